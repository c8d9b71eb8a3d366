import type { Block, Document } from '../corpus/document.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { sentences } from '../text/sentences.ts';
import { cover, type Span } from '../text/span.ts';

/** Characters that are shown around a quotation, before and after it together. */
const AROUND = 1_000;
/** Sentences, blocks or rows on each side of it. */
const EACH_SIDE = 3;
/** Blocks before and after a quotation that are looked at. */
const NEIGHBOURS = 12;
/** Running text longer than this is taken sentence by sentence. */
const LONG = 400;

/** A piece that is shown as a whole. Nothing is shown beyond an `end`: another section, or what is no text. */
interface Stretch {
  readonly span: Span;
  readonly kind: Block['kind'];
  readonly isEnd: boolean;
  readonly header: Span | null;
}

/** A quotation in its place: a longer one, of what stands around it in its section, in which it is what is marked. */
export function around(document: Document, span: Span): Quote {
  const stretches = stretchesNear(document, span);
  const inside = stretches.map((stretch) => overlaps(stretch.span, span));
  let first = inside.indexOf(true);
  let last = inside.lastIndexOf(true);
  const [least, most] = [first - EACH_SIDE, last + EACH_SIDE];
  let shown = span;
  for (const stretch of stretches.slice(Math.max(0, first), last + 1)) shown = cover(shown, stretch.span);
  if (lengthOf(shown) > lengthOf(span) + AROUND) shown = span;
  for (let grows = first >= 0; grows; ) {
    grows = false;
    for (const step of [-1, 1] as const) {
      const at = step < 0 ? first - 1 : last + 1;
      const next = at < least || at > most ? undefined : stretches[at];
      if (!next || next.isEnd) continue;
      const wider = cover(shown, next.span);
      if (lengthOf(wider) > lengthOf(span) + AROUND) continue;
      shown = wider;
      if (step < 0) first--;
      else last++;
      grows = true;
    }
  }
  const covered = stretches.filter((stretch) => overlaps(stretch.span, shown));
  const header = covered[0]?.header ?? null;
  // Only running text may be re-flowed; code and drawings as blocks of their own could not be marked.
  const isProse = covered.every(({ kind }) => kind === 'paragraph' || kind === 'item');
  return quote(document, shown, {
    matches: [span],
    header: header && header.end <= shown.start ? header : null,
    form: isProse ? 'prose' : 'row',
  });
}

function stretchesNear({ text, blocks }: Document, span: Span): Stretch[] {
  const at = blocks.findIndex((block) => block.span.end > span.start);
  const near = at < 0 ? [] : blocks.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  return near.flatMap((block): Stretch[] => {
    const { kind } = block;
    const stretch = (piece: Span, header: Span | null = null): Stretch => ({
      span: piece,
      kind,
      isEnd: isEnd(block),
      header,
    });
    if (kind === 'table') {
      const header = block.header?.span ?? null;
      return [...(header ? [stretch(header)] : []), ...block.rows.map((row) => stretch(row.span, header))];
    }
    const isLong = (kind === 'paragraph' || kind === 'item') && lengthOf(block.span) > LONG;
    return isLong ? sentences(text, block.span).map((sentence) => stretch(sentence)) : [stretch(block.span)];
  });
}

function isEnd({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'furniture' || kind === 'byline';
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
