import type { Document } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import type { Header, Part, Passage } from './passage.ts';

/**
 * Where the passages of some documents stand in the documents' texts as UTF-8, all in flat arrays, so that a passage is opened without
 * its document. What is known of passage `n` is `values[starts[n] .. starts[n + 1])`: its kind, and its place; for a row the place
 * of its header; for prose its parts, each by where it begins after the passage, times two and one more for code, and its length.
 * A place is a start in code units, the first byte, and the number of bytes; for a header the length in code units as well.
 */
export interface PassagePlaces {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

const KINDS: readonly Passage['kind'][] = ['prose', 'row', 'figure', 'byline'];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The places of the passages of some documents, document by document. */
export function placesOf(documents: Iterable<readonly Passage[]>): PassagePlaces {
  const starts = [0];
  const values: number[] = [];
  for (const passages of documents) {
    const byteAt = counting(passages[0]?.document.text ?? '');
    const headers = new Map<Header, readonly number[]>();
    const placeOf = ({ start, end }: Span): [number, number, number] => {
      const first = byteAt(start);
      return [start, first, byteAt(end) - first];
    };
    for (const { kind, span, header, parts } of passages) {
      // All rows of a table have one header, which stands before them.
      if (header && !headers.has(header)) headers.set(header, [...placeOf(header), header.end - header.start]);
      values.push(KINDS.indexOf(kind), ...placeOf(span), ...((header && headers.get(header)) ?? []));
      if (kind === 'prose')
        for (const { start, end, code } of parts) values.push((start - span.start) * 2 + (code ? 1 : 0), end - start);
      starts.push(values.length);
    }
  }
  return { starts: Uint32Array.from(starts), values: Uint32Array.from(values) };
}

/** How many bytes of UTF-8 stand before an offset; quick where offsets grow. */
function counting(text: string): (offset: number) => number {
  let at = 0;
  let bytes = 0;
  return (offset) => {
    if (offset < at) return Buffer.byteLength(text.slice(0, offset));
    bytes += Buffer.byteLength(text.slice(at, offset));
    at = offset;
    return bytes;
  };
}

/** What a passage is opened from: what is at hand of its document. */
export interface Shelved {
  readonly id: string;
  readonly title: string;
  /** The text in UTF-8. */
  readonly bytes: Uint8Array;
  /** The headings that stand over an offset, outermost first. */
  readonly headingsOver: (offset: number) => readonly string[];
  readonly open: () => Document;
}

/** Opens passage `number` of `places`, which is to have the id `id`. */
export function passageAt({ starts, values }: PassagePlaces, number: number, id: number, of: Shelved): Passage {
  const from = starts[number] ?? 0;
  const to = starts[number + 1] ?? 0;
  const kind = KINDS[values[from] ?? 0] ?? 'prose';
  const start = values[from + 1] ?? 0;
  const text = textIn(of.bytes, values[from + 2] ?? 0, values[from + 3] ?? 0);
  const span = { start, end: start + text.length };
  const rest = values.subarray(from + 4, to);
  return {
    id,
    documentId: of.id,
    title: of.title,
    kind,
    headings: of.headingsOver(start),
    span,
    text,
    parts: kind === 'prose' ? partsIn(rest, start) : [{ ...span, code: false }],
    header: kind === 'row' && rest.length > 0 ? headerIn(rest, of.bytes) : null,
    get document() {
      return of.open();
    },
  };
}

function partsIn(values: Uint32Array, from: number): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < values.length; at += 2) {
    const place = values[at] ?? 0;
    const start = from + (place >>> 1);
    parts.push({ start, end: start + (values[at + 1] ?? 0), code: place % 2 === 1 });
  }
  return parts;
}

function headerIn([start = 0, first = 0, bytes = 0, length = 0]: Uint32Array, all: Uint8Array): Header {
  const span: Span = { start, end: start + length };
  return { ...span, text: textIn(all, first, bytes) };
}

function textIn(all: Uint8Array, first: number, bytes: number): string {
  return decoder.decode(all.subarray(first, first + bytes));
}
