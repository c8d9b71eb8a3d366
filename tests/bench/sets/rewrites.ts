import type { Answer } from '../../../src/answer/answer.ts';
import type { Block, Document } from '../../../src/corpus/document.ts';
import { quote } from '../../../src/corpus/quote.ts';
import { makeDocument } from '../../../src/corpus/readers/reader.ts';
import { historyOf, type Turn } from './collection.ts';
import { recordsOf } from './lines.ts';

/** A question of a conversation about a section of an article, and what it means on its own. */
export interface Rewrite {
  readonly id: string;
  readonly article: string;
  readonly section: string;
  readonly history: readonly Turn[];
  readonly question: string;
  readonly rewrite: string;
}

/** The questions in a file such as rewrites.jsonl. Throws with one line for what cannot be read. */
export function readRewrites(file: string): Rewrite[] {
  return recordsOf(file).map(
    (record): Rewrite => ({
      id: record.id('id'),
      article: record.text('article', ''),
      section: record.text('section', ''),
      history: historyOf(record),
      question: record.text('question'),
      rewrite: record.text('rewrite'),
    }),
  );
}

/** How QuAC and CANARD write that the text does not say. */
const UNANSWERED = /^(?:CANNOTANSWER|I don't know\.?)$/i;

/** Whether an answer is that there is none. */
export function isUnanswered(answer: string): boolean {
  return answer.trim() === '' || UNANSWERED.test(answer.trim());
}

/** The documents that some conversations were about, as far as their answers quote them: an article with its sections. */
export function articlesOf(rewrites: readonly Rewrite[]): Document[] {
  const articles = new Map<string, Map<string, Set<string>>>();
  for (const { article, section, history } of rewrites) {
    const sections = articles.get(article) ?? new Map<string, Set<string>>();
    articles.set(article, sections);
    const answers = sections.get(section) ?? new Set<string>();
    sections.set(section, answers);
    for (const { answer } of history) if (!isUnanswered(answer)) answers.add(answer);
  }
  return [...articles].map(([title, sections], at) =>
    articleOf(`article-${String(at).padStart(5, '0')}`, title, sections),
  );
}

function articleOf(path: string, title: string, sections: ReadonlyMap<string, ReadonlySet<string>>): Document {
  const blocks: Block[] = [];
  let text = '';
  const add = (words: string, block: { kind: 'heading'; level: number } | { kind: 'paragraph' }): void => {
    if (words !== '') blocks.push({ ...block, span: { start: text.length, end: text.length + words.length } });
    text += `${words}\n`;
  };
  for (const [section, answers] of sections) {
    add(section, { kind: 'heading', level: 2 });
    for (const answer of answers) add(answer, { kind: 'paragraph' });
  }
  return makeDocument({ path, text }, { blocks, title });
}

/** `own`, the bot's answer to an earlier turn, as it would be had it quoted what was answered in truth. */
export function answeredAs(own: Answer, { answer }: Turn, document: Document | undefined): Answer {
  const { question, understood } = own;
  const start = answer === '' ? -1 : (document?.text.indexOf(answer) ?? -1);
  if (!document || start < 0)
    return { kind: 'declined', question, understood, reason: { kind: 'nothing-found' }, nearest: [] };
  const quotes = [quote(document, { start, end: start + answer.length })] as const;
  return { ...own, kind: 'quoted', question, understood, quotes, probability: 1, cell: null, comparison: null };
}
