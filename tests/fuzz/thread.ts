import { parentPort, workerData } from 'node:worker_threads';
import { SELF } from './self.ts';
import type { Target } from './target.ts';
import type { Told, Trial } from './trials.ts';

/** Loading all that is tried takes a while; the trials of the trials themselves do without. */
async function targetOf(name: string): Promise<Target | undefined> {
  if (name === SELF.name) return SELF;
  const { TARGETS } = await import('./targets/index.ts');
  return TARGETS.find((target) => target.name === name);
}

async function faultsOf({ target, input }: Trial): Promise<readonly string[]> {
  const known = await targetOf(target);
  if (!known) return [`there is no target ${target}`];
  try {
    return await known.faults(input);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : `threw ${String(error)}`];
  }
}

parentPort?.on('message', async (trial: Trial) => {
  parentPort?.postMessage({ faults: await faultsOf(trial) } satisfies Told);
});
// What loading takes is no part of the first trial.
if (workerData.loads) await import('./targets/index.ts');
parentPort?.postMessage({ faults: [] } satisfies Told);
