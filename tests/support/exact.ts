import { createHash } from 'node:crypto';
import type { Answer } from '../../src/answer/answer.ts';
import type { Fact } from '../../src/compare/fact.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { type Citation, headingsAt, type Quote } from '../../src/corpus/quote.ts';
import type { Span } from '../../src/text/span.ts';

const MOST_QUOTES = 3;

/** Every quotation of an answer: those that are shown as such, and those of its cell and its comparison. */
export function quotesIn(answer: Answer): Quote[] {
  return answer.kind === 'quoted' ? [...answer.quotes, ...factsIn(answer).map((fact) => fact.quote)] : [];
}

function factsIn(answer: Answer): Fact[] {
  if (answer.kind === 'declined') return [];
  const cells = (answer.comparison?.rows ?? []).flatMap((row) => row.cells);
  return [
    ...(answer.cell ? [answer.cell] : []),
    ...cells.flatMap((cell) => (cell.kind === 'stated' ? cell.facts : [])),
  ];
}

/** What of an answer is not exactly as the documents have it, one line for each fault; empty for an answer as it should be. */
export function faultsOfAnswer(corpus: Corpus, answer: Answer): string[] {
  const quotes = quotesIn(answer);
  const faults = quotes.flatMap((quote) => faultsOfQuote(corpus, quote));
  for (const { value, quote } of factsIn(answer))
    if (value === '' || !quote.text.includes(value)) faults.push(`“${value}” is not in its quotation`);
  if (answer.kind === 'declined') {
    if (answer.nearest.length > MOST_QUOTES) faults.push('too many places');
    return [...faults, ...answer.nearest.flatMap((place) => faultsOfCitation(corpus, place))];
  }
  if (answer.quotes.length > MOST_QUOTES) faults.push('too many quotations');
  if (!(answer.probability >= 0 && answer.probability <= 1)) faults.push(`${answer.probability} is no probability`);
  const { comparison } = answer;
  for (const { aspect, cells } of comparison?.rows ?? [])
    if (cells.length !== comparison?.subjects.length) faults.push(`${aspect} has not one cell for each subject`);
  for (const [index, { citation }] of answer.quotes.entries())
    if (answer.quotes.slice(0, index).some((before) => overlap(before.citation, citation)))
      faults.push(`quotation ${index + 1} repeats another`);
  return faults;
}

function overlap(a: Citation, b: Citation): boolean {
  return a.documentId === b.documentId && a.span.start < b.span.end && b.span.start < a.span.end;
}

function faultsOfQuote(corpus: Corpus, { text, matches, header, citation }: Quote): string[] {
  const faults = faultsOfCitation(corpus, citation);
  const document = corpus.documents.find(({ id }) => id === citation.documentId);
  if (text === '') faults.push('an empty quotation');
  if (document?.text.slice(citation.span.start, citation.span.end) !== text) faults.push(`not in its place: ${text}`);
  if (header !== null && !document?.text.includes(header)) faults.push(`no such header: ${header}`);
  let last: Span = { start: 0, end: 0 };
  for (const match of matches) {
    const inside = match.start < match.end && match.end <= text.length;
    if (!inside || match.start < last.end) faults.push(`${match.start}–${match.end} is no match in ${text}`);
    last = match;
  }
  return faults;
}

function faultsOfCitation(
  corpus: Corpus,
  { documentId, path, title, headings, span, lines, sha256 }: Citation,
): string[] {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (!document) return [`${documentId} is no document`];
  const text = document.text.slice(span.start, span.end);
  const lineOf = (offset: number): number => document.text.slice(0, offset).split(/\r\n|\n|\r/).length;
  const first = document.record?.line ?? lineOf(span.start);
  const last = document.record?.line ?? lineOf(span.end - 1);
  const checks: Readonly<Record<string, boolean>> = {
    'the path or title of another document': path === document.path && title === document.title,
    'other headings': headings.join('\n') === headingsAt(document, span.start).join('\n'),
    'other lines': lines[0] === first && lines[1] === last,
    'the fingerprint of other words': sha256 === createHash('sha256').update(text).digest('hex'),
  };
  return Object.entries(checks).flatMap(([fault, isRight]) => (isRight ? [] : [`${documentId}: ${fault}`]));
}
