import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/corpus/quote.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { originText, placeAfter, placeBelow, placeText, standText } from '../../src/present/citation.ts';
import { documentOf, hypervisors, quoteOf, rowQuote } from './sample.ts';

/** A citation of line 7 of a Markdown file, changed as the test wants it. */
function at(change: Partial<Citation>): Citation {
  const document = documentOf('guide.md', '# Guide\n\n\n## Set-up\n\n\nWords here.\n');
  return { ...quoteOf(document, 'Words').citation, place: null, ...change };
}

describe('where a quotation stands, after another of the same document on one line', () => {
  it('says only what tells the two apart', () => {
    const before = at({});
    expect(placeAfter(at({ lines: [9, 9] }), before, ENGLISH)).toBe('line 9');
    expect(placeAfter(at({ headings: ['Guide', 'Use'], lines: [9, 12] }), before, ENGLISH)).toBe('Use, lines 9–12');
    expect(placeAfter(at({ ownLines: false }), at({ ownLines: false }), ENGLISH)).toBe('the same place');
  });
});

describe('where a quotation stands, in words', () => {
  it('names title, heading path, lines and file', () => {
    expect(placeText(rowQuote('CPU').citation, ENGLISH)).toBe(
      'Hypervisors compared › Performance, line 7 (hypervisors.md)',
    );
  });

  it('says several lines as a range', () => {
    expect(placeText(at({ lines: [12, 14] }), ENGLISH)).toBe('Guide › Set-up, lines 12–14 (guide.md)');
    expect(placeText(at({ lines: [12, 12] }), ENGLISH)).toBe('Guide › Set-up, line 12 (guide.md)');
  });

  it('names the pages of a file that has pages', () => {
    const on = (first: number, last: number): string =>
      standText(at({ ownLines: false, place: { kind: 'pages', first, last } }), ENGLISH);
    expect(on(3, 3)).toBe('Guide › Set-up, page 3');
    expect(on(3, 4)).toBe('Guide › Set-up, pages 3–4');
  });

  it('names the row and its sheet, which is no heading besides', () => {
    const on = (first: number, last: number, sheet: string | null = 'Prices', own = false): string =>
      standText(
        at({ title: 'List', headings: ['Prices'], ownLines: own, place: { kind: 'rows', sheet, first, last } }),
        ENGLISH,
      );
    expect(on(12, 12)).toBe('List, row 12 of sheet Prices');
    expect(on(3, 5)).toBe('List, rows 3–5 of sheet Prices');
    expect(on(3, 3, ` ${'long '.repeat(40)}\n`)).toMatch(/^List › Prices, row 3 of sheet (?:long )+long…$/u);
    expect(on(3, 5, null)).toBe('List › Prices, rows 3–5');
  });

  it('tells the line of a row only where the two part ways', () => {
    const on = (lines: Citation['lines']): string =>
      standText(at({ headings: [], lines, place: { kind: 'rows', sheet: null, first: 12, last: 12 } }), ENGLISH);
    expect(on([12, 12])).toBe('Guide, row 12');
    expect(on([14, 15])).toBe('Guide, row 12, lines 14–15');
  });

  it('names the record and its line', () => {
    expect(standText(at({ headings: [], lines: [7, 7], place: { kind: 'record', id: 'kvm-2' } }), ENGLISH)).toBe(
      'Guide, record kvm-2, line 7',
    );
  });

  it('names no line of a text that was extracted, but the anchor, unless a link leads there', () => {
    const place = { kind: 'anchor', anchor: 'set-up' } as const;
    expect(placeText(at({ ownLines: false }), ENGLISH)).toBe('Guide › Set-up (guide.md)');
    expect(placeText(at({ ownLines: false, place, path: 'a.html' }), ENGLISH)).toBe('Guide › Set-up (a.html#set-up)');
    expect(
      placeText(at({ ownLines: false, place, path: 'a.html', url: 'https://x.example/a.html#set-up' }), ENGLISH),
    ).toBe('Guide › Set-up (a.html)');
    expect(placeText(at({ place }), ENGLISH)).toBe('Guide › Set-up, line 7 (guide.md)');
  });

  it('does not repeat a heading that is the title', () => {
    const document = documentOf('a.md', '# Title\n\n## Part\n\n### Section\n\nWords here.\n', { title: 'Title' });
    expect(placeText(quoteOf(document, 'Words').citation, ENGLISH)).toBe('Title › Part › Section, line 7 (a.md)');
  });

  it('is short below a quotation from the same document', () => {
    const row = rowQuote('CPU').citation;
    expect(placeBelow(rowQuote('Memory').citation, row, ENGLISH)).toBe('same section, line 8');
    expect(placeBelow(quoteOf(hypervisors, 'KVM guests').citation, row, ENGLISH)).toBe('same document › Disk, line 13');
    expect(placeBelow(at({ ownLines: false }), at({ ownLines: false }), ENGLISH)).toBe('same section');
    expect(placeBelow(at({ headings: [] }), at({ headings: [] }), ENGLISH)).toBe('same document, line 7');
  });

  it('tells who wrote the document and when, and nothing that it does not know', () => {
    expect(originText(hypervisors.meta, ENGLISH)).toBe('digest by A. Writer, May 2014');
    expect(originText({ title: 'Only a title' }, ENGLISH)).toBeNull();
    expect(originText({ author: 'A.\n Writer', date: '' }, ENGLISH)).toBe('by A. Writer');
  });

  it('does not say the address of a document that is a link already', () => {
    const meta = { author: 'A. Writer', url: 'https://x.example/a' };
    expect(originText(meta, ENGLISH)).toBe('by A. Writer, https://x.example/a');
    expect(originText(meta, ENGLISH, true)).toBe('by A. Writer');
    expect(originText({ url: 'https://x.example/a' }, ENGLISH, true)).toBeNull();
  });

  it('tells a digest from its original', () => {
    const source = { title: 'Amazon and\nXen', kind: 'reader comment', author: 'pb', publisher: 'LWN', date: 'Oct 27' };
    expect(originText({ title: 'Who manages what', kind: 'digest', source }, ENGLISH)).toBe(
      'digest; source: “Amazon and Xen”, reader comment by pb, LWN, Oct 27',
    );
    expect(originText({ source: { url: 'https://example.org/a' } }, ENGLISH)).toBe('source: https://example.org/a');
    expect(originText({ source: {} }, ENGLISH)).toBeNull();
  });
});
