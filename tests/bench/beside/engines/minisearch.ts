import { readFile, writeFile } from 'node:fs/promises';
import { isPlainStopWord } from '../../plain/bm25.ts';
import { type Engine, type Row, secondsOf, TOP } from './engine.ts';
import { peer } from './installed.ts';
import { readRows } from './rows.ts';

interface Options {
  readonly fields: readonly string[];
  readonly processTerm?: (term: string) => string | null;
}
interface Index {
  add(row: Row): void;
  search(question: string): readonly { readonly id: number }[];
}
interface MiniSearch {
  new (options: Options): Index;
  loadJSON(json: string, options: Options): Index;
}

/** MiniSearch with its defaults, which join the words of a question by OR; its index is kept as JSON, as it proposes. */
function miniSearch(more: Omit<Options, 'fields'>): Engine {
  const options: Options = { fields: ['title', 'headings', 'text'], ...more };
  return {
    async build({ rows }, place) {
      const MiniSearch = await peer<MiniSearch>('minisearch');
      const index = new MiniSearch(options);
      const build = await secondsOf(async () => {
        for await (const row of readRows(rows)) index.add(row);
      });
      return { build, write: await secondsOf(() => writeFile(place, JSON.stringify(index))) };
    },
    async open(_stage, place) {
      const MiniSearch = await peer<MiniSearch>('minisearch');
      const index = MiniSearch.loadJSON(await readFile(place, 'utf8'), options);
      return (question) => index.search(question).slice(0, TOP).length;
    },
  };
}

export const minisearch = miniSearch({});

/** The same with stop words left out of the index and of the questions, as MiniSearch's guide shows. */
export const minisearchWithoutStopWords = miniSearch({
  processTerm(term) {
    const folded = term.toLowerCase();
    return isPlainStopWord(folded) ? null : folded;
  },
});
