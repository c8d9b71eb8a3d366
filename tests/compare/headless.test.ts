import { describe, expect, it } from 'vitest';
import { isHeadless } from '../../src/compare/headless.ts';
import { documentOf } from './documents.ts';

function headless(text: string): boolean {
  const document = documentOf('a.md', text);
  const table = document.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return isHeadless(document, table);
}

describe('a first row that is no header', () => {
  it.each([
    [
      'has values that come again below',
      '| Heron | Falmouth | ferry |\n|---|---|---|\n| Curlew | Bristol | tug |\n| Gull | Falmouth | ferry |\n',
    ],
    [
      'says yes and no as the rows below do',
      '| Oak | yes | no |\n|---|---|---|\n| Elm | no | yes |\n| Yew | yes | yes |\n',
    ],
    [
      'has an amount in the only column of values',
      '| Weight | 310 g |\n|---|---|\n| Power | 5 W |\n| Range | 12 km |\n',
    ],
  ])('%s', (_, text) => {
    expect(headless(text)).toBe(true);
  });
});

describe('a header', () => {
  it.each([
    [
      'may have words that a row explains',
      '| name | type | meaning |\n|---|---|---|\n| name | string | what it is called |\n| type | string | its kind |\n',
    ],
    ['may name sizes', '| Method | 1 kB | 10 kB |\n|---|---|---|\n| read | 3 ms | 9 ms |\n| write | 5 ms | 12 ms |\n'],
    [
      'may name numbers of the kind that stand below',
      '| Players | 2 | 3 |\n|---|---|---|\n| cards | 7 | 6 |\n| coins | 4 | 5 |\n',
    ],
    [
      'may be repeated on the way down',
      '| Ship | Port | Kind |\n|---|---|---|\n| Heron | Falmouth | ferry |\n| Ship | Port | Kind |\n| Gull | Bristol | tug |\n',
    ],
    ['may have an empty corner', '| | yes | no |\n|---|---|---|\n| Oak | yes | no |\n| Elm | yes | no |\n'],
  ])('%s', (_, text) => {
    expect(headless(text)).toBe(false);
  });
});
