import { describe, expect, it } from 'vitest';
import { isMidSentence, joinLines, MARKER } from '../../../../src/corpus/readers/plain/paragraphs.ts';
import { linesOf } from '../../../../src/text/lines.ts';
import { line } from './line.ts';

const joined = (text: string): string[] =>
  joinLines(linesOf(text)).map((lines) => lines.map((one) => one.text).join(' '));

describe('adjacent lines', () => {
  it('are one paragraph when they were broken at the width of the page', () => {
    const text = `The water for a pot of green tea must not boil. It is taken off the
fire when small bubbles rise, left to stand for a minute or two and
poured over the leaves.`;
    expect(joined(text)).toHaveLength(1);
  });

  it('are paragraphs of their own when nothing forced the break', () => {
    expect(joined('Yes.\nAs it does not need a kettle, it is quicker than the other ways to make it.')).toHaveLength(2);
  });

  it('are each a paragraph when they were never wrapped', () => {
    const long = 'This line goes on and on, as lines of saved web pages do. '.repeat(4).trim();
    expect(joined(`${long}\n${long}`)).toHaveLength(2);
  });

  it('belong together when grammar says so, however short they are', () => {
    expect(joined('Some say so\n, and others\ndo not (as\nAnn does)\n.')).toEqual([
      'Some say so , and others do not (as Ann does) .',
    ]);
  });

  it('are separate when they are a list of short lines', () => {
    expect(joined('Green tea\nBlack tea\nWhite tea')).toHaveLength(3);
  });
});

describe('a line stands in mid-sentence', () => {
  const full = line('The house was bought from the town by people who had it');

  it('when the one above is full, has no end, and it begins small', () => {
    expect(isMidSentence(full, line('created by hand in 1904'))).toBe(true);
  });

  it.each([
    ['after a short line', line('Tea'), line('created by hand in 1904')],
    ['after the end of a sentence', line(`${full.text}.`), line('created by hand in 1904')],
    ['after a colon', line(`${full.text}:`), line('ann@tea.example')],
    ['with a capital', full, line('Created by hand in 1904')],
    ['at the start', undefined, line('created by hand in 1904')],
  ])('but not %s', (_, before, next) => {
    expect(isMidSentence(before, next)).toBe(false);
  });
});

describe('a marker of a list item', () => {
  it.each(['- tea', '* tea', '• tea', '1. tea', '(12) tea', 'a) tea', '   – tea'])('stands before %s', (text) => {
    expect(text.replace(MARKER, '')).toBe('tea');
  });

  it.each(['-tea', '2.6 is out', 'i.e. tea', '1904 tea', '-'])('is missing in %s', (text) => {
    expect(MARKER.test(text)).toBe(false);
  });
});
