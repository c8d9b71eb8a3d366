import { writeFile } from 'node:fs/promises';
import { type Engine, type Row, secondsOf, TOP } from './engine.ts';
import { peer } from './installed.ts';
import { lineOf, readLines, readRows } from './rows.ts';

interface Document {
  add(row: Row): void;
  export(take: (key: string, part: string) => void): Promise<void>;
  import(key: string, part: string): void;
  search(question: string, options: object): readonly unknown[];
}
interface FlexSearch {
  readonly Document: new (options: object) => Document;
}

const OPTIONS = { document: { id: 'id', index: ['title', 'headings', 'text'] } };
/** FlexSearch joins words by AND; `suggest` lets it find what has some of them. */
const ASKED = { limit: TOP, suggest: true, merge: true };

/** FlexSearch with its defaults; what it exports is kept as JSON lines. */
export const flexsearch: Engine = {
  async build({ rows }, place) {
    const { Document } = await peer<FlexSearch>('flexsearch');
    const index = new Document(OPTIONS);
    const build = await secondsOf(async () => {
      for await (const row of readRows(rows)) index.add(row);
    });
    const write = await secondsOf(async () => {
      const lines: string[] = [];
      await index.export((key, part) => {
        lines.push(`${lineOf([key, part])}\n`);
      });
      await writeFile(place, lines.join(''));
    });
    return { build, write };
  },
  async open(_stage, place) {
    const { Document } = await peer<FlexSearch>('flexsearch');
    const index = new Document(OPTIONS);
    for await (const line of readLines(place)) {
      const [key, part] = JSON.parse(line) as [string, string];
      index.import(key, part);
    }
    return (question) => index.search(question, ASKED).slice(0, TOP).length;
  },
};
