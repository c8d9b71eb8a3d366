import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/corpus/quote.ts';
import { readJson, readJsonLines } from '../../../src/corpus/readers/jsonl.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { cells, outline } from '../../support/outline.ts';

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
    ['no object', '["a"]', 'is no object'],
    ['null', 'null', 'is no object'],
    ['nothing in it', '{"id": "", "text": "  "}', 'holds no text'],
  ])('leaves out a line that has %s, and tells of it', (_, line, problem) => {
    const missing: string[] = [];
    const text = `{"id":1,"text":"x"}\n\n${line}\n{"id":3,"text":"z"}`;
    const documents = readJsonLines({ path: 'faq.jsonl', text, missing: (told) => missing.push(told) });
    expect(documents.map(({ id }) => id)).toEqual(['faq.jsonl#1', 'faq.jsonl#3']);
    expect(missing).toEqual([expect.stringContaining(`line 3 ${problem}`)]);
  });

  it('names the first lines that it leaves out, and counts the others', () => {
    const missing: string[] = [];
    const text = `{"text":"x"}${'\n[]'.repeat(9)}`;
    readJsonLines({ path: 'faq.jsonl', text, missing: (told) => missing.push(told) });
    expect(missing[0]).toMatch(/^line 2 is no object; line 3 is no object; line 4 is no object; so do 6 more\./);
  });

  it('refuses a file without any record', () => {
    expect(() => read('{"id": 1,', 'x')).toThrow(CorpusError);
    expect(() => read('{"id": 1,', 'x')).toThrow('faq.jsonl: line 1 is not valid JSON; line 2 is not valid JSON');
  });

  it('names records that have no id, or that of another, by their lines', () => {
    const ids = read({ id: 'a', text: 'x' }, { id: 'a', text: 'y' }, { text: 'z' }, { _id: 'b', text: 'w' });
    expect(ids.map(({ id }) => id)).toEqual(['faq.jsonl#a', 'faq.jsonl#a, line 2', 'faq.jsonl#3', 'faq.jsonl#b']);
  });

  it('reads all fields of a record that has no text', () => {
    const note =
      'It is grown on the south side of the hill, where the fog comes late in the day.\nIt is picked by hand.';
    const [document] = read({
      id: 7,
      name: 'Green tea',
      price: { amount: 4.5, currency: 'EUR' },
      tags: ['hot', 'green'],
      shops: [{ city: 'Oslo' }, { city: 'Rome' }],
      sold: null,
      note,
    });
    expect(document?.title).toBe('Green tea');
    expect(cells(document)).toEqual([
      [],
      ['id', '7'],
      ['name', 'Green tea'],
      ['price.amount', '4.5'],
      ['price.currency', 'EUR'],
      ['tags', 'hot, green'],
      ['shops.1.city', 'Oslo'],
      ['shops.2.city', 'Rome'],
    ]);
    expect(outline(document).slice(1)).toEqual([
      ['h2', 'note'],
      ['paragraph', note],
    ]);
  });
});

describe('readJson', () => {
  const list = (text: string) => readJson({ path: 'faq.json', text });

  it('reads the objects of a list like lines, each with the line on which it begins', () => {
    const documents = list(
      '[\n  {"id": "a", "text": "x, [y] {z}"},\n  {\n    "id": "b",\n    "text": "\\"q\\""\n  }\n]\n',
    );
    expect(documents.map(({ text, record }) => [text, record])).toEqual([
      ['x, [y] {z}', { id: 'a', line: 2 }],
      ['"q"', { id: 'b', line: 3 }],
    ]);
  });

  it('reads the others where one is broken', () => {
    expect(list('[{"id":1,"text":"x"},{"id":2,"text":},{"id":3,"text":"z"}').map(({ text }) => text)).toEqual([
      'x',
      'z',
    ]);
  });

  it.each(['{"a": 1}', '"words"', '{'])('refuses JSON that is no list: %s', (text) => {
    expect(() => list(text)).toThrow('faq.json: is JSON, but no list of records');
  });
});
