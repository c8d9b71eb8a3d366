import type { Token } from '../tokens.ts';
import { CHINESE } from './chinese.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';
import { THAI } from './thai.ts';

/** The languages in Latin letters besides English whose questions are read in their own way. */
const BY_WORDS: readonly Language[] = [GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN];
/** The languages that are known by their script. */
export const BY_SCRIPT: readonly Language[] = [CHINESE, JAPANESE, KOREAN, RUSSIAN, THAI];
/** By what letters; of two that fit the first, for Japanese has Chinese characters as well, and a Korean text may. */
const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/\p{Script=Hangul}/u, KOREAN],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, JAPANESE],
  [/\p{Script=Han}/u, CHINESE],
  [/\p{Script=Cyrillic}/u, RUSSIAN],
  [/\p{Script=Thai}/u, THAI],
];

/** English words that none of them has. */
const ENGLISH = new Set(
  `the of what what's which who who's whom whose when where why how is are were did does and with that this these from by for have
  been to you can it its into about between than there they their would could should`.split(/\s+/u),
);
/** Function words by which a language is known, one of them telling; a telling one is enough where it opens a question. */
const ENOUGH = 2;
/** By so many telling words a language must be ahead of English where a question has English words as well, as in a title. */
const AHEAD = 2;

function count(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (among.has(word)) found++;
  return found;
}

/** The language of a question, by its script or its function words; null for English, and wherever they do not tell. */
export function languageOf(question: readonly Token[]): Language | null {
  const words = new Set(question.map(({ word }) => word));
  const [first = ''] = words;
  const english = count(words, ENGLISH);
  const all = [...words].join(' ');
  const [, byScript] = SCRIPTS.find(([letters]) => letters.test(all)) ?? [];
  if (byScript && (english === 0 || count(words, byScript.functionWords) >= english)) return byScript;
  let best: Language | null = null;
  let most = 0;
  for (const language of BY_WORDS) {
    const telling = count(words, language.telling);
    if (telling === 0 || (english > 0 && telling < english + AHEAD)) continue;
    const known = count(words, language.functionWords);
    if (known < ENOUGH && !language.telling.has(first)) continue;
    if (known > most) {
      best = language;
      most = known;
    }
  }
  return best;
}

/** Function words that the Romance languages write again and again, and English has in names alone. */
const ROMANCE = new Set(
  'de del della di la las los les des du el le en et e que qui che il lo una uma das dos con com por per se su'.split(
    ' ',
  ),
);

/** Whether a word stands among words of a Romance language, by a few before and after it. */
export function isAmongRomance(near: readonly Token[]): boolean {
  return near.some(({ word }) => ROMANCE.has(word)) && !near.some(({ word }) => ENGLISH.has(word));
}
