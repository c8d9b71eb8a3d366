import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/export/grid.ts';
import { markdownOf } from '../../src/export/markdown.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { anyGrid, gridOver } from './grids.ts';

const read = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

function kindsIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsIn) : [])];
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

const INERT = new Set([
  'root',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'emphasis',
  'list',
  'listItem',
  'paragraph',
  'blockquote',
]);

describe('a comparison as Markdown', () => {
  it('is a table with numbers, and the quotations that they lead to', () => {
    const grid = gridOver({ 'boats.csv': 'Boat,Length,Crew\nHeron,12 m,3\nPetrel,18 m,\n' }, 'heron', 'petrel');
    expect(markdownOf(grid, ENGLISH)).toBe(`|  | Heron | Petrel |
| --- | --- | --- |
| Length | 12 m \\[1\\] | 18 m \\[2\\] |
| Crew | 3 \\[1\\] | *not stated* |

1. boats, row 2 (boats.csv)

   > Heron,12 m,3

2. boats, row 3 (boats.csv)

   > Petrel,18 m,

`);
  });

  it('shows the words of the documents and nothing that they could mean as Markdown', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const tree = read(markdownOf(grid, ENGLISH));
        expect(kindsIn(tree).filter((kind) => !INERT.has(kind))).toEqual([]);
        const [table] = 'children' in tree ? tree.children : [];
        const rows = table?.type === 'table' ? table.children.map((row) => row.children.map(textIn)) : [];
        expect(rows.slice(1).map(([aspect]) => aspect)).toEqual(grid.rows.map(({ aspect }) => plainLine(aspect)));
      }),
      { numRuns: 200 },
    );
  });
});
