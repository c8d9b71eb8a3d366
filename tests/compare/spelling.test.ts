import { describe, expect, it } from 'vitest';
import { areNearStems, mostAlike, nearWords } from '../../src/compare/spelling.ts';

describe('near words', () => {
  it('are one edit away, or one swap, in a word of four letters or more', () => {
    expect(nearWords('memry', ['memory', 'member'])).toEqual(['memory']);
    expect(nearWords('captial', ['capital'])).toEqual(['capital']);
    expect(nearWords('lxd', ['lxc'])).toEqual([]);
  });
  it('are two edits away in a long word', () => {
    expect(nearWords('virtualzatin', ['virtualization'])).toEqual(['virtualization']);
    expect(nearWords('latnzy', ['latency'])).toEqual([]);
  });
  it('are all that are equally near', () => {
    expect(nearWords('pvhm', ['pvhvm', 'pvhx'])).toEqual(['pvhvm', 'pvhx']);
  });
  it('are never designations, and begin with the same letter', () => {
    expect(nearWords('orion2', ['orion'])).toEqual([]);
    expect(nearWords('server', ['fever', 'orion'])).toEqual([]);
  });
});

describe('names that are spelt alike', () => {
  it('come nearest first, without those that have little in common', () => {
    expect(mostAlike('belgum', ['Bulgaria', 'Belgium', 'Chad'], 5)[0]).toBe('Belgium');
    expect(mostAlike('hyper-v', ['Hypervisor complexity', 'Oak'], 5)).toEqual([]);
  });
});

describe('near stems', () => {
  it('differ in how the word ends', () => {
    expect(areNearStems('loss', 'lost')).toBe(true);
    expect(areNearStems('full', 'fulli')).toBe(true);
  });
  it('are not other words', () => {
    expect(areNearStems('host', 'hose')).toBe(false);
    expect(areNearStems('cost', 'most')).toBe(false);
    expect(areNearStems('io', 'ios')).toBe(false);
  });
});
