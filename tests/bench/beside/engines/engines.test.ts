import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row, Stage } from './engine.ts';
import { engineNames, engineOf, FOOTNOTE } from './engines.ts';
import { howToInstall } from './installed.ts';
import { readRows, writeRows } from './rows.ts';

const ROWS: readonly Row[] = [
  { id: 0, title: 'Tea', headings: 'Pots', text: 'A copper pot holds two litres.' },
  { id: 1, title: 'Tea', headings: 'Kettles', text: 'The kettle\u2028boils at once: "quoted"\nand on two lines.' },
  { id: 2, title: 'Coffee', headings: '', text: 'Nothing is known of it.' },
];

let folder = '';
let stage: Stage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-engines-'));
  stage = { folder, rows: join(folder, 'rows.jsonl'), passages: ROWS.length, documents: 2 };
  await writeRows(stage.rows, ROWS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('passages come back from their file as they were, whatever separates lines', async () => {
  const read: Row[] = [];
  for await (const row of readRows(stage.rows)) read.push(row);
  expect(read).toEqual(ROWS);
});

it('a list names engines, Footnote first and each once; a name that is none is refused', async () => {
  expect(engineNames('')).toEqual([FOOTNOTE]);
  expect(engineNames('lunr, FTS5,lunr')).toEqual([FOOTNOTE, 'lunr', 'SQLite FTS5']);
  expect(engineNames('minisearch')).toContain('MiniSearch without stop words');
  expect(() => engineNames('lunr,grep')).toThrow('not “grep”');
  await expect(engineOf('grep')).rejects.toThrow('there is no engine');
});

const missing = howToInstall();
describe.skipIf(missing !== null)(`a peer${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  it.each(engineNames('minisearch,fts5,flexsearch,lunr,orama').slice(1))(
    '%s finds what it wrote by any word of a question, and nothing for words that nowhere stand',
    async (name) => {
      const engine = await engineOf(name);
      const place = join(folder, name);
      const { build, write } = await engine.build(stage, place);
      expect(build + (write ?? 0)).toBeGreaterThan(0);
      const search = await engine.open(stage, place);
      expect(await search('Which zeppelin has a kettle: "copper" -or* pots^?')).toBe(2);
      expect(await search('zeppelin')).toBe(0);
    },
  );
});
