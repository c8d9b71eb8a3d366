import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Statistics, statisticsOf, termScore } from '../../src/search/bm25.ts';
import type { QueryTerm } from '../../src/search/index.ts';
import { type Living, livingOf } from '../../src/search/postings.ts';
import { Retrieval, type Retrieved } from '../../src/search/retrieval.ts';
import { indexDocuments } from '../../src/search/segment.ts';
import { seek } from '../../src/search/sought.ts';
import { corpusOf } from '../support/corpus.ts';

/** Words of which each is in half as many passages as the one before. */
const WORDS = ['oak', 'ash', 'elm', 'fir', 'yew', 'bay', 'gum', 'box'];
/** Numbers that look drawn, and are the same each time. */
const drawn = (at: number): number => ((at * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

/** A segment of `count` one-line documents; the rarer a word, the fewer have it, and some have it several times. */
function segmentOf(count: number, seed: number): Living {
  const files = Array.from({ length: count }, (_, file) => {
    const words = WORDS.flatMap((word, rank) => {
      const chance = drawn(seed + file * WORDS.length + rank);
      return chance > 0.5 ** rank ? [] : new Array<string>(1 + (Math.floor(chance * 7) % 3)).fill(word);
    });
    return [`${String(file).padStart(5, '0')}.txt`, ['plank', ...words].join(' ')] as const;
  });
  const { documents } = corpusOf(Object.fromEntries(files));
  // Every seventh document was deleted.
  return livingOf(
    indexDocuments(documents),
    Uint8Array.from(documents, (_, at) => (at % 7 === seed % 7 ? 0 : 1)),
  );
}

/** Every living passage scored, best first. */
function scoredAll(all: readonly Living[], terms: readonly QueryTerm[], statistics: Statistics): Retrieved[] {
  const scored = all.flatMap((living, part) => {
    const sought = terms.map((term) => seek(living, term));
    return Array.from(living.documentOf, (document, passage) => ({
      part,
      passage,
      score:
        living.live[document] === 1
          ? sought.reduce((sum, term) => sum + term.weight * termScore(living, statistics, term, passage), 0)
          : 0,
    }));
  });
  return best(scored.filter(({ score }) => score > 0));
}

function best(found: readonly Retrieved[]): Retrieved[] {
  return found.toSorted((a, b) => b.score - a.score || a.part - b.part || a.passage - b.passage);
}

describe('retrieval', () => {
  const all = [segmentOf(900, 1), segmentOf(300, 3)];
  const statistics = statisticsOf(all);
  const retrieval = new Retrieval(all, statistics);
  const foundBy = (terms: readonly QueryTerm[], limit: number): Retrieved[] => {
    const sought = all.map((living) => ({ living, terms: terms.map((term) => seek(living, term)) }));
    return best(retrieval.best(sought, limit)).slice(0, limit);
  };

  it('finds the very passages, with the very scores, that scoring every passage finds', () => {
    const anyTerm = fc.record({
      form: fc.constantFrom(...WORDS, 'teak'),
      other: fc.option(fc.constantFrom(...WORDS)),
      weight: fc.double({ min: 0.01, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (asked, limit) => {
        const terms = asked.map(({ form, other, weight }): QueryTerm => {
          const forms = new Map([[form, 1]]);
          if (other !== null && other !== form) forms.set(other, 0.25);
          return { forms, weight, share: 1 };
        });
        expect(foundBy(terms, limit)).toEqual(scoredAll(all, terms, statistics).slice(0, limit));
      }),
      { numRuns: 200 },
    );
  });

  it('forgets a search before the next', () => {
    const ask = (form: string): Retrieved[] => foundBy([{ forms: new Map([[form, 1]]), weight: 2, share: 1 }], 9);
    const first = ask('elm');
    ask('oak');
    expect(ask('elm')).toEqual(first);
    expect(first).toHaveLength(9);
  });
});
