import { basename, join, resolve } from 'node:path';
import type { Document } from '../../../src/corpus/document.ts';
import { readJsonLines } from '../../../src/corpus/readers/jsonl.ts';
import type { Qrels } from '../metrics/ranking.ts';
import { type Record, recordsOf, textOf } from './lines.ts';

/** What was said before a question. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

/** A question to a collection. */
export interface Topic {
  readonly id: string;
  readonly text: string;
  readonly history: readonly Turn[];
  /** Accepted answers; none where the set has none. */
  readonly answers: readonly string[];
  readonly answerable: boolean;
  readonly qrels: Qrels;
}

/** A collection as BEIR lays it out, read as Footnote reads files. */
export interface Collection {
  readonly name: string;
  /** In the order of corpus.jsonl. Without those that hold no text. */
  readonly documents: readonly Document[];
  readonly topics: readonly Topic[];
}

/** The id that a document has in the set. */
export function recordId({ id, record }: Document): string {
  return record?.id ?? id;
}

const CORPUS = 'corpus.jsonl';

function qrelsOf(file: string): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const [at, line] of textOf(file).split(/\r?\n/u).entries()) {
    const [topic, document, score] = line.split('\t');
    const isHeader = at === 0 && !Number.isFinite(Number(score));
    if (isHeader || line.trim() === '') continue;
    if (!topic || !document || !score || !Number.isFinite(Number(score)))
      throw new Error(`${file}, line ${at + 1}: this is not query-id, corpus-id and score, with tabs between`);
    const qrels = all.get(topic) ?? new Map<string, number>();
    all.set(topic, qrels.set(document, Number(score)));
  }
  return all;
}

/** The history of a conversation, as a list of questions "q" with their answers "a". */
export function historyOf(record: Record): Turn[] {
  return record.records('history').map((turn) => ({ question: turn.text('q'), answer: turn.text('a', '') }));
}

/** The documents of a folder's corpus.jsonl. Throws with one line for a file that is not there or a line that is none. */
export function documentsOf(folder: string): Document[] {
  const path = join(folder, CORPUS);
  // The reader passes over a broken line, and a bench must not; a record with an empty text it passes over rightly.
  recordsOf(path);
  return readJsonLines({ path, text: textOf(path) }).filter(({ blocks }) => blocks.length > 0);
}

/** The collection in a folder of corpus.jsonl, queries.jsonl and qrels.tsv. Throws with one line for what cannot be read. */
export function readCollection(folder: string): Collection {
  const documents = documentsOf(folder);
  const qrels = qrelsOf(join(folder, 'qrels.tsv'));
  const topics = recordsOf(join(folder, 'queries.jsonl')).map((record): Topic => {
    const id = record.id('id');
    return {
      id,
      text: record.text('text'),
      history: historyOf(record),
      answers: record.texts('answers'),
      answerable: record.flag('answerable', true),
      qrels: qrels.get(id) ?? new Map(),
    };
  });
  return { name: basename(resolve(folder)), documents, topics };
}

/** The questions that can be ranked for: answerable, and with a relevant document. */
export function rankable({ topics }: Collection): Topic[] {
  return topics.filter(({ answerable, qrels }) => answerable && [...qrels.values()].some((score) => score > 0));
}
