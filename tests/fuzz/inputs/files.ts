import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { extensionOf } from '../../../src/corpus/readers/formats.ts';
import type { Part } from '../../fixtures/docx/zip.ts';

const FOLDERS = ['../../fixtures', '../../../corpus'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
/** Longer files make trying slow, and hold no more kinds of things. */
const LONGEST = 40_000;

/** The fixtures, and the documents that come with the program, by extension. */
export const FILES: ReadonlyMap<string, readonly Uint8Array[]> = filesIn(FOLDERS);

function filesIn(folders: readonly string[]): Map<string, Uint8Array[]> {
  const found = new Map<string, Uint8Array[]>();
  for (const folder of folders)
    for (const path of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
      const extension = extensionOf(path);
      if (extension === '' || /\.(?:ts|blocks\.txt)$/u.test(path)) continue;
      const bytes = new Uint8Array(readFileSync(join(folder, path)));
      if (bytes.length <= LONGEST) found.set(extension, [...(found.get(extension) ?? []), bytes]);
    }
  return found;
}

/** Those of an extension as text. */
export function textsOf(...extensions: readonly string[]): string[] {
  return extensions.flatMap((extension) => FILES.get(extension) ?? []).map((bytes) => Buffer.from(bytes).toString());
}

/** The files in an archive as `zipOf` makes them. */
export function partsIn(archive: Uint8Array): Part[] {
  const bytes = Buffer.from(archive);
  const parts: Part[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    const content = inflateRawSync(bytes.subarray(start, start + packed)).toString();
    parts.push({ name: bytes.toString('utf8', at + 30, start), content });
    at = start + packed;
  }
  return parts;
}
