import { describe, expect, it } from 'vitest';
import { indexing, textOf } from '../../../src/compare/completing/completions.ts';
import { find } from '../../../src/compare/completing/find.ts';
import { offeringTexts } from '../../../src/compare/offered.ts';
import { finished } from '../../../src/compare/steps.ts';

function complete(options: readonly string[], typed: string, limit = 25): string[] {
  const completions = finished(indexing(finished(offeringTexts(options))));
  return find(completions, typed, limit, null).map((option) => textOf(completions, option));
}

const TEAS = ['Assam', 'Green tea', 'Earl Grey', 'Sencha (green)', 'Darjeeling', 'Évora blend', 'Oolong'];

describe('what was typed so far is completed', () => {
  it('by options that begin with it before those with a word that does', () => {
    expect(complete(['Evergreen', 'Sencha (green)', 'Green tea'], 'gree')).toEqual(['Green tea', 'Sencha (green)']);
  });

  it('by words in their order before the same in another', () => {
    expect(complete(['Cup for tea', 'Tea for a cup', 'A tea cup', 'Tea cup'], 'tea cu')).toEqual([
      'Tea cup',
      'A tea cup',
      'Tea for a cup',
      'Cup for tea',
    ]);
  });

  it('by short options before long ones that fit as well', () => {
    expect(complete(['Tea of the harbour', 'Teapot'], 'tea')).toEqual(['Teapot', 'Tea of the harbour']);
  });

  it('by what is said most of before what is said once', () => {
    expect(complete(['Tea A', 'Tea B', 'Tea B', 'tea b'], 'te')).toEqual(['Tea B', 'Tea A']);
  });

  it('by the beginnings of several words, in any order', () => {
    expect(complete(TEAS, 'gre ea')).toEqual(['Earl Grey']);
  });

  it('without regard to case, accents and what stands between words', () => {
    expect(complete(TEAS, 'EVORA')).toEqual(['Évora blend']);
    expect(complete(['Memory-Barrier', 'mem_limit', 'TCP/IP'], 'memory b')).toEqual(['Memory-Barrier']);
    expect(complete(['Memory-Barrier', 'mem_limit', 'TCP/IP'], 'limit')).toEqual(['mem_limit']);
  });

  it('by what is asked about where nothing has the words around it', () => {
    expect(complete(TEAS, 'what is the green t')).toEqual(['Green tea']);
    expect(complete(['What is tea?', 'Tea'], 'what is te')).toEqual(['What is tea?']);
  });

  it('by options to begin with, as long as nothing was typed', () => {
    expect(complete(TEAS, '  ', 3)).toEqual(TEAS.slice(0, 3));
  });

  it('by no option twice, by at most as many as there is room for, and by none that does not fit', () => {
    expect(complete(['tea', 'tea', 'tea cup'], 'tea')).toEqual(['tea', 'tea cup']);
    expect(complete(['Green tea, teapot and tea cup', 'Tea for a teapot'], 'tea')).toHaveLength(2);
    expect(complete(['tea', 'tea cup'], 'tea', 1)).toEqual(['tea']);
    expect(complete(TEAS, 'coffee')).toEqual([]);
    expect(complete(TEAS, '😀')).toEqual([]);
    expect(complete(TEAS, 'tea '.repeat(2_000))).toEqual([]);
    expect(complete([], 'tea')).toEqual([]);
  });

  it('by no option that is too long to be offered', () => {
    expect(complete([`tea ${'x'.repeat(96)}`, `tea ${'y'.repeat(97)}`], 'tea')).toEqual([`tea ${'x'.repeat(96)}`]);
  });
});

describe('a slip of the fingers', () => {
  it.each([
    ['swapped', 'dajreel'],
    ['left out', 'darjeling'],
    ['doubled', 'darrjeel'],
    ['of the key beside it', 'darkeel'],
    ['at the beginning', 'farjeeling'],
    ['twice in a long word', 'darjjelimg'],
  ])('is seen through: a letter %s, “%s”', (_how, typed) => {
    expect(complete(TEAS, typed)).toEqual(['Darjeeling']);
  });

  it('is not looked for where something fits as it was typed', () => {
    expect(complete(['Form', 'From here'], 'form')).toEqual(['Form']);
  });

  it('is not seen in a designation, in which every letter counts', () => {
    expect(complete(['RFC2119'], 'rfc2118')).toEqual([]);
  });

  it('in the middle of a word comes after the middle of a word', () => {
    expect(complete(['Evergreen', 'Greet', 'Grebe'], 'green')).toEqual(['Evergreen', 'Greet']);
  });

  it('is seen through in the spaces', () => {
    const steps = ['Step 8 of the guest', 'Step 7', 'Guest'];
    expect(complete(steps, 'step8')).toEqual(['Step 8 of the guest']);
    expect(complete(steps, 'ste p8')).toEqual([]);
    expect(complete(steps, 'gu est')).toEqual(['Guest', 'Step 8 of the guest']);
    expect(complete(steps, 'ste p 8 of')).toEqual(['Step 8 of the guest']);
    expect(complete(['I/O latency'], 'io lat')).toEqual(['I/O latency']);
    expect(complete(['Gatehouse bell'], 'gate house')).toEqual(['Gatehouse bell']);
  });

  it('is seen through in one of several words', () => {
    expect(complete(TEAS, 'gren te')).toEqual(['Green tea']);
  });
});

describe('a script without spaces', () => {
  const options = ['虚拟化模式', 'KVM虚拟机', 'メモリー管理', '内存 管理', '가상 머신의 메모리'];

  it('is completed from any character on', () => {
    expect(complete(options, '虚拟')).toEqual(['虚拟化模式', 'KVM虚拟机']);
    expect(complete(options, '模')).toEqual(['虚拟化模式']);
    expect(complete(options, 'メモリー')).toEqual(['メモリー管理']);
    expect(complete(options, '管')).toEqual(['内存 管理', 'メモリー管理']);
  });

  it('is completed beside another script, with and without a space', () => {
    expect(complete(options, 'kvm虚')).toEqual(['KVM虚拟机']);
    expect(complete(options, 'kvm 拟机')).toEqual(['KVM虚拟机']);
  });

  it('is not mixed up with one that has spaces', () => {
    expect(complete(options, '메모')).toEqual(['가상 머신의 메모리']);
    expect(complete(options, '모리')).toEqual([]);
  });
});
