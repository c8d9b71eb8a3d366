import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Completions, indexing, textOf } from '../../../src/compare/completing/completions.ts';
import { find } from '../../../src/compare/completing/find.ts';
import { NEVER, OTHERWISE, placed } from '../../../src/compare/completing/preference.ts';
import { type Offered, offeringTexts, together } from '../../../src/compare/offered.ts';
import { finished } from '../../../src/compare/steps.ts';
import { fold } from '../../../src/text/tokens.ts';

const word = fc.oneof(
  fc.constantFrom(
    'memory',
    'memo',
    'of',
    'the',
    'disk',
    'diskless',
    'I/O',
    'x86',
    '2.6',
    'Évora',
    '虚拟化',
    '管理',
    'メモリー',
    'ﷺ',
  ),
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const texts = fc.array(text, { maxLength: 12 });
const typed = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 300 }), word);

/** Options of one text, and of two. */
const offered = fc
  .tuple(texts, texts, fc.array(fc.nat(11), { maxLength: 20 }))
  .map(([some, others, pairs]): Offered => {
    const { labels, folded } = finished(offeringTexts(some));
    const numbers = pairs.map((number) => (some.length > 0 ? number % some.length : -1));
    const options = Int32Array.from(numbers.length % 2 === 0 ? numbers : numbers.slice(1)).filter(
      () => some.length > 0,
    );
    return together({ labels, folded, options, opening: 'spread' }, finished(offeringTexts(others)));
  });

function indexOf(options: Offered): Completions {
  return finished(indexing(options));
}

function textsOf({ labels, options }: Offered): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at < options.length; at += 2) {
    const second = options[at + 1] ?? -1;
    const first = labels[options[at] ?? -1] ?? '';
    all.add(fold(second < 0 ? first : `${first} of ${labels[second]}`));
  }
  return all;
}

describe('whatever the options are and whatever is typed', () => {
  it('each completion is an option, short enough, once, and they are as many as there is room for', () => {
    fc.assert(
      fc.property(offered, typed, fc.nat(30), (options, words, limit) => {
        const completions = indexOf(options);
        const numbers = find(completions, words, limit, null);
        const found = numbers.map((option) => textOf(completions, option));
        const all = textsOf(options);
        expect(found.filter((one) => !all.has(fold(one)))).toEqual([]);
        expect(found.filter((one) => one.length > 100 || one === '')).toEqual([]);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(found.length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });

  it('the same comes of the same', () => {
    fc.assert(
      fc.property(offered, typed, (options, words) => {
        const completions = indexOf(options);
        const found = find(completions, words, 25, null);
        expect(find(completions, words, 25, null)).toEqual(found);
        expect(find(indexOf(options), words, 25, null)).toEqual(found);
      }),
    );
  });

  it('an option with a word is found by it, by its beginning, and by all that it is', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (some, which, cut) => {
        const completions = indexOf(finished(offeringTexts(some)));
        const wish = some[which % some.length]?.replace(/\s+/gu, ' ').trim() ?? '';
        const letters = fold(wish);
        // What it begins with is typed: at least a letter, and not within a character that is folded to several.
        const begun = letters.slice(0, 1 + (cut % Math.max(1, letters.length)));
        if (!/[a-z]/.test(begun) || wish.length > 100 || /[^\x20-\x7e]/.test(letters)) return;
        const found = find(completions, begun, 100, null).map((option) => fold(textOf(completions, option)));
        expect(found).toContain(letters);
      }),
      { numRuns: 300 },
    );
  });

  it('what must not be offered is not, and of what is preferred all comes before the others', () => {
    fc.assert(
      fc.property(
        offered,
        typed,
        fc.array(fc.nat(3), { maxLength: 32 }),
        fc.boolean(),
        (options, words, groups, isNarrow) => {
          const completions = indexOf(options);
          const places = Uint16Array.from({ length: completions.options.length / 2 }, (_, at) => {
            const group = groups[at] ?? OTHERWISE;
            return group === 3 ? NEVER : placed(group as 0 | 1 | 2, at);
          });
          const found = find(completions, words, 25, { places, isNarrow }).map((option) => groups[option] ?? OTHERWISE);
          expect(found).not.toContain(3);
          expect(found).toEqual([...found].sort());
          if (isNarrow && found[0] !== OTHERWISE) expect(found).not.toContain(OTHERWISE);
        },
      ),
      { numRuns: 300 },
    );
  });
});
