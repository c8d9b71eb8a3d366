import { afterAll, describe, expect, it, vi } from 'vitest';
import { fuzz } from './fuzz.ts';
import { smaller } from './smaller.ts';
import { TARGETS } from './targets/index.ts';
import { Trials } from './trials.ts';

// The first target waits for the thread to load all that is tried; a machine that is busy with the other tests takes its time.
vi.setConfig({ testTimeout: 120_000 });

const trials = new Trials();
afterAll(() => trials.close());

describe('whatever comes in', () => {
  it.each(TARGETS)('holds for $name', async (target) => {
    const { tried, failure } = await fuzz(target, trials, Date.now() % 1_000_000_000, { inputs: target.few });
    if (failure) throw new Error(`seed ${failure.seed}: ${failure.faults.join('\n')}\n${failure.input}`);
    expect(tried).toBe(target.few);
  });
});

describe('a trial', () => {
  it('of what hangs, throws or ends its thread is a fault, and the next begins anew', async () => {
    const impatient = new Trials({ patience: 300, loads: false });
    expect(await impatient.faults('the trials themselves', 'hang')).toEqual(['takes longer than 0.3 s']);
    expect((await impatient.faults('the trials themselves', 'throw')).join()).toContain('thrown on purpose');
    expect((await impatient.faults('the trials themselves', 'reject')).join()).toContain('rejected on purpose');
    expect(await impatient.faults('the trials themselves', 'hold')).toEqual([]);
    await impatient.close();
  });
});

describe('an input that fails', () => {
  it('is made smaller as far as it fails', async () => {
    const text = `${'a'.repeat(300)}Z${'b'.repeat(300)}`;
    const fails = async (input: unknown): Promise<boolean> => JSON.stringify(input).includes('Z');
    const found = (await smaller({ texts: [text, 'y'.repeat(80)] }, fails, 5_000)) as { texts: string[] };
    expect(found.texts[0]).toContain('Z');
    expect(found.texts.join('').length).toBeLessThan(100);
    const bytes = new Uint8Array(500).fill(1, 250, 251);
    const holds = async (input: unknown): Promise<boolean> => (input as Uint8Array).includes(1);
    expect(await smaller(bytes, holds, 5_000)).toSatisfy(
      (short: Uint8Array) => short.length <= 40 && short.includes(1),
    );
  });
});
