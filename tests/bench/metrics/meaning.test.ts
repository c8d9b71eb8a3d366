import { describe, expect, it } from 'vitest';
import { nearnessOf, type Understanding } from './meaning.ts';

function understanding(asked: string, understood: string, meant: string): Understanding {
  const words = (text: string): Set<string> => new Set(text.split(' ').filter((word) => word !== ''));
  return { asked: words(asked), understood: words(understood), meant: words(meant) };
}

describe('the nearness of what is understood, computed by hand', () => {
  const half = understanding('born', 'born grant bristol', 'born grant cary');
  const whole = understanding('kettle boil', 'kettle boil', 'kettle boil');
  const spoilt = understanding('tea price', 'tea price kettle', 'tea price');

  it('counts words that are shared, lacking and added', () => {
    const near = nearnessOf([half, whole, spoilt]);
    expect(near.recall).toBeCloseTo((2 / 3 + 1 + 1) / 3, 12);
    expect(near.precision).toBeCloseTo((2 / 3 + 1 + 2 / 3) / 3, 12);
    expect(near.f1).toBeCloseTo((4 / 6 + 1 + 4 / 5) / 3, 12);
    expect(near.added).toBe(1 / 2);
    expect(near.addedPrecision).toBe(1 / 3);
    expect(near.same).toBeCloseTo(1 / 3, 12);
    expect(near.leftAlone).toBe(1 / 2);
  });

  it('has no share of what there is nothing of', () => {
    const near = nearnessOf([whole]);
    expect(near.added).toBeNaN();
    expect(near.addedPrecision).toBeNaN();
    expect(near).toMatchObject({ recall: 1, precision: 1, f1: 1, same: 1, leftAlone: 1 });
    expect(nearnessOf([understanding('', '', 'tea')])).toMatchObject({ recall: 0, precision: 0, f1: 0, added: 0 });
  });
});
