import { stemmer } from 'stemmer';
import { american } from './american.ts';
import { fold } from './fold.ts';
import { koreanStem } from './languages/korean.ts';
import { isAmongRomance } from './languages/languages.ts';
import { russianStem } from './languages/russian.ts';
import { isApart, plainEnd, RunMemory } from './plain.ts';
import { remembering } from './remembering.ts';
import type { Span } from './span.ts';
import { needsCutting, unspacedWords } from './unspaced.ts';

export { fold };

/** A word in a text: where it stands, its folded form, and the term that it is indexed and looked up by. */
export interface Token extends Span {
  readonly word: string;
  readonly term: string;
}

/**
 * What counts as one word. In order: single letters joined by / & or . ("I/O", "U.S."); numbers with their thousands apart
 * ("10,000", "1.234,56"), version numbers and decimals ("2.6.20", "3,5"), but not two numbers of a table written without spaces
 * ("2019,2018"); runs of letters and digits with an apostrophe inside ("don't").
 */
export const WORD = new RegExp(
  [
    String.raw`\p{L}(?:[/&.]\p{L}(?![\p{L}\p{N}\p{M}]))+`,
    String.raw`\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)*(?![\p{L}\p{N}])`,
    String.raw`\p{N}{1,3}(?:\.\p{N}{3})+,\p{N}+(?![\p{L}\p{N}])`,
    String.raw`\p{N}+(?:\.\p{N}+)+`,
    String.raw`\p{N}{1,3},\p{N}{1,2}(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*`,
  ].join('|'),
  'gu',
);

const ASCII_WORD = /^[a-z]+$/;

/** The possessive 's dropped, British spelling made American, then Porter's stem. */
function stem(word: string): string {
  const bare = word.replace(/'s$|'/g, '').replace(/[/&]/g, '');
  const joined = /^\p{L}(?:\.\p{L})+$/u.test(bare) ? bare.replaceAll('.', '') : bare;
  if (!ASCII_WORD.test(joined)) return russianStem(koreanStem(joined));
  if (joined.length < 3) return joined;
  return stemmer(american(joined));
}

/** Words come back again and again; this many are remembered before the memory starts anew. */
const MOST_REMEMBERED = 50_000;

/**
 * The index term of a folded word: its spelling unified, then the Porter stem (M. F. Porter, "An algorithm for suffix
 * stripping", 1980); of Korean and Russian words what is left without particles and endings. Others stay whole.
 */
export const termOf: (word: string) => string = remembering(stem, MOST_REMEMBERED);

type Word = Pick<Token, 'word' | 'term'>;

function wordOf(surface: string): Word {
  const word = fold(surface);
  return { word, term: termOf(word) };
}

const plainWords = new RunMemory(wordOf, MOST_REMEMBERED);
/** What any other run of letters and digits is to the index; null for one that has to be cut into words first. */
const otherWordOf = remembering(
  (surface: string): Word | null => (needsCutting(surface) ? null : wordOf(surface)),
  MOST_REMEMBERED,
);

/** Combining forms that are no words of their own: "para virtualized", "para-virtualized" and "paravirtualized" are one word. */
const COMBINING = wordSet(
  'anti bi co hetero homo hyper infra inter intra micro multi nano neo non para poly pre proto pseudo quasi semi tele tri un',
);
/** Forms that combine only with a hyphen: "post-processing" is one word, "post a comment" is three. */
const COMBINING_WITH_HYPHEN = wordSet('auto counter e macro meta mono post re sub trans ultra');
/** What follows a form after a space has at least this many letters; in "pre or post" nothing is joined. */
const SHORTEST_JOINED = 4;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Whether a form is joined to what follows. One in capitals is an acronym ("UN troops", "POST requests"). */
function combines(text: string, form: Token, next: Token): boolean {
  if (next.start - form.end !== 1) return false;
  const gap = text.charAt(form.end);
  const isForm = COMBINING.has(form.word) || (gap === '-' && COMBINING_WITH_HYPHEN.has(form.word));
  if (!isForm || (gap !== '-' && (gap !== ' ' || next.word.length < SHORTEST_JOINED))) return false;
  if (form.end - form.start > 1 && /^\p{Lu}+$/u.test(text.slice(form.start, form.end))) return false;
  return /^\p{Ll}/u.test(next.word);
}

const HYPHENS = '-\u2010';
/** A hyphen at the end of a line, and the next line's indentation. */
const LINE_END_HYPHEN = new RegExp(`^[${HYPHENS}]\\r?\\n[ \\t]*$`);
/** Longest gap that is looked at for one, in characters. */
const LONGEST_GAP = 40;

/** Whether a word goes on in the next line: letters, a hyphen, a line break, a small letter. */
function goesOn(text: string, first: Token, next: Token): boolean {
  const gap = next.start - first.end;
  if (gap < 2 || gap > LONGEST_GAP || !HYPHENS.includes(text.charAt(first.end))) return false;
  if (!/\p{L}$/u.test(first.word)) return false;
  if (!/^\p{Ll}/u.test(text.slice(next.start, next.end))) return false;
  return LINE_END_HYPHEN.test(text.slice(first.end, next.start));
}

/** Words before and after one that tell whether "un" and "para" are words of their own. */
const NEAR = 5;

/** The first token that may be joined to the one before it; -1 where none is, as in most sentences. */
function firstToJoin(text: string, tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at++) {
    const before = tokens[at - 1] as Token;
    const token = tokens[at] as Token;
    if (combines(text, before, token) || goesOn(text, before, token)) return at;
  }
  return -1;
}

/**
 * Tokens with each combining form joined to the word that follows it after one space or hyphen. Where a hyphen ends a line,
 * nobody can tell a broken word from a compound: both halves stay, and the whole word follows them.
 */
function joined(text: string, tokens: Token[]): Token[] {
  const first = firstToJoin(text, tokens);
  if (first < 0) return tokens;
  const result = tokens.slice(0, first);
  let before = tokens[first - 1];
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (before && combines(text, before, token) && !isAmongRomance(tokens.slice(Math.max(0, at - NEAR), at + NEAR))) {
      result.pop();
      const word: string = before.word + token.word;
      before = { start: before.start, end: token.end, word, term: termOf(word) };
      result.push(before);
      continue;
    }
    result.push(token);
    if (before && goesOn(text, before, token)) {
      const word: string = before.word + token.word;
      result.push({ start: before.start, end: token.end, word, term: termOf(word) });
    }
    before = token;
  }
  return result;
}

/**
 * The one analysis chain: every word of `text` inside `range`, in order, with spans into `text`. Indexing, asking and
 * highlighting all go through here.
 */
export function tokenize(text: string, range: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number, { word, term }: Word): void => {
    if (term !== '') tokens.push({ start, end, word, term });
  };
  let part: string | null = null;
  for (let at = range.start; at < range.end; ) {
    if (isApart(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = plainEnd(text, at, range.end);
    if (end > 0) {
      add(at, end, plainWords.of(text, at, end));
      at = end;
      continue;
    }
    part ??= text.slice(range.start, range.end);
    WORD.lastIndex = at - range.start;
    const found = WORD.exec(part);
    if (!found) break;
    const [surface] = found;
    const start = range.start + found.index;
    at = start + surface.length;
    const whole = otherWordOf(surface);
    if (whole) add(start, at, whole);
    else
      for (const { index, segment } of unspacedWords(surface))
        add(start + index, start + index + segment.length, wordOf(segment));
  }
  return joined(text, tokens);
}
