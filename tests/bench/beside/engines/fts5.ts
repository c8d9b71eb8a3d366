import { type Engine, secondsOf, TOP, wordsOf } from './engine.ts';
import { peer } from './installed.ts';
import { readRows } from './rows.ts';

interface Statement {
  run(...values: readonly (string | number)[]): unknown;
  all(...values: readonly (string | number)[]): readonly unknown[];
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
interface Sqlite {
  readonly DatabaseSync: new (place: string) => Database;
}

/** Databases in use: one that is collected as garbage takes its statements with it, and the process. */
const inUse: Database[] = [];

/**
 * SQLite's FTS5 with its defaults and its own BM25, in native code: Node's own module for SQLite as a package, whose compiled library
 * comes within it. The words of a question are joined by OR. The database holds the texts too, as an FTS5 table does.
 */
export const fts5: Engine = {
  async build({ rows }, place) {
    const { DatabaseSync } = await peer<Sqlite>('@photostructure/sqlite');
    const database = new DatabaseSync(place);
    const build = await secondsOf(async () => {
      database.exec('CREATE VIRTUAL TABLE passages USING fts5(title, headings, text)');
      database.exec('BEGIN');
      const insert = database.prepare('INSERT INTO passages (rowid, title, headings, text) VALUES (?, ?, ?, ?)');
      for await (const { id, title, headings, text } of readRows(rows)) insert.run(id, title, headings, text);
      database.exec('COMMIT');
    });
    database.close();
    return { build, write: null };
  },
  async open(_stage, place) {
    const { DatabaseSync } = await peer<Sqlite>('@photostructure/sqlite');
    const database = new DatabaseSync(place);
    inUse.push(database);
    const search = database.prepare(`SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${TOP}`);
    return (question) => {
      const words = wordsOf(question);
      return words.length === 0 ? 0 : search.all(words.map((word) => `"${word}"`).join(' OR ')).length;
    };
  },
};
