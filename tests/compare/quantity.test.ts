import { describe, expect, it } from 'vitest';
import { isSameQuantity, quantityOf } from '../../src/compare/quantity.ts';

const same = (a: string, b: string): boolean => {
  const [one, other] = [quantityOf(a), quantityOf(b)];
  if (!one || !other) throw new Error(`“${one ? b : a}” is no quantity`);
  return isSameQuantity(one, other);
};

describe('a quantity', () => {
  it.each([
    ['1,024', '1024'],
    ['1 024', '1024'],
    ['1 234,5', '1,234.5'],
    ['1.234.567', '1,234,567'],
    ['0,5', '0.5'],
    ['4GB', '4 GB'],
    ['4 GB', '4096 MB'],
    ['4 GB', '4,000 MB'],
    ['4 GiB', '4096 MiB'],
    ['2 kilobytes', '2048 bytes'],
    ['500 ms', '0.5 s'],
    ['90 min', '1.5 hours'],
    ['3 GHz', '3000 MHz'],
    ['−3 °C', '-3 °C'],
    ['$6', '$6.00'],
    ['3 seats', '3 seat'],
  ])('of “%s” is that of “%s”', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['1,024', '1.024'],
    ['4 GB', '4 MB'],
    ['4 GB', '4 Gb'],
    ['4 GiB', '4000 MB'],
    ['5 s', '5 min'],
    ['4 cores', '4 GB'],
    ['$6', '€6'],
    ['5 %', '5'],
  ])('of “%s” is not that of “%s”', (a, b) => expect(same(a, b)).toBe(false));

  it.each(['4-8 GB', '1,5,7', '4 GB (8 GB is better)', 'about 4', 'four', '', '12 May 2014', '10.0.0.1 or so'])(
    'is not read from “%s”',
    (value) => expect(quantityOf(value)).toBeNull(),
  );
});
