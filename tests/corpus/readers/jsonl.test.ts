import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/corpus/quote.ts';
import { readJsonLines } from '../../../src/corpus/readers/jsonl.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { outline } from '../../support/outline.ts';

const read = (...lines: (object | string)[]) =>
  readJsonLines({
    path: 'faq.jsonl',
    text: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n'),
  });

describe('readJsonLines', () => {
  it('reads one document for each line', () => {
    const documents = read({ id: 'a', title: 'Tea', text: 'Tea is hot.' }, '', { id: 7, text: 'Milk is cold.' }, '');
    expect(documents.map(({ id, title, text }) => ({ id, title, text }))).toEqual([
      { id: 'faq.jsonl#a', title: 'Tea', text: 'Tea is hot.' },
      { id: 'faq.jsonl#7', title: 'faq 7', text: 'Milk is cold.' },
    ]);
  });

  it('reads the text of a record like plain text', () => {
    const [document] = read({ id: 1, text: 'The kettle boils in a minute.\n\nThe pot does not, as everybody knows.' });
    expect(outline(document)).toEqual([
      ['paragraph', 'The kettle boils in a minute.'],
      ['paragraph', 'The pot does not, as everybody knows.'],
    ]);
  });

  it('cites the line of the file, however many lines the text has', () => {
    const [, document] = read({ id: 1, text: 'a' }, { id: 2, text: 'One line.\n\nAnother line.' });
    expect(document && cite(document, { start: 11, end: 24 }).lines).toEqual([2, 2]);
  });

  it('keeps what else is known of a record, as it is written', () => {
    const meta = {
      title: 'T',
      author: 'A',
      date: '3rd of May',
      publisher: 'P',
      kind: 'post',
      url: 'https://example.org',
    };
    expect(read({ id: 1, text: 'x', ...meta, rank: 3 })[0]?.meta).toEqual(meta);
  });

  it.each([
    ['no JSON', '{"id": 1, "text": "x"', 'is not valid JSON'],
    ['no object', '["a"]', 'is not an object'],
    ['null', 'null', 'is not an object'],
    ['no id', '{"text": "x"}', 'has no "id"'],
    ['an empty id', '{"id": " ", "text": "x"}', 'has no "id"'],
    ['no text', '{"id": 2}', 'has no "text"'],
    ['an id that was there before', '{"id": "1", "text": "y"}', 'the id "1" is that of line 1'],
  ])('names the line that has %s', (_, line, problem) => {
    const attempt = () => read({ id: 1, text: 'x' }, '', line, { id: 3, text: 'z' });
    expect(attempt).toThrow(CorpusError);
    expect(attempt).toThrow(`faq.jsonl, line 3: ${problem}`);
  });
});
