import { ENGLISH } from '../../src/language/en.ts';
import type { Language } from '../../src/language/language.ts';

/** A text of a language, or what makes one of values. */
export type Entry = string | ((...values: never[]) => string);

/** Every entry of a language by its place in the catalogue, for example `discord.buttons.more`. */
export function entriesOf({ answers, commands, discord, documents, talk }: Language): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' || typeof value === 'function') entries.set(path, value as Entry);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
  };
  walk({ answers, commands, discord, documents, talk }, '');
  return entries;
}

/** What the parameters of entries are given, by their names: each value can be told from all others in a text. */
const NUMBERS = ['count', 'all', 'among', 'first', 'last', 'most', 'given', 'page', 'pages', 'rows', 'total'] as const;
const MORE_NUMBERS = ['documents', 'seconds', 'perMinute', 'more'] as const;
const LISTS = [
  'terms',
  'candidates',
  'names',
  'subjects',
  'values',
  'what',
  'kinds',
  'others',
  'counts',
  'permissions',
] as const;
const TEXTS = ['question', 'name', 'aspect', 'subject', 'by', 'sheet', 'id', 'spot', 'file', 'author'] as const;
const MORE_TEXTS = ['description', 'charset', 'document', 'place', 'hash', 'words', 'mark', 'who', 'change'] as const;

/** Values for one call of an entry. */
export type Values = Readonly<Record<string, number | string | readonly string[]>>;

/** Values of which each number is `base` and up, each list has `length` names, and each text is unlike all others. */
export function valuesOf(base: number, length: number): Values {
  const values: Record<string, number | string | readonly string[]> = {};
  for (const [at, name] of [...NUMBERS, ...MORE_NUMBERS].entries()) values[name] = base === 1 ? 1 : base + at;
  for (const name of LISTS) values[name] = Array.from({ length }, (_, at) => `⟨${name}${at}⟩`);
  for (const name of [...TEXTS, ...MORE_TEXTS]) values[name] = `⟨${name}⟩`;
  return values;
}

/** The parameters of an entry by name; those of English, for another language may leave out what it does not need. */
export function parametersOf(path: string): string[] {
  const entry = entriesOf(ENGLISH).get(path);
  if (typeof entry !== 'function') return [];
  const written = /^\(?([^)=]*)\)?\s*=>/u.exec(entry.toString())?.[1] ?? '';
  return written.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

/**
 * What an entry says of `values`. Throws for a parameter whose name is none of the above; `rows` and `documents` are numbers but for
 * `place.rowsOf`, which gets rows in words, and `files`, which gets the first path.
 */
export function said(path: string, entry: Entry, values: Values): string {
  if (typeof entry === 'string') return entry;
  const given = parametersOf(path).map((name) => {
    if (path === 'documents.place.rowsOf' && name === 'rows') return '⟨rows⟩';
    if (path === 'documents.sources.files' && name === 'first') return '⟨path⟩';
    const value = values[name];
    if (value === undefined) throw new Error(`${path}: what is ${name}?`);
    return value;
  });
  return entry(...(given as never[]));
}
