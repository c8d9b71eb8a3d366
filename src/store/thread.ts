import { parentPort } from 'node:worker_threads';
import type { FoundFile } from '../corpus/files.ts';
import { readFile } from '../corpus/read.ts';
import { documentOf, makeVolume, type ReadFile, type Volume, type VolumeFile } from './volume.ts';

/** Work for a thread: files to read, or documents of several volumes to be bound as one. */
export type Job =
  | {
      readonly kind: 'read';
      readonly files: readonly FileToRead[];
      /** The lines that repeat over the corpus. */
      readonly repeated: readonly string[];
    }
  | { readonly kind: 'bind'; readonly files: readonly BoundFile[] };

export interface FileToRead extends FoundFile {
  /** Set for a file that an earlier thread did not survive: it is listed with this reason and not read again. */
  readonly fatal?: string;
}

export interface BoundFile {
  readonly file: VolumeFile;
  readonly documents: readonly BoundDocument[];
}

/** A document as it lies in a volume: its text, and all else. */
export interface BoundDocument {
  readonly text: Uint8Array;
  readonly rest: Uint8Array;
}

/** What a thread tells: which file it is about to read, and, in the end, the volume. */
export type Told =
  | { readonly kind: 'reading'; readonly path: string }
  | { readonly kind: 'made'; readonly volume: Volume };

async function readAll(
  files: readonly FileToRead[],
  repeated: ReadonlySet<string>,
  tell: (told: Told) => void,
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const { fatal, ...place } of files) {
    tell({ kind: 'reading', path: place.path });
    const { documents, reason, lines } =
      fatal === undefined ? await readFile(place, repeated) : { documents: [], reason: fatal, lines: [] };
    const { path, stamp } = place;
    const own = lines.filter((line) => repeated.has(line));
    read.push({ file: { path, stamp, reason, documents: documents.length, lines, repeated: own }, documents });
  }
  return read;
}

function bind(files: readonly BoundFile[]): ReadFile[] {
  return files.map(({ file, documents }) => ({
    file,
    documents: documents.map(({ text, rest }) => documentOf(text, rest)),
  }));
}

/** Every buffer of a volume, to be handed over without a copy. */
function buffersOf(value: object): ArrayBuffer[] {
  return Object.values(value).flatMap((part: unknown): ArrayBuffer[] => {
    if (ArrayBuffer.isView(part)) return part.buffer instanceof ArrayBuffer ? [part.buffer] : [];
    return typeof part === 'object' && part !== null ? buffersOf(part) : [];
  });
}

parentPort?.on('message', async (job: Job) => {
  const tell = (told: Told): void => parentPort?.postMessage(told);
  const files = job.kind === 'read' ? await readAll(job.files, new Set(job.repeated), tell) : bind(job.files);
  const volume = makeVolume(files);
  parentPort?.postMessage({ kind: 'made', volume } satisfies Told, [...new Set(buffersOf(volume))]);
});
