import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { type Finding, good, warning } from '../present/finding.ts';
import { decimal } from '../present/words.ts';

/** Less than this, in bytes, is soon full: the snapshot of a large corpus takes a good part of it. */
const LITTLE = 500e6;

/** Whether what was read can be kept for the next start. Makes the folder where it is not there. */
export async function diskFinding(cacheFolder: string): Promise<Finding> {
  try {
    await mkdir(cacheFolder, { recursive: true });
    await access(cacheFolder, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const found = `nothing can be kept in ${cacheFolder} (${why}), so each start reads everything anew`;
    return warning('disk', found, 'make it writable, or set XDG_CACHE_HOME to a folder that is');
  }
  const { bavail, bsize } = await statfs(cacheFolder);
  const free = bavail * bsize;
  const found = `${sizeText(free)} free for what is kept in ${cacheFolder}`;
  return free < LITTLE ? warning('disk', found, 'make room there') : good('disk', found);
}

/** Bytes as people count them. */
function sizeText(bytes: number): string {
  return bytes >= 1e9 ? `${decimal(Math.round(bytes / 1e8) / 10)} GB` : `${decimal(Math.round(bytes / 1e6))} MB`;
}
