import { describe, expect, it } from 'vitest';
import { headingWords } from '../../src/corpus/heading.ts';
import { headingsAt } from '../../src/corpus/quote.ts';
import { documentOf } from '../support/corpus.ts';

describe('the words of a heading', () => {
  it.each([
    ['## A *quiet* `lamp`', 'A quiet lamp'],
    ['## Lamp [![build](https://a.example/b.svg)](https://a.example)', 'Lamp'],
    ['## [Lamps](lamps.md) and horns', 'Lamps and horns'],
    ['## Lamps', 'Lamps'],
    // A picture alone has no words; what stands there is better than nothing.
    ['## ![lamp](lamp.png)', '![lamp](lamp.png)'],
  ])('are what a reader sees: %s', (line, words) => {
    const document = documentOf('a.md', `${line}\n\nIt burns.\n`);
    const found = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [headingWords(document.text, block)] : [],
    );
    expect(found).toEqual([words]);
    expect(headingsAt(document, document.text.indexOf('It burns.'))).toEqual([words]);
  });
});
