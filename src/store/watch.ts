import { type FSWatcher, watch } from 'node:fs';

/** Changes come in bursts: an editor writes, renames and touches. They are told once it has been quiet for this long, in ms. */
const QUIET = 100;
/** A burst that does not end is told after this long, in ms. */
const LONGEST_BURST = 1_000;
/** Not every file system tells of changes (network drives do not): everything is looked through after this long anyway, in ms. */
const LOOK_ANYWAY = 60_000;

/**
 * Tells that something may have changed in some folders. What has changed is for the caller to find out: the file system's own
 * tidings are taken as a hint, for they differ from system to system, and get lost.
 */
export class FolderWatch {
  readonly #tell: () => void;
  readonly #expect: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #anyway: NodeJS.Timeout;
  #quiet: NodeJS.Timeout | null = null;
  #burst = 0;

  /** `expect` is called at the beginning of a burst, `tell` at its end. */
  constructor(tell: () => void, expect: () => void) {
    this.#tell = tell;
    this.#expect = expect;
    this.#anyway = setInterval(tell, LOOK_ANYWAY).unref();
  }

  /** From now on these folders are watched, and no others. One that cannot be watched is looked through with the rest. */
  follow(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#open(folder);
  }

  close(): void {
    clearInterval(this.#anyway);
    if (this.#quiet) clearTimeout(this.#quiet);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #open(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => this.#hint());
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#hint();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone again, or more folders than the system watches: the look after a while finds what changes in it.
    }
  }

  #hint(): void {
    const now = performance.now();
    if (this.#quiet) clearTimeout(this.#quiet);
    else {
      this.#burst = now;
      this.#expect();
    }
    const wait = Math.max(0, Math.min(QUIET, this.#burst + LONGEST_BURST - now));
    this.#quiet = setTimeout(() => {
      this.#quiet = null;
      this.#tell();
    }, wait);
  }
}
