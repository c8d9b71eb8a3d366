import { createHash } from 'node:crypto';
import { InvalidArgumentError } from 'commander';

/** A size in passages; infinity for all there are. */
export type Size = number;

/** Reads a list such as "1000,10000,all", smallest first. */
export function sizesIn(list: string): Size[] {
  const sizes = list.split(',').map((part) => {
    const size = part.trim() === 'all' ? Number.POSITIVE_INFINITY : Number(part);
    if (!(size >= 1) || (Number.isFinite(size) && !Number.isInteger(size)))
      throw new InvalidArgumentError('It must be whole numbers above 0 and “all”, with commas between.');
    return size;
  });
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** A file of the corpus, and how many passages it has. */
export interface Sized {
  readonly path: string;
  readonly passages: number;
}

/** A file that holds more than this share of the passages wanted would be most of a small corpus. */
const LARGEST = 0.1;

/**
 * Files of about `size` passages, taken as chance would but the same on every machine: in the order of the hashes of their paths.
 * All of them when there are no more.
 */
export function filesOfSize<T extends Sized>(files: readonly T[], size: Size): readonly T[] {
  if (files.reduce((sum, { passages }) => sum + passages, 0) <= size) return files;
  const chosen: T[] = [];
  let passages = 0;
  for (const file of inHashOrder(files, ({ path }) => path)) {
    if (passages >= size) break;
    if (file.passages > LARGEST * size) continue;
    chosen.push(file);
    passages += file.passages;
  }
  return chosen;
}

/** Values in an order that has nothing to do with what they say: by the SHA-256 of their names. */
export function inHashOrder<T>(values: readonly T[], nameOf: (value: T) => string): T[] {
  const hashed = values.map((value) => ({ value, hash: createHash('sha256').update(nameOf(value)).digest('hex') }));
  return hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ value }) => value);
}
