import type { Engine } from './engine.ts';
import { flexsearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { lunr } from './lunr.ts';
import { minisearch, minisearchWithoutStopWords } from './minisearch.ts';
import { orama } from './orama.ts';

/** Footnote's name among the engines. */
export const FOOTNOTE = 'Footnote';

/** Engines by the names that tables and plots show; only Footnote's own program is loaded with a promise, for it is large. */
const ENGINES: Readonly<Record<string, () => Promise<Engine> | Engine>> = {
  [FOOTNOTE]: async () => (await import('./footnote.ts')).footnote,
  MiniSearch: () => minisearch,
  'MiniSearch without stop words': () => minisearchWithoutStopWords,
  'SQLite FTS5': () => fts5,
  FlexSearch: () => flexsearch,
  lunr: () => lunr,
  Orama: () => orama,
};

/** What the command line calls the peers. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['MiniSearch', 'MiniSearch without stop words'],
  fts5: ['SQLite FTS5'],
  flexsearch: ['FlexSearch'],
  lunr: ['lunr'],
  orama: ['Orama'],
};

/** The engine of a name. Throws for a name that none has. */
export async function engineOf(name: string): Promise<Engine> {
  const load = ENGINES[name];
  if (!load) throw new Error(`there is no engine “${name}”`);
  return await load();
}

/** The engines that a list such as "minisearch,fts5" names, Footnote first. Throws for a name that is none. */
export function engineNames(list: string): string[] {
  const named = list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const unknown = named.find((name) => !PEERS[name]);
  if (unknown !== undefined) throw new Error(`--against knows ${Object.keys(PEERS).join(', ')}, not “${unknown}”`);
  return [FOOTNOTE, ...new Set(named.flatMap((name) => PEERS[name] ?? []))];
}
