import type { Cell, ComparedRow, Comparison } from '../compare/fact.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Language } from '../language/language.ts';
import { placeText } from '../present/citation.ts';
import { quoteNumber, quotesOf } from '../present/numbering.ts';

/** One value of a cell. */
export interface GridValue {
  readonly value: string;
  /** 1-based, of its source in `sources`; the same number as in the message. */
  readonly number: number;
  /** Of its document, as written there, where the cell has several values; else null. */
  readonly date: string | null;
}

/** One aspect; `cells` stand in the order of the subjects, and one that is not stated is empty. */
export interface GridRow {
  readonly aspect: string;
  readonly cells: readonly (readonly GridValue[])[];
}

/** Where values stand, and the words there. */
export interface GridSource {
  readonly number: number;
  /** Title, headings, place and file. */
  readonly place: string;
  readonly quote: Quote;
}

/** A comparison as files show it: all of its rows, those of one subject alone last. */
export interface Grid {
  readonly subjects: readonly string[];
  readonly rows: readonly GridRow[];
  readonly sources: readonly GridSource[];
}

/** A comparison as plain rows and numbered sources. */
export function gridOf(comparison: Comparison, language: Language): Grid {
  const quotes = quotesOf(comparison);
  const rowOf = ({ aspect, cells }: ComparedRow): GridRow => ({
    aspect,
    cells: cells.map((cell) => valuesOf(cell, quotes)),
  });
  return {
    subjects: comparison.subjects,
    rows: [...comparison.rows, ...(comparison.only ?? [])].map(rowOf),
    sources: quotes.map((quote, at) => ({ number: at + 1, place: placeText(quote.citation, language), quote })),
  };
}

function valuesOf(cell: Cell, quotes: readonly Quote[]): GridValue[] {
  if (cell.kind === 'not-stated') return [];
  return cell.facts.map(({ value, quote }) => ({
    value,
    number: quoteNumber(quotes, quote),
    date: cell.facts.length > 1 ? (quote.citation.meta.date ?? null) : null,
  }));
}

/** `text` on one line, without what shows as nothing or turns the direction of what follows. */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
