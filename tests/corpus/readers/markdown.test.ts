import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { cite } from '../../../src/corpus/quote.ts';
import { readMarkdown } from '../../../src/corpus/readers/markdown.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { cells, outline } from '../../support/outline.ts';

const read = (text: string, path = 'guide.md'): Document | undefined => readMarkdown({ path, text })[0];
const blocks = (text: string, path?: string) => outline(read(text, path));

describe('readMarkdown', () => {
  it('keeps the text of the file as it is', () => {
    const text = '---\r\na: b\r\n---\r\n# One 😀\r\n\r\ntwo  \r\nthree\r\n';
    expect(read(text)?.text).toBe(text);
    expect(blocks(text)).toEqual([
      ['h1', 'One 😀'],
      ['paragraph', 'two  \r\nthree'],
    ]);
  });

  it('counts a byte order mark that is still there', () => {
    expect(blocks('\ufeff# One\n\ntwo')).toEqual([
      ['h1', 'One'],
      ['paragraph', 'two'],
    ]);
  });

  it('takes the words of a heading without its marks', () => {
    expect(blocks('# One #\n\nTwo\nlines\n===\n\nThree\n---\n\n#### Four *five* {#four}\n\n#\n')).toEqual([
      ['h1', 'One'],
      ['h1', 'Two\nlines'],
      ['h2', 'Three'],
      ['h4', 'Four *five*'],
    ]);
  });

  it('leaves a bold label in its paragraph', () => {
    expect(blocks('**Performance:** better\n')).toEqual([['paragraph', '**Performance:** better']]);
  });

  it('gives each list item without its marker and without the items below it', () => {
    expect(blocks('1. one\n   more\n\n   second\n   - sub\n     * [ ] subsub\n2) two\n')).toEqual([
      ['item', 'one\n   more'],
      ['paragraph', 'second'],
      ['item', 'sub'],
      ['item', '[ ] subsub'],
      ['item', 'two'],
    ]);
  });

  it('reads what a quotation holds', () => {
    expect(blocks('> one\n> two\n>\n> - three\n\n> [!NOTE]\n> four\n')).toEqual([
      ['paragraph', 'one\n> two'],
      ['item', 'three'],
      ['paragraph', 'four'],
    ]);
  });

  it('takes the marks off notes', () => {
    expect(blocks(':::tip Title\none\n:::\n\n!!! note\n    two\n')).toEqual([
      ['paragraph', 'one'],
      ['paragraph', 'two'],
    ]);
  });

  it('has no block for rules, and takes link definitions for furniture', () => {
    expect(blocks('one\n\n***\n\n[a]: https://example.org "b"\n')).toEqual([
      ['paragraph', 'one'],
      ['furniture', '[a]: https://example.org "b"'],
    ]);
  });

  describe('code', () => {
    it('stands without its fences and keeps its indentation', () => {
      expect(
        blocks('```sh\n\n  npm ci\n    npm start\n\n```\n\n    indented\n      more\n\n~~~\nnever closed'),
      ).toEqual([
        ['code', '  npm ci\n    npm start'],
        ['code', '    indented\n      more'],
        ['code', 'never closed'],
      ]);
    });

    it('may hold shorter fences', () => {
      expect(blocks('````\n```\na\n```\n````\n')).toEqual([['code', '```\na\n```']]);
      expect(blocks('````\na\n```\n')).toEqual([['code', 'a\n```']]);
    });

    it('is a figure when it is drawn', () => {
      const drawing = ' +---+   +---+\n | a |-->| b |\n +---+   +---+';
      expect(blocks(`\`\`\`\n${drawing}\n\`\`\`\n`)).toEqual([['figure', drawing]]);
      expect(blocks(`\`\`\`js\n${drawing}\n\`\`\`\n`)).toEqual([['code', drawing]]);
    });

    it('is nothing when there is none', () => {
      expect(blocks('```\n\n```\n')).toEqual([]);
    });
  });

  describe('tables', () => {
    it('have trimmed cells, with escaped bars as they are written', () => {
      expect(cells(read('| a |  b |\n|---|:-:|\n| 1 \\| 2 | `x\\|y`  |\n|   | 😀 |\n'))).toEqual([
        ['a', 'b'],
        ['1 \\| 2', '`x\\|y`'],
        [null, '😀'],
      ]);
    });

    it('find each of several equal cells in its own place', () => {
      const table = read('|a|b|\n|-|-|\n|1|1|\n')?.blocks[0];
      const row = table?.kind === 'table' ? table.rows[0] : undefined;
      expect(row?.cells.map((cell) => cell?.start)).toEqual([13, 15]);
    });

    it('may stand in a list and in a quotation', () => {
      expect(cells(read('- | a | b |\n  |---|---|\n  | 1 | 2 |\n'))).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
      expect(cells(read('> a | b\n> --|--\n> 1 | 2\n'))).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    });

    it('get back the first header cell that was lost', () => {
      expect(cells(read('A | B | |\n---|---|---|\nx | 1 | 2 |\ny | 3 | 4 |\n'))).toEqual([
        [null, 'A', 'B'],
        ['x', '1', '2'],
        ['y', '3', '4'],
      ]);
    });

    it('keep the cells of rows that are too long or too short', () => {
      expect(cells(read('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |\n| 1 | 2 | 3 |\n')).map((row) => row.length)).toEqual([
        3, 3, 3, 3,
      ]);
    });
  });

  describe('comments, pictures and links within the page', () => {
    it('are furniture', () => {
      const badge = '[![Build](https://example.org/a.svg)](https://example.org)\n![x][y]';
      expect(blocks(`<!-- one\n\ntwo -->\n\n${badge}\n\n- [Set-up](#set-up)\n- [Guide](guide.md)\n`)).toEqual([
        ['furniture', '<!-- one\n\ntwo -->'],
        ['furniture', badge],
        ['furniture', '[Set-up](#set-up)'],
        ['item', '[Guide](guide.md)'],
      ]);
    });

    it('cut a paragraph in two where a comment stands in it', () => {
      expect(blocks('one <!-- secret --> two <!-- open\n')).toEqual([
        ['paragraph', 'one'],
        ['paragraph', 'two <!-- open'],
      ]);
      expect(blocks('# one <!-- secret -->\n')).toEqual([['h1', 'one']]);
    });

    it('leave a comment that is shown as code', () => {
      const text = 'Write `<!-- this -->`, ``<!-- `that` -->`` or `a `` <!-- b -->`.';
      expect(blocks(text)).toEqual([['paragraph', text]]);
    });
  });

  describe('HTML', () => {
    it('gives its words without the tags around them', () => {
      const text =
        '<h2 align="center"><a href="x">Tool</a></h2>\n\n<p>\nFast <b>and</b> <i>good</i>\n</p>\n<ul><li>one</ul> tail\n\n<span>two</span>\n';
      expect(blocks(text)).toEqual([
        ['h2', 'Tool'],
        ['paragraph', 'Fast <b>and</b> <i>good</i>'],
        ['item', 'one'],
        ['paragraph', 'tail'],
        ['paragraph', 'two'],
      ]);
    });

    it('may enclose Markdown', () => {
      expect(blocks('<details><summary>More</summary>\n\n*two*\n\n</details>\n')).toEqual([
        ['paragraph', 'More'],
        ['paragraph', '*two*'],
      ]);
    });

    it('gives its tables cell by cell', () => {
      const table = '<table><tr><th>A<th colspan=2>B<tr><td rowspan=2>x<td>1<td>2<tr><td>3<td>4</table>\n';
      expect(cells(read(table))).toEqual([
        ['A', 'B', 'B'],
        ['x', '1', '2'],
        [null, '3', '4'],
      ]);
    });

    it('is cut at the right places after emoji and Windows line breaks', () => {
      expect(blocks('😀\r\n\r\n<div>\r\n😀 &amp; one\r\n<p>two</p>\r\n</div>\r\n')).toEqual([
        ['paragraph', '😀'],
        ['paragraph', '😀 &amp; one'],
        ['paragraph', 'two'],
      ]);
    });

    it('may be broken: comments stay out, and no block overlaps another', () => {
      const stray = blocks('<table>one<tr><td>a<td>b<tr><td>c<td>d<tr>two</table>\n');
      expect(stray.map(([kind]) => kind)).toEqual(['table']);
      expect(blocks('<tr>one<!-- secret -->two\n')).toEqual([
        ['paragraph', 'one'],
        ['furniture', '<!-- secret -->'],
        ['paragraph', 'two'],
      ]);
    });

    it('gives no programs', () => {
      expect(blocks('<script>\nvar a = "b";\n</script>\n\n<div hidden>no</div>\n')).toEqual([]);
    });
  });

  describe('MDX', () => {
    it('is read without its statements and elements', () => {
      const text =
        'import A from "./a"\nimport { B } from "b"\n\nexport const c = {\n  d: 1,\n}\n\n<Tabs>\n\none\n\n</Tabs>\n\n<A\n  b={c}\n/>\n\n{/* two */}\n\nimport the data\n\n<Card title="t">three</Card>\n';
      const quotable = blocks(text, 'guide.mdx').filter(([kind]) => kind !== 'furniture');
      expect(quotable).toEqual([
        ['paragraph', 'one'],
        ['paragraph', 'import the data'],
        ['paragraph', 'three'],
      ]);
    });

    it('may have blank lines in its statements, and anything in its tags', () => {
      const text = [
        "import {\n  A,\n\n  B,\n} from 'c'",
        'export const d = {\n  e: "}",\n\n  f: [\n\n  ],\n}\n',
        "<Tabs items={['a', 'b']} onPick={() => x > 1}>",
        '  <Tab title="one > two">',
        '    Words with <Kbd>Ctrl</Kbd> in them.',
        '',
        '    - an item',
        '  </Tab>',
        '</Tabs>',
        '',
        'A sentence with {props.value} in it, and `<Tab>` as code.',
        '',
        '{\n  items.map((item) => <Card key={item} />)\n}',
        '',
        '```jsx\nimport { a } from "b"\n<Tab>code</Tab>\n```',
      ];
      expect(blocks(text.join('\n'), 'guide.mdx').filter(([kind]) => kind !== 'furniture')).toEqual([
        ['paragraph', 'Words with <Kbd>Ctrl</Kbd> in them.'],
        ['item', 'an item'],
        ['paragraph', 'A sentence with {props.value} in it, and `<Tab>` as code.'],
        ['code', 'import { a } from "b"\n<Tab>code</Tab>'],
      ]);
    });

    it('is text where its braces never close', () => {
      expect(blocks('{ is a brace.\n\n<A is a letter.\n', 'guide.mdx')).toEqual([
        ['paragraph', '{ is a brace.'],
        ['paragraph', '<A is a letter.'],
      ]);
    });

    it('is not looked for in plain Markdown', () => {
      expect(blocks('export const is a keyword\n')).toEqual([['paragraph', 'export const is a keyword']]);
    });
  });

  describe('footnotes', () => {
    it('are blocks of their own, and their signs no end of a quotation', () => {
      const text =
        '# Tea[^1]\n\nHot water.[^1] [^b]\n\n- One[^1] cup.[^b]\n\n[^1]: A note\n    that goes on.\n\n    And on.\n[^b]: Another.\n';
      expect(blocks(text)).toEqual([
        ['h1', 'Tea'],
        ['paragraph', 'Hot water.'],
        ['item', 'One[^1] cup.'],
        ['furniture', '[^1]:'],
        ['paragraph', 'A note\n    that goes on.'],
        ['paragraph', 'And on.'],
        ['furniture', '[^b]:'],
        ['paragraph', 'Another.'],
      ]);
    });

    it('stay where they are all there is', () => {
      expect(blocks('[^1]\n')).toEqual([['paragraph', '[^1]']]);
    });
  });

  describe('anchors', () => {
    const anchors = (text: string, path?: string) =>
      (read(text, path)?.marks ?? []).map((mark) => [mark.kind === 'anchor' && mark.anchor, mark.start]);

    it('are those that GitHub makes of headings', () => {
      const text = '# Set up *it*!\n\n## Zoë & Co.\n\n## Set up it\n\nUnder\nlined\n---\n\n<h3>HTML</h3>\n';
      expect(anchors(text).map(([anchor]) => anchor)).toEqual([
        'set-up-it',
        'zoë--co',
        'set-up-it-1',
        'underlined',
        'html',
      ]);
    });

    it('are those that headings say themselves, which are not shown', () => {
      const text = '# A {#Start}\n\n## B {: #b .wide }\n\n## C [c](#d)\n\n## D {a}\n';
      expect(anchors(text).map(([anchor]) => anchor)).toEqual(['Start', 'b', 'c-c', 'd-a']);
      expect(blocks(text).map(([, words]) => words)).toEqual(['A', 'B', 'C [c](#d)', 'D {a}']);
      expect(blocks('# A {/* #start */}\n', 'a.mdx')).toEqual([['h1', 'A']]);
      expect(anchors('# A {/* #start */}\n', 'a.mdx')).toEqual([['start', 2]]);
    });

    it('lead to the section of a quotation, whose lines stay what they were', () => {
      const document = read('---\nurl: https://example.org/guide\n---\n\n# Tea\n\n## Hot water\n\nBoil it.\n');
      const at = document?.text.indexOf('Boil') ?? 0;
      const cited = document && cite(document, { start: at, end: at + 8 });
      expect(cited).toMatchObject({ url: 'https://example.org/guide#hot-water', lines: [9, 9] });
    });
  });

  describe('front matter', () => {
    it('describes the document and its source, in the words of the file', () => {
      const front =
        'title: "A: b"\nauthor: [Ann, Bob]\ndate: 2012-10-27\nversion: 1.10\nkind: digest\nsource:\n  title: C\n  date: Oct 27, 2012 12:39 UTC (Sat)\n  publisher: 007\n  url: null\n';
      expect(read(`---\n${front}---\n\n# D\n`)?.title).toBe('A: b');
      expect(read(`---\n${front}---\n\n# D\n`)?.meta).toEqual({
        title: 'A: b',
        author: 'Ann, Bob',
        date: '2012-10-27',
        kind: 'digest',
        source: { title: 'C', date: 'Oct 27, 2012 12:39 UTC (Sat)', publisher: '007' },
      });
    });

    it('may be empty, or not there', () => {
      expect(read('---\n---\n# A\n')).toMatchObject({ title: 'A', meta: {} });
      expect(read('# A *b* [c](d)\n')).toMatchObject({ title: 'A b c', meta: {} });
      expect(read('words\n')).toMatchObject({ title: 'guide', meta: {} });
    });

    it('is no front matter without fields: then it is text', () => {
      expect(blocks('---\nSome words\n---\n\nMore\n')).toEqual([
        ['h2', 'Some words'],
        ['paragraph', 'More'],
      ]);
    });

    it.each([
      ['a list that is never closed', 'a: b\nc: [d\n', 3],
      ['two mappings on a line', 'a: b\nc: d: e\n', 3],
      ['one field twice', 'a: b\nc: d\na: e\n', 4],
    ])('is refused with the line where it has %s', (_, front, line) => {
      expect(() => read(`---\n${front}---\nwords\n`)).toThrow(CorpusError);
      expect(() => read(`---\n${front}---\nwords\n`)).toThrow(
        `guide.md, line ${line}: the front matter is not valid YAML`,
      );
    });
  });
});
