import { describe, expect, it } from 'vitest';
import { bylineRole } from '../../src/corpus/bylines.ts';

describe('a byline is', () => {
  it.each([
    'By Ann Lee',
    'Posted Oct 27, 2012 12:39 UTC (Sat) by ann (subscriber, #60935)',
    'ironhand posted on 3 February 2016 at 19:20',
    'Wednesday, October 22, 2014',
    'From: Ida Brand <ida@loom.example>',
    'Tomas Ek\n12 March 2018',
  ])('the document’s own: %s', (text) => {
    expect(bylineRole(text)).toBe('own');
  });

  it.each(['bob commented on 2 May 2008', 'ann wrote: I should add', 'Heikki said...', 'answered 22 June 2014 by bob'])(
    'that of a remark: %s',
    (text) => {
      expect(bylineRole(text)).toBe('remark');
    },
  );

  it('that of the text that is answered', () => {
    expect(bylineRole('In reply to: Tea and milk by bob')).toBe('answered');
    expect(bylineRole('Parent article: An Introduction to Tea')).toBe('answered');
  });

  it.each(['Ann Lee\nHead of Sales\n978 287 1752\nann@tea.example', 'ann.lee@tea.example', '+49 30 901820'])(
    'a way to reach somebody: %s',
    (text) => {
      expect(bylineRole(text)).toBe('contact');
    },
  );
});
