import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../src/library.ts';
import { corpusOf } from '../../support/corpus.ts';

const SHIPS = ['Heron', 'Curlew', 'Plover', 'Dunlin', 'Petrel', 'Avocet'];
const PORTS = ['Falmouth', 'Penzance', 'Bristol'];

interface Ship {
  readonly name: string;
  readonly length: number;
  readonly port: string;
  readonly wifi: string;
}

const fleet: fc.Arbitrary<Ship[]> = fc.shuffledSubarray(SHIPS, { minLength: 2 }).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc.record({
        name: fc.constant(name),
        length: fc.integer({ min: 20, max: 60 }),
        port: fc.constantFrom(...PORTS),
        wifi: fc.constantFrom('yes', 'no', ''),
      }),
    ),
  ),
);

/** The fleet as a table with ships as rows, or as columns, and a total. */
function tableOf(ships: readonly Ship[], turned: boolean): string {
  const sum = String(ships.reduce((all, { length }) => all + length, 0));
  const rows = [
    ['Ship', 'Length (m)', 'Home port', 'Wi-Fi'],
    ...ships.map(({ name, length, port, wifi }) => [name, String(length), port, wifi]),
    ['Total', sum, '', ''],
  ];
  const written = turned ? (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? '')) : rows;
  const [head = [], ...body] = written;
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

describe('the number of things in any table', () => {
  it('is that of the rows that are quoted with it, and they are those that were asked for', () => {
    fc.assert(
      fc.property(fleet, fc.boolean(), fc.integer({ min: 15, max: 65 }), (ships, turned, bound) => {
        const library = openLibrary(corpusOf({ 'ships.md': `# Ships of the harbour\n\n${tableOf(ships, turned)}\n` }));
        const expectThings = (question: string, test: (ship: Ship) => boolean): void => {
          const wanted = ships.filter(test).map(({ name }) => name);
          const answer = library.ask(question);
          const told =
            answer.kind === 'quoted' && answer.tally ? answer.tally.facts.map(({ subject }) => subject) : null;
          if (told !== null) expect(told, question).toEqual(wanted);
          else if (wanted.length > 0) expect.fail(`${question} ${JSON.stringify(answer)}`);
        };
        expectThings('How many ships are there?', () => true);
        expectThings(`How many ships are longer than ${bound} m?`, ({ length }) => length > bound);
        expectThings('Which ships have Falmouth as their home port?', ({ port }) => port === 'Falmouth');
        const longest = Math.max(...ships.map(({ length }) => length));
        expectThings('Which ship is the longest?', ({ length }) => length === longest);
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});
