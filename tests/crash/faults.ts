import { execFileSync } from 'node:child_process';
import { chmod, mkdir, open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { problemsOf } from './kills.ts';
import { faultsOfComplaint, type Place } from './place.ts';
import type { Run } from './program.ts';

/** Something that goes wrong around the program. */
export interface Fault {
  readonly name: string;
  /** Whether it is left to the long form: the store is tried with what is like it, in its own tests. */
  readonly isLong?: boolean;
  /** Why it cannot be tried on this machine; null where it can. */
  readonly skipped: string | null;
  /** Makes it happen and looks what the program makes of it: what is wrong, a line each. */
  readonly problems: (place: Place, random: () => number) => Promise<readonly string[]>;
}

const isRoot = process.getuid?.() === 0;
const WINDOWS = process.platform === 'win32' ? 'there are no such limits on this system' : null;
/** What the program may say of a snapshot that it cannot read or write: one line. */
const SAID = /^(?:the snapshot cannot be read|no snapshot could be written)[^\n]*\n$/u;
const FLIPS = 8;
/** Runs a program as a user who may do nothing but what everybody may. */
const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The snapshot of an earlier run; where there is none, of one now. */
async function snapshotOf(place: Place): Promise<string> {
  const sound = async (): Promise<string | undefined> =>
    (await place.kept()).find((file) => file.endsWith('.snapshot'));
  if ((await sound()) === undefined) await place.answer();
  const file = await sound();
  if (file === undefined) throw new Error('there is no snapshot');
  return file;
}

/** A snapshot is damaged; everything is read anew, and another takes its place. */
function damaged(name: string, damage: (file: string, random: () => number) => Promise<void>, isLong = true): Fault {
  return {
    name: `a snapshot that is ${name}`,
    isLong,
    skipped: null,
    problems: async (place, random) => {
      const file = await snapshotOf(place);
      await damage(file, random);
      const before = await readFile(file);
      const problems = await problemsOf(place, await place.answer());
      return before.equals(await readFile(file)) ? [...problems, 'the snapshot stays as it is'] : problems;
    },
  };
}

async function flip(file: string, random: () => number): Promise<void> {
  const bytes = await readFile(file);
  for (let flips = 0; flips < FLIPS; flips++) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  await writeFile(file, bytes);
}

/** What is wrong with a run that could keep nothing: it answers all the same, and says in one line what it could not do. */
async function problemsWithoutCache(place: Place, run: Run): Promise<string[]> {
  const problems = await problemsOf(place, run);
  return SAID.test(run.complaint) ? problems : [...problems, `says: ${JSON.stringify(run.complaint)}`];
}

/** Runs the program where its cache is a small disk of its own, which is gone with it. */
async function onSmallDisk(place: Place, options: string): Promise<string[]> {
  await place.forget();
  const mount = `mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`;
  const run = await place.answer({ under: ['unshare', '--mount', 'sh', '-c', mount, join(place.cache, 'footnote')] });
  return await problemsWithoutCache(place, run);
}

function mountable(): string | null {
  if (!isRoot || process.platform !== 'linux') return 'only root may mount a disk';
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'no disk may be mounted here';
  }
}

const DISKS = mountable();

