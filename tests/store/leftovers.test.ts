import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeLeftovers } from '../../src/store/leftovers.ts';
import { scratchFolders } from '../support/folders.ts';

const { folder } = scratchFolders();

it('what a killed program left of a file is removed; what is being written, and other files, stay', async () => {
  const names = ['a.snapshot', 'a.snapshot.0.new', 'a.snapshot.1.new', 'a.snapshot.2.new', 'b.snapshot.3.new', 'notes'];
  const cache = folder('cache', Object.fromEntries(names.map((name) => [name, 'x'])));
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  for (const name of ['a.snapshot', 'a.snapshot.1.new', 'b.snapshot.3.new', 'notes'])
    utimesSync(join(cache, name), yesterday, yesterday);
  await removeLeftovers(join(cache, 'a.snapshot'), join(cache, 'a.snapshot.0.new'));
  expect(readdirSync(cache).sort()).toEqual(names.filter((name) => name !== 'a.snapshot.1.new'));
});

it('a clock that was set back makes nothing old', async () => {
  const cache = folder('cache', { 'a.snapshot.0.new': 'x', 'a.snapshot.1.new': 'x' });
  const later = new Date(Date.now() + 24 * 3_600_000);
  utimesSync(join(cache, 'a.snapshot.1.new'), later, later);
  await removeLeftovers(join(cache, 'a.snapshot'), join(cache, 'a.snapshot.0.new'));
  expect(readdirSync(cache)).toHaveLength(2);
});
