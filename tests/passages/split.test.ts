import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { contains, slice } from '../../src/text/span.ts';
import { corpusOf } from '../support/corpus.ts';

const split = (text: string, path = 'tea.md'): Passage[] =>
  corpusOf({ [path]: text }).documents.flatMap((document) => passagesOf(document));
const texts = (text: string, path?: string): string[] => split(text, path).map((passage) => passage.text);

const SENTENCE = 'Green tea is made with water that has cooled for a while. ';

describe('the passages of a document', () => {
  it('are its paragraphs under one heading together, as long as they are short', () => {
    expect(texts('# Tea\n\nOne.\n\nTwo.\n\n## Milk\n\nThree.')).toEqual(['One.\n\nTwo.', 'Three.']);
  });

  it('begin anew before a paragraph that would make them too long, and never inside one', () => {
    const long = SENTENCE.repeat(10).trim();
    expect(texts(`Short.\n\n${long}\n\n${long}\n\nShort.`)).toEqual([`Short.\n\n${long}`, `${long}\n\nShort.`]);
    const longer = SENTENCE.repeat(20).trim();
    expect(texts(`${longer}\n\nShort.`)).toEqual([longer, 'Short.']);
  });

  it('have the headings above them, the outermost first, and only those that are still open', () => {
    const found = split('# Tea\n\n## Green\n\n### Water\n\nCool.\n\n## Black\n\nHot.').map(({ headings }) => headings);
    expect(found).toEqual([
      ['Tea', 'Green', 'Water'],
      ['Tea', 'Black'],
    ]);
  });

  it('are the rows of a table one by one, each with the header', () => {
    const found = split('| Tea | Water |\n|---|---|\n| Green | 70 °C |\n| Black | 95 °C |');
    expect(found.map(({ kind }) => kind)).toEqual(['row', 'row']);
    for (const { document, header } of found)
      expect(header && slice(document.text, header)).toMatch(/^\|? ?Tea \| Water/);
    expect(found.map(({ text }) => text)).toEqual([expect.stringContaining('70 °C'), expect.stringContaining('95 °C')]);
  });

  it('are figures and bylines on their own, and furniture never', () => {
    const text = `Water and Steam

Posted Oct 27, 2012 by ann

Home > Tea > Water

${SENTENCE.repeat(2)}

+------+    +------+
| pump |--->| tank |
+------+    +------+

Then it stops.`;
    expect(split(text, 'tea.txt').map(({ kind }) => kind)).toEqual(['byline', 'prose', 'figure', 'prose']);
    expect(texts(text, 'tea.txt').join()).not.toContain('Home >');
  });

  it('are made of whole blocks, of which code is marked as such', () => {
    const [passage] = split('Warm the pot.\n\n```sh\nkettle --warm\n```\n\n- Pour.');
    const parts = passage?.parts.map((part) => [part.code, slice(passage.document.text, part)]);
    expect(parts).toEqual([
      [false, 'Warm the pot.'],
      [true, 'kettle --warm'],
      [false, 'Pour.'],
    ]);
    expect(passage?.parts.every((part) => contains(passage.span, part))).toBe(true);
  });

  it('are exact, and numbered in the order of reading, from the number that is given', () => {
    const corpus = corpusOf({ 'b.txt': 'Second.', 'a.md': '# A\n\nFirst.\n\n## B\n\nThen.', 'c.csv': 'x,y\n1,2\n' });
    const passages = corpus.documents.flatMap((document) => passagesOf(document, 7));
    expect(passages.map(({ id }) => id)).toEqual([7, 8, 7, 7]);
    expect(passages.map(({ document }) => document.path)).toEqual(['a.md', 'a.md', 'b.txt', 'c.csv']);
    for (const { document, span, text } of passages) expect(text).toBe(slice(document.text, span));
  });

  it('are none where there is nothing but headings', () => {
    expect(split('# Tea\n\n## Milk\n')).toEqual([]);
  });
});
