import MiniSearch from 'minisearch';
import { above, type Passage } from '../passages/passage.ts';
import { opensSentence } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { Hit, PassageIndex } from './index.ts';

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
  const frequency = frequencies(passages);
  const names = namesOf(passages);

  return {
    size: passages.length,
    passagesWith: (term) => frequency.get(term) ?? 0,
    writtenAsName: (term) => names.has(term),
    words: wordsOf(passages),
    search(query, limit) {
      const weights = new Map(query.map((part) => [part.term, part.weight]));
      const results = engine.search([...weights.keys()].join(' '), {
        tokenize: (text) => text.split(' '),
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

/** In how many passages each term stands: in the text, the headings or the title. */
function frequencies(passages: readonly Passage[]): Map<string, number> {
  const frequency = new Map<string, number>();
  const around = new Map<string, readonly string[]>();
  for (const passage of passages) {
    const titles = `${passage.document.title}\n${above(passage)}`;
    const known = around.get(titles) ?? terms(titles);
    around.set(titles, known);
    for (const term of new Set([...terms(passage.text), ...known])) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

/** The terms that are written with a capital in more than half of their places, the beginnings of sentences aside. */
function namesOf(passages: readonly Passage[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { text } of passages) {
    for (const token of tokenize(text)) {
      if (opensSentence(text, token.start)) continue;
      const capital = /\p{Lu}/u.test(text.slice(token.start, token.end));
      balance.set(token.term, (balance.get(token.term) ?? 0) + (capital ? 1 : -1));
    }
  }
  return new Set([...balance].filter(([, capitals]) => capitals > 0).map(([term]) => term));
}

function wordsOf(passages: readonly Passage[]): string[] {
  const words = new Set<string>();
  for (const passage of passages) {
    for (const text of [passage.text, above(passage), passage.document.title])
      for (const { word } of tokenize(text)) words.add(word);
  }
  return [...words].sort();
}
