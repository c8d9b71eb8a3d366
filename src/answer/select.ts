import { type Quote, quote } from '../corpus/quote.ts';
import { type Passage, wordsOf } from '../passages/passage.ts';
import { cover, moved, type Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import { leans, unitSpans } from './page.ts';
import { matchesIn, type Question } from './question.ts';

/** A passage up to this many characters is quoted whole: "Yes." says more with the sentence that explains it. */
const SHORT_PASSAGE = 300;
/** Longest prose quotation in characters, unless one sentence alone is longer. */
const LONGEST = 500;
/** Share of a second quote's score that it must reach of the first one's. */
const WORTH_SHOWING = 0.75;
const MOST_QUOTES = 3;
/** Units that are looked through for more quotes. */
const LOOKED_THROUGH = 30;

/** The words to quote for a unit: the unit, with the sentences it leans on and one that leans on it, or a short passage as a whole. */
export function quotedSpan(unit: Unit): Span {
  const { passage } = unit;
  if (passage.kind !== 'prose') return unit.span;
  const length = (span: Span): number => span.end - span.start;
  if (length(passage.span) <= SHORT_PASSAGE) return passage.span;
  if (holdsCode(passage, unit.span)) return unit.span;
  const spans = unitSpans(passage);
  let span = unit.span;
  for (let at = unit.position - 1; at >= 0; at--) {
    const before = spans[at];
    if (!before || !leans(wordsOf(passage, span))) break;
    const wider = cover(before, span);
    if (length(wider) > LONGEST) break;
    span = wider;
  }
  const after = spans[unit.position + 1];
  if (after && leans(wordsOf(passage, after)) && !holdsCode(passage, after) && length(cover(span, after)) <= LONGEST)
    span = cover(span, after);
  return span;
}

function holdsCode(passage: Passage, span: Span): boolean {
  return passage.parts.some((part) => part.code && part.start < span.end && span.start < part.end);
}

/** The quotation of a unit with the question's words marked. */
export function quoteUnit(question: Question, unit: Unit): Quote {
  const { passage } = unit;
  const { document, header, kind, text } = passage;
  const span = quotedSpan(unit);
  const tokens = tokenize(text, moved(span, -passage.span.start));
  const keepsLines = kind === 'figure' || holdsCode(passage, span);
  const form = kind === 'row' ? kind : keepsLines ? 'figure' : 'prose';
  return quote(document, span, {
    matches: matchesIn(question, tokens).map((match) => moved(match, passage.span.start)),
    header,
    form,
  });
}

/** The best unit's quote and up to two more that do not repeat it and are nearly as good. `units` are sorted, best first. */
export function selectQuotes(question: Question, units: readonly [Unit, ...Unit[]]): [Quote, ...Quote[]] {
  const [first, ...others] = units;
  const quotes: [Quote, ...Quote[]] = [quoteUnit(question, first)];
  // What else is shown must speak of the same things: every name that the best unit has to do with.
  const names = [...first.near].filter((term) => term.name);
  for (const unit of others) {
    if (quotes.length >= MOST_QUOTES || unit.score < first.score * WORTH_SHOWING) break;
    if (!names.every((term) => unit.near.has(term))) continue;
    if (!repeats(unit, quotes)) quotes.push(quoteUnit(question, unit));
  }
  return quotes;
}

/** The quotes that come next after those that are shown, at most `most`, whatever their score. `units` are sorted, best first. */
export function furtherQuotes(
  question: Question,
  units: readonly Unit[],
  shown: readonly Quote[],
  most = MOST_QUOTES,
): Quote[] {
  const further: Quote[] = [];
  for (const unit of units.slice(0, LOOKED_THROUGH)) {
    if (further.length >= most) break;
    if (!repeats(unit, [...shown, ...further])) further.push(quoteUnit(question, unit));
  }
  return further;
}

/** Whether the words to quote for a unit are quoted already: the same words, or words that overlap. */
function repeats(unit: Unit, quotes: readonly Quote[]): boolean {
  const { documentId } = unit.passage;
  const span = quotedSpan(unit);
  const text = wordsOf(unit.passage, span);
  return quotes.some(
    ({ text: known, citation: other }) =>
      known === text || (other.documentId === documentId && other.span.start < span.end && span.start < other.span.end),
  );
}
