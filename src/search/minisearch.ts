import MiniSearch from 'minisearch';
import { above, type Passage } from '../passages/passage.ts';
import { tokenize } from '../text/tokens.ts';
import type { Hit, PassageIndex } from './index.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a match is worth by the field that it is in. */
const BOOST = { text: 1, headings: 0.8, title: 0.6 };
/** BM25 (Robertson and Zaragoza, 2009) without the constant of BM25+. Passages are cut to about one length: little is left to normalise. */
const BM25 = { k: 1.2, b: 0.4, d: 0 };

const terms = (text: string): string[] => tokenize(text).map((token) => token.term);

/** The embedded engine. Its score is divided by the number of matched terms, by which MiniSearch multiplies it. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const engine = new MiniSearch<Passage>({
    fields: ['text', 'headings', 'title'],
    extractField: (passage, field) => {
      if (field === 'id') return passage.id;
      if (field === 'title') return passage.document.title;
      return field === 'headings' ? above(passage) : passage.text;
    },
    tokenize: terms,
    processTerm: (term) => term,
  });
  engine.addAll(passages);
  const { frequency, names, words } = vocabularyOf(passages);

  return {
    size: passages.length,
    passagesWith: (term) => frequency.get(term) ?? 0,
    writtenAsName: (term) => names.has(term),
    words,
    search(query, limit) {
      const weights = new Map<string, number>();
      for (const { term, weight } of query) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
      // No term holds a line break; a ligature may unfold into one with spaces.
      const results = engine.search([...weights.keys()].join('\n'), {
        tokenize: (text) => text.split('\n'),
        boost: BOOST,
        bm25: BM25,
        boostTerm: (term) => weights.get(term) ?? 1,
      });
      const hits = results.flatMap((result): Hit[] => {
        const passage = passages[result.id as number];
        return passage ? [{ passage, score: result.score / (result.queryTerms.length || 1), terms: result.terms }] : [];
      });
      return hits.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id).slice(0, limit);
    },
  };
}
