import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensSentence, sentences } from '../../src/text/sentences.ts';
import { slice } from '../../src/text/span.ts';

const cut = (text: string): string[] => sentences(text).map((span) => slice(text, span));

describe('the sentences of a text', () => {
  it('end at a full stop, a question mark, an exclamation mark', () => {
    expect(cut('It boils. Does it? Yes!  Good.')).toEqual(['It boils.', 'Does it?', 'Yes!', 'Good.']);
  });

  it('go on over a line break, which stays as it is', () => {
    expect(cut('The kettle\nis hot. The\r\ncup is not.')).toEqual(['The kettle\nis hot.', 'The\r\ncup is not.']);
  });

  it.each([
    ['a title', 'Dr. Lee and Mrs. Moor agreed.'],
    ['Latin shorthand', 'Some leaves, e.g. Assam, i.e. strong ones, do.'],
    ['a reference', 'It is drawn in fig. 2 and on pp. 3 and 4.'],
    ['initials', 'J. R. Moor wrote it.'],
    ['a comparison', 'Green vs. Black tea it is.'],
    ['a version', 'Release 2.6.20 has it.'],
    ['an approximation', 'It is aprox. 5x slower.'],
  ])('do not end at %s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('end after “no.” when nothing was numbered', () => {
    expect(cut('The answer is no. Then ask again.')).toEqual(['The answer is no.', 'Then ask again.']);
  });

  it('are found inside a range only', () => {
    const text = 'One. Two. Three.';
    expect(sentences(text, { start: 5, end: 9 }).map((span) => slice(text, span))).toEqual(['Two.']);
  });

  it('are trimmed, in order, and leave out nothing but white space, for any text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'B', '. ', '? ', 'e.g. ', 'Mr. ', '\n', '\u2028', ' ', '😀'),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of sentences(text)) {
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(slice(text, span)).toBe(slice(text, span).trim());
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('a word opens a sentence', () => {
  it.each([
    ['at the start of the text', '^Tea is hot'],
    ['after a full stop', 'It is. ^Tea is hot'],
    ['on a new line', 'in\n^Tea is hot'],
    ['in a quotation', 'he said “^Tea”'],
    ['in a cell', '| ^Tea | 3 |'],
  ])('%s', (_, marked) => {
    expect(opensSentence(marked.replace('^', ''), marked.indexOf('^'))).toBe(true);
  });

  it.each([
    ['after another word', 'hot ^Tea'],
    ['after a comma', 'hot, ^Tea'],
    ['inside a compound', 'hot-^Tea'],
  ])('but not %s', (_, marked) => {
    expect(opensSentence(marked.replace('^', ''), marked.indexOf('^'))).toBe(false);
  });
});

describe('the sentences of Chinese, Japanese and Korean', () => {
  const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

  it('end without a blank behind them', () => {
    expect(split('船来了！开吗？开。')).toEqual(['船来了！', '开吗？', '开。']);
    expect(split('雨だった。船は出ない。')).toEqual(['雨だった。', '船は出ない。']);
    expect(split('그는 갔다. 비가 왔다!')).toEqual(['그는 갔다.', '비가 왔다!']);
  });

  it('hold what is said with who says it', () => {
    expect(split('彼は「行く。でも遅い。」と言った。雨だった。')).toEqual([
      '彼は「行く。でも遅い。」と言った。',
      '雨だった。',
    ]);
    expect(split('“雾中先听钟声。”老人说。船来了。')).toEqual(['“雾中先听钟声。”老人说。', '船来了。']);
  });

  it('are cut behind what is said where another begins, and where a quotation never ends', () => {
    expect(split('他说：“我走。”然后他走了。')).toEqual(['他说：“我走。”', '然后他走了。']);
    expect(split('「未完の引用。次の文。')).toEqual(['「未完の引用。', '次の文。']);
    expect(split('“I go.” He went.')).toEqual(['“I go.”', 'He went.']);
  });
});
