import { describe, expect, it } from 'vitest';
import { catalogueOn } from '../support/catalogue.ts';
import { type Cells, TABLE_FORMS, tableCorpus } from '../support/tableForms.ts';
import { values } from './documents.ts';

interface Case {
  readonly cells: Cells;
  readonly asks: readonly (readonly [subject: string, aspect: string, value: string])[];
}

/** What tables of all kinds have, and what has to be found in them. */
const CASES: Readonly<Record<string, Case>> = {
  'footnote marks': {
    cells: [
      ['Ship', 'Length (m)[1]', 'Crew*', 'Speed (kn) †', 'Seats²'],
      ['Heron [a]', '41.5', '9*', '14 †', '210'],
      ['Curlew†', '38.0 [2]', '8', '12', '180'],
      ['Plover¹', '52.3', '14', '17', '340'],
    ],
    asks: [
      ['Heron', 'length', '41.5'],
      ['Heron', 'crew', '9*'],
      ['Curlew', 'length', '38.0 [2]'],
      ['Plover', 'seats', '340'],
      ['Heron', 'speed in kn', '14 †'],
    ],
  },
  'header cells that name several subjects': {
    cells: [
      ['Aspect', 'Alder / Birch / Cedar', 'Oak and Elm', 'Fir, Yew'],
      ['Growth', 'native', 'high', 'good'],
      ['Leaf loss', 'none', 'some', 'little'],
      ['Guests', 'same', 'any kind', 'most kinds'],
    ],
    asks: [
      ['Birch', 'leaf loss', 'none'],
      ['Cedar', 'growth', 'native'],
      ['Oak', 'guests', 'any kind'],
      ['Yew', 'growth', 'good'],
    ],
  },
  'row labels that name several subjects': {
    cells: [
      ['Tree', 'Growth', 'Leaf loss', 'Guests'],
      ['Alder / Birch / Cedar', 'native', 'none', 'same'],
      ['Oak', 'high', 'some', 'any kind'],
    ],
    asks: [
      ['Birch', 'leaf loss', 'none'],
      ['Oak', 'growth', 'high'],
    ],
  },
  'groups of rows under a label of their own': {
    cells: [
      ['Aspect', 'Oak', 'Elm'],
      ['Memory', '', ''],
      ['Loss', 'none', 'some'],
      ['Allocation', 'flexible', 'fixed'],
      ['Network', '', ''],
      ['Loss', 'high', 'low'],
      ['Delay', '3 ms', '9 ms'],
    ],
    asks: [
      ['Oak', 'memory loss', 'none'],
      ['Elm', 'network loss', 'low'],
      ['Elm', 'allocation', 'fixed'],
      ['Oak', 'network delay', '3 ms'],
    ],
  },
  'groups of rows in a column of their own': {
    cells: [
      ['Area', 'Aspect', 'Oak', 'Elm'],
      ['Memory', 'Loss', 'none', 'some'],
      ['', 'Allocation', 'flexible', 'fixed'],
      ['Network', 'Loss', 'high', 'low'],
      ['', 'Delay', '3 ms', '9 ms'],
    ],
    asks: [
      ['Oak', 'memory loss', 'none'],
      ['Elm', 'network loss', 'low'],
      ['Elm', 'allocation', 'fixed'],
    ],
  },
  'units in the header': {
    cells: [
      ['Ship', 'Length (m)', 'Weight [t]', 'Price, EUR', 'Speed in kn'],
      ['Heron', '41.5', '210', '3,200', '14'],
      ['Curlew', '38.0', '180', '2,900', '12'],
      ['Plover', '52', '300', '4,100', '15'],
    ],
    asks: [
      ['Heron', 'length', '41.5'],
      ['Heron', 'weight', '210'],
      ['Curlew', 'price', '2,900'],
      ['Curlew', 'speed', '12'],
      ['Heron', 'length in m', '41.5'],
      ['Heron', 'weight (t)', '210'],
    ],
  },
  totals: {
    cells: [
      ['Region', 'Q1', 'Q2', 'Total'],
      ['North', '4', '5', '9'],
      ['South', '3', '2', '5'],
      ['West', '6', '7', '13'],
      ['Total', '13', '14', '27'],
    ],
    asks: [
      ['North', 'Q1', '4'],
      ['South', 'total', '5'],
      ['total', 'Q2', '14'],
      ['Total', 'Total', '27'],
    ],
  },
  'years as columns': {
    cells: [
      ['Country', '2019', '2020', '2021'],
      ['Austria', '8.86', '8.90', '8.93'],
      ['Belgium', '11.4', '11.5', '11.6'],
      ['Chile', '19.0', '19.1', '19.2'],
    ],
    asks: [
      ['Austria', '2020', '8.90'],
      ['Belgium', '2021', '11.6'],
    ],
  },
};

describe.each(Object.entries(TABLE_FORMS))('a table as %s', (_, form) => {
  it.each(Object.entries(CASES))('with %s is read by its rows and columns', async (_, { cells, asks }) => {
    const catalogue = catalogueOn(await tableCorpus(form, cells));
    for (const [subject, aspect, value] of asks)
      expect(values(catalogue, subject, aspect), `${subject}, ${aspect}`).toEqual([value]);
  });

  it('without a header states nothing of the words in its first row', async () => {
    const cells = [
      ['Heron', 'Falmouth', 'ferry'],
      ['Curlew', 'Penzance', 'tug'],
      ['Plover', 'Falmouth', 'ferry'],
      ['Dunlin', 'Bristol', 'ferry'],
    ];
    expect(catalogueOn(await tableCorpus(form, cells)).statements).toEqual([]);
  });

  it('of two columns without a header lists the properties of one thing, the first among them', async () => {
    const cells = [
      ['Weight', '310 g'],
      ['Power', '5 W'],
      ['Range', '12 km'],
      ['Colour', 'black'],
    ];
    const { statements } = catalogueOn(await tableCorpus(form, cells));
    expect(statements.map(({ aspect }) => aspect)).toEqual(['Weight', 'Power', 'Range', 'Colour']);
    expect(new Set(statements.map(({ subject }) => subject)).size).toBe(1);
  });
});
