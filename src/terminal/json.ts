import type { Answer, Declined, Quoted } from '../answer/answer.ts';
import type {
  Account,
  Cell,
  ComparedRow,
  Comparison,
  Disagreement,
  Disagreements,
  Fact,
  Tally,
} from '../compare/fact.ts';
import { ENGLISH } from '../language/en.ts';
import type { Library } from '../library.ts';
import { isCertain } from '../present/certainty.ts';
import { type Decision, decisionsOn } from '../present/explain.ts';
import { linkOf } from '../present/link.ts';
import { reasonText } from '../present/reason.ts';

type Quote = Quoted['quotes'][number];
type Citation = Quote['citation'];

/** What JSON allows unescaped and a terminal might obey: delete, the second set of controls, line and direction marks. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** A value as one line of JSON. It reads back exactly; control characters are escaped. */
export function jsonLine(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(UNSAFE, escaped)}\n`;
}

/**
 * An answer as programs get it. All offsets count UTF-16 code units in the document's text. `understood` is there only where a
 * follow-up was taken to mean something else than its words.
 */
export function answerJson(answer: Answer): object {
  const { question, understood } = answer;
  return {
    ...(answer.kind === 'quoted' ? quotedJson(answer) : declinedJson(answer)),
    ...(understood === question ? {} : { understood }),
  };
}

function quotedJson(answer: Quoted): object {
  const { quotes, cell, comparison, probability, also, account, tally } = answer;
  return {
    declined: false,
    reason: null,
    probability,
    certain: isCertain(answer),
    quotes: quotes.map(quoteJson),
    cell: cell && {
      subject: cell.subject,
      aspect: cell.aspect,
      ...factJson(cell),
      ...(also ? { also: also.map(datedJson) } : {}),
    },
    compare: comparison && comparisonJson(comparison),
    nearest: [],
    ...(account ? { about: accountJson(account) } : {}),
    ...(tally ? { things: tallyJson(tally) } : {}),
  };
}

function declinedJson({ reason, nearest }: Declined): object {
  return {
    declined: true,
    reason: reasonText(reason, ENGLISH),
    quotes: [],
    cell: null,
    compare: null,
    nearest: nearest.map((citation) => ({
      source: citation.path,
      heading: citation.headings.at(-1) ?? '',
      start: citation.span.start,
      end: citation.span.end,
      ...placeJson(citation),
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
    ...placeJson(citation),
  };
}

/**
 * Where a quotation can be opened (null when nobody said), and its place in the file's own terms: `pages`; `anchor`; `sheet`
 * (null in a file of one table) and `rows`; or `record`. Ranges are first and last, 1-based, as in `lines`.
 */
function placeJson(citation: Citation): object {
  const { place } = citation;
  const url = linkOf(citation);
  switch (place?.kind) {
    case undefined:
      return { url };
    case 'pages':
      return { url, pages: [place.first, place.last] };
    case 'anchor':
      return { url, anchor: place.anchor };
    case 'rows':
      return { url, sheet: place.sheet, rows: [place.first, place.last] };
    case 'record':
      return { url, record: place.id };
  }
}

/** `only` and `alike` are there as they are in the comparison. */
function comparisonJson({ subjects, rows, only, alike }: Comparison): object {
  return {
    subjects,
    rows: rows.map(rowJson),
    ...(only ? { only: only.map(rowJson) } : {}),
    ...(alike === undefined ? {} : { alike }),
  };
}

function rowJson({ aspect, cells }: ComparedRow): object {
  return { aspect, cells: cells.map(cellJson) };
}

/** Null for what is not stated. Where documents differ, the first is the value, and `also` holds the others. */
function cellJson(cell: Cell): object | null {
  if (cell.kind === 'not-stated') return null;
  const [first, ...others] = cell.facts;
  return others.length > 0 ? { ...factJson(first), also: others.map(datedJson) } : factJson(first);
}

/** With the date of the document, as it is written there; null for one without. */
function datedJson(fact: Fact): object {
  return { date: fact.quote.citation.meta.date ?? null, ...factJson(fact) };
}

function accountJson({ subject, documents, more }: Account): object {
  return {
    subject,
    documents: documents.map(({ citation: { path, title, meta }, facts }) => ({
      source: path,
      title,
      date: meta.date ?? null,
      facts: facts.map((fact) => ({ subject: fact.subject, aspect: fact.aspect, ...factJson(fact) })),
    })),
    more,
  };
}

/** `count` is the number of the cells, each of which has its quotation. */
function tallyJson({ form, sought, aspect, facts, among, unstated }: Tally): object {
  return {
    form,
    sought,
    aspect,
    count: facts.length,
    among,
    cells: facts.map((fact) => ({ subject: fact.subject, aspect: fact.aspect, ...factJson(fact) })),
    unstated,
  };
}

/** All disagreements as programs get them, and the pairs of documents, and the aspects, of which most differs. */
export function disagreementsJson({ disagreements, rivals, unsteady }: Disagreements): object {
  return {
    disagreements: disagreements.map(disagreementJson),
    rivals: rivals.map(({ documents, shared, differing }) => ({
      sources: documents.map(({ path }) => path),
      shared,
      differing,
    })),
    unsteady: unsteady.map(({ aspect, shared, differing, example }) => ({
      aspect,
      shared,
      differing,
      example: disagreementJson(example),
    })),
  };
}

function disagreementJson({ subject, aspect, facts }: Disagreement): object {
  return { subject, aspect, stated: facts.map(datedJson) };
}

function factJson({ value, quote }: Fact): object {
  return { value, quote: quoteJson(quote) };
}

/** What the library holds as programs get it: each document's metadata, lines and blocks by kind, and each file left out. */
export function sourcesJson({ documents, skipped }: Library['contents']): object {
  return {
    documents: documents.map(({ path, title, url, meta, lines, blocks }) => ({
      source: path,
      title,
      url,
      meta,
      lines,
      blocks,
    })),
    skipped,
  };
}

type Document = Parameters<typeof decisionsOn>[0];

/** How the documents of one file were read, as programs get it; `signals` are those for (and, below 0, against) furniture. */
export function explanationJson(documents: readonly Document[]): object {
  return {
    documents: documents.map((document) => ({
      source: document.path,
      title: document.title,
      meta: document.meta,
      blocks: decisionsOn(document).map(decisionJson),
    })),
  };
}

function decisionJson({ kind, level, rows, citation, text, signals }: Decision): object {
  const { span, lines } = citation;
  return {
    kind,
    ...(level === null ? {} : { level }),
    ...(rows === null ? {} : { tableRows: rows }),
    text,
    start: span.start,
    end: span.end,
    lines,
    ...placeJson(citation),
    signals,
  };
}
