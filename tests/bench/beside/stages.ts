import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from '../../../src/corpus/document.ts';
import { above } from '../../../src/passages/passage.ts';
import { passagesOf } from '../../../src/passages/split.ts';
import { openStore } from '../../../src/store/store.ts';
import { drawnQuestions } from './drawn.ts';
import type { Row, Stage } from './engines/engine.ts';
import { writeRows } from './engines/rows.ts';
import { filesOfSize, type Size } from './sizes.ts';

/** What is to be laid out, and where. A size that is null is all. */
export interface Layout {
  readonly folder: string;
  readonly scratch: string;
  readonly sizes: readonly (Size | null)[];
  /** So many questions are drawn from the smallest size, whose passages all others have as well, or nearly so. */
  readonly questions: number;
}

/** What was laid out. */
export interface LaidOut {
  readonly stages: readonly Stage[];
  readonly questions: readonly string[];
}

interface File {
  readonly path: string;
  readonly documents: Document[];
  passages: number;
}

/*
 * A process of its own, for it holds the whole corpus: lays out the corpus in every size, as files for Footnote and as rows for the
 * others, and prints a `LaidOut` as one line.
 */
const { folder, scratch, sizes, questions } = JSON.parse(process.argv[2] ?? '') as Layout;
const store = await openStore({ folders: [folder], cacheFolder: null, baseUrl: null });
const files = new Map<string, File>();
for (const { id, path } of store.library.contents.documents) {
  const document = store.library.document(id);
  if (!document) continue;
  const file = files.get(path) ?? { path, documents: [], passages: 0 };
  files.set(path, file);
  file.documents.push(document);
  file.passages += passagesOf(document).length;
}
await store.close();

const stages: Stage[] = [];
let drawn: string[] = [];
for (const [at, wanted] of sizes.entries()) {
  const chosen = [...filesOfSize([...files.values()], wanted ?? Number.POSITIVE_INFINITY)];
  const passages = chosen.reduce((sum, file) => sum + file.passages, 0);
  // Sizes beyond the corpus are all the same.
  if (stages.some((stage) => stage.passages === passages)) continue;
  const stage: Stage = {
    folder: join(scratch, `${at}`),
    rows: join(scratch, `${at}.jsonl`),
    passages,
    documents: chosen.reduce((sum, file) => sum + file.documents.length, 0),
  };
  for (const { path } of chosen) {
    const copy = join(stage.folder, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(folder, path), copy, constants.COPYFILE_FICLONE);
  }
  await writeRows(stage.rows, rowsOf(chosen));
  if (stages.length === 0) drawn = drawnQuestions(headingsOf(chosen), questions);
  stages.push(stage);
}
const laidOut: LaidOut = { stages, questions: drawn };
await writeFile(join(scratch, 'stages.json'), JSON.stringify(laidOut));

function* rowsOf(chosen: readonly File[]): Generator<Row> {
  let id = 0;
  for (const document of chosen.flatMap(({ documents }) => documents))
    for (const passage of passagesOf(document))
      yield { id: id++, title: document.title, headings: above(passage), text: passage.text };
}

function* headingsOf(chosen: readonly File[]): Generator<string> {
  for (const document of chosen.flatMap(({ documents }) => documents))
    for (const { headings } of passagesOf(document)) yield* headings.slice(-1);
}
