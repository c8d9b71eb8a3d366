import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/corpus/readers/plain.ts';
import { decisionsOn, presentExplanation } from '../../src/present/explain.ts';
import { explanationJson } from '../../src/terminal/json.ts';
import { documentOf as read } from '../support/corpus.ts';

const PAGE = `Home | Teas | Cups

The Right Water

By Ann Lee, 3 May 2020

Green tea is made with water that has cooled for a while, since boiling water would make even the best leaves taste bitter.

- Warm the pot.

Share this page`;

function linesOf(path: string, text: string): readonly string[] {
  const { blocks } = presentExplanation([read(path, text)]);
  return blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []));
}

describe('how a document was read', () => {
  it('is told line by line, with each signal and its weight where there are any', () => {
    const { title, blocks } = presentExplanation([read('tea/water.txt', PAGE)]);
    expect(title).toBe('How tea/water.txt was read');
    expect(blocks).toEqual([
      { kind: 'text', text: '“The Right Water”: by Ann Lee, 3 May 2020.', quiet: false },
      {
        kind: 'list',
        intro: 'What it holds:',
        lines: [
          'headings: 1, searched with what stands below them',
          'paragraphs: 1, searched and quoted',
          'list items: 1, searched and quoted',
          'bylines: 1, only for who wrote it, when, and how to reach them',
          'page furniture: 2, never searched, never quoted',
        ],
      },
      {
        kind: 'list',
        intro: 'In order; a sum of signals of 1 or more makes page furniture:',
        lines: [
          expect.stringMatching(/^line 1, page furniture: “Home \| Teas \| Cups”; 1\.\d = links in a row 1 \+ /u),
          'line 3, heading of level 1: “The Right Water”',
          'line 5, byline: “By Ann Lee, 3 May 2020”',
          'line 7, paragraph: “Green tea is made with water that has cooled for a while, since boilin…”',
          'line 9, list item: “Warm the pot.”',
          expect.stringMatching(
            /^line 11, page furniture: “Share this page”; \d[.\d]* = .*outside the running text 0\.3/u,
          ),
        ],
      },
    ]);
  });

  it('tells what speaks against furniture as well', () => {
    const text = `${PAGE}\n\nThe newsletter is free for all who come.`;
    expect(linesOf('a.txt', text).at(-1)).toMatch(/^line 13, paragraph: .*; [^=]+ = .*sentence −0\.4/u);
  });

  it('names tables, front matter and other formats’ blocks', () => {
    expect(linesOf('a.md', '---\nauthor: Ann\n---\n# Tea\n\n| Tea | Cup |\n|---|---|\n| Sencha | small |\n')).toEqual([
      'headings: 1, searched with what stands below them',
      'tables: 1, searched and quoted row by row, and looked up cell by cell',
      'other marks: 1, never searched, never quoted',
      'lines 1–4, not text: “--- author: Ann --- #”',
      'line 4, heading of level 1: “Tea”',
      expect.stringMatching(/^lines 6–8, table of 1 row: “\| Tea \| Cup \|/u),
    ]);
  });

  it('shows what the markup of a web page told apart', () => {
    const text = `<main><p>${PAGE.split('\n')[6]}</p></main><nav><a href="/">Home</a> <a href="/teas">Teas</a></nav>`;
    const page = `<body>${text.replace(/<\/?main>/gu, '')}</body>`;
    expect(linesOf('a.html', page).at(-1)).toBe('page furniture: “Home Teas”; 1 = element nav 1');
  });

  it('covers each word of the text once, in order', () => {
    const document = read('tea/water.txt', PAGE);
    let end = 0;
    for (const { citation, text } of decisionsOn(document)) {
      expect(PAGE.slice(end, citation.span.start)).not.toMatch(/[\p{L}\p{N}]/u);
      expect(PAGE.slice(citation.span.start, citation.span.end)).toBe(text);
      end = citation.span.end;
    }
  });

  it('is there for each record of a file', () => {
    const documents = ['A', 'B'].flatMap((name) => readPlain({ path: 'a.txt', text: `${name} is a letter.` }));
    expect(presentExplanation(documents).blocks.filter(({ kind }) => kind === 'text')).toHaveLength(2);
  });

  it('has the same decisions as JSON, with offsets and signals', () => {
    const json = JSON.parse(JSON.stringify(explanationJson([read('tea/water.txt', PAGE)])));
    expect(json.documents).toHaveLength(1);
    expect(json.documents[0]).toMatchObject({
      source: 'tea/water.txt',
      meta: { author: 'Ann Lee', date: '3 May 2020' },
    });
    const [first] = json.documents[0].blocks;
    expect(first).toMatchObject({ kind: 'furniture', start: 0, end: 18, lines: [1, 1], text: 'Home | Teas | Cups' });
    expect(first.signals[0]).toEqual({ name: 'links in a row', weight: 1 });
  });
});
