import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { isFlat, lineThrough } from './slope.ts';
import { soak } from './soak.ts';

// The bot runs in a process of its own, on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = fileURLToPath(new URL('../fixtures/discord', import.meta.url));
const INTERACTIONS = 300;

describe('a crowd that does everything there is to do', () => {
  it('gets one answer each, while documents change, connections break, Discord fails and the clock jumps', async () => {
    const came = await soak({
      folder: FOLDER,
      interactions: INTERACTIONS,
      readings: 3,
      collects: true,
      jumps: true,
      beside: { documents: 60, drop: 110, reconnect: 170, fault: 25 },
    });
    expect({ ...came, done: null, memory: null, seconds: null }).toMatchObject({
      lost: [],
      twice: [],
      refused: [],
      complaints: [],
      ended: 'exit code 0',
    });
    expect([...came.done.values()].reduce((sum, times) => sum + times, 0)).toBe(INTERACTIONS);
    expect([came.drops, came.changes, came.faults].every((times) => times > 0)).toBe(true);
    expect(came.resumed).toBeGreaterThan(0);
    // What is kept of 200 interactions does not fill megabytes.
    const [first, , last] = came.memory.map(({ afterCollection }) => afterCollection);
    expect((last ?? 0) - (first ?? 0)).toBeLessThan(15);
  });
});

describe('memory', () => {
  it('lies on the line that is nearest to its readings', () => {
    expect(lineThrough([1, 3, 5])).toEqual({ growth: 2, first: 1 });
    // Growths between any two: 2, 49, 1.33, 96, 1, -94; their median is 1.67.
    expect(lineThrough([1, 3, 99, 5]).growth).toBeCloseTo(5 / 3);
    expect(lineThrough([7])).toEqual({ growth: 0, first: 7 });
  });

  it('is flat where it does not grow after the start', () => {
    expect(isFlat([100, 150, 160, 161, 160, 162, 159, 161])).toBe(true);
    // A thread that reads a document is there now and then.
    expect(isFlat([230, 219, 210, 203, 213, 206, 267, 207, 212, 202, 205, 266])).toBe(true);
    expect(isFlat([100, 110, 120, 130, 140, 150, 160, 170])).toBe(false);
  });
});
