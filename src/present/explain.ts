import type { Block, Document, Signal } from '../corpus/document.ts';
import { type Citation, cite } from '../corpus/quote.ts';
import { ENGLISH } from '../language/en.ts';
import { shortened } from '../language/grammar.ts';
import { type Span, slice, trimSpan } from '../text/span.ts';
import type { Card, CardBlock } from './card.ts';
import { originText, spotText } from './citation.ts';
import { counted, decimal, named } from './words.ts';

/** One decision on a stretch of a document. `unread` is what stands between the blocks, such as front matter and rulers. */
export interface Decision {
  readonly kind: Block['kind'] | 'unread';
  /** Of a heading; null for all others. */
  readonly level: number | null;
  /** Of a table; null for all others. */
  readonly rows: number | null;
  readonly citation: Citation;
  /** The exact words. */
  readonly text: string;
  /** What spoke for and against its being furniture; empty where nothing did, and in formats where markup tells. */
  readonly signals: readonly Signal[];
}

/** What a reader made of a document, in the order of its text. */
export function decisionsOn(document: Document): Decision[] {
  const decisions: Decision[] = [];
  let end = 0;
  for (const block of document.blocks) {
    decisions.push(...unreadIn(document, { start: end, end: block.span.start }), decisionOn(document, block));
    end = block.span.end;
  }
  return [...decisions, ...unreadIn(document, { start: end, end: document.text.length })];
}

function decisionOn(document: Document, block: Block): Decision {
  return {
    kind: block.kind,
    level: block.kind === 'heading' ? block.level : null,
    rows: block.kind === 'table' ? block.rows.length : null,
    citation: cite(document, block.span),
    text: slice(document.text, block.span),
    signals: ('signals' in block && block.signals) || [],
  };
}

/** What stands between two blocks, when that is more than a mark or two. */
function unreadIn(document: Document, gap: Span): Decision[] {
  const span = trimSpan(document.text, gap);
  const text = slice(document.text, span);
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text)) return [];
  return [{ kind: 'unread', level: null, rows: null, citation: cite(document, span), text, signals: [] }];
}

/** Each kind by its name, the name of many, and what it means for answers, in words for the owner of the documents. */
const KINDS: Readonly<Record<Decision['kind'], readonly [string, string, string]>> = {
  heading: ['heading', 'headings', 'searched with what stands below them'],
  paragraph: ['paragraph', 'paragraphs', 'searched and quoted'],
  item: ['list item', 'list items', 'searched and quoted'],
  code: ['code', 'pieces of code', 'searched and quoted'],
  table: ['table', 'tables', 'searched and quoted row by row, and looked up cell by cell'],
  figure: ['figure', 'figures', 'searched, and quoted whole'],
  byline: ['byline', 'bylines', 'only for who wrote it, when, and how to reach them'],
  furniture: ['page furniture', 'page furniture', 'never searched, never quoted'],
  unread: ['not text', 'other marks', 'never searched, never quoted'],
};

/** Characters of a stretch that are shown. */
const SHOWN = 70;

/** What was made of the documents of one file, and why: each stretch with its place, its kind and the signals for it. */
export function presentExplanation(documents: readonly Document[]): Card {
  const path = documents[0]?.path ?? '';
  return { title: `How ${path} was read`, tone: 'plain', blocks: documents.flatMap(blocksOf) };
}

function blocksOf(document: Document): CardBlock[] {
  const decisions = decisionsOn(document);
  const counts = (Object.keys(KINDS) as Decision['kind'][]).flatMap((kind) => {
    const count = decisions.filter((one) => one.kind === kind).length;
    const [, many, meaning] = KINDS[kind];
    return count > 0 ? [`${many}: ${count}, ${meaning}`] : [];
  });
  const lines = decisions.map(lineOf);
  return [
    { kind: 'text', text: aboutText(document), quiet: false },
    { kind: 'list', intro: 'What it holds:', lines: counts },
    { kind: 'list', intro: introOf(decisions), lines },
  ];
}

function aboutText(document: Document): string {
  const origin = originText(document.meta, ENGLISH);
  return `${named(document.title)}: ${origin ?? 'it does not say who wrote it, or when'}.`;
}

function introOf(decisions: readonly Decision[]): string {
  const isScored = decisions.some(({ signals }) => signals.length > 0);
  return `In order${isScored ? '; a sum of signals of 1 or more makes page furniture' : ''}:`;
}

function lineOf({ kind, level, rows, citation, text, signals }: Decision): string {
  const detail = level !== null ? ` of level ${level}` : rows !== null ? ` of ${counted(rows, 'row')}` : '';
  const spot = spotText(citation, ENGLISH);
  const why = signals.length > 0 ? `; ${signalText(signals)}` : '';
  return `${spot === '' ? '' : `${spot}, `}${KINDS[kind][0]}${detail}: “${shortened(text, SHOWN)}”${why}`;
}

/** `1.3 = picture 1 + outside the running text 0.3`: the sum, and each weight with the name of its signal. */
function signalText(signals: readonly Signal[]): string {
  const sum = signals.reduce((total, { weight }) => total + weight, 0);
  const parts = signals.map(({ name, weight }) => `${name} ${decimal(weight)}`);
  return `${decimal(sum)} = ${parts.join(' + ')}`;
}
