import { NO_SECTIONS, type Sections } from '../compare/mentions.ts';
import type { PassageIndex } from '../search/index.ts';
import { familyTerms, similarTerms } from '../search/similar.ts';
import { isEveryday } from '../text/everyday.ts';
import { otherForms } from '../text/inflections.ts';
import type { Language } from '../text/languages/language.ts';
import { languageOf } from '../text/languages/languages.ts';
import { opensSentence } from '../text/sentences.ts';
import { cover, type Span, slice } from '../text/span.ts';
import { contentTokens, isStopTerm, isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Expectation, expectationOf, likelyExpectation } from './expectation.ts';

/** One word of a question that carries meaning. */
export interface QuestionTerm {
  readonly term: string;
  /** As typed. */
  readonly word: string;
  /** How telling it is: its share of its inverse document frequency; for a word that the corpus lacks, see `readQuestion`. */
  readonly weight: number;
  /** How much of it is asked for, 0 to 1: 1 for a word of the question, less for one carried over from an earlier turn. */
  readonly share: number;
  /** Whether the corpus has the term itself. */
  readonly known: boolean;
  /** Whether texts of every kind have it: it says little of what the question is about. */
  readonly everyday: boolean;
  /** A name, an identifier or a number: nothing else can stand for it. */
  readonly name: boolean;
  /** Index terms that count as this word, with how much they count: itself at 1, look-alikes of an unknown word below. */
  readonly forms: ReadonlyMap<string, number>;
}

/** A word that a follow-up leaves out and that is taken over from what was said before. */
export interface CarriedWord {
  readonly term: string;
  /** As it was written. */
  readonly word: string;
  /** How much of it is asked for, 0 to 1. */
  readonly share: number;
}

/** A word of a question in its place, function words included. */
export interface QuestionWord {
  readonly term: string;
  /** Its inverse document frequency. */
  readonly weight: number;
  readonly functionWord: boolean;
}

export interface Question {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** Every word, in order. */
  readonly words: readonly QuestionWord[];
  readonly expectation: Expectation;
  /** What it most likely asks for: good for choosing among words, too weak to refuse any. */
  readonly likely: Expectation;
  /** Whether it has nothing but function words, as in "To be or not to be": only the very phrase can answer it. */
  readonly phraseOnly: boolean;
  readonly sections: Sections;
  /** Whether it is in a script without capitals: nothing tells its names from other words. */
  readonly caseless: boolean;
  /** Every index term that counts as a word of the question, with how much it counts. */
  readonly forms: ReadonlyMap<string, number>;
  /** Sum of the terms' weights; above 0 for a question with at least one word. */
  readonly weight: number;
  /** The most that a word can weigh in this corpus: that of a word which it lacks. */
  readonly rarest: number;
}

/** BM25's inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza, 2009; never negative). */
export function inverseDocumentFrequency(size: number, count: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** Trust in an irregular form of a word: "wrote" for "write". */
const INFLECTED = 0.8;
/** Trust in a term of the same family: enough to tell between passages that say the rest alike. */
const RELATED = 0.25;
/** Trust in another name, shared by its words. */
const RENAMED = 0.8;

/** For each word of a name that has another name in the corpus, the words of that one, with how much each counts. */
function renamed(all: readonly Token[], index: PassageIndex): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [at, token] of all.entries())
    for (const { name, other } of index.otherNames(token.term)) {
      if (!name.every((term, place) => all[at + place]?.term === term)) continue;
      const run = contentTokens(all.slice(at, at + name.length));
      const isTelling = (term: string): boolean => !name.includes(term) && !isStopTerm(term);
      const words = other.filter((term) => isTelling(term) && index.passagesWith(term) > 0);
      for (const { term } of run) {
        const forms = found.get(term) ?? new Map<string, number>();
        for (const word of words) forms.set(word, Math.max(RENAMED / words.length, forms.get(word) ?? 0));
        found.set(term, forms);
      }
    }
  return found;
}

