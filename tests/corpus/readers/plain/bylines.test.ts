import { describe, expect, it } from 'vitest';
import { isByline, isCardLine, isContact, metadataOf } from '../../../../src/corpus/readers/plain/bylines.ts';
import { line } from './line.ts';

describe('a byline', () => {
  it.each([
    'By Ann Lee',
    'Posted Oct 27, 2012 12:39 UTC (Sat) by ann (subscriber, #60935)',
    'Last updated on 3 May 2020',
    'Author: Ann Lee',
    'In reply to: Tea and milk by bob',
    'Wednesday, October 22, 2014',
    'Dec 20th, 2006 @ 10:15 pm CST',
    'ann wrote: I should add a word to my comment above and ask that nobody ever boils the same water a second time',
    'bob commented on 2 May 2008',
    'https://example.org/tea/green',
  ])('is %s', (text) => {
    expect(isByline(line(text))).toBe(true);
  });

  it.each([
    ['a sentence with a date', 'It opened on 12 May 1998.'],
    ['a long line with a date', 'On 12 May 1998 the tower was opened to all who cared to come, and many came'],
    ['a fact with a date', 'Founded: 12 May 1998'],
    ['a sentence that begins like one', 'Published works are listed by year.'],
    ['a label', 'Requirements:'],
    ['plain words', 'From the top of the hill'],
  ])('is not %s', (_, text) => {
    expect(isByline(line(text))).toBe(false);
  });
});

describe('a way to reach somebody', () => {
  it.each([
    'ann.lee@tea.example',
    'E-mail: ann@tea.example',
    '978 287 1752',
    '+49 30 901820',
    '(030) 9018-2000',
    'Tel. 9018200',
    'Fax 0301234567',
  ])('is %s', (text) => {
    expect(isContact(line(text))).toBe(true);
  });

  it.each([
    'Population: 8982000',
    'Population 8 982 000',
    'Area: 1.234.567 m²',
    'Height 35 m',
    'Address 192.168.10.100',
    '27.10.2012',
    'Seasons 2010-2012',
    'Write to ann@tea.example before the end of the month',
  ])('is not %s', (text) => {
    expect(isContact(line(text))).toBe(false);
  });

  it('may have names, roles and places beside it, but no sentences', () => {
    expect(['Ann Lee', 'Head of Sales', '12 Mill Lane'].map((text) => isCardLine(line(text)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['', 'Ask for Ann Lee.', 'with best wishes'].map((text) => isCardLine(line(text)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('what bylines tell of a document', () => {
  it('is the first author and the first date, as they are written', () => {
    expect(metadataOf(['Posted 27 October 2012 by ann (subscriber)', 'bob commented on 2 May 2013'])).toEqual({
      author: 'ann',
      date: '27 October 2012',
    });
  });

  it('is nothing where they tell nothing', () => {
    expect(metadataOf(['https://example.org'])).toEqual({});
  });
});
