import { describe, expect, it } from 'vitest';
import { labelKey } from '../../src/compare/labels.ts';
import { orientationOf, readingOf } from '../../src/compare/orientation.ts';
import { valueKind } from '../../src/compare/values.ts';
import type { Table } from '../../src/corpus/document.ts';
import { COUNTRIES, documentOf, PLANS } from './documents.ts';

function orientation(path: string, text: string, known: readonly string[] = []): string {
  const document = documentOf(path, text);
  const table = document.blocks.find((block): block is Table => block.kind === 'table');
  const reading = table && readingOf(document, table);
  const keys = known.map(labelKey);
  return reading ? `${orientationOf(reading, (key) => keys.includes(key))} ${reading.labels}` : 'none';
}

describe('the orientation of a table', () => {
  it('is by columns where each row has values of one kind', () => {
    expect(orientation('plans.md', PLANS)).toBe('columns 0');
  });
  it('is by rows where each column has values of one kind', () => {
    expect(orientation('countries.csv', COUNTRIES)).toBe('rows 0');
  });
  it('is by columns where the corner says that respects stand below it', () => {
    expect(orientation('t.csv', 'Feature,Oak,Elm\nbuilt of,wood,stone\nopened in,spring,autumn\n')).toBe('columns 0');
  });
  it('is by rows where the corner names a kind of thing', () => {
    expect(orientation('t.csv', 'Tree,bark,leaf\nOak,rough,lobed\nBeech,smooth,oval\n')).toBe('rows 0');
  });
  it('is decided by names that the corpus knows where nothing else tells', () => {
    const text = ',Oak,Elm\nbark,rough,ridged\nleaf,lobed,toothed\n';
    expect(orientation('t.csv', text, ['Oak', 'Elm'])).toBe('columns 0');
    expect(orientation('t.csv', text, ['bark', 'leaf'])).toBe('rows 0');
  });
  it('passes over a column that only counts', () => {
    expect(orientation('t.csv', 'Rank,Nation,Gold,Total\n1,Norway,9,20\n2,Japan,8,19\n2,Chile,7,18\n')).toBe('rows 1');
  });
  it('passes over a column that repeats itself', () => {
    const text = 'Maker,Model,Payload\nAirbus,A330,45\nAirbus,A400M,37\nBoeing,KC-767,30\nBoeing,KC-46,29\n';
    expect(orientation('t.csv', text)).toBe('rows 1');
  });
  it('gives figures over years to the things that the rows name', () => {
    expect(orientation('t.csv', ',2023,2022,2021\nFuel costs,$7,$6,$5\nRent,$3,$3,$2\n')).toBe('rows 0');
  });
  it('is about what stands above where two columns list properties', () => {
    expect(orientation('t.csv', 'Property,Value\nWeight,310 g\nColour,red\n')).toBe('above 0');
  });
});

describe('the kind of a value', () => {
  it('has the unit of a number, whatever its prefix', () => {
    expect(valueKind('5 GB')).toBe(valueKind('50 MB'));
    expect(valueKind('$6')).toBe(valueKind('$1,900.50'));
    expect(valueKind('5 kg')).not.toBe(valueKind('5 %'));
  });
  it('tells flags, years, dates, words and sentences apart', () => {
    expect(
      ['no (planned)', '1995', '26 March 1989', 'rough', 'it is built of seven kinds of stone'].map(valueKind),
    ).toEqual(['flag', 'year', 'date', 'words', 'sentence']);
  });
});
