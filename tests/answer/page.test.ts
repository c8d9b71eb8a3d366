import { describe, expect, it } from 'vitest';
import { leans, unitSpans } from '../../src/answer/page.ts';
import { passagesOf } from '../../src/passages/split.ts';
import { slice } from '../../src/text/span.ts';
import { documentOf } from '../support/corpus.ts';

const pieces = (path: string, text: string): string[] =>
  passagesOf(documentOf(path, text)).flatMap((passage) =>
    unitSpans(passage).map((span) => slice(passage.document.text, span)),
  );

describe('the quotable units', () => {
  it('are the sentences of prose, block by block', () => {
    expect(pieces('a.md', 'One is here. Two\nis there.\n\n- Three is far.')).toEqual([
      'One is here.',
      'Two\nis there.',
      'Three is far.',
    ]);
  });

  it('are rows and figures as a whole', () => {
    expect(pieces('a.csv', 'Boat,Says\nHeron,"One. Two."\n')).toEqual(['Heron,"One. Two."']);
    const drawing = '+-----+    +-----+\n| a.  |--->| b.  |\n+-----+    +-----+';
    expect(pieces('a.txt', `Drawn. Here.\n\n${drawing}`)).toEqual(['Drawn.', 'Here.', drawing]);
  });

  it('are code as a whole, or what stands between blank lines when it is long', () => {
    const lines = (name: string) => Array.from({ length: 20 }, (_, at) => `${name}.step(${at}); go. On`).join('\n');
    expect(pieces('a.md', `\`\`\`js\n${lines('a')}\n\`\`\``)).toEqual([lines('a')]);
    expect(pieces('a.md', `\`\`\`js\n${lines('a')}\n\n${lines('b')}\n\`\`\``)).toEqual([lines('a'), lines('b')]);
  });
});

describe('a sentence leans on the one before it', () => {
  it.each([
    'It turns.',
    'This is why.',
    '“They do,” he said.',
    'Therefore it stops.',
    'But it goes.',
    'Because of these storms it stops.',
    'Despite all that it goes.',
  ])('%s', (words) => {
    expect(leans(words)).toBe(true);
  });

  it.each([
    'The lamp turns.',
    'Because of storms it stops.',
    'Items are sold.',
    'Thistles grow.',
    'Heron and Kittiwake sail.',
  ])('but not: %s', (words) => {
    expect(leans(words)).toBe(false);
  });
});
