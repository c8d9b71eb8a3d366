import type { Document, Row } from '../../src/corpus/document.ts';
import { type Span, slice } from '../../src/text/span.ts';

/** A document of a markup format as it is written down beside its fixture: anchors and blocks, one a line, a table one line per row. */
export function markupLines({ text, blocks, marks }: Document): string[] {
  const words = (span: Span | null): string => (span ? slice(text, span).replace(/\r\n|\n|\r/g, '⏎') : '');
  const row = (name: string, { cells }: Row): string => [name, ...cells.map(words)].join(' | ');
  let passed = 0;
  return blocks.flatMap((block): string[] => {
    const from = passed;
    while ((marks[passed]?.start ?? Number.POSITIVE_INFINITY) <= block.span.start) passed++;
    const anchors = marks.slice(from, passed).map((mark) => (mark.kind === 'anchor' ? `@ ${mark.anchor}` : mark.kind));
    if (block.kind === 'table')
      return [
        ...anchors,
        ...(block.header ? [row('header', block.header)] : []),
        ...block.rows.map((each) => row('row', each)),
      ];
    return [...anchors, `${block.kind}${block.kind === 'heading' ? ` ${block.level}` : ''} | ${words(block.span)}`];
  });
}
