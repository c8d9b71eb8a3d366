import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTAINTY_CONSTANT, CERTAINTY_WEIGHTS, TABLE_WEIGHTS } from '../../src/compare/cells/tableModel.ts';
import { openLibrary } from '../../src/library.ts';
import tables from '../bench/train/tables.json' with { type: 'json' };
import { corpusOf } from '../support/corpus.ts';

const FILES = {
  't-1.csv': `(row),Year 2019,Year 2018
Operating revenue,"$5,030","$4,860"
Net income,240,260
`,
  't-2.csv': `(row),Year 2019,Year 2018
Passengers (thousands),801,775
Load factor,83.1%,81.9%
`,
  't-3.csv': `Officer,Position,Age
Ada Brandt,Chief financial officer,51
Ole Lind,President,63
`,
};

/** The value and the file of the cell that answers over some files; null for a refusal or an answer that is no cell. */
function cellIn(files: Readonly<Record<string, string>>, question: string): [string, string] | null {
  const answer = openLibrary(corpusOf(files)).ask(question);
  return answer.kind === 'quoted' && answer.cell ? [answer.cell.value, answer.cell.quote.citation.path] : null;
}

describe('a question to a corpus of many tables', () => {
  it.each([
    ['What was the net income in 2018?', '260', 't-1.csv'],
    ['How many passengers were carried in 2019?', '801', 't-2.csv'],
    ['What is the load factor of 2018?', '81.9%', 't-2.csv'],
    ['How old is the president?', '63', 't-3.csv'],
  ])('%s', (question, value, path) => {
    expect(cellIn(FILES, question)).toEqual([value, path]);
  });

  it('may name whom the tables are of, when nothing in the corpus does', () => {
    expect(cellIn(FILES, "What was Petrel Lines' load factor in 2019?")).toEqual(['83.1%', 't-2.csv']);
  });

  it('is not answered of somebody else than a title names, nor where prose could say whom a table is of', () => {
    const named = { 'Dunlin Lines.csv': FILES['t-2.csv'], 'Petrel Lines.csv': FILES['t-1.csv'] };
    expect(cellIn(named, "What was Dunlin Lines' load factor in 2019?")?.[0]).toBe('83.1%');
    expect(cellIn(named, "What was Petrel Lines' load factor in 2019?")).toBeNull();
    const withProse = { ...FILES, 'notes.md': '# Notes\n\nThe figures are those of Dunlin Lines.\n' };
    expect(cellIn(withProse, "What was Petrel Lines' load factor in 2019?")).toBeNull();
  });

  it('is answered from the table of whom it names, where titles tell them apart, beside prose as well', () => {
    const other = FILES['t-2.csv'].replace('83.1%', '79.4%');
    const named = {
      'Dunlin Lines report.csv': FILES['t-2.csv'],
      'Petrel Lines report.csv': other,
      'notes.md': '# Notes\n\nThe ferries of both lines leave at noon.\n',
    };
    expect(cellIn(named, "What was Petrel Lines' load factor in 2019?")?.[0]).toBe('79.4%');
    expect(cellIn(named, "What was Dunlin Lines' load factor in 2019?")?.[0]).toBe('83.1%');
    expect(cellIn(named, "What was Heron Lines' load factor in 2019?")).toBeNull();
  });

  it('is declined when it is about something else', () => {
    expect(cellIn(FILES, 'Who painted the ceiling of the Sistine Chapel in 1512?')).toBeNull();
    expect(cellIn(FILES, 'What about the weather?')).toBeNull();
  });

  it('is answered from the table that has what is asked for, whatever other tables there are, or not at all', () => {
    const ships = ['Heron', 'Curlew', 'Plover', 'Dunlin', 'Petrel', 'Wigeon'];
    const respects = ['Length', 'Crew', 'Home port', 'Top speed'];
    const valueIn = (ship: string, respect: string): string => `v${ships.indexOf(ship)}${respects.indexOf(respect)}x`;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ships, { minLength: 4 }),
        fc.shuffledSubarray(respects, { minLength: 2 }),
        (some, heads) => {
          const half = Math.floor(some.length / 2);
          const table = (own: readonly string[]): string =>
            [['Ship', ...heads], ...own.map((ship) => [ship, ...heads.map((head) => valueIn(ship, head))])]
              .map((row) => row.join(','))
              .join('\n');
          const library = openLibrary(
            corpusOf({ 'a.csv': table(some.slice(0, half)), 'b.csv': table(some.slice(half)) }),
          );
          for (const ship of some)
            for (const head of heads) {
              const answer = library.ask(`please tell me the ${head.toLowerCase()} that was reported for the ${ship}`);
              const value = answer.kind === 'quoted' ? (answer.cell?.value ?? null) : null;
              if (value !== null) expect(value).toBe(valueIn(ship, head));
            }
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe('the weights that tables are ranked by', () => {
  it('are those that were learned', () => {
    expect(TABLE_WEIGHTS).toEqual(tables.weights);
    expect({ ...CERTAINTY_WEIGHTS, constant: CERTAINTY_CONSTANT }).toEqual({
      ...tables.certainty,
      constant: tables.constant,
    });
  });

  it('put the right table first more often than the search does, of sets that they were not learned from', () => {
    for (const { searchFirst, tableFirst } of tables.learnedFrom)
      expect(tableFirst.withoutSet).toBeGreaterThan(searchFirst);
  });

  it('give probabilities that come true', () => {
    for (const { from, to, answers, right } of tables.reliability) {
      const middle = (from + to) / 2;
      const deviation = Math.sqrt((middle * (1 - middle)) / answers);
      expect(Math.abs(right - middle)).toBeLessThan((to - from) / 2 + 2.5 * deviation);
    }
  });
});
