import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { programFingerprint } from './program.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import type { Volume } from './volume.ts';

/** A snapshot is written this long after the last change, in ms: changes come in rows. */
const AFTER = 5_000;

/** Keeps a snapshot of the volumes of some folders. What goes wrong with it is logged, and costs nothing but time. */
export class Cache {
  readonly #file: string;
  readonly #program: string;
  readonly #log: (line: string) => void;
  #unsaved: readonly Volume[] | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** The cache for these folders; each set of folders has a file of its own in `cacheFolder`. */
  static async open(cacheFolder: string, folders: readonly string[], log: (line: string) => void): Promise<Cache> {
    const names = JSON.stringify(folders.map((folder) => resolve(folder)));
    const name = createHash('sha256').update(names).digest('hex').slice(0, 32);
    return new Cache(join(cacheFolder, `${name}.snapshot`), await programFingerprint(), log);
  }

  private constructor(file: string, program: string, log: (line: string) => void) {
    this.#file = file;
    this.#program = program;
    this.#log = log;
  }

  /** The volumes that were saved last by this very program; none when there is no sound snapshot. */
  async load(): Promise<readonly Volume[]> {
    try {
      return (await readSnapshot(this.#file, this.#program)) ?? [];
    } catch (error) {
      this.#log(`the snapshot cannot be read, so everything is read anew: ${messageOf(error)}`);
      return [];
    }
  }

  /** Saves the volumes after a while, if nothing newer comes. */
  saveLater(volumes: readonly Volume[]): void {
    this.#unsaved = volumes;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), AFTER).unref();
  }

  /** Saves what is not saved yet. */
  save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(async () => {
      const volumes = this.#unsaved;
      this.#unsaved = null;
      if (!volumes) return;
      try {
        await writeSnapshot(this.#file, this.#program, volumes);
      } catch (error) {
        this.#log(`no snapshot could be written, so the next start reads everything anew: ${messageOf(error)}`);
      }
    });
    return this.#writing;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
