import { expect, it } from 'vitest';
import { scratchFolders } from '../../support/folders.ts';
import { readChoices } from './selection.ts';

const { folder } = scratchFolders();

it('choices are read with their right candidates; what is left out follows from them', () => {
  const place = folder('set', {
    'selection.jsonl':
      '{"question": "Why?", "candidates": [{"text": "So.", "label": 1}, {"text": "No.", "label": 0}]}\n' +
      '{"id": "x", "question": "How?", "title": "T", "section": "S", "answerable": false, "candidates": []}\n',
  });
  expect(readChoices(`${place}/selection.jsonl`)).toEqual([
    {
      id: '1',
      question: 'Why?',
      title: '',
      section: '',
      answerable: true,
      candidates: [
        { text: 'So.', right: true },
        { text: 'No.', right: false },
      ],
    },
    { id: 'x', question: 'How?', title: 'T', section: 'S', answerable: false, candidates: [] },
  ]);
});

it.each([
  ['{"question": "Why?"}', 'line 1: “candidates” must be a list'],
  ['{"question": "Why?", "candidates": [{"text": "So."}]}', 'line 1, “candidates”: “label” must be a number'],
])('choices that are broken say where: %s', (line, problem) => {
  const place = folder('set', { 'selection.jsonl': line });
  expect(() => readChoices(`${place}/selection.jsonl`)).toThrow(problem);
});