/** Whether a word is written like a name: a digit, a capital inside or where no sentence begins, or as an owner ("x's"). */
export function isName(text: string, token: Token, language: Language | null = null): boolean {
  const surface = slice(text, token);
  if (/\p{N}|^.+\p{Lu}|['’]s$/u.test(surface) && !isStopWord(token)) return true;
  if (language?.capitals === 'nouns') return false;
  return /^\p{Lu}/u.test(surface) && !opensSentence(text, token.start);
}

/**
 * Reads a question against the corpus. A known word weighs its inverse document frequency. An unknown word weighs as much
 * as the rarest known one when it is a name, for then the corpus does not speak of it, and the average of the known ones
 * otherwise, for then it may only be another way to say what the corpus says. Of the carried words, those count that the
 * question does not have and the corpus does.
 */
export function readQuestion(
  text: string,
  index: PassageIndex,
  sections: Sections = NO_SECTIONS,
  carried: readonly CarriedWord[] = [],
): Question {
  const all = tokenize(text);
  const language = languageOf(all);
  const seen = new Map<string, Token>();
  for (const token of contentTokens(all)) if (!seen.has(token.term)) seen.set(token.term, token);
  const tokens = [...seen.values()];
  const idf = (term: string): number => inverseDocumentFrequency(index.size, index.passagesWith(term));
  const known = tokens.filter((token) => index.passagesWith(token.term) > 0).map((token) => idf(token.term));
  const mean = known.length > 0 ? known.reduce((sum, weight) => sum + weight, 0) / known.length : 1;
  const names = renamed(all, index);
  const own = tokens.map((token): QuestionTerm => {
    const isKnown = index.passagesWith(token.term) > 0;
    const name = isName(text, token, language) || (language?.capitals !== 'nouns' && index.writtenAsName(token.term));
    const forms = new Map<string, number>([[token.term, 1]]);
    if (!name) for (const form of otherForms(token.term)) if (index.passagesWith(form) > 0) forms.set(form, INFLECTED);
    for (const [form, trust] of names.get(token.term) ?? []) if (!forms.has(form)) forms.set(form, trust);
    if (isKnown && !name)
      for (const form of familyTerms(token.term, index.wordsBeginning)) if (!forms.has(form)) forms.set(form, RELATED);
    if (!isKnown)
      for (const { term, trust } of similarTerms(token.word, index.wordsBeginning, name)) forms.set(term, trust);
    const unknownWeight = name ? idf('') : isEveryday(token.term) ? mean / 2 : mean;
    const weight = isKnown ? idf(token.term) : unknownWeight;
    const { term } = token;
    const word = slice(text, token);
    return { term, word, weight, share: 1, known: isKnown, everyday: isEveryday(term), name, forms };
  });
  const taken = carried
    .filter(({ term }) => !seen.has(term) && index.passagesWith(term) > 0)
    .map(({ term, word, share }): QuestionTerm => {
      const forms = new Map([[term, 1]]);
      const name = index.writtenAsName(term);
      return { term, word, weight: share * idf(term), share, known: true, everyday: isEveryday(term), name, forms };
    });
  // "Who was he?" has function words alone; with words to take over, these are what is asked for.
  const phraseOnly = taken.length === 0 && tokens.every(isStopWord);
  const terms = taken.length > 0 && tokens.every(isStopWord) ? taken : [...own, ...taken];
  const asked = new Set(terms.map(({ term }) => term));
  return {
    text,
    terms,
    words: all.map(({ term }) => ({ term, weight: idf(term), functionWord: !asked.has(term) })),
    expectation: expectationOf(text),
    likely: likelyExpectation(text),
    phraseOnly,
    sections,
    caseless: language?.capitals === 'none',
    forms: formsOf(terms),
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
    rarest: idf(''),
  };
}

function formsOf(terms: readonly QuestionTerm[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { forms } of terms) for (const [form, trust] of forms) all.set(form, Math.max(trust, all.get(form) ?? 0));
  return all;
}

/** The words among `tokens` that match a term of the question, as spans in order that do not overlap. */
export function matchesIn(question: Question, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end, term } of tokens) {
    if (!question.forms.has(term)) continue;
    let span: Span = { start, end };
    // A word that was broken at the end of a line follows its own halves; pairs of characters of one name overlap.
    for (let last = spans.at(-1); last && last.end > span.start; last = spans.at(-1)) {
      span = cover(last, span);
      spans.pop();
    }
    spans.push(span);
  }
  return spans;
}
