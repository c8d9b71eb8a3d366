import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { type Finding, good, warning } from '../present/finding.ts';
import { decimal } from '../present/words.ts';

/** Less than this, in bytes, is soon full: the snapshot of a large corpus takes a good part of it. */
const LITTLE = 500e6;

/** Whether a folder takes what is kept there. Makes it where it is not there. `lost`: what happens where nothing can be kept. */
export async function diskFinding(folder: string, lost: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return warning('disk', `nothing can be kept in ${folder} (${why}), so that ${lost}`, 'make it writable');
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${sizeText(free)} free in ${folder}`;
  return free < LITTLE ? warning('disk', found, 'make room there') : good('disk', found);
}

/** Bytes as people count them. */
function sizeText(bytes: number): string {
  return bytes >= 1e9 ? `${decimal(Math.round(bytes / 1e8) / 10)} GB` : `${decimal(Math.round(bytes / 1e6))} MB`;
}
