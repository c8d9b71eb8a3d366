import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALT_LENGTH, altText } from '../../src/export/alt.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { anyGrid, gridOver } from './grids.ts';

describe('the description of a picture', () => {
  it('has the facts that it shows', () => {
    const grid = gridOver({ 'boats.csv': 'Boat,Length,Crew\nHeron,12 m,3\nPetrel,18 m,\n' }, 'heron', 'petrel');
    expect(altText(grid, ENGLISH)).toBe(
      'Heron, Petrel side by side. Length: Heron: 12 m; Petrel: 18 m. Crew: Heron: 3; Petrel: not stated.',
    );
  });

  it('counts the aspects that it has no room for', () => {
    const grid = gridOver({ 'boats.csv': 'Boat,Length,Crew\nHeron,12 m,3\nPetrel,18 m,\n' }, 'heron', 'petrel');
    expect(altText(grid, ENGLISH, 110)).toBe(
      'Heron, Petrel side by side. Length: Heron: 12 m; Petrel: 18 m. And 1 more aspect.',
    );
  });

  it('is never longer than Discord takes', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => altText(grid, ENGLISH).length <= ALT_LENGTH),
      { numRuns: 100 },
    );
    const long = { subjects: ['a'.repeat(2_000), 'b'], rows: [] };
    expect(altText(long, ENGLISH).length).toBeLessThanOrEqual(ALT_LENGTH);
  });
});
