import { describe, expect, it } from 'vitest';
import { scratchFolders } from '../../support/folders.ts';
import { openBot } from '../bot.ts';
import { answeredAs, articlesOf, readRewrites } from './rewrites.ts';

const { folder } = scratchFolders();

const LINES = [
  {
    id: 'C_1',
    article: 'Ada',
    section: 'Life',
    history: [],
    question: 'When was she born?',
    rewrite: 'When was Ada born?',
  },
  {
    id: 'C_2',
    article: 'Ada',
    section: 'Life',
    history: [
      { q: 'When was she born?', a: 'Ada was born in May.' },
      { q: 'Where?', a: "I don't know." },
    ],
    question: 'And her sister?',
    rewrite: "When was Ada's sister born?",
  },
];
const rewrites = () =>
  readRewrites(
    `${folder('set', { 'rewrites.jsonl': LINES.map((line) => JSON.stringify(line)).join('\n') })}/rewrites.jsonl`,
  );

describe('rewrites', () => {
  it('are read with their history', () => {
    expect(rewrites()[1]).toMatchObject({
      question: 'And her sister?',
      history: [
        { question: 'When was she born?', answer: 'Ada was born in May.' },
        { question: 'Where?', answer: "I don't know." },
      ],
    });
  });

  it('are about articles that hold the answers that were given, and no others', () => {
    const [article, ...others] = articlesOf(rewrites());
    expect(others).toEqual([]);
    expect(article).toMatchObject({ title: 'Ada', text: 'Life\nAda was born in May.\n' });
    expect(article?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  it('follow turns that are answered as the set has it, quoted from the article, or declined', () => {
    const [article] = articlesOf(rewrites());
    const bot = openBot(article ? [article] : []);
    const [born, where] = rewrites()[1]?.history ?? [];
    if (!born || !where) throw new Error('the history is lost');
    const answer = answeredAs(bot.ask(born.question), born, article);
    expect(answer).toMatchObject({ kind: 'quoted', question: 'When was she born?' });
    expect(answer.kind === 'quoted' && answer.quotes.map(({ text }) => text)).toEqual(['Ada was born in May.']);
    expect(answeredAs(bot.ask(where.question), where, article)).toMatchObject({ kind: 'declined', question: 'Where?' });
    expect(answeredAs(bot.ask(born.question), born, undefined).kind).toBe('declined');
  });
});
