import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Journal } from '../../src/store/journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a journal grows line by line, in order, in a folder that it makes, for nobody else to read', async () => {
  const file = join(folder, 'data', 'judgements.jsonl');
  await Promise.all(Array.from({ length: 50 }, (_, at) => new Journal(file).add({ at, text: 'a\nb' })));
  const journal = new Journal(file);
  await Promise.all(Array.from({ length: 50 }, (_, at) => journal.add({ at: 50 + at })));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(100);
  expect(lines.slice(50).map((line) => JSON.parse(line).at)).toEqual(Array.from({ length: 50 }, (_, at) => 50 + at));
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a journal that cannot be written says so each time, and goes on', async () => {
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, '');
  const journal = new Journal(join(blocked, 'judgements.jsonl'));
  await expect(journal.add({})).rejects.toThrow(/ENOTDIR|EEXIST/u);
  await expect(journal.add({})).rejects.toThrow(/ENOTDIR|EEXIST/u);
  rmSync(blocked);
  await journal.add({ at: 1 });
  expect(readFileSync(join(blocked, 'judgements.jsonl'), 'utf8')).toBe('{"at":1}\n');
});
