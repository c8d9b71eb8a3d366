import { describe, expect, it } from 'vitest';
import { scratchFolders } from '../../support/folders.ts';
import { rankable, readCollection, recordId } from './collection.ts';

const { folder } = scratchFolders();

const FILES = {
  'corpus.jsonl':
    '{"id": "p1", "title": "Kettles", "text": "A kettle boils water."}\n{"id": 2, "title": "", "text": "Tea."}\n',
  'queries.jsonl': [
    '{"id": "q1", "text": "What boils water?", "answers": ["a kettle"], "answerable": true}',
    '{"id": 2, "text": "And tea?", "history": [{"q": "What boils water?", "a": "A kettle."}], "answerable": false}',
    '{"id": "q3", "text": "Why?"}',
    '',
  ].join('\n'),
  'qrels.tsv': 'query-id\tcorpus-id\tscore\nq1\tp1\t2\n2\t2\t1\nq3\tp1\t0\n',
};

describe('a collection', () => {
  it('is read with its questions, their history and what is relevant', () => {
    const collection = readCollection(folder('tea', FILES));
    expect(collection.name).toBe('tea');
    expect(collection.documents.map(recordId)).toEqual(['p1', '2']);
    expect(collection.topics[0]).toMatchObject({ id: 'q1', answers: ['a kettle'], qrels: new Map([['p1', 2]]) });
    expect(collection.topics[1]?.history).toEqual([{ question: 'What boils water?', answer: 'A kettle.' }]);
  });

  it('has a ranking to be measured only for answerable questions with a relevant document', () => {
    expect(rankable(readCollection(folder('tea', FILES))).map(({ id }) => id)).toEqual(['q1']);
  });

  it('loses no judgement of a file without a header', () => {
    const place = folder('tea', { ...FILES, 'qrels.tsv': 'q1\tp1\t1\n' });
    expect(readCollection(place).topics[0]?.qrels).toEqual(new Map([['p1', 1]]));
  });

  it.each([
    ['queries.jsonl', '{"id": "q1", "text": "Why?"}\n{"id":\n', 'queries.jsonl, line 2: this is not JSON'],
    ['queries.jsonl', '["q1"]\n', 'queries.jsonl, line 1: this is not a JSON object'],
    ['queries.jsonl', '{"id": "q1"}\n', 'queries.jsonl, line 1: “text” must be a string'],
    [
      'queries.jsonl',
      '{"id": "q1", "text": "Why?", "answers": "no"}\n',
      'queries.jsonl, line 1: “answers” must be a list',
    ],
    [
      'queries.jsonl',
      '{"id": "q1", "text": "Why?", "answerable": "no"}\n',
      'queries.jsonl, line 1: “answerable” must be true or false',
    ],
    [
      'queries.jsonl',
      '{"id": "q1", "text": "Why?", "history": [{"a": "No."}]}\n',
      'queries.jsonl, line 1, “history”: “q” must be a string',
    ],
    [
      'qrels.tsv',
      'query-id\tcorpus-id\tscore\nq1 p1 1\n',
      'qrels.tsv, line 2: this is not query-id, corpus-id and score',
    ],
    ['corpus.jsonl', '{"id": "p1", "text": "Tea."}\n{"id"\n', 'corpus.jsonl, line 2: this is not JSON'],
    ['corpus.jsonl', '{"id"\n', 'corpus.jsonl, line 1: this is not JSON'],
  ])('that cannot be read says where: %s', (file, text, problem) => {
    const place = folder('broken', { ...FILES, [file]: text });
    expect(() => readCollection(place)).toThrow(problem);
  });

  it('that is not there says so', () => {
    expect(() => readCollection('/nowhere/at/all')).toThrow('corpus.jsonl: there is no such file');
  });
});
