import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { outline } from '../../support/outline.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const read = (text: string): Document | undefined => readHtml({ path: 'page.html', text })[0];
const PROSE = '<p>The kettle in the kitchen needs four minutes until the water boils, and nobody knows why.</p>';
const WORDS = 'The kettle in the kitchen needs four minutes until the water boils, and nobody knows why.';

describe('readHtml on a page that means harm', () => {
  it.each([
    ['nested boxes', '<div>'.repeat(40_000) + PROSE],
    ['nested boxes with ids', Array.from({ length: 20_000 }, (_, at) => `<div id=a${at}>`).join('') + PROSE],
    ['nested sections', '<section id=a>'.repeat(20_000) + PROSE],
    ['nested headings', '<h1 id=a><div>'.repeat(20_000) + PROSE],
    ['nested lists', '<ul><li>'.repeat(20_000) + PROSE],
    ['nested formulas', '<math><mrow>'.repeat(20_000) + PROSE],
    ['an attribute of a megabyte', `<div class="${'a '.repeat(500_000)}" style="${'; '.repeat(500_000)}">${PROSE}`],
    ['a picture inside the page', `<img class=math src="data:image/png;base64,${'QUJD'.repeat(1_000_000)}">${PROSE}`],
    ['end tags of nothing', '</p></div></table></b>'.repeat(20_000).replaceAll('</p>', '') + PROSE],
    ['comments that never end', `${PROSE}${'<!--'.repeat(200_000)}`],
    ['characters that are none', `\0<p\0>\0${PROSE.replace('<p>', '<p>\0')}`],
    ['more attributes than anybody has', `<?xml version="1.0"?><a${' b c'.repeat(500_000)}>${PROSE}`],
    ['signs within signs', '<a href="#"><table><tr><td>'.repeat(2_000) + PROSE],
  ])('finds the text behind %s', (_, page) => {
    expect(outline(read(page)).at(-1)?.[1].replaceAll('\ufffd', '').trim()).toBe(WORDS);
  });

  it.each([
    ['without tags', 'some words '.repeat(200_000), 2_199_999],
    ['of character references', '&amp;&#x41;&notin;'.repeat(50_000), 150_000],
  ])('reads a long line %s', (_, page, length) => {
    expect(read(page)?.text.length).toBe(length);
  });

  it('refuses a page whose formatting multiplies', () => {
    const page = Array.from({ length: 2_100 }, (_, at) => `<p><font color=${at}>x`).join('');
    expect(() => read(page)).toThrow(
      new CorpusError(['page.html: stands for more than 2,000,000 elements. Close its tags, or split it.']),
    );
  });

  it.each([
    ['columns', '<tr><td colspan=1000>x<td>y'.repeat(5_000)],
    ['rows', `<tr>${`<td rowspan=65534>${'long words '.repeat(20)}`.repeat(10)}${'<tr><td>y'.repeat(10_000)}`],
    ['both', '<tr><td colspan=1000 rowspan=65534>x<td>y'.repeat(3_000)],
    ['one long row above many', `<tr>${'<td>b'.repeat(5_000)}${'<tr><td>a<td>b'.repeat(5_000)}`],
  ])('keeps a table whose cells span too many %s within bounds', (_, rows) => {
    const document = read(`<table>${rows}</table>`);
    expect(document?.text.length).toBeLessThan(2_000_000);
    expect(JSON.stringify(document).length).toBeLessThan(60_000_000);
    expect(document && faultsOf(document)).toEqual([]);
  });

  it('reads a table of 80,000 cells', () => {
    const document = read(`<table>${`<tr>${'<td>x'.repeat(10)}`.repeat(8_000)}</table>`);
    const table = document?.blocks[0];
    expect(table?.kind === 'table' ? table.rows.length + (table.header ? 1 : 0) : 0).toBe(8_000);
  });

  it.each([
    '<table><p>a<tr>b<td>c</table>',
    '<table><table><tr><td>a<td>b</table><tr><td>c',
    '<b><p>a</b>b<table><b><tr><td>c</b>',
    '<ul><p>a<li>b</p></ul></li>c',
    '<svg><p>a</svg><math><table><tr><td>b',
  ])('makes a sound document of %s', (page) => {
    const document = read(page + PROSE);
    expect(document && faultsOf(document)).toEqual([]);
  });
});
