import type { Language } from '../language/language.ts';
import type { CardBlock } from '../present/card.ts';
import { verdictText } from '../present/verdict.ts';
import { fitLine } from './cut.ts';
import { type Fitted, type Spot, whole } from './fitted.ts';
import { OURS } from './limits.ts';
import { placeMarkdown } from './place.ts';

type VerdictBlock = Extract<CardBlock, { kind: 'verdict' }>;
type Pieces = Extract<VerdictBlock['verdict'], { kind: 'changed' }>['difference'];

/** Characters of a stretch that differs, and of one that does not; what is more is cut, and the cut is marked. */
const DIFFERING = 800;
const ALIKE = 200;
/** Words of a stretch that did not change that are shown at each of its ends. */
const ENDS = 8;
/** Shown in the place of words for which a message has no room. */
export function tooLong({ documents }: Language): string {
  return `> -# ${documents.check.tooLong}`;
}

/** What has become of a quotation: the verdict, what was and what is where they differ, and where it stands now. */
export function fitVerdict(block: VerdictBlock, { room, language }: Omit<Spot, 'above'>): Fitted {
  const { number, verdict } = block;
  const head = `\\[${number}] ${fitLine(verdictText(block, language), OURS.paragraph)}`;
  const quotes = 'quote' in verdict ? [{ number, quote: verdict.quote }] : [];
  const places = quotes.map(({ quote }) => placeMarkdown(quote.citation, number, null, language));
  const fitted = whole([head, wordsMarkdown(block), ...places], room, quotes);
  return fitted.leftOut === 0 ? fitted : whole([head, tooLong(language), ...places], room, quotes);
}

/** Empty where the words are what they were. */
function wordsMarkdown({ verdict, words }: VerdictBlock): string {
  if (verdict.kind === 'changed') return `> ${differenceMarkdown(verdict.difference)}`;
  if (verdict.kind === 'gone' && words !== '') return `> ~~${fitLine(words, 2 * DIFFERING)}~~`;
  return '';
}

/** On one line: what is gone struck through, what is new bold, and of what stayed the words next to either. */
export function differenceMarkdown(pieces: Pieces): string {
  const shown = pieces.map(({ kind, text }, at) => {
    if (kind === 'gone') return `~~${fitLine(text, DIFFERING)}~~`;
    if (kind === 'new') return fitLine(text, DIFFERING, true);
    return fitLine(withoutMiddle(text, at === 0, at === pieces.length - 1), ALIKE);
  });
  return shown.filter((text) => text !== '' && text !== '~~~~').join(' ');
}

function withoutMiddle(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  const before = isFirst ? 0 : ENDS;
  const after = isLast ? 0 : ENDS;
  if (words.length <= before + after) return text;
  return [...words.slice(0, before), '…', ...words.slice(words.length - after)].join(' ');
}
