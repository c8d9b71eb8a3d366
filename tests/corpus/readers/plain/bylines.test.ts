import { describe, expect, it } from 'vitest';
import { isByline, isCardLine, isContact, metadataOf } from '../../../../src/corpus/readers/plain/bylines.ts';
import { readPlain } from '../../../../src/corpus/readers/plain.ts';
import { line } from './line.ts';

describe('a byline', () => {
  it.each([
    'By Ann Lee',
    'By Ann Lee, City Desk',
    'ann said...',
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
  const byline = (text: string) => ({ kind: 'byline', text }) as const;
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;

  it('is the first author and the first date, as they are written', () => {
    expect(metadataOf([byline('Posted 27 October 2012 by ann (subscriber)'), byline('Updated 2 May 2013')])).toEqual({
      author: 'ann',
      date: '27 October 2012',
    });
    expect(metadataOf([byline('by Lene Arp | 6 November 2017')])).toEqual({
      author: 'Lene Arp',
      date: '6 November 2017',
    });
    expect(metadataOf([byline('R. Holm and T. Vane\n4 May 1998')])).toEqual({
      author: 'R. Holm and T. Vane',
      date: '4 May 1998',
    });
  });

  it.each(['bob commented on 2 May 2013', 'bob wrote: on 2 May 2013 I saw it', 'In reply to: Tea by bob, 2 May 2013'])(
    'is nothing that others wrote: %s',
    (text) => {
      expect(metadataOf([byline(text)])).toEqual({});
    },
  );

  it('is nothing from below a remark, whose date that is', () => {
    expect(metadataOf([paragraph('Tea.'), byline('Heikki said...'), byline('January 19, 2013 at 9:40 PM')])).toEqual(
      {},
    );
  });

  it('is the author that a note below the text is about, where no byline names one', () => {
    const note = paragraph('About Ann Lee Ann Lee is the keeper of the teahouse.');
    expect(metadataOf([paragraph('Tea is hot.'), note])).toEqual({ author: 'Ann Lee' });
    expect(metadataOf([byline('By Bo Crane'), note])).toEqual({ author: 'Bo Crane' });
    expect(metadataOf([paragraph('About the author'), paragraph('Ann Lee writes about tea.')])).toEqual({
      author: 'Ann Lee',
    });
    expect(metadataOf([paragraph('About ten people have tried. Ann Lee is one.')])).toEqual({});
  });

  it('is nothing where they tell nothing', () => {
    expect(metadataOf([byline('https://example.org')])).toEqual({});
  });
});

describe('the names above a text', () => {
  const text = (head: string): string =>
    `${head}\n\nGreen tea is made with water that has cooled for a while, since boiling water would make even the best leaves taste bitter.`;
  const kinds = (head: string): string[] =>
    (readPlain({ path: 'a.txt', text: text(head) })[0]?.blocks ?? []).map(({ kind }) => kind);

  it('are a byline with the date beside them, below the title', () => {
    expect(kinds('Cups of the North\n\nTomas Ek\n12 March 2018')).toEqual(['heading', 'byline', 'paragraph']);
    expect(kinds('Cups of the North\n\n12 March 2018\nTomas Ek and Ann Lee')).toEqual([
      'heading',
      'byline',
      'paragraph',
    ]);
  });

  it('are a title where nothing stands above them', () => {
    expect(kinds('Green Tea\n12 March 2018')).toEqual(['paragraph', 'byline', 'paragraph']);
  });
});