/** Everything that goes wrong, beside being killed. */
export const FAULTS: readonly Fault[] = [
  damaged('cut off', async (file, random) => truncate(file, Math.floor(random() * (await readFile(file)).length))),
  damaged('changed in some bits', flip, false),
  damaged('of another version', async (file) => {
    const handle = await open(file, 'r+');
    await handle.write('footnote snapshot 9\n', 0);
    await handle.close();
  }),
  damaged('empty', (file) => truncate(file, 0)),
  damaged('full of something else', (file, random) => writeFile(file, Buffer.alloc(5_000, Math.floor(random() * 256)))),
  damaged('longer than it says', (file) => writeFile(file, 'more', { flag: 'a' })),
  {
    name: 'a folder in the place of the snapshot',
    skipped: null,
    problems: async (place) => {
      const file = await snapshotOf(place);
      await rm(file);
      await mkdir(join(file, 'inside'), { recursive: true });
      const run = await place.answer();
      await place.forget();
      const said = run.complaint.trim().split('\n');
      const isClear = said.every((line) => SAID.test(`${line}\n`));
      return [...(await problemsOf(place, run)), ...(isClear ? [] : [`says: ${run.complaint}`])];
    },
  },
  {
    name: 'a snapshot that nobody may read, in a folder where nobody may write',
    skipped: isRoot && !has('setpriv') ? 'root may read and write everything' : null,
    problems: async (place) => {
      const file = await snapshotOf(place);
      await chmod(file, 0);
      await chmod(join(file, '..'), 0o555);
      const run = await place.answer({ under: isRoot ? AS_NOBODY : [] });
      await chmod(join(file, '..'), 0o755);
      await place.forget();
      const isClear = run.complaint.split('\n').every((line) => line === '' || SAID.test(`${line}\n`));
      return [...(await problemsOf(place, run)), ...(isClear ? [] : [`says: ${run.complaint}`])];
    },
  },
  {
    name: 'a full disk',
    skipped: DISKS,
    problems: (place) => onSmallDisk(place, 'size=64k'),
  },
  {
    name: 'a disk that is read-only',
    skipped: DISKS,
    problems: (place) => onSmallDisk(place, 'ro'),
  },
  {
    name: 'a limit on the size of files',
    skipped: WINDOWS,
    problems: async (place) => {
      await place.forget();
      const under = ['bash', '-c', 'ulimit -f 32; exec "$@"', 'limited'];
      return await problemsWithoutCache(place, await place.answer({ under }));
    },
  },
  {
    name: 'a full disk where the answers go',
    skipped: process.platform === 'linux' ? null : 'there is no /dev/full',
    problems: async (place) => {
      const { code, complaint } = await place.answer({ under: ['bash', '-c', 'exec "$@" > /dev/full', 'full'] });
      const isClear =
        code === 1 && /^[^\n]*ENOSPC[^\n]*\n$/u.test(complaint) && faultsOfComplaint(complaint).length === 0;
      return isClear ? [] : [`ended with ${code} and says: ${complaint}`];
    },
  },
  {
    name: 'a clock that jumps by years',
    skipped: null,
    problems: async (place) => {
      await place.forget();
      const node = ['--import', new URL('./jumpingClock.mjs', import.meta.url).href];
      return await problemsOf(place, await place.answer({ node }));
    },
  },
  {
    name: 'a folder of documents that vanishes and comes back',
    skipped: null,
    problems: async (place) => {
      await snapshotOf(place);
      const away = `${place.documents}.away`;
      await rename(place.documents, away);
      const without = await place.answer();
      await rename(away, place.documents);
      const isClear = without.code === 1 && without.out === '' && without.complaint.trim().split('\n').length === 1;
      return [
        ...(isClear ? [] : [`without documents: code ${without.code}, ${without.complaint}`]),
        ...(await problemsOf(place, await place.answer())),
      ];
    },
  },
  {
    name: 'documents that change while they are read',
    skipped: null,
    problems: async (place) => {
      await place.forget();
      const changing = { isOver: false };
      const writing = (async () => {
        while (!changing.isOver) {
          await place.change();
          await truncate(join(place.documents, 'log-0.md'), 40);
          await delay(1);
        }
      })();
      const meanwhile = await place.answer();
      changing.isOver = true;
      await writing;
      await place.change();
      const problems = faultsOfComplaint(meanwhile.complaint);
      if (meanwhile.code !== 0) problems.push(`ended with ${meanwhile.code}: ${meanwhile.complaint}`);
      return [...problems, ...(await problemsOf(place, await place.answer()))];
    },
  },
];
