import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeLeftovers, UNFINISHED } from './leftovers.ts';
import type { Volume } from './volume.ts';

/*
 * A snapshot: MAGIC; the SHA-256 of everything after it; the length of the header in bytes, as a 64-bit number; the header as
 * JSON; the sections. The header and each section begin at a multiple of 8 bytes, so that arrays are used where they lie.
 */
const MAGIC = 'footnote snapshot 1\n';
const HASH = 32;
const ALIGNMENT = 8;
const PREFIX = aligned(MAGIC.length + HASH);
/** Bytes that are written and hashed in one go, so that nothing else waits for long. */
const AT_A_TIME = 4 * 1024 * 1024;

interface Header {
  /** What made it; another program's snapshot is not used. */
  readonly program: string;
  readonly volumes: readonly Tree[];
}

/** A section as the header names it: where it begins after the header, its length in bytes, and what it holds. */
interface Section {
  readonly at: number;
  readonly length: number;
  readonly holds: 'bytes' | 'uint32' | 'int32' | 'text';
}

type Leaf = Uint8Array | Uint32Array | Int32Array | string;
interface Tree {
  readonly [name: string]: Section | Tree;
}

/** Writes the volumes to `file`, whole or not at all: to a file beside it, which then takes its place. */
export async function writeSnapshot(file: string, program: string, volumes: readonly Volume[]): Promise<void> {
  const sections: Uint8Array[] = [];
  let at = 0;
  const place = (value: object): Tree =>
    Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, Leaf | object]) => {
        if (typeof part === 'object' && !ArrayBuffer.isView(part)) return [name, place(part)];
        const bytes = bytesOf(part as Leaf);
        const section: Section = { at, length: bytes.length, holds: kindOf(part as Leaf) };
        sections.push(bytes);
        at = aligned(at + bytes.length);
        return [name, section];
      }),
    );
  const header: Header = { program, volumes: volumes.map(place) };
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await removeLeftovers(file, beside);
    const hash = createHash('sha256');
    let position = PREFIX;
    const write = async (bytes: Uint8Array): Promise<void> => {
      for (let start = 0; start < bytes.length; start += AT_A_TIME) {
        const piece = bytes.subarray(start, start + AT_A_TIME);
        hash.update(piece);
        await handle.write(piece, 0, piece.length, position);
        position += piece.length;
      }
      const padding = new Uint8Array(aligned(position) - position);
      hash.update(padding);
      if (padding.length > 0) await handle.write(padding, 0, padding.length, position);
      position += padding.length;
    };
    const json = new TextEncoder().encode(JSON.stringify(header));
    const length = new Uint8Array(ALIGNMENT);
    new DataView(length.buffer).setBigUint64(0, BigInt(json.length));
    await write(length);
    await write(json);
    for (const section of sections) await write(section);
    await handle.write(Buffer.concat([Buffer.from(MAGIC), hash.digest()]), 0, MAGIC.length + HASH, 0);
    await handle.sync();
    await handle.close();
    await rename(beside, file);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * The volumes of a snapshot. Null when there is none, it is damaged, or another program made it: then everything is read anew.
 * Rejects only when the file system does.
 */
export async function readSnapshot(file: string, program: string): Promise<readonly Volume[] | null> {
  const read = await hashed(file);
  if (!read || read.bytes.length < PREFIX + ALIGNMENT) return null;
  const { bytes, hash } = read;
  if (Buffer.from(bytes.buffer, 0, MAGIC.length).toString() !== MAGIC) return null;
  const body = bytes.subarray(PREFIX);
  if (!hash.equals(bytes.subarray(MAGIC.length, MAGIC.length + HASH))) return null;
  const length = Number(new DataView(body.buffer, body.byteOffset).getBigUint64(0));
  const header = JSON.parse(Buffer.from(body.buffer, body.byteOffset + ALIGNMENT, length).toString()) as Header;
  if (header.program !== program) return null;
  const start = PREFIX + ALIGNMENT + aligned(length);
  return header.volumes.map((tree) => takenOut(bytes, start, tree) as unknown as Volume);
}

interface HashedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of what stands behind the prefix. */
  readonly hash: Buffer;
}

/** What a file holds; null where there is none, or it is cut while it is read. Each piece is hashed while the next is read. */
async function hashed(file: string): Promise<HashedFile | null> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(size);
    const hash = createHash('sha256');
    let read = 0;
    let known = PREFIX;
    while (read < size) {
      const reading = handle.read(bytes, read, Math.min(AT_A_TIME, size - read), read);
      if (read > known) {
        hash.update(bytes.subarray(known, read));
        known = read;
      }
      const { bytesRead } = await reading;
      if (bytesRead === 0) return null;
      read += bytesRead;
    }
    return { bytes, hash: hash.update(bytes.subarray(known)).digest() };
  } finally {
    await handle.close();
  }
}

/** The values of a tree of sections. Arrays are views of `bytes`; nothing is copied. */
function takenOut(bytes: Uint8Array<ArrayBuffer>, start: number, tree: Tree): object {
  return Object.fromEntries(
    Object.entries(tree).map(([name, part]) => [
      name,
      isSection(part) ? leafIn(bytes, start, part) : takenOut(bytes, start, part),
    ]),
  );
}

function isSection(part: Section | Tree): part is Section {
  return typeof part.at === 'number';
}

function leafIn(bytes: Uint8Array<ArrayBuffer>, start: number, { at, length, holds }: Section): Leaf {
  const offset = start + at;
  if (holds === 'uint32') return new Uint32Array(bytes.buffer, offset, length / 4);
  if (holds === 'int32') return new Int32Array(bytes.buffer, offset, length / 4);
  const view = bytes.subarray(offset, offset + length);
  return holds === 'text' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(view) : view;
}

function kindOf(leaf: Leaf): Section['holds'] {
  if (typeof leaf === 'string') return 'text';
  if (leaf instanceof Uint32Array) return 'uint32';
  return leaf instanceof Int32Array ? 'int32' : 'bytes';
}

function bytesOf(leaf: Leaf): Uint8Array {
  if (typeof leaf === 'string') return new TextEncoder().encode(leaf);
  return new Uint8Array(leaf.buffer, leaf.byteOffset, leaf.byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
