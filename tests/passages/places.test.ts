import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { headingsIn, headingsOver } from '../../src/corpus/heading.ts';
import { passageAt, placesOf } from '../../src/passages/places.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { corpusOf } from '../support/corpus.ts';

const encoder = new TextEncoder();

/** The passages of documents, each opened by its place. */
function openedOf(documents: readonly Document[]) {
  const all = documents.map((document) => passagesOf(document));
  const places = placesOf(all);
  let number = 0;
  return documents.flatMap((document, at) => {
    const headings = headingsIn(document);
    const shelved = {
      id: document.id,
      title: document.title,
      bytes: encoder.encode(document.text),
      headingsOver: (offset: number) => headingsOver(headings, offset),
      open: () => document,
    };
    return (all[at] ?? []).map(({ id }) => passageAt(places, number++, id, shelved));
  });
}

describe('a passage that is opened by its place', () => {
  it('is the very passage: prose with code, rows with their header, figures, bylines, in any script', () => {
    const { documents } = corpusOf({
      'a.md': [
        '---\nauthor: Zoë\n---\n# Tee ☕ und 茶\n\nDer Kessel – 100 °C. 水が沸く。',
        '```\nkettle --boil\n```',
        '## Größen\n\n| Ding | Maß |\n|---|---|\n| Löffel | 5 ml |\n| Tasse 🍵 | 200 ml |\n',
        '### Zwei\n\n- eins\n- zwei',
      ].join('\n\n'),
      'b.txt':
        'A page about tea\nBy Ann Lee, 3 May 2001\n\nIt boils.\n\n+----+     +----+\n| A  |---->| B  |\n+----+     +----+\n',
      'c.csv': 'thing,use\nspoon,stir\nkettle,boil\n',
      'd.md': '',
      'e.html': '<h1>“Tea”</h1><p>A pot’s lid.</p><table><tr><td>no header</td><td>1</td></tr></table>',
    });
    const passages = documents.flatMap((document) => passagesOf(document));
    expect(new Set(passages.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    expect(openedOf(documents)).toEqual(passages);
  });

  it('is the very passage of any text', () => {
    const piece = fc.constantFrom(
      'tea ',
      'Tee ☕ ',
      '茶。',
      '# Pot\n\n',
      '\n\n',
      '| a | 🍵 |\n|---|---|\n| ü | 2 |\n',
      '\n\n```\nx – y\n```\n\n',
      '\ud800',
      '- eins\n',
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 30 }), { maxLength: 3 }), (files) => {
        const texts = files.map((parts, at) => [`${at}.md`, `${parts.join('')}.`] as const);
        const { documents } = corpusOf(Object.fromEntries(texts));
        expect(openedOf(documents)).toEqual(documents.flatMap((document) => passagesOf(document)));
      }),
      { numRuns: 200 },
    );
  });
});
