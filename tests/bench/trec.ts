import { writeFileSync } from 'node:fs';
import { parse } from 'node:path';

/** What was found for one question: ids of documents, best first. */
export interface Ranked {
  readonly question: string;
  readonly documents: readonly string[];
}

/** White space parts the columns of a run, so an id cannot have any. */
const column = (id: string): string => id.replace(/\s+/gu, '_');

/**
 * A run as trec_eval reads it: "question Q0 document rank score name". The score only keeps the order: documents can be ranked
 * by more than one number.
 */
export function runText(ranked: readonly Ranked[], name: string): string {
  return ranked
    .flatMap(({ question, documents }) =>
      documents.map((id, at) => `${column(question)} Q0 ${column(id)} ${at + 1} ${documents.length - at} ${name}\n`),
    )
    .join('');
}

/** Where a run is written: `file` itself for the only one of a command, else with `part` before its extension. */
export function runFile(file: string, part: string | null): string {
  const { dir, name, ext } = parse(file);
  return part === null ? file : `${dir === '' ? '' : `${dir}/`}${name}.${part}${ext}`;
}

/** Writes a run. */
export function writeRun(file: string, ranked: readonly Ranked[], name: string): void {
  writeFileSync(file, runText(ranked, name));
}
