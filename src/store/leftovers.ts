import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What ends the name of a file that is not yet whole. */
export const UNFINISHED = '.new';
/** A file that nothing was written to for this long, in ms, is no longer being written. */
const GIVEN_UP = 3_600_000;

/**
 * Removes what programs that were killed left of `file` while they wrote it. `own` is what is being written now, by whose time the
 * age of the others is told; what others write at present stays.
 */
export async function removeLeftovers(file: string, own: string): Promise<void> {
  const folder = dirname(file);
  const { mtimeMs: now } = await stat(own);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith(UNFINISHED)) continue;
    const left = join(folder, name);
    const writtenAt = await stat(left).then(
      ({ mtimeMs }) => mtimeMs,
      // It has taken its place meanwhile, or another program was faster.
      () => Number.POSITIVE_INFINITY,
    );
    if (writtenAt < now - GIVEN_UP) await rm(left, { force: true });
  }
}
