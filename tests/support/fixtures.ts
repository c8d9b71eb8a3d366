import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Block, Document, Mark, Row } from '../../src/corpus/document.ts';
import { readFile } from '../../src/corpus/read.ts';
import { type Span, slice } from '../../src/text/span.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const EXPECTED = '.blocks.txt';

/** The files of a folder of fixtures that have their blocks written down beside them, as `folder/name`. */
export function fixturesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((name) => name.endsWith(EXPECTED))
    .map((name) => `${folder}/${name.slice(0, -EXPECTED.length)}`);
}

/** The lines that are written down beside a fixture. */
export function writtenBeside(fixture: string): string[] {
  return readFileSync(new URL(`${fixture}${EXPECTED}`, FIXTURES), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
}

/** The documents that the corpus room makes of a fixture, from its bytes on. */
export async function readFixture(fixture: string): Promise<readonly Document[]> {
  const { documents, reason } = await readFile({ file: fileURLToPath(new URL(fixture, FIXTURES)), path: fixture });
  if (documents.length === 0) throw new Error(`${fixture} ${reason}`);
  return documents;
}

/** Documents as they are written down: blocks and marks, one a line, a table one line per row; records after their ids. */
export function blockLines(documents: readonly Document[]): string[] {
  return documents.flatMap((document) => [
    ...(document.record ? [`= ${document.record.id}, line ${document.record.line}`] : []),
    ...linesOf(document),
  ]);
}

function linesOf({ text, blocks, marks }: Document): string[] {
  const words = (span: Span | null): string => (span ? slice(text, span).replace(/\r\n|\n|\r/g, '⏎') : '');
  const at = ({ start }: Span): string[] => marks.filter((mark) => mark.start === start).map(markLine);
  const row = (name: string, { span, cells }: Row): string[] => [...at(span), [name, ...cells.map(words)].join(' | ')];
  return blocks.flatMap((block: Block): string[] => {
    if (block.kind === 'table')
      return [...(block.header ? row('header', block.header) : []), ...block.rows.flatMap((each) => row('row', each))];
    const level = block.kind === 'heading' ? ` ${block.level}` : '';
    return [...at(block.span), `${block.kind}${level} | ${words(block.span)}`];
  });
}

function markLine(mark: Mark): string {
  if (mark.kind === 'row') return ['@ row', ...(mark.sheet === null ? [] : [mark.sheet]), mark.row].join(' ');
  return mark.kind === 'page' ? `@ page ${mark.page}` : `@ anchor ${mark.anchor}`;
}
