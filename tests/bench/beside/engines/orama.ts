import { readFile, writeFile } from 'node:fs/promises';
import { type Engine, type Row, secondsOf, TOP } from './engine.ts';
import { peer } from './installed.ts';
import { readRows } from './rows.ts';

interface Database {
  readonly id: string;
}
interface Found {
  readonly hits: readonly unknown[];
}
interface Orama {
  create(options: object): Database;
  insert(database: Database, row: Omit<Row, 'id'> & { readonly id: string }): string | Promise<string>;
  save(database: Database): unknown;
  load(database: Database, raw: unknown): void;
  search(database: Database, asked: { readonly term: string; readonly limit: number }): Found | Promise<Found>;
}

const OPTIONS = { schema: { title: 'string', headings: 'string', text: 'string' } };

/** Orama with its defaults, which find what has any word of a question; what it saves, the texts too, is kept as JSON. */
export const orama: Engine = {
  async build({ rows }, place) {
    const { create, insert, save } = await peer<Orama>('@orama/orama');
    const database = create(OPTIONS);
    const build = await secondsOf(async () => {
      for await (const row of readRows(rows)) await insert(database, { ...row, id: String(row.id) });
    });
    return { build, write: await secondsOf(() => writeFile(place, JSON.stringify(save(database)))) };
  },
  async open(_stage, place) {
    const { create, load, search } = await peer<Orama>('@orama/orama');
    const database = create(OPTIONS);
    load(database, JSON.parse(await readFile(place, 'utf8')));
    return async (question) => (await search(database, { term: question, limit: TOP })).hits.length;
  },
};
