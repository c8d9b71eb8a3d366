import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { cite, headingsAt, quote } from '../../src/corpus/quote.ts';
import type { Span } from '../../src/text/span.ts';
import { documentOf } from '../support/corpus.ts';

const TEXT = '# Tea\n\n## Green\n\nCool water.\nTwo minutes.\n\n### Cups\n\nSmall.\n\n## Black 😀\n\nHot.\n';
const document = documentOf('tea.md', TEXT);

function spanOf(words: string, where: Document = document): Span {
  const start = where.text.indexOf(words);
  return { start, end: start + words.length };
}

describe('the headings over a place', () => {
  it('are those that are still open there, the outermost first', () => {
    expect(headingsAt(document, spanOf('Cool').start)).toEqual(['Tea', 'Green']);
    expect(headingsAt(document, spanOf('Small').start)).toEqual(['Tea', 'Green', 'Cups']);
    expect(headingsAt(document, spanOf('Hot').start)).toEqual(['Tea', 'Black 😀']);
    expect(headingsAt(document, 0)).toEqual([]);
  });
});

describe('a citation', () => {
  it('has the lines on which the words stand, counted from 1', () => {
    expect(cite(document, spanOf('Cool water.')).lines).toEqual([5, 5]);
    expect(cite(document, spanOf('Cool water.\nTwo minutes.')).lines).toEqual([5, 6]);
    expect(cite(document, spanOf('Cool water.\n')).lines).toEqual([5, 5]);
  });

  it('has the line of the file for a record', () => {
    const record = documentOf('a.jsonl', '\n{"id": "x", "text": "One.\\nTwo.\\nThree."}\n');
    expect(cite(record, spanOf('Two.', record))).toMatchObject({
      documentId: 'a.jsonl#x',
      path: 'a.jsonl',
      lines: [2, 2],
    });
  });

  it('has the fingerprint of the words as UTF-8', () => {
    const sha256 = createHash('sha256').update(Buffer.from('Black 😀', 'utf8')).digest('hex');
    expect(cite(document, spanOf('Black 😀')).sha256).toBe(sha256);
    // SHA-256 of "abc", as FIPS 180-2 gives it.
    expect(cite(documentOf('a.txt', 'abc'), { start: 0, end: 3 }).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('a quotation', () => {
  it('has the very words, and the matches inside them counted from its own start', () => {
    const span = spanOf('Cool water.\nTwo minutes.');
    const matches = [spanOf('Tea'), spanOf('water'), spanOf('minutes'), spanOf('Small')];
    expect(quote(document, span, { matches })).toMatchObject({
      text: 'Cool water.\nTwo minutes.',
      matches: [
        { start: 5, end: 10 },
        { start: 16, end: 23 },
      ],
      header: null,
      form: 'prose',
    });
  });

  it('leaves out a match that sticks out', () => {
    const { start } = spanOf('Cool');
    expect(quote(document, { start, end: start + 7 }, { matches: [spanOf('water')] }).matches).toEqual([]);
  });
});
