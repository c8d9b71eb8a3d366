import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/corpus/decode.ts';
import type { Block, Document, Row } from '../../../src/corpus/document.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { type Span, slice } from '../../../src/text/span.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FOLDER = new URL('../../fixtures/html/', import.meta.url);
const PAGES = readdirSync(fileURLToPath(FOLDER)).filter((name) => /html$/.test(name));

function read(name: string): Document {
  const text = decodeText(readFileSync(new URL(name, FOLDER)));
  const [document] = readHtml({ path: name, text: text ?? '' });
  if (!document) throw new Error(`${name} gave no document`);
  return document;
}

/** A document as it is written down beside its page: blocks and marks, one a line, a table one line per row. */
function blockLines(document: Document): string[] {
  const { text, blocks, marks } = document;
  const words = (span: Span | null): string => (span ? slice(text, span).replaceAll('\n', '⏎') : '');
  const row = (name: string, { cells }: Row): string => [name, ...cells.map(words)].join(' | ');
  const lines = (block: Block): string[] => {
    if (block.kind === 'table')
      return [...(block.header ? [row('header', block.header)] : []), ...block.rows.map((each) => row('row', each))];
    const level = block.kind === 'heading' ? ` ${block.level}` : '';
    const signals = block.kind === 'furniture' ? ` (${(block.signals ?? []).map(({ name }) => name).join('; ')})` : '';
    return [`${block.kind}${level}${signals} | ${words(block.span)}`];
  };
  return blocks.flatMap((block) => [
    ...marks.flatMap((mark) =>
      mark.start === block.span.start && mark.kind === 'anchor' ? [`@ anchor ${mark.anchor}`] : [],
    ),
    ...lines(block),
  ]);
}

describe('readHtml on a page as it is saved', () => {
  it.each(PAGES)('gives the blocks and anchors written down beside %s', (name) => {
    const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.blocks.txt'), FOLDER), 'utf8');
    const document = read(name);
    expect(blockLines(document)).toEqual(expected.trimEnd().split('\n'));
    expect(faultsOf(document)).toEqual([]);
  });
});
