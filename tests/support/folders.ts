import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Folders for one test at a time, which are gone after it. */
export interface ScratchFolders {
  /** The folder that holds all others. */
  readonly root: () => string;
  /** Writes files into a folder and gives its place. */
  readonly folder: (name: string, files: Readonly<Record<string, string | Uint8Array>>) => string;
}

/** Gives every test of the file a scratch folder of its own. */
export function scratchFolders(): ScratchFolders {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'footnote-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return {
    root: () => root,
    folder(name, files) {
      const place = join(root, name);
      mkdirSync(place, { recursive: true });
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        writeFileSync(join(place, path), content);
      }
      return place;
    },
  };
}
