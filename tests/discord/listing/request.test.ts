import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/compare/fingerprint.ts';
import { listingPages } from '../../../src/discord/listing/pages.ts';
import { readListing, stateOf, writtenListing } from '../../../src/discord/listing/request.ts';
import { BODY_ROOM } from '../../../src/discord/press/seal.ts';
import { ENGLISH } from '../../../src/language/en.ts';
import { card, text } from '../cards.ts';

const nobody = (): null => null;
const LONG = `${'A name that is longer than an id has room for, '.repeat(3)}SP`;

describe('the id of a button under a list of statements', () => {
  it('writes out what the list is of', () => {
    const press = { page: 2, listing: { of: 'question', words: 'How many | ships?' }, state: 'abcd' } as const;
    expect(writtenListing(press)).toBe('2|abcd|q=How many | ships?');
    expect(readListing('2|abcd|q=How many | ships?', nobody)).toEqual(press);
  });

  it('has the fingerprint of a name that has no room, and there is none for such a question', () => {
    const press = { page: 0, listing: { of: 'subject', words: LONG }, state: 'abcd' } as const;
    const written = writtenListing(press) ?? '';
    expect(readListing(written, (fingerprint) => (fingerprint === fingerprintOf(LONG) ? LONG : null))).toEqual(press);
    expect(readListing(written, nobody)).toBeNull();
    expect(writtenListing({ ...press, listing: { of: 'question', words: LONG } })).toBeNull();
  });

  it('fits into an id whatever the words are, and says them again', () => {
    fc.assert(
      fc.property(text(120), fc.nat(9_999), (words, page) => {
        const press = { page, listing: { of: 'subject', words }, state: 'abcd' } as const;
        const written = writtenListing(press) ?? '';
        expect(written.length).toBeLessThanOrEqual(BODY_ROOM);
        expect(readListing(written, (one) => (one === fingerprintOf(words) ? words : null))).toEqual(press);
      }),
    );
  });

  it.each(['', '1', '1|abcd', '1|abcd|x=KVM', '-1|abcd|s=KVM', '1|abcd|s='])('is none that says %j', (body) => {
    expect(readListing(body, nobody)).toBeNull();
  });
});

describe('the pages of any card', () => {
  it('have each of its statements once, in order', () => {
    fc.assert(
      fc.property(card, (any) => {
        const all = any.blocks.flatMap((block) => (block.kind === 'statements' ? block.lines : []));
        const pages = listingPages(any, ENGLISH);
        expect(pages.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines))).toEqual(all);
        expect(pages.map(({ last }) => last + 1).slice(0, -1)).toEqual(pages.map(({ first }) => first).slice(1));
        expect(stateOf(any)).toHaveLength(4);
      }),
      { numRuns: 40 },
    );
  });
});
