import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { smaller } from './smaller.ts';
import type { Target } from './target.ts';
import type { Trials } from './trials.ts';

/** Inputs that are made of one seed; the next of as many are made of the next. */
const OF_ONE_SEED = 200;
/** The search for a smaller input that fails as well ends after this long, in ms. */
const SHRINK_WITHIN = 30_000;

/** When there is enough of it. */
export interface Enough {
  readonly inputs?: number;
  /** In ms. */
  readonly time?: number;
}

/** What came of trying. */
export interface Outcome {
  readonly tried: number;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly seed: number;
  /** As written down, shrunk. */
  readonly input: string;
  readonly faults: readonly string[];
  /** The file that has all of it. */
  readonly file: string;
}

/** Tries inputs, the first of them made of `seed`, until there are enough, or one fails. */
export async function fuzz(target: Target, trials: Trials, seed: number, enough: Enough): Promise<Outcome> {
  const { inputs = Number.POSITIVE_INFINITY, time = Number.POSITIVE_INFINITY } = enough;
  const until = performance.now() + time;
  let tried = 0;
  for (let round = seed; tried < inputs && performance.now() < until; round++) {
    const numRuns = Math.min(OF_ONE_SEED, inputs - tried);
    const checked = await fc.check(
      fc.asyncProperty(target.inputs, async (input) => {
        // What is left of a round is passed over once the time is up.
        if (performance.now() > until) return true;
        tried++;
        return (await trials.faults(target.name, input)).length === 0;
      }),
      {
        seed: round,
        numRuns,
        interruptAfterTimeLimit: Math.min(until - performance.now(), time) + SHRINK_WITHIN,
        markInterruptAsFailure: false,
      },
    );
    if (checked.failed && checked.counterexample !== null)
      return { tried, failure: await failureOf(target, trials, round, checked.counterexample[0]) };
  }
  return { tried, failure: null };
}

async function failureOf(target: Target, trials: Trials, seed: number, found: unknown): Promise<Failure> {
  const fails = async (input: unknown): Promise<boolean> => (await trials.faults(target.name, input)).length > 0;
  const input = await smaller(found, fails, SHRINK_WITHIN);
  const faults = await trials.faults(target.name, input);
  const written = fc.stringify(input);
  const file = join(tmpdir(), `footnote-fuzz-${target.name.replaceAll(/[^\w]+/g, '-')}-${seed}.txt`);
  writeFileSync(file, `${target.name}, seed ${seed}\n\n${faults.join('\n')}\n\n${written}\n`);
  return { seed, input: written, faults, file };
}
