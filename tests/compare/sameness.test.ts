import { describe, expect, it } from 'vitest';
import { isCompatible, isContrary, isSameValue } from '../../src/compare/sameness.ts';

describe('two values', () => {
  it.each([
    ['Native.', 'native'],
    ['**fixed**', 'Fixed'],
    ['low  or\nmedium', 'low or medium'],
    ['1,024', '1024'],
    ['4 GB', '4GB'],
    ['500 ms', '0.5 s'],
    ['e-mail', 'email'],
    ['“iin”', '"iin".'],
    ['2010–2012', '2010-2012'],
    ['the ‘wide’ one', "the 'wide' one"],
  ])('“%s” and “%s” say the same', (a, b) => {
    expect(isSameValue(a, b)).toBe(true);
    expect(isContrary(a, b)).toBe(false);
  });

  it.each([
    ['yes', 'yes (with CPU support)'],
    ['Linux, Windows', 'Windows, BSD and Linux'],
    ['Linux', 'Linux / Windows'],
    ['Driver', 'driver only'],
    ['12 May 2014', 'May 2014'],
    ['4 GB', 'about 4GB'],
  ])('“%s” and “%s” differ, and can both be true', (a, b) => {
    expect(isSameValue(a, b)).toBe(false);
    expect(isCompatible(a, b)).toBe(true);
    expect(isContrary(a, b)).toBe(false);
  });

  it.each([
    ['yes', 'no'],
    ['Yes, since 2.0', 'No.'],
    ['4 GB', '8 GB'],
    ['4', '5 seats'],
    ['native', 'high'],
    ['supported', 'not supported'],
    ['2014-05-12', '13 May 2014'],
    ['Linux, Windows', 'BSD, macOS'],
    ['1:51.17', '1:51.37'],
    ['20–30 %', '20–40 %'],
  ])('“%s” and “%s” cannot both be true', (a, b) => {
    expect(isContrary(a, b)).toBe(true);
    expect(isContrary(b, a)).toBe(true);
  });

  it.each([
    ['4 cores', '4 GB'],
    ['yes', '4'],
    ['native', '12 %'],
    ['通用计时器频率配置为大约以生成事件。', '通用計時器頻率配置爲大約以生成事件。'],
    [
      'It is read from the disk when the machine is started again.',
      'It is kept in memory for as long as somebody needs it.',
    ],
  ])('“%s” and “%s” differ, and nobody can tell whether both are true', (a, b) => {
    expect(isCompatible(a, b)).toBe(false);
    expect(isContrary(a, b)).toBe(false);
  });
});
