import type { Block, Document, Mark, Row } from '../../src/corpus/document.ts';
import { type Span, slice } from '../../src/text/span.ts';

/** A document as it is written down beside its fixture: marks and blocks, one a line, a table one line per row. */
export function officeLines({ text, blocks, marks }: Document): string[] {
  const words = (span: Span | null): string => (span ? slice(text, span).replaceAll('\n', '⏎') : '');
  const at = ({ start }: Span): string[] => marks.filter((mark) => mark.start === start).map(markLine);
  const row = (name: string, { span, cells }: Row): string[] => [...at(span), [name, ...cells.map(words)].join(' | ')];
  return blocks.flatMap((block: Block): string[] => {
    if (block.kind === 'table')
      return [...(block.header ? row('header', block.header) : []), ...block.rows.flatMap((each) => row('row', each))];
    const level = block.kind === 'heading' ? ` ${block.level}` : '';
    const signals = block.kind === 'furniture' ? ` (${(block.signals ?? []).map(({ name }) => name).join('; ')})` : '';
    return [...at(block.span), `${block.kind}${level}${signals} | ${words(block.span)}`];
  });
}

function markLine(mark: Mark): string {
  return mark.kind === 'row' ? `@ row ${mark.sheet} ${mark.row}` : `@ ${mark.kind}`;
}
