import { describe, expect, it } from 'vitest';
import { familyTerms, similarTerms } from '../../src/search/similar.ts';
import { termOf } from '../../src/text/tokens.ts';

const WORDS = [
  'cache',
  'cached',
  'kernel',
  'hypervisor',
  'virtual',
  'virtualization',
  'xen',
  'ring0',
  'memory',
  'memo',
];
/** A vocabulary of these words. */
const among =
  (words: readonly string[]) =>
  (prefix: string): string[] =>
    words.filter((word) => word.startsWith(prefix));

const similar = (word: string, isName = false): string[] =>
  similarTerms(word, among(WORDS), isName).map(({ term }) => term);

describe('a word that the corpus lacks', () => {
  it.each([
    ['kernal', 'kernel'],
    ['hypervizer', 'hypervisor'],
    ['memroy', 'memory'],
  ])('“%s” may be a misspelling of “%s”', (word, meant) => {
    expect(similar(word)).toContain(termOf(meant));
  });

  it('may be another form of a word, unless it is a name', () => {
    expect(similar('virtually')).toContain(termOf('virtual'));
    expect(similar('kernelset')).toEqual(['kernel']);
    expect(similar('kernelset', true)).toEqual([]);
  });

  it.each(['xem', 'ring1', 'zernel', 'coffee', '', '😀'])('“%s” stands for nothing that is there', (word) => {
    expect(similar(word)).toEqual([]);
  });

  it('is trusted the more the nearer it is, and never as much as the word itself', () => {
    const found = similarTerms('hypervizor', among(['hypervisor', 'hypervisors', 'hypervesar']), true);
    expect(found[0]?.term).toBe(termOf('hypervisor'));
    const trusts = found.map(({ trust }) => trust);
    expect(trusts).toEqual([...trusts].sort((a, b) => b - a));
    for (const trust of trusts) {
      expect(trust).toBeGreaterThan(0);
      expect(trust).toBeLessThan(1);
    }
  });

  it('stands for four others at most, each term once, whatever order the words come in', () => {
    const words = ['tables', 'table', 'cable', 'tabla', 'tably', 'tablo', 'tabli', 'tabls'];
    const found = similarTerms('tablu', among(words), true);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(new Set(found.map(({ term }) => term)).size).toBe(found.length);
    expect(similarTerms('tablu', among([...words].reverse()), true)).toEqual(found);
  });
});

describe('the family of a term', () => {
  const words = ['analysis', 'analyses', 'analyzes', 'analyst', 'anagram', 'electricity', 'electron', 'memory', 'memo'];
  const family = (word: string): string[] => familyTerms(termOf(word), among([...words].sort()));

  it('is what begins alike and ends otherwise', () => {
    expect(family('analyze').sort()).toEqual([termOf('analysis'), termOf('analyst')].sort());
    expect(family('electron')).toEqual([termOf('electricity')]);
  });

  it('has neither the term itself nor what begins alike in a few letters only, or goes on for long', () => {
    expect(family('memory')).toEqual([]);
    expect(family('anagram')).toEqual([]);
    expect(familyTerms('kettl', among(['kettledrummers']))).toEqual([]);
    expect(familyTerms('4711', among(['4711a']))).toEqual([]);
  });
});
