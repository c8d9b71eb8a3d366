import type { Document } from '../corpus/document.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/split.ts';
import type { PassageIndex } from '../search/index.ts';
import { contains, type Span, slice } from '../text/span.ts';
import { differenceBetween, type Piece } from './difference.ts';
import { type Likeness, mostLike, passagesLike } from './nearest.ts';
import { placeOfWords } from './places.ts';
import { isOf, markOf, type Receipt } from './receipt.ts';

/** What has become of a quotation, with the words as they stand now. */
export type Verdict =
  /** The same words in the same place. */
  | { readonly kind: 'identical'; readonly quote: Quote }
  /** The same words elsewhere, in the same document or in another. */
  | { readonly kind: 'moved'; readonly quote: Quote; readonly isElsewhere: boolean }
  /** Other words, much like them. */
  | { readonly kind: 'changed'; readonly quote: Quote; readonly before: string; readonly difference: readonly Piece[] }
  /** Nothing that is like them; `document` is the title of the one that they stood in, null when that is not there either. */
  | { readonly kind: 'gone'; readonly document: string | null };

/** What is checked against. */
export interface Shelves {
  readonly ids: readonly string[];
  readonly open: (id: string) => Document | null;
  readonly index: PassageIndex;
}

/** Likeness from which words of the same document are taken for those that were quoted: half of them are the same. */
const CHANGED = 0.5;
/** The same for another document, where the one that was quoted is not there any more. */
const CHANGED_ELSEWHERE = 0.8;
/** Other documents in which the words are looked for. */
const ELSEWHERE = 5;

/**
 * Reads the documents again and says what has become of a quotation. `words` are those that were quoted, as they were shown, or
 * the beginning of them; empty when nobody knows them, and then nothing can be like them.
 */
export function verify(receipt: Receipt, words: string, { ids, open, index }: Shelves): Verdict {
  const id = idOf(receipt.document, ids);
  const document = id === null ? null : open(id);
  const there = document && unchangedIn(document, receipt, words);
  if (there) return there;
  const like = words.trim() === '' ? [] : passagesLike(words, index);
  const others = [...new Set(like.map(({ documentId }) => documentId))].filter((other) => other !== id);
  for (const other of others.slice(0, ELSEWHERE).map(open)) {
    const place = other && placeOfWords(other.text, receipt, words);
    if (place) return { kind: 'moved', quote: quoteAt(other, place), isElsewhere: true };
  }
  const nearest = mostLike(words, document ? passagesIn(document) : like);
  const isChanged = nearest !== null && nearest.share >= (document ? CHANGED : CHANGED_ELSEWHERE);
  return isChanged ? changed(words, nearest) : { kind: 'gone', document: document?.title ?? null };
}

/** The id that a fingerprint stands for; null when no document has it. */
export function idOf(mark: string, ids: readonly string[]): string | null {
  const known = marks.get(ids) ?? new Map(ids.map((id) => [markOf(id), id]));
  marks.set(ids, known);
  return known.get(mark) ?? null;
}

/** The fingerprints of a corpus, made once. */
const marks = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function unchangedIn(document: Document, receipt: Receipt, words: string): Verdict | null {
  const span = { start: receipt.start, end: receipt.start + receipt.length };
  if (isOf(receipt, slice(document.text, span))) return { kind: 'identical', quote: quoteAt(document, span) };
  const place = placeOfWords(document.text, receipt, words);
  return place && { kind: 'moved', quote: quoteAt(document, place), isElsewhere: false };
}

function passagesIn(document: Document): readonly Passage[] {
  const known = passages.get(document) ?? passagesOf(document);
  passages.set(document, known);
  return known;
}

/** The passages of a document that many quotations are compared with, made once. */
const passages = new WeakMap<Document, readonly Passage[]>();

function changed(before: string, { passage, span }: Likeness): Verdict {
  const { document, header, kind } = passage;
  const form = kind === 'row' || kind === 'figure' ? kind : 'prose';
  const now = quote(document, span, { header, form });
  return { kind: 'changed', quote: now, before, difference: differenceBetween(before, now.text) };
}

/** The words of a span as they were quoted: a row under its header, code and drawings line by line. */
function quoteAt(document: Document, span: Span): Quote {
  const block = document.blocks.find((one) => contains(one.span, span));
  if (block?.kind === 'table') return quote(document, span, { header: block.header?.span ?? null, form: 'row' });
  return quote(document, span, { form: block?.kind === 'figure' || block?.kind === 'code' ? 'figure' : 'prose' });
}
