import { describe, expect, it } from 'vitest';
import { isLabel, isTitle, underlineLevel } from '../../../../src/corpus/readers/plain/headings.ts';
import { line } from './line.ts';

describe('a title', () => {
  it.each([
    'The Tea Spectrum',
    'Amazon and Xen',
    'How to install',
    '2. Requirements',
    'Conclusion',
    'Part Two: The Tower',
    'Why Does Water Boil?',
    'Чайная церемония',
    '茶の歴史',
  ])('is %s', (text) => {
    expect(isTitle(line(text))).toBe(true);
  });

  it.each([
    ['a sentence', 'Tea is hot.'],
    ['a line in lower case', 'and so on'],
    ['a long line in sentence case', 'How we came to like green tea in winter'],
    ['a line with a comma', 'Hot, sweet and black'],
    ['an introduction', 'The following are needed:'],
    ['a remark in brackets', '[Update: see below]'],
    ['a quantity', 'Height: 35 m'],
    ['a dated fact', 'Opened: 12 May 1998'],
    ['marks', '* * *'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isTitle(line(text))).toBe(false);
  });
});

describe('a label', () => {
  it('ends with a colon or a question mark and is short', () => {
    expect(['Performance?', 'What is needed:', 'Χρόνος;'].map((text) => isLabel(line(text)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isLabel(line('What is needed before the first guest can come in?'))).toBe(false);
    expect(isLabel(line('?'))).toBe(false);
  });
});

describe('an underline', () => {
  it('tells the level of the heading above it', () => {
    expect(['=====', '---', '~~~~', '^^^'].map((text) => underlineLevel(line(text)))).toEqual([1, 2, 2, 2]);
  });

  it('is none when it is short, mixed, or missing', () => {
    expect(underlineLevel(line('--'))).toBe(0);
    expect(underlineLevel(line('--- x'))).toBe(0);
    expect(underlineLevel(undefined)).toBe(0);
  });
});
