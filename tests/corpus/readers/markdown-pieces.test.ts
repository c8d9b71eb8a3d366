import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/corpus/readers/markdown/blocks.ts';
import { parseMarkdown, parseWhole } from '../../../src/corpus/readers/markdown/parse.ts';
import { piecesOf } from '../../../src/corpus/readers/markdown/pieces.ts';

const LINES = [
  ...['words of a line', 'More words.', '"Quoted" words', '  indented', '    deeper', '- item', '* item', '+ [ ] item'],
  ...[
    '-',
    '- - -',
    '---',
    '***',
    '===',
    '# Title',
    '## Title {#id}',
    '#',
    '> quote',
    '>',
    '1. one',
    '2. two',
    '14. May',
  ],
  ...[
    '```',
    '```js',
    '  ```',
    '    ```',
    '~~~',
    '````',
    '- ```',
    '> ```',
    '<div>',
    '</div>',
    '<!-- a',
    '-->',
    '<!-- b -->',
  ],
  ...['  <!-- c', '<pre>', '</pre>', '  <pre>', '<b>bold</b>', '| a | b |', '|---|---|', 'a | b', '--|--', '| 1 | 2 |'],
  ...[
    '[^1]: note',
    '[^2]:',
    '[a]: https://example.org',
    '[^1]',
    '!!! note',
    ':::tip',
    ':::',
    '\t- tabbed',
    '  - nested',
  ],
  ...['', '', '', '', ' '],
];

const pieced = (text: string) => [...parseMarkdown(text, 0, { mdx: false })].flatMap((part) => blocksOf(text, part));

describe('a Markdown text that is read piece by piece', () => {
  it('has the blocks that it has as a whole', () => {
    const texts = fc.array(fc.constantFrom(...LINES), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(texts, (text) => {
        expect(pieced(text)).toEqual(blocksOf(text, parseWhole(text, { mdx: false })));
      }),
      { numRuns: 400 },
    );
  });

  it('is all in its pieces, in order', () => {
    const texts = fc.array(fc.constantFrom(...LINES), { maxLength: 30 }).map((lines) => lines.join('\r\n'));
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          piecesOf(text, 0)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('is parsed in pieces of a size', () => {
    const sizes = piecesOf('# A title\n\n> A quotation.\n\n'.repeat(2_000), 0).map(({ start, end }) => end - start);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
    expect(sizes.length).toBeLessThan(20);
  });
});
