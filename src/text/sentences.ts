import { type Span, trimSpan } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends that look like the end of a sentence and are not: titles, Latin shorthand, references, single initials. */
const NOT_AN_END =
  /(?:^|[\s("“])(?:\p{L}|mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|cf|nos|fig|figs|approx|aprox|ca|vol|pp|p|ch|sec|eq|inc|ltd|co|jr|sr|al)\.\s*$/iu;

/** Without any of these nothing is looked at. */
const QUOTATION = /[「『」』“”]/;
/** Corner brackets that were opened and not closed, at the end. */
const OPEN_QUOTATION = /[「『][^「『」』]*$/;
/** What was said, as the beginning of a sentence: "「…。」", "“……。”". */
const SAID = /^\s*[「『“].*[。！？][」』”]$/su;
const ENDS_SAID = /[。！？][」』”]$/u;
/** A particle that ties what was said to who said it, and any letter. */
const TIES = /^(?:と|って|など)/;
const LETTER = /^\p{L}/u;
/** Longest quotation, in characters, whose sentences stay together. */
const LONGEST_SAID = 300;

/** Whether a sentence of Chinese or Japanese goes on where Unicode ends it: in the middle of a quotation, or behind one. */
function goesOn(sentence: string, rest: string): boolean {
  if (sentence.length > LONGEST_SAID || rest === '') return false;
  if (ENDS_SAID.test(sentence)) return TIES.test(rest) || (SAID.test(sentence) && LETTER.test(rest));
  return OPEN_QUOTATION.test(sentence) && /[」』]/.test(rest);
}

/**
 * The sentences inside `range`, as trimmed spans in order. A line break inside a paragraph is only white space: Unicode
 * (UAX #29) would end a sentence there, so breaks are read as spaces, which keeps every offset.
 */
export function sentences(text: string, range: Span = { start: 0, end: text.length }): Span[] {
  const flat = text.slice(range.start, range.end).replace(/[\r\n\u2028\u2029\u0085]/g, ' ');
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { index, segment } of segmenter.segment(flat)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    const abbreviated = NOT_AN_END.test(flat.slice(Math.max(start, end - 12), end));
    if (
      (abbreviated && end < flat.length) ||
      (QUOTATION.test(segment) && goesOn(flat.slice(start, end), flat.slice(end, end + LONGEST_SAID)))
    ) {
      open = start;
      continue;
    }
    open = null;
    const span = trimSpan(text, {
      start: range.start + start,
      end: range.start + end,
    });
    if (span.end > span.start) spans.push(span);
  }
  return spans;
}

/** Whether a word that begins at `offset` is the first of a sentence, a line or a quotation, where a capital says nothing. */
export function opensSentence(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const before = text.charAt(at);
    if (/[.!?:|"“([\n\r*¿¡«„「『《（。！？：]/.test(before)) return true;
    if (!/\s/.test(before)) return false;
  }
  return true;
}
