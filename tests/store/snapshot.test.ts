import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../src/store/snapshot.ts';
import { makeVolume, type Volume } from '../../src/store/volume.ts';
import { scratchFolders } from '../support/folders.ts';

const { root } = scratchFolders();
/** More than is read and hashed in one go, and no multiple of it. */
const SIZE = 9 * 1024 * 1024 + 3;
const PROGRAM = 'this one';

const volume: Volume = { ...makeVolume([]), texts: Uint8Array.from({ length: SIZE }, (_, at) => at * 7) };

describe('a snapshot', () => {
  it('has the volumes that were written, however large', async () => {
    const file = join(root(), 'a.snapshot');
    await writeSnapshot(file, PROGRAM, [volume, makeVolume([])]);
    const read = await readSnapshot(file, PROGRAM);
    expect(read).toHaveLength(2);
    expect(Buffer.compare(read?.[0]?.texts ?? new Uint8Array(), volume.texts)).toBe(0);
    expect(read?.[1]).toEqual(makeVolume([]));
    expect(await readSnapshot(file, 'another')).toBeNull();
    expect(await readSnapshot(join(root(), 'b.snapshot'), PROGRAM)).toBeNull();
  });

  it.each([
    ['its beginning', 100],
    ['the first piece that is read', 4 * 1024 * 1024 - 1],
    ['the second', 4 * 1024 * 1024],
    ['the last', SIZE],
  ])('is not used when a byte is wrong in %s', async (_, at) => {
    const file = join(root(), 'c.snapshot');
    await writeSnapshot(file, PROGRAM, [volume]);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    expect(await readSnapshot(file, PROGRAM)).toBeNull();
  });
});
