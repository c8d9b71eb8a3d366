import { describe, expect, it } from 'vitest';
import type { Document, Mark } from '../../src/corpus/document.ts';
import { addressOf, placeOf, urlOf } from '../../src/corpus/place.ts';
import { cite } from '../../src/corpus/quote.ts';
import { makeDocument } from '../../src/corpus/readers/reader.ts';
import { documentOf } from '../support/corpus.ts';

const TEXT = 'One.\nTwo.\nThree.\nFour.\n';

/** A document whose text was extracted. */
function marked(path: string, marks: readonly [Mark, Mark] | readonly [], url: string | null = null): Document {
  return { ...makeDocument({ path }, { text: TEXT, blocks: [], marks }), url };
}

const pages = marked('a.pdf', [
  { start: 0, kind: 'page', page: 3 },
  { start: 10, kind: 'page', page: 4 },
]);

describe('the place of a quotation', () => {
  it('is the pages that it stands on', () => {
    expect(placeOf(pages, { start: 0, end: 10 })).toEqual({ kind: 'pages', first: 3, last: 3 });
    expect(placeOf(pages, { start: 5, end: 11 })).toEqual({ kind: 'pages', first: 3, last: 4 });
    expect(placeOf(pages, { start: 10, end: 16 })).toEqual({ kind: 'pages', first: 4, last: 4 });
  });

  it('is the rows of a sheet, the anchor above it, or the record', () => {
    const sheet = marked('a.xlsx', [
      { start: 0, kind: 'row', sheet: 'Prices', row: 3 },
      { start: 5, kind: 'row', sheet: 'Prices', row: 5 },
    ]);
    expect(placeOf(sheet, { start: 0, end: 9 })).toEqual({ kind: 'rows', sheet: 'Prices', first: 3, last: 5 });
    const page = marked('a.html', [
      { start: 5, kind: 'anchor', anchor: 'two' },
      { start: 10, kind: 'anchor', anchor: 'three' },
    ]);
    expect(placeOf(page, { start: 0, end: 4 })).toBeNull();
    expect(placeOf(page, { start: 6, end: 20 })).toEqual({ kind: 'anchor', anchor: 'two' });
    const record = documentOf('a.jsonl', '{"id": "x", "text": "One."}\n');
    expect(placeOf(record, { start: 0, end: 4 })).toEqual({ kind: 'record', id: 'x' });
  });
});

describe('the lines of a citation', () => {
  it('are those of the file where the text is the file’s own, and of a record', () => {
    const span = { start: 0, end: 4 };
    for (const document of [
      documentOf('a.txt', TEXT),
      documentOf('a.md', TEXT),
      documentOf('a.csv', 'a,b\n1,2\n'),
      documentOf('a.jsonl', '{"id": "x", "text": "One."}\n'),
    ])
      expect(cite(document, span)).toMatchObject({ ownLines: true, lines: [1, 1] });
    const page = documentOf('a.html', '<p>One word.</p>');
    for (const document of [page, pages]) expect(cite(document, span)).toMatchObject({ ownLines: false });
  });
});

describe('the address of a file', () => {
  it('is its path under the base address, each part encoded', () => {
    expect(addressOf('a/b c.md', 'https://docs.example/x')).toBe('https://docs.example/x/a/b%20c.md');
    expect(addressOf('50%?#1/ü.md', 'https://docs.example/')).toBe('https://docs.example/50%25%3F%231/%C3%BC.md');
    expect(addressOf('\ud800.md', 'https://docs.example')).toBe('https://docs.example/%EF%BF%BD.md');
    expect(addressOf('a.md', null)).toBeNull();
  });
});

describe('the address of a quotation', () => {
  const BASE = 'https://docs.example';
  const at = (document: Document, lines: readonly [number, number] = [1, 1]): string | null =>
    urlOf(document, placeOf(document, { start: 10, end: 12 }), lines);

  it('leads to the page or the anchor', () => {
    expect(at({ ...pages, url: `${BASE}/a.pdf` })).toBe(`${BASE}/a.pdf#page=4`);
    const anchors: [Mark, Mark] = [
      { start: 0, kind: 'anchor', anchor: 'one' },
      { start: 10, kind: 'anchor', anchor: 'three & \ud800' },
    ];
    expect(at(marked('a.html', anchors, `${BASE}/a.html`))).toBe(`${BASE}/a.html#three%20%26%20%EF%BF%BD`);
  });

  it('is not known where nobody said, and keeps a fragment of its own', () => {
    expect(at(pages)).toBeNull();
    expect(at({ ...pages, url: `${BASE}/a.pdf#part` })).toBe(`${BASE}/a.pdf#part`);
  });

  const hosted = (path: string, base = 'https://github.com/o/r/blob/main'): Document => ({
    ...documentOf(path, TEXT),
    url: addressOf(path, base),
  });

  it('leads to the lines of a file that a code host shows line by line', () => {
    expect(at(hosted('a.txt'), [3, 3])).toBe('https://github.com/o/r/blob/main/a.txt#L3');
    expect(at(hosted('a.txt'), [3, 5])).toBe('https://github.com/o/r/blob/main/a.txt#L3-L5');
    expect(at(hosted('a.csv', 'https://git.example/o/r/src/branch/main'), [2, 2])).toMatch(/\/a\.csv#L2$/u);
  });

  it('names no line where the page may show none, or be another', () => {
    expect(at(hosted('a.md'), [3, 3])).not.toContain('#L');
    expect(at(hosted('a.txt', BASE), [3, 3])).toBe(`${BASE}/a.txt`);
    expect(at(marked('a.html', [], 'https://github.com/o/r/blob/main/a.html'), [3, 3])).not.toContain('#');
    const url = 'https://github.com/o/r/blob/main/other.txt';
    expect(at({ ...hosted('a.txt'), url, meta: { url } }, [3, 3])).toBe(url);
  });
});
