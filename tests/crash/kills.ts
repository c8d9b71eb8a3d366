import { watch } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { faultsOfComplaint, type Place } from './place.ts';
import type { Run } from './program.ts';

/** What a killed program leaves is looked after once it is older than anything that is being written, in s. */
const AGED = 24 * 3_600;
/** A snapshot is under way for a few ms; the process is killed within this long after it began. */
const WRITING = 12;

/** When a run was killed, by what it had done. */
export type Moment = 'before its answers' | 'while writing the snapshot' | 'after its answers' | 'not in time';

export interface Kills {
  readonly moments: ReadonlyMap<Moment, number>;
  /** What went wrong afterwards, a line each. */
  readonly problems: readonly string[];
}

/**
 * Kills the program `times` times while it reads changed documents and writes what it has made of them, each second time as soon
 * as it writes, and looks whether it then starts and answers as it should, and leaves nothing behind.
 */
export async function killed(
  place: Place,
  times: number,
  random: () => number,
  tell: (at: number) => void = () => {},
): Promise<Kills> {
  const moments = new Map<Moment, number>();
  const problems: string[] = [];
  let whole = 1_000;
  for (let at = 0; at < times; at++) {
    await place.change();
    // Each third time there is no earlier snapshot.
    if (at % 3 === 0) await place.forget();
    const run = await killedRun(
      place,
      at % 2 === 0 ? { after: random() * whole } : { onceWriting: random() * WRITING },
    );
    const left = (await place.kept()).filter((file) => file.endsWith('.new'));
    const moment = momentOf(run, left.length > 0);
    moments.set(moment, (moments.get(moment) ?? 0) + 1);
    for (const file of left) await utimes(file, new Date(), new Date(Date.now() - AGED * 1_000));
    const again = await place.answer();
    whole = again.ms;
    problems.push(...(await problemsOf(place, again)).map((problem) => `kill ${at} (${moment}): ${problem}`));
    tell(at + 1);
  }
  return { moments, problems };
}

function momentOf({ signal, out }: Run, wasWriting: boolean): Moment {
  if (signal === null) return 'not in time';
  if (wasWriting) return 'while writing the snapshot';
  return out === '' ? 'before its answers' : 'after its answers';
}

async function killedRun(place: Place, { after, onceWriting }: { after?: number; onceWriting?: number }): Promise<Run> {
  const folder = join(place.cache, 'footnote');
  return await place.answer({
    started: (child) => {
      const kill = (): void => void child.kill('SIGKILL');
      if (after !== undefined) return void delay(after).then(kill);
      const watcher = watch(folder, (_, name) => {
        if (name?.endsWith('.new')) void delay(onceWriting).then(kill);
      });
      child.on('close', () => watcher.close());
    },
  });
}

/** What is wrong with a run after a failure: it has to answer as if nothing had happened, and to leave nothing behind. */
export async function problemsOf(place: Place, { code, signal, out, complaint }: Run): Promise<string[]> {
  const problems = faultsOfComplaint(complaint);
  if (code !== 0) problems.push(`ended with ${signal ?? `code ${code}`}: ${complaint}`);
  if (out !== (await place.expected())) problems.push('answers otherwise than before');
  for (const file of await place.kept()) if (file.endsWith('.new')) problems.push(`left behind: ${file}`);
  return problems;
}
