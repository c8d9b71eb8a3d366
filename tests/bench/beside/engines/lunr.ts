import { readFile, writeFile } from 'node:fs/promises';
import { type Engine, type Row, secondsOf, TOP, wordsOf } from './engine.ts';
import { peer } from './installed.ts';
import { readRows } from './rows.ts';

interface Index {
  query(make: (query: { term(terms: unknown, options: object): void }) => void): readonly unknown[];
}
interface Builder {
  readonly pipeline: { add(...steps: readonly unknown[]): void };
  readonly searchPipeline: { add(...steps: readonly unknown[]): void };
  ref(name: string): void;
  field(name: string): void;
  add(row: Row): void;
  build(): Index;
}
interface Lunr {
  readonly Builder: new () => Builder;
  readonly Index: { load(json: unknown): Index };
  readonly trimmer: unknown;
  readonly stopWordFilter: unknown;
  readonly stemmer: unknown;
  tokenizer(text: string): unknown;
}

/** lunr as `lunr(…)` sets it up, made step by step for the passages come one by one; its index is kept as JSON. */
export const lunr: Engine = {
  async build({ rows }, place) {
    const { Builder, trimmer, stopWordFilter, stemmer } = await peer<Lunr>('lunr');
    const builder = new Builder();
    builder.pipeline.add(trimmer, stopWordFilter, stemmer);
    builder.searchPipeline.add(stemmer);
    builder.ref('id');
    for (const field of ['title', 'headings', 'text']) builder.field(field);
    let index: Index | null = null;
    const build = await secondsOf(async () => {
      for await (const row of readRows(rows)) builder.add(row);
      index = builder.build();
    });
    return { build, write: await secondsOf(() => writeFile(place, JSON.stringify(index))) };
  },
  async open(_stage, place) {
    const { Index, tokenizer } = await peer<Lunr>('lunr');
    const index = Index.load(JSON.parse(await readFile(place, 'utf8')));
    // The signs would stay at the words, for lunr trims only what it indexes.
    return (question) => {
      const terms = tokenizer(wordsOf(question).join(' '));
      return index.query((query) => query.term(terms, {})).slice(0, TOP).length;
    };
  },
};
