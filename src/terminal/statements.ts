import type { CardBlock } from '../present/card.ts';
import type { Line } from './palette.ts';
import type { Sheet } from './place.ts';
import { quotationLines } from './quotation.ts';
import { HANG } from './table.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

type Block = Extract<CardBlock, { kind: 'statements' }>;
type Quote = Block['lines'][number]['quote'];

/** Values one under another with the numbers of their quotations, and those below; `above` is the last quotation so far. */
export function statementLines({ intro, lines }: Block, sheet: Sheet, above: Quote | null): Line[] {
  const head = intro === '' ? [] : wrap([{ text: visible(intro), style: 'strong' }], sheet.columns);
  const values = lines.flatMap(({ label, value, quote, number }) =>
    // A sentence that is its own quotation follows as such.
    label === '' && value === quote.text
      ? []
      : wrap(
          [
            { text: label === '' ? '- ' : `- ${visible(label)}: `, style: 'quiet' },
            { text: visible(value), style: 'plain' },
            { text: ` [${number}]`, style: 'number' },
          ],
          sheet.columns,
          HANG,
        ),
  );
  const quotes = new Map(lines.map(({ quote, number }) => [number, quote]));
  let previous = above;
  const quotations = [...quotes].flatMap(([number, quote]) => {
    const shown = quotationLines(quote, number, sheet, previous);
    previous = quote;
    return shown;
  });
  return [...head, ...values, ...(values.length > 0 ? [[]] : []), ...quotations];
}
