import { slice } from '../text/span.ts';
import type { Document, Heading } from './document.ts';

/** The words of a heading, as a reader sees them. */
export function headingWords(text: string, { span, words }: Heading): string {
  return words ?? slice(text, span);
}

/** A heading where it stands in a document. */
export interface PlacedHeading {
  readonly start: number;
  readonly level: number;
  readonly text: string;
}

/** The headings of a document, in the order of the text. */
export function headingsIn({ blocks, text }: Pick<Document, 'blocks' | 'text'>): PlacedHeading[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ start: block.span.start, level: block.level, text: headingWords(text, block) }] : [],
  );
}

/** Those that stand over `offset`, outermost first, by their levels. */
export function headingsOver(headings: readonly PlacedHeading[], offset: number): string[] {
  const open: PlacedHeading[] = [];
  for (const heading of headings) {
    if (heading.start > offset) break;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
  }
  return open.map(({ text }) => text);
}
