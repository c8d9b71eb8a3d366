import { describe, expect, it } from 'vitest';
import { furnitureSignals, isTopical, mainScript, SIGNALS } from '../../../../src/corpus/readers/plain/furniture.ts';
import { line } from './line.ts';

const LATIN = mainScript('an English page');

function isFurniture(text: string, place: { edge?: boolean; script?: number; midSentence?: boolean } = {}): boolean {
  return furnitureSignals(line(text), { script: LATIN, edge: false, ...place }).length > 0;
}

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
    ['a picture’s alternative text', 'Teahouse Logo'],
    ['a line without words', '#1'],
  ])('is %s, wherever it stands', (_, text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each([
    ['a copyright line', 'Copyright © 2013, Teahouse, Inc.'],
    ['a legal sentence', 'Comments are copyrighted by their creators.'],
    ['a trademark', 'Tealinux is a registered trademark of Ann Lee'],
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

  it('has a reason by name, which is that of one signal', () => {
    expect(furnitureSignals(line('Home | Tea | Contact'), { script: LATIN, edge: false })).toEqual([
      'breadcrumb or link bar',
    ]);
    expect(new Set(SIGNALS.map((signal) => signal.name)).size).toBe(SIGNALS.length);
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

describe('a text that speaks of what a page’s frame is made of', () => {
  it('keeps its sentences on it, but no notice', () => {
    const spokenOf = new Set(['copyright']);
    expect(isTopical(line('Copyrights can be sold.'), spokenOf)).toBe(true);
    expect(isTopical(line('Copyright © 2013, Teahouse, Inc.'), spokenOf)).toBe(false);
    expect(isTopical(line('Trademarks can be sold.'), spokenOf)).toBe(false);
  });
});
