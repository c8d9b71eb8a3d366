import type { Document, Row } from '../../src/corpus/document.ts';
import { type Span, slice } from '../../src/text/span.ts';

/** A document of a markup format as it is written down beside its fixture: anchors and blocks, one a line, a table one line per row. */
export function markupLines({ text, blocks, marks }: Document): string[] {
  const words = (span: Span | null): string => (span ? slice(text, span).replace(/\r\n|\n|\r/g, '⏎') : '');
  let passed = 0;
  const anchors = ({ start }: Span): string[] => {
    const from = passed;
    while ((marks[passed]?.start ?? Number.POSITIVE_INFINITY) <= start) passed++;
    return marks.slice(from, passed).map((mark) => (mark.kind === 'anchor' ? `@ ${mark.anchor}` : mark.kind));
  };
  const row = (name: string, { span, cells }: Row): string[] => [
    ...anchors(span),
    [name, ...cells.map(words)].join(' | '),
  ];
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'table')
      return [...(block.header ? row('header', block.header) : []), ...block.rows.flatMap((each) => row('row', each))];
    const level = block.kind === 'heading' ? ` ${block.level}` : '';
    return [...anchors(block.span), `${block.kind}${level} | ${words(block.span)}`];
  });
}
