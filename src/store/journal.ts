import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file of JSON Lines that only grows. Nobody else may read it. */
export class Journal {
  readonly #file: string;
  #last: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** Writes one line, after those that are being written; rejects when the file system does. */
  add(entry: object): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    const written = this.#last.then(async () => {
      await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
      await appendFile(this.#file, line, { mode: 0o600 });
    });
    this.#last = written.catch(() => {});
    return written;
  }
}
