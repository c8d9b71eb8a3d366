import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FAULTS } from './faults.ts';
import { killed } from './kills.ts';
import { Place } from './place.ts';

// Every run is a process of its own, on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const DOCUMENTS = 12;
const KILLS = 2;

let place: Place;
beforeAll(async () => {
  place = await Place.open(DOCUMENTS);
});
afterAll(() => place.close());

describe('the program', () => {
  it('starts again and answers as before, whenever it was killed', async () => {
    const { moments, problems } = await killed(place, KILLS, Math.random);
    expect(problems).toEqual([]);
    expect([...moments.values()].reduce((sum, times) => sum + times, 0)).toBe(KILLS);
  });

  for (const { name, skipped, problems } of FAULTS.filter(({ isLong }) => !isLong))
    it.skipIf(skipped !== null)(`survives ${name}${skipped === null ? '' : `; skipped: ${skipped}`}`, async () => {
      expect(await problems(place, Math.random)).toEqual([]);
    });
});
