import type { Answer, Declined, Quoted } from '../answer/answer.ts';
import type { Cell, Comparison, Fact } from '../compare/fact.ts';
import type { Library } from '../library.ts';
import { reasonText } from '../present/reason.ts';

type Quote = Quoted['quotes'][number];
type Corpus = Library['corpus'];

/** What JSON allows unescaped and a terminal might obey: delete, the second set of controls, line and direction marks. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** A value as one line of JSON. It reads back exactly; control characters are escaped. */
export function jsonLine(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(UNSAFE, escaped)}\n`;
}

/** An answer as programs get it. All offsets count UTF-16 code units in the document's text. */
export function answerJson(answer: Answer): object {
  return answer.kind === 'quoted' ? quotedJson(answer) : declinedJson(answer);
}

function quotedJson({ quotes, cell, comparison }: Quoted): object {
  return {
    declined: false,
    reason: null,
    quotes: quotes.map(quoteJson),
    cell: cell && { subject: cell.subject, aspect: cell.aspect, ...factJson(cell) },
    compare: comparison && comparisonJson(comparison),
    nearest: [],
  };
}

function declinedJson({ reason, nearest }: Declined): object {
  return {
    declined: true,
    reason: reasonText(reason),
    quotes: [],
    cell: null,
    compare: null,
    nearest: nearest.map(({ path, headings, span }) => ({
      source: path,
      heading: headings.at(-1) ?? '',
      start: span.start,
      end: span.end,
    })),
  };
}

function quoteJson({ text, matches, citation }: Quote): object {
  const { path, title, headings, span, lines, sha256 } = citation;
  return {
    source: path,
    title,
    text,
    start: span.start,
    end: span.end,
    heading: headings.at(-1) ?? '',
    lines,
    matches: matches.map((match) => [span.start + match.start, span.start + match.end]),
    sha256,
  };
}

function comparisonJson({ subjects, rows }: Comparison): object {
  return { subjects, rows: rows.map(({ aspect, cells }) => ({ aspect, cells: cells.map(cellJson) })) };
}

/** Null for what is not stated. Where documents differ, the first is the value, and `also` holds the others. */
function cellJson(cell: Cell): object | null {
  if (cell.kind === 'not-stated') return null;
  const [first, ...others] = cell.facts;
  return others.length > 0 ? { ...factJson(first), also: others.map(factJson) } : factJson(first);
}

function factJson({ value, quote }: Fact): object {
  return { value, quote: quoteJson(quote) };
}

/** A corpus as programs get it: each document's metadata, number of lines, and number of blocks by kind. */
export function sourcesJson({ documents, skipped }: Corpus): object {
  return {
    documents: documents.map(({ path, title, meta, text, blocks }) => ({
      source: path,
      title,
      meta,
      lines: text.split(/\r\n|\n|\r/).length,
      blocks: countByKind(blocks),
    })),
    skipped,
  };
}

function countByKind(blocks: Corpus['documents'][number]['blocks']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
