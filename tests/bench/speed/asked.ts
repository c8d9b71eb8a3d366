import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../../src/corpus/document.ts';
import { inOrder } from '../../../src/corpus/order.ts';
import { openLibrary } from '../../../src/library.ts';
import { passagesOf } from '../../../src/passages/split.ts';
import { answerJson, jsonLine } from '../../../src/terminal/json.ts';
import { loadCorpus } from '../../support/corpus.ts';
import { sampled } from '../options.ts';
import { percentile } from '../percentile.ts';
import { readCollection } from '../sets/collection.ts';
import type { Order, Speed } from './order.ts';

/** Questions that are asked before the clock runs: a program that has run for a while is what is measured. */
const WARM_UP = 100;

/*
 * A process of its own, so that nothing else is in its memory: joins folders to one corpus, asks it every question, and prints a
 * `Speed` as one line.
 */
const { folders, passages: most, sample, file } = JSON.parse(process.argv[2] ?? '') as Order;
const documents: Document[] = [];
const questions: string[] = [];
let passages = 0;
for (const folder of folders) {
  const isCollection = existsSync(join(folder, 'queries.jsonl'));
  const collection = isCollection ? readCollection(folder) : null;
  const found = collection?.documents ?? (await loadCorpus([folder])).documents;
  if (collection) questions.push(...sampled(collection.topics, { sample }).map(({ text }) => text));
  for (const document of found) {
    if (passages >= most) break;
    passages += passagesOf(document).length;
    // The same path may be in two folders.
    documents.push({ ...document, id: `${folder}/${document.id}` });
  }
}
if (questions.length === 0) throw new Error('none of the folders has a queries.jsonl with questions');
const library = openLibrary({ documents: documents.sort((a, b) => inOrder(a.id, b.id)), skipped: [] });

const answer = (question: string): string => jsonLine(answerJson(library.ask(question)));
for (const question of questions.slice(0, WARM_UP)) answer(question);
const times: number[] = [];
const lines: string[] = [];
const before = process.cpuUsage();
for (const question of questions) {
  const begin = performance.now();
  const line = answer(question);
  times.push(performance.now() - begin);
  if (file !== null) lines.push(line);
}
const { user, system } = process.cpuUsage(before);
if (file !== null) await writeFile(file, lines.join(''));
const speed: Speed = {
  documents: documents.length,
  passages,
  questions: questions.length,
  median: percentile(times, 50),
  high: percentile(times, 95),
  highest: percentile(times, 99),
  processor: (user + system) / 1_000 / questions.length,
};
process.stdout.write(`${JSON.stringify(speed)}\n`);
