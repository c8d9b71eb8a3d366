import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelList } from '../../../src/compare/labelList.ts';
import { NameList } from '../../../src/compare/ledger/nameList.ts';
import { tabulating } from '../../../src/compare/ledger/nameTable.ts';
import { Terms } from '../../../src/compare/ledger/terms.ts';
import { indexNames, type NameIndex, type Naming } from '../../../src/compare/names.ts';
import { finished } from '../../../src/compare/steps.ts';
import { buildingVocabulary } from '../../../src/compare/vocabulary.ts';
import { wordingOf } from '../../../src/compare/wording.ts';
import { tokenize } from '../../../src/text/tokens.ts';

const OTHER = 'the other name';

/** The names of labels, and one more for the last of them: in a table, and indexed one by one. */
function bothOf(texts: readonly string[]): [table: NameIndex<number>, plain: NameIndex<number>] {
  const labels = new LabelList();
  labels.addAll(texts);
  const terms = new Terms();
  const vocabulary = finished(buildingVocabulary(labels, terms));
  const list = new NameList<number>(labels, vocabulary, terms);
  const names: Naming<number>[] = [];
  const add = (of: number, text: string, strength: Naming<number>['strength']): void => {
    const tokens = vocabulary.tokens(text);
    names.push({ of, text, strength, tokens, wording: wordingOf(tokens) });
  };
  for (let label = 0; label < labels.size; label++) {
    list.addLabel(label, label);
    for (const { text, strength } of labels.namesOf(label)) add(label, text, strength);
  }
  const last = labels.size - 1;
  list.add(last, { text: OTHER, strength: 'part', tokens: vocabulary.tokens(OTHER) });
  add(last, OTHER, 'part');
  return [finished(tabulating(list)), indexNames(names)];
}

const word = fc.constantFrom(
  'para',
  'virtual',
  'paravirtual',
  'of',
  'the',
  'OS',
  'I/O',
  'Disk',
  'disks',
  'sizes',
  '360',
  'KVM',
  '(KVM)',
  '/',
  'and',
  ',',
  '–',
);
const label = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

describe('a table of names', () => {
  it('finds what names that are indexed one by one are found by', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), fc.array(label), (texts, asked) => {
        const [table, plain] = bothOf(texts);
        expect(table.all).toEqual(plain.all);
        expect([...table.words]).toEqual([...plain.words]);
        expect([...table.terms]).toEqual([...plain.terms]);
        for (const text of [...asked, ...texts, ...plain.all.map((name) => name.text)]) {
          const { terms, content } = wordingOf(tokenize(text));
          expect(table.saying(terms)).toEqual(plain.saying(terms));
          expect(table.having(content)).toEqual(plain.having(content));
          for (const term of terms) expect(table.has(term)).toBe(plain.has(term));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same object for the same name', () => {
    const [table] = bothOf(['Disk size', 'Disk speed']);
    expect(table.having(['disk'])).toHaveLength(2);
    expect(table.having(['disk'])[0]).toBe(table.saying(wordingOf(tokenize('disk size')).terms)[0]);
    expect(table.having(['disk'])[0]).toBe(table.all[0]);
  });

  it('knows no term that came with another table', () => {
    const [table] = bothOf(['Disk size']);
    expect(table.has('kettl')).toBe(false);
    expect(table.having(['disk', 'kettl'])).toEqual([]);
    expect(table.saying([])).toEqual([]);
    expect(table.having([])).toEqual([]);
  });
});
