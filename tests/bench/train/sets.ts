import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Corpus, Document } from '../../../src/corpus/document.ts';
import { makeDocument } from '../../../src/corpus/readers/reader.ts';

/** A question with the places that answer it; none for a question that its corpus does not answer. */
export interface Labelled {
  readonly question: string;
  /** Whether words of a document answer. */
  readonly answers: (documentId: string, words: string, start: number) => boolean;
  /** Documents that are relevant. */
  readonly documents: ReadonlySet<string>;
  readonly answerable: boolean;
}

/** A corpus and its questions. */
export interface QuestionSet {
  readonly name: string;
  readonly corpus: Corpus;
  readonly questions: readonly Labelled[];
}

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A document whose paragraphs are the given texts, one to a line. */
function documentOf(id: string, title: string, heading: string, paragraphs: readonly string[]): Document {
  const blocks: Block[] = [];
  let text = '';
  const add = (words: string, kind: 'heading' | 'paragraph'): void => {
    const span = { start: text.length, end: text.length + words.length };
    blocks.push(kind === 'heading' ? { kind, level: 2, span } : { kind, span });
    text += `${words}\n`;
  };
  if (heading !== '') add(heading, 'heading');
  for (const paragraph of paragraphs) if (paragraph.trim() !== '') add(paragraph.trim(), 'paragraph');
  return makeDocument({ path: id, text }, { blocks, title });
}

interface Query {
  readonly id: string;
  readonly text: string;
  readonly answers?: readonly string[];
  readonly answerable?: boolean;
}

/** Finding and choosing: a whole corpus, and for each question the documents that are relevant and the accepted answers. */
export function retrievalSet(folder: string, name: string): QuestionSet {
  const documents = jsonLines<{ id: string; title: string; text: string }>(join(folder, name, 'corpus.jsonl')).map(
    (record) => documentOf(record.id, record.title, '', record.text.split('\n')),
  );
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, name, 'qrels.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)) {
    const [query, document, score] = line.split('\t');
    if (!query || !document || Number(score) <= 0) continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(document));
  }
  const questions = jsonLines<Query>(join(folder, name, 'queries.jsonl')).map((query): Labelled => {
    const gold = relevant.get(query.id) ?? new Set<string>();
    const accepted = query.answers ?? [];
    return {
      question: query.text,
      documents: gold,
      answerable: query.answerable !== false,
      answers: (id, words) =>
        gold.has(id) && (accepted.length === 0 || accepted.some((answer) => words.includes(answer))),
    };
  });
  return { name, corpus: { documents, skipped: [] }, questions };
}
