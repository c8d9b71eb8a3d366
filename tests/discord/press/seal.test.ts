import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, BODY_ROOM, Seal } from '../../../src/discord/press/seal.ts';

const ACTIONS: readonly Action[] = ['place', 'more', 'share', 'right', 'wrong', 'choose', 'table'];
const seal = new Seal('a secret');

describe('an id', () => {
  it('says what it said, to whoever has the same secret, in at most 100 characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), fc.string({ maxLength: BODY_ROOM }), (action, body) => {
        const id = seal.idOf(action, body) ?? '';
        expect(id.length).toBeLessThanOrEqual(100);
        expect(new Seal('a secret').open(id)).toEqual({ action, body });
        expect(new Seal('another').open(id)).toBeNull();
      }),
    );
  });

  it('is none where there is no room for what it says', () => {
    expect(seal.idOf('table', 'x'.repeat(BODY_ROOM))).toHaveLength(100);
    expect(seal.idOf('table', 'x'.repeat(BODY_ROOM + 1))).toBeNull();
  });

  it('says nothing when anything of it was changed', () => {
    const id = seal.idOf('more', 'AAbody') ?? '';
    for (let at = 0; at < id.length; at++) {
      const other = id.charAt(at) === 'x' ? 'y' : 'x';
      expect(seal.open(id.slice(0, at) + other + id.slice(at + 1))).toBeNull();
    }
    expect(seal.open('')).toBeNull();
    expect(seal.open(`2${id.slice(1)}`)).toBeNull();
  });
});

it('a text is known by a mark that is the same for the same secret only', () => {
  expect(seal.markOf('Who?')).toMatch(/^[\w-]{9}$/u);
  expect(new Seal('a secret').markOf('Who?')).toBe(seal.markOf('Who?'));
  expect(seal.markOf('Who')).not.toBe(seal.markOf('Who?'));
  expect(new Seal('another').markOf('Who?')).not.toBe(seal.markOf('Who?'));
});
