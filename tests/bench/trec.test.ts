import { expect, it } from 'vitest';
import { runFile, runText } from './trec.ts';

it('a run has a line for each document, with a score that falls', () => {
  expect(runText([{ question: 'q 1', documents: ['b', 'a'] }], 'ours')).toBe('q_1 Q0 b 1 2 ours\nq_1 Q0 a 2 1 ours\n');
});

it('runs of one command go to files of their own', () => {
  expect(runFile('out/run.txt', null)).toBe('out/run.txt');
  expect(runFile('out/run.txt', 'faq.bm25')).toBe('out/run.faq.bm25.txt');
  expect(runFile('run', 'faq')).toBe('run.faq');
});
