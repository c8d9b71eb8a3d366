import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../src/compare/amounts.ts';

describe('the amounts of values under one label', () => {
  it.each([
    [['41.5', '38.0 *', 'about 40'], 'Length (m)', [41.5, 38, 40]],
    [['500 MB', '1 GB'], 'Storage', [5e8, 1e9]],
    [['3', '200 cm'], 'Length (m)', [3, 2]],
    [['$0', '$6', '$19 (a month)'], 'Price', [0, 6, 19]],
    [['299 €', '449 €'], 'Price', [299, 449]],
    [['100 per minute', '20 per minute'], 'Limit', [100, 20]],
    [['2 ft', '24"'], 'Width', [0.6096, 0.6096]],
    [['1st', '3rd', '2nd'], 'Place', [1, 3, 2]],
    [['1:02', '2:30'], 'Time', [62, 150]],
    [['1900', '25,713'], 'Inhabitants', [1900, 25_713]],
  ])('%j under %s', (values, label, amounts) => {
    const found = amountsOf(values, label)?.map(({ amount }) => Number(amount.toFixed(6)));
    expect(found).toEqual(amounts);
  });
  it('are dates where all of them are', () => {
    const amounts =
      amountsOf(['12 May 2014', '2014-04-30', 'June 2014'], 'Released')?.map(({ amount }) => amount) ?? [];
    expect([...amounts].sort()).toEqual([amounts[1], amounts[0], amounts[2]]);
  });
  it.each([
    [['5 GB', 'unlimited'], 'Storage'],
    [['30 days', '1 year'], 'Audit log'],
    [['5 GB', '5 s'], 'Amount'],
    [['20 per minute', '20 per hour'], 'Limit'],
    [['4–6', '7'], 'Age'],
    [['phone, 24/7', 'none'], 'Support'],
  ])('are none where one is no amount, or of something else: %j', (values, label) => {
    expect(amountsOf(values, label)).toBeNull();
  });
});
