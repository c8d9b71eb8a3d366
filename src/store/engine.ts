import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CorpusError } from '../corpus/readers/reader.ts';
import type { Engine } from '../search/index.ts';
import { messageOf } from './cache.ts';

/** The search engine that a module exports as `openIndex`. Throws `CorpusError` where there is none. */
export async function engineAt(path: string): Promise<Engine> {
  const wanted = `SEARCH_ENGINE: ${path}`;
  let module: Readonly<Record<string, unknown>>;
  try {
    module = await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    throw new CorpusError([`${wanted} cannot be loaded (${messageOf(error)})`]);
  }
  const { openIndex } = module;
  if (typeof openIndex !== 'function')
    throw new CorpusError([`${wanted} exports no function openIndex, which would make the index over the documents`]);
  return openIndex as Engine;
}
