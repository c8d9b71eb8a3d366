import { describe, expect, it } from 'vitest';
import { scratchFolders } from '../../support/folders.ts';
import { openBot } from '../bot.ts';
import { outcomeOf } from '../tables.ts';
import { type CellQuestion, documentOf, readTables } from './tables.ts';

const { folder } = scratchFolders();

const TABLE = {
  id: 'kettles',
  header: ['Kettle', 'Litres', 'Handle "grip"'],
  rows: [
    ['Copper', '2.5', 'beech, "oiled"'],
    ['Tin', '1.5', 'none'],
  ],
};
const read = (question: object) =>
  readTables(folder('set', { 'tables.jsonl': JSON.stringify(TABLE), 'questions.jsonl': JSON.stringify(question) }));
const asked = (question: string, answer: string): CellQuestion => ({
  id: 'q',
  table: 'kettles',
  question,
  answers: [answer],
});

describe('questions to tables', () => {
  it('are read with their table, which the reader of CSV files makes a document of', () => {
    const { grids, questions } = read({ id: 1, table: 'kettles', question: 'Why?', answer: ['2.5', 3] });
    expect(questions).toEqual([{ id: '1', table: 'kettles', question: 'Why?', answers: ['2.5', '3'] }]);
    const document = documentOf(grids.get('kettles') ?? TABLE);
    expect(document).toMatchObject({ path: 'kettles.csv' });
    expect(document.blocks).toMatchObject([{ kind: 'table', rows: [{}, {}] }]);
    expect(document.text.split('\n')[1]).toBe('"Copper","2.5","beech, ""oiled"""');
  });

  it('may leave cells empty', () => {
    const place = folder('set', {
      'tables.jsonl': '{"id": "t", "header": ["a", "b"], "rows": [[1, null]]}',
      'questions.jsonl': '',
    });
    expect(readTables(place).grids.get('t')?.rows).toEqual([['1', '']]);
  });

  it('that name another table or rows that are none say where', () => {
    expect(() => read({ id: 1, table: 'pots', question: 'Why?', answer: [] })).toThrow(
      'questions.jsonl, line 1: there is no table “pots”',
    );
    const place = folder('rows', {
      'tables.jsonl': '{"id": "t", "header": ["a"], "rows": ["b"]}',
      'questions.jsonl': '',
    });
    expect(() => readTables(place)).toThrow('tables.jsonl, line 1: “rows” must be a list of lists');
  });

  it('are right with the one cell, in quotation marks or not, and with its row', () => {
    const document = documentOf(TABLE);
    const bot = openBot([document]);
    expect(outcomeOf(bot, asked('How many litres does Copper have?', '2.5'), document)).toMatchObject({
      cell: true,
      row: true,
      found: true,
      table: true,
      declined: false,
      quoted: ['kettles.csv'],
    });
    expect(outcomeOf(bot, asked('How many litres does Copper have?', '1.5'), document)).toMatchObject({
      cell: false,
      row: false,
      table: true,
    });
    expect(outcomeOf(bot, asked('What is the grip of Copper?', 'beech, "oiled"'), document).row).toBe(true);
  });

  it('are right with the thing that has the most of something, and with the number of things', () => {
    const document = documentOf(TABLE);
    const bot = openBot([document]);
    expect(outcomeOf(bot, asked('Which kettle has the most litres?', 'Copper'), document).cell).toBe(true);
    expect(outcomeOf(bot, asked('Which kettle has the most litres?', '2.5'), document).cell).toBe(false);
    expect(outcomeOf(bot, asked('How many kettles have more than 2 litres?', '1'), document).cell).toBe(true);
  });

  it('that are declined are not right, but the withheld row may be', () => {
    const document = documentOf(TABLE);
    const outcome = outcomeOf(openBot([document]), asked('Which tin does Zanzibar Zeppelins sell?', '1.5'), document);
    expect(outcome).toEqual({ cell: false, row: false, found: true, table: false, declined: true, quoted: [] });
  });
});
