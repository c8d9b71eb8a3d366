import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../../src/corpus/document.ts';
import {
  FURNITURE,
  furnitureSignals,
  isFurniture as isSumOfFurniture,
  isTelling,
  type Place,
  sumOf,
  withNeighbours,
} from '../../../../src/corpus/readers/plain/furniture.ts';
import { mainScript } from '../../../../src/corpus/readers/plain/scripts.ts';
import { see } from '../../../../src/corpus/readers/plain/signals.ts';
import { readPlain } from '../../../../src/corpus/readers/plain.ts';

const LATIN = mainScript('an English page');

const signalsOf = (text: string, place: Partial<Place> = {}): Signal[] =>
  furnitureSignals(see(text), { script: LATIN, edge: false, ...place });
const isFurniture = (text: string, place: Partial<Place> = {}): boolean => isSumOfFurniture(signalsOf(text, place));

describe('page furniture', () => {
  it.each([
    ['an invitation to log in', '(Log in to post comments)'],
    ['an invitation to comment', 'Leave a Reply'],
    ['an invitation to subscribe', 'Subscribe to Our Weekly Letter!'],
    ['an invitation to share', 'Share this on your favourite network'],
    ['a way past the navigation', 'Skip to main content'],
    ['a cookie box', 'Accept all cookies'],
    ['a counter', '12,345 views'],
    ['no comments yet', 'No comments:'],
    ['a pager', 'Reader Feedback: Page 1 of 1'],
    ['a breadcrumb', 'Home > Tea > Green tea'],
    ['a link bar', 'Home | Products | About us | Contact'],
    ['a picture’s file name', 'tea-pot-large.png'],
    ['a line without words', '#1'],
    ['a copyright line', 'Copyright © 2013, Teahouse, Inc.'],
  ])('is %s, wherever it stands', (_, text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each([
    ['a legal sentence', 'Comments are copyrighted by their creators.'],
    ['a trademark', 'Tealinux is a registered trademark of Ann Lee'],
    ['a picture’s alternative text', 'Teahouse Logo'],
    ['a link to the terms', 'Privacy policy'],
    ['a box for a newsletter', 'The Tea Newsletter, every week'],
  ])('is %s before or after the running text, but not inside it', (_, text) => {
    expect(isFurniture(text, { edge: true })).toBe(true);
    expect(isFurniture(text)).toBe(false);
  });

  it.each([
    ['a step of a manual', 'Click Save.'],
    ['a step with a button', 'Click Share, then choose a colleague.'],
    ['a sentence on logging in', 'Log in as root before you mount the disk.'],
    ['a sentence on newsletters', 'The newsletter goes out every Monday.'],
    ['a sentence on copyright', 'Copyright lasts for seventy years after the death of the author.'],
    ['a condition with a sign for greater', 'Use it when a > b holds.'],
    ['a lone full stop, the end of a sentence', '.'],
    ['a number', '2012'],
    ['a list item of one word', 'Tea'],
    ['a compound of two words', 'hand-made'],
    ['a date', '2012-10-27'],
  ])('is not %s', (_, text) => {
    expect(isFurniture(text)).toBe(false);
  });

  it('is not what stands in mid-sentence, whatever it looks like', () => {
    const rest = 'share this view with all of them';
    expect(isFurniture(rest)).toBe(true);
    expect(isFurniture(rest, { midSentence: true })).toBe(false);
  });

  it('has its reasons by name, each with its weight, which add up', () => {
    expect(signalsOf('Sign up for the newsletter', { edge: true })).toEqual([
      { name: 'all its words are those of a page’s frame', weight: 0.6 },
      { name: 'newsletter, feed or advertisement box', weight: 0.7 },
      { name: 'asks to subscribe or to join', weight: 0.7 },
      { name: 'outside the running text', weight: 0.3 },
    ]);
    expect(sumOf(signalsOf('Sign up for the newsletter', { edge: true }))).toBe(2.3);
  });
});

describe('the steps of a manual', () => {
  it.each([
    '- Log in.',
    '2. Log in.',
    '- Sign up with an address of your own.',
    '3. Share the folder with a group.',
    'Subscribe to the topic before publishing.',
    'Register the reader first.',
    'Print this page on both sides.',
    'File > Export > Loans saves a list.',
  ])('are text, even outside of running text: %s', (text) => {
    expect(isFurniture(text, { edge: true })).toBe(false);
  });

  it('are no pictures because of their hyphens', () => {
    expect(isFurniture('state-of-the-art', { edge: true })).toBe(false);
    expect(isFurniture('flow-chart-small')).toBe(false);
    expect(isFurniture('flow-chart-small', { alone: true })).toBe(true);
  });
});

describe('where a line stands', () => {
  const site = 'The Harbour Courier';

  it('adds to what it says, and decides nothing alone', () => {
    for (const place of [{ edge: true }, { repeated: true }, { recurs: true }, { stacked: true }])
      expect(isFurniture(site, place)).toBe(false);
    expect(isFurniture('Weather', { edge: true, stacked: true, repeated: true })).toBe(true);
  });

  it('makes a notice furniture wherever that is', () => {
    expect(isFurniture('© 2019 Harbour Post')).toBe(true);
    expect(isFurniture('(c) 2019 Harbour Post')).toBe(true);
  });

  it('speaks for a word over a sentence, which is its heading', () => {
    const place = { edge: true, repeated: true };
    expect(isFurniture('Contact', place)).toBe(true);
    expect(isFurniture('Contact', { ...place, overText: true })).toBe(true);
    expect(isFurniture('Contact', { edge: true, overText: true })).toBe(false);
  });

  it('speaks for what the running text is about', () => {
    expect(isFurniture('Our newsletter', { edge: true })).toBe(true);
    expect(isFurniture('The new newsletter of the house', { edge: true })).toBe(true);
    expect(isFurniture('The new newsletter of the house', { edge: true, spokenOf: new Set(['newsletter']) })).toBe(
      false,
    );
  });

  it('is worth telling of when anything else speaks for furniture', () => {
    expect(isTelling(signalsOf(site, { edge: true }))).toBe(false);
    expect(isTelling(signalsOf(site, { repeated: true }))).toBe(true);
  });
});

describe('the neighbours of a line', () => {
  /** Lines one below the other, a blank one as a gap; which of them are furniture. */
  const judged = (lines: readonly string[]): boolean[] => {
    const scored = lines.flatMap((text, at) =>
      text === ''
        ? []
        : [{ signals: signalsOf(text, { edge: true }), apart: lines[at - 1] === '', open: text.length < 100 }],
    );
    return withNeighbours(scored).map((signals) => sumOf(signals) >= FURNITURE);
  };

  it('make a word of a frame furniture between others, and leave it alone by itself', () => {
    expect(judged(['Skip to content', 'Docs', 'Log in or register to comment'])).toEqual([true, true, true]);
    expect(judged(['Docs'])).toEqual([false]);
  });

  it('make the titles below an announcement furniture, up to a gap', () => {
    expect(judged(['Related articles', 'Why kettles sing', 'The blue cup', '', 'The green cup'])).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('leave a paragraph as it is', () => {
    const paragraph = 'The cup is green, and was made in the town by people who had never seen one, as the book tells.';
    expect(judged(['Related articles', `${paragraph} Nobody knows when.`])).toEqual([true, false]);
  });
});

describe('a line in another script', () => {
  it('is furniture on a page that is written in one', () => {
    expect(isFurniture('您的位置:首页 > 其它')).toBe(true);
    expect(isFurniture('Εγγραφή στο ενημερωτικό δελτίο')).toBe(true);
    expect(isFurniture('Privacy settings', { script: mainScript('Το τσάι είναι ζεστό.') })).toBe(true);
  });

  it('is none on a page of that script, or of several scripts, and a foreign name inside a line changes nothing', () => {
    expect(isFurniture('Το τσάι είναι ζεστό', { script: mainScript('Το τσάι είναι ζεστό.') })).toBe(false);
    expect(isFurniture('Το τσάι είναι ζεστό', { script: mainScript('Tea is τσάι, and τσάι is tea.') })).toBe(false);
    expect(isFurniture('The Greek word is τσάι')).toBe(false);
  });

  it('does not count signs that all scripts share', () => {
    expect(mainScript('2012 – 2013 …')).toBe(-1);
    expect(mainScript('日本語とカタカナ')).toBe(mainScript('中文'));
  });
});

describe('texts that mean harm', () => {
  const read = (text: string) => readPlain({ path: 'a.txt', text })[0]?.blocks.length;

  it.each([
    ['wide gaps', `a${' '.repeat(390)}b\n`.repeat(2_000)],
    ['very many short lines', 'Home\nNews\n'.repeat(70_000)],
    ['very many lines in columns', 'ab   cd   12\n'.repeat(70_000)],
    ['very many labels over lines in columns', `${'Ab\nab   cd   12\n'.repeat(30_000)}Ab ab ab   cd\n`],
    ['strokes without end', `${'| '.repeat(190)}\n\n`.repeat(500)],
    ['hyphens without end', `${'a-'.repeat(190)}!\n\n`.repeat(1_000)],
    ['names without end', `About ${'Aa '.repeat(50_000)}`],
  ])('are read in no time: %s', (_, text) => {
    expect(read(text)).toBeGreaterThan(0);
  });
});
