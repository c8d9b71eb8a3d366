import { expect, it } from 'vitest';
import { questionLines } from './questionLines.ts';

it('questions are lines of text, or of JSON with a text or a question', () => {
  const lines = ['Who sells tea?', '', '{"id": 1, "text": "Where is tea sold?"}', '{"question": "Why?"}'];
  expect(questionLines(lines.join('\r\n'), 'file')).toEqual(['Who sells tea?', 'Where is tea sold?', 'Why?']);
});

it.each(['{"text": 7}', '{"id": 3}', '{"text": " "}', '{broken'])('a line like %s is named', (line) => {
  expect(() => questionLines(`Why?\n${line}`, 'asked.jsonl')).toThrow('asked.jsonl, line 2: this has no question');
});
