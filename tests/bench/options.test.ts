import { InvalidArgumentError } from 'commander';
import { expect, it } from 'vitest';
import { positive, sampled } from './options.ts';

it('a sample is spread evenly and may have a few more than asked for', () => {
  const ten = [...Array(10).keys()];
  expect(sampled(ten, { sample: 4 })).toEqual([0, 2, 4, 6, 8]);
  expect(sampled(ten, { sample: 20 })).toEqual(ten);
  expect(sampled(ten, { first: 3 })).toEqual([0, 1, 2]);
  expect(sampled(ten, { sample: 3, first: 2 })).toEqual([0, 3]);
  expect(sampled(ten, {})).toEqual(ten);
});

it('a number of questions is whole and above 0', () => {
  expect(positive('12')).toBe(12);
  for (const wrong of ['0', '-1', '1.5', 'many', '']) expect(() => positive(wrong)).toThrow(InvalidArgumentError);
});
