import type { PassageIndex } from '../search/index.ts';
import { similarTerms } from '../search/similar.ts';
import type { Span } from '../text/span.ts';
import { contentTokens } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Expectation, expectationOf } from './expectation.ts';

/** One word of a question that carries meaning. */
export interface QuestionTerm {
  readonly term: string;
  /** As typed. */
  readonly word: string;
  /** How telling it is: its inverse document frequency; for a word that the corpus lacks, see `readQuestion`. */
  readonly weight: number;
  /** Whether the corpus has the term itself. */
  readonly known: boolean;
  /** A name, an identifier or a number: nothing else can stand for it. */
  readonly name: boolean;
  /** Index terms that count as this word, with how much they count: itself at 1, look-alikes of an unknown word below. */
  readonly forms: ReadonlyMap<string, number>;
}

export interface Question {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  readonly expectation: Expectation;
  /** Every index term that counts as a word of the question. */
  readonly forms: ReadonlySet<string>;
  /** Sum of the terms' weights; above 0 for a question with at least one word. */
  readonly weight: number;
}

/** BM25's inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza, 2009; never negative). */
export function inverseDocumentFrequency(size: number, count: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** Whether a word is written like a name where it stands: a capital inside the sentence, a capital in the middle, a digit. */
function isName(text: string, token: Token): boolean {
  const surface = text.slice(token.start, token.end);
  if (/\p{N}/u.test(surface) || /^.+\p{Lu}/u.test(surface)) return true;
  const opens = /(?:^|[.!?:"“]\s*)$/u.test(text.slice(0, token.start));
  return /^\p{Lu}/u.test(surface) && !opens;
}

/**
 * Reads a question against the corpus. A known word weighs its inverse document frequency. An unknown word weighs as much
 * as the rarest known one when it is a name, for then the corpus does not speak of it, and the average of the known ones
 * otherwise, for then it may only be another way to say what the corpus says.
 */
export function readQuestion(text: string, index: PassageIndex): Question {
  const seen = new Map<string, Token>();
  for (const token of contentTokens(tokenize(text))) if (!seen.has(token.term)) seen.set(token.term, token);
  const tokens = [...seen.values()];
  const idf = (term: string): number => inverseDocumentFrequency(index.size, index.passagesWith(term));
  const known = tokens.filter((token) => index.passagesWith(token.term) > 0).map((token) => idf(token.term));
  const mean = known.length > 0 ? known.reduce((sum, weight) => sum + weight, 0) / known.length : 1;
  const terms = tokens.map((token): QuestionTerm => {
    const isKnown = index.passagesWith(token.term) > 0;
    const name = isName(text, token);
    const forms = new Map<string, number>([[token.term, 1]]);
    if (!isKnown) for (const { term, trust } of similarTerms(token.term, index.vocabulary)) forms.set(term, trust);
    const unknownWeight = name ? idf('') : mean;
    const weight = isKnown ? idf(token.term) : unknownWeight;
    return { term: token.term, word: text.slice(token.start, token.end), weight, known: isKnown, name, forms };
  });
  return {
    text,
    terms,
    expectation: expectationOf(text),
    forms: new Set(terms.flatMap((term) => [...term.forms.keys()])),
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
  };
}

/** The words in `text` that match a term of the question, as spans into `text`. */
export function matchesIn(question: Question, tokens: readonly Token[]): Span[] {
  return tokens.filter((token) => question.forms.has(token.term)).map(({ start, end }) => ({ start, end }));
}
