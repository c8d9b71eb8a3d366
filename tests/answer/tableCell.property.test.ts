import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';

const SHIPS = ['Heron', 'Curlew', 'Plover', 'Dunlin', 'Petrel'];
const RESPECTS = ['Length', 'Crew', 'Home port', 'Top speed', 'Passengers'];
const WORDINGS: readonly ((ship: string, respect: string) => string)[] = [
  (ship, respect) => `what is the ${respect} of the ${ship}?`,
  (ship, respect) => `please tell me the ${respect} that was reported for the ${ship}`,
  (ship, respect) => `${respect} of ${ship} in the harbour list`,
  (ship, respect) => `for the ferry ${ship}, which ${respect} is written down?`,
  (ship, respect) => `how does the ${ship} do on ${respect} these days?`,
];

describe('a question in plain words to any table', () => {
  it('is answered by the cell that is asked for, or by none: never by that of a neighbouring column or row', () => {
    const some = (labels: readonly string[]) => fc.shuffledSubarray([...labels], { minLength: 2 });
    fc.assert(
      fc.property(some(SHIPS), some(RESPECTS), fc.constantFrom(...WORDINGS), (ships, respects, wording) => {
        const cellOf = (ship: string, respect: string): string =>
          `v${SHIPS.indexOf(ship)}${RESPECTS.indexOf(respect)}x`;
        const rows = [
          ['Ship', ...respects],
          ...ships.map((ship) => [ship, ...respects.map((one) => cellOf(ship, one))]),
        ];
        const library = openLibrary(corpusOf({ 'a.csv': rows.map((row) => row.join(',')).join('\n') }));
        for (const ship of ships)
          for (const respect of respects) {
            const answer = library.ask(wording(ship, respect.toLowerCase()));
            const value = answer.kind === 'quoted' ? (answer.cell?.value ?? null) : null;
            if (value !== null) expect(value, wording(ship, respect)).toBe(cellOf(ship, respect));
          }
      }),
      { numRuns: 60, seed: 1 },
    );
  }, 20_000);

  it('never throws, whatever is asked of whatever table', () => {
    const cell = fc.constantFrom(
      '',
      '–',
      '12',
      '3.4 %',
      'May 2, 1999',
      '1:02.3',
      'Oak',
      'Elm / Ash',
      'Total',
      '(7)',
      '$5',
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const words = fc.array(
      fc.constantFrom(
        'which',
        'how many',
        'most',
        'last',
        'after',
        'before',
        'or',
        'Oak',
        'Elm',
        '12',
        'more than 3',
        'only',
        'same',
      ),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(table, words, (rows, asked) => {
        const text = [['Tree', 'Count', 'Date'], ...rows]
          .map((row) => row.map((one) => `"${one}"`).join(','))
          .join('\n');
        const answer = openLibrary(corpusOf({ 'a.csv': text })).ask(`${asked.join(' ')}?`);
        if (answer.kind === 'quoted' && answer.cell) expect(answer.cell.quote.text).toContain(answer.cell.value);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
