import type { Comparison } from '../compare/fact.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';

/** Every quotation that a comparison rests on, once, in the order in which its rows first need it. */
export function quotesOf(comparison: Comparison): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const row of [...comparison.rows, ...(comparison.only ?? [])])
    for (const cell of row.cells)
      for (const { quote } of cell.kind === 'stated' ? cell.facts : []) {
        const known = quotes.get(placeKey(quote));
        quotes.set(placeKey(quote), known ? withMatchesOf(known, quote) : quote);
      }
  return [...quotes.values()];
}

/** The numbers of lists by the places of their quotations: a long table asks for each of its cells. */
const numbers = new WeakMap<readonly Quote[], Map<string, number>>();

/** The 1-based number of `quote` among `quotes`, told by its place; 0 when it is not among them. The list may only grow. */
export function quoteNumber(quotes: readonly Quote[], quote: Quote): number {
  const known = numbers.get(quotes) ?? new Map<string, number>();
  numbers.set(quotes, known);
  for (let at = known.size; at < quotes.length; at++) {
    const other = quotes[at];
    const key = other ? placeKey(other) : '';
    // Each place stands in the list once; were it there twice, the second would still take up a number.
    known.set(known.has(key) ? `${key} ${at}` : key, at + 1);
  }
  return known.get(placeKey(quote)) ?? 0;
}

function placeKey({ citation }: Quote): string {
  return JSON.stringify([citation.documentId, citation.span.start, citation.span.end]);
}

/** The cells of one table row share their quotation: its marks are those of all of them. */
function withMatchesOf(quote: Quote, other: Quote): Quote {
  const matches: Span[] = [];
  for (const match of [...quote.matches, ...other.matches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = matches.at(-1);
    if (last && match.start < last.end)
      matches[matches.length - 1] = { start: last.start, end: Math.max(last.end, match.end) };
    else matches.push(match);
  }
  return { ...quote, matches };
}
