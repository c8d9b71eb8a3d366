import { describe, expect, it } from 'vitest';
import { isTotalLabel } from '../../src/compare/totals.ts';
import { catalogueOf } from './documents.ts';

/** The subjects that are totals. */
function totalsIn(path: string, text: string): readonly string[] {
  const { statements } = catalogueOf({ [path]: text });
  return [...new Set(statements.filter(({ isTotal }) => isTotal).map(({ subject }) => subject))];
}

describe('a total', () => {
  it.each(['Total', 'Totals', 'Sum', 'All', 'Subtotal', 'Sub-total', '**Grand total**', 'Overall', 'Total:'])(
    'may be called %s',
    (label) => {
      expect(isTotalLabel(label)).toBe(true);
    },
  );
  it.each(['Total War', 'Allocation', 'Summit', 'Total revenue', 'All-weather tyre'])(
    'is not what is called %s',
    (label) => {
      expect(isTotalLabel(label)).toBe(false);
    },
  );
  it('may be a row', () => {
    expect(totalsIn('a.csv', 'Ship,Crew,Seats\nHeron,9,210\nCurlew,8,180\nTotal,17,390\n')).toEqual(['Total']);
  });
  it('may be a column', () => {
    const text =
      '| Feature | Oak | Elm | Total |\n|---|---|---|---|\n| Number of planks | 4 | 5 | 9 |\n| Weight (kg) | 80 | 70 | 150 |\n';
    expect(totalsIn('a.md', text)).toEqual(['Total']);
  });
  it('is told by its numbers where its name does not say so', () => {
    expect(totalsIn('a.csv', 'Ship,Crew,Seats\nHeron,9,210\nCurlew,8,180\nPlover,14,340\nThe fleet,31,730\n')).toEqual([
      'The fleet',
    ]);
    expect(
      totalsIn('a.csv', 'Country,Area (km²)\nEurope,"143,273"\nAustria,"83,879"\nBelgium,"30,689"\nMoldova,"28,705"\n'),
    ).toEqual(['Europe']);
  });
  it('is not told by one number that happens to be a sum, nor by numbers that are none', () => {
    expect(totalsIn('a.csv', 'Ship,Crew\nHeron,1\nCurlew,2\nPlover,3\n')).toEqual([]);
    expect(totalsIn('a.csv', 'Ship,Crew,Seats\nHeron,9,210\nCurlew,8,180\nPlover,17,391\n')).toEqual([]);
    expect(totalsIn('a.csv', 'Ship,Crew,Seats\nHeron,9,0\nCurlew,0,180\nPlover,9,180\n')).toEqual([]);
  });
  it('is an aspect like another where subjects stand beside it', () => {
    const { statements } = catalogueOf({
      'a.csv': 'Team,Home wins,Away wins,Total\nReds,4,5,9\nBlues,3,2,5\nGreens,1,6,7\n',
    });
    expect(statements.filter(({ aspect }) => aspect === 'Total').map(({ subject }) => subject)).toEqual([
      'Reds',
      'Blues',
      'Greens',
    ]);
    expect(statements.some(({ isTotal }) => isTotal)).toBe(false);
  });
});
