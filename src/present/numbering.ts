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

/** The 1-based number of `quote` among `quotes`, told by its place; 0 when it is not among them. */
export function quoteNumber(quotes: readonly Quote[], quote: Quote): number {
  const key = placeKey(quote);
  return quotes.findIndex((other) => placeKey(other) === key) + 1;
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
