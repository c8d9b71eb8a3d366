import type { Passage } from '../passages/passage.ts';
import type { Hit } from '../search/index.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { meets } from './expectation.ts';
import type { Question } from './question.ts';

/** The smallest piece of a passage that can be quoted, and how well it answers. */
export interface Unit {
  readonly passage: Passage;
  /** In the document. */
  readonly span: Span;
  /** Position among the passage's units. */
  readonly position: number;
  /** Share of the question's weight that stands in the unit itself, 0 to 1. */
  readonly own: number;
  /** Share of the question's weight in the unit and, counted less, in what stands around and above it, 0 to 1. */
  readonly coverage: number;
  /** Whether the unit holds the kind of words that the question asks for. */
  readonly meets: boolean;
  /** Ranks units of one question; higher is better. */
  readonly score: number;
}

/** What a question word counts by the place where it stands, the unit itself being 1. */
const PLACE = { header: 0.8, nextTo: 0.55, heading: 0.7, passage: 0.4, title: 0.45 };
/** How the parts of a score are weighed. */
const WEIGHT = { coverage: 1, own: 0.5, pairs: 0.25, retrieval: 0.35, meets: 0.2 };
/** Words about a text rather than in it: a byline answers them although it does not repeat them. */
const OF_BYLINES = new Set(
  tokenize(
    `wrote write written writer author authored post posted publish published publication date day year when comment
    commented commenter article document page text entry message reply replied answer telephone phone number fax email mail
    e-mail address contact reach`,
  ).map((token) => token.term),
);

/** The terms of a text, for asking whether it holds a word of the question. */
function termsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((token) => token.term));
}

/** The pieces of a passage: the sentences of its parts; a row, a figure and a byline are one each. */
export function unitSpans(passage: Passage): Span[] {
  if (passage.kind !== 'prose') return [passage.span];
  return passage.parts.flatMap((part) => sentences(passage.document.text, part));
}

function best(forms: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let found = 0;
  for (const [form, trust] of forms) if (trust > found && terms.has(form)) found = trust;
  return found;
}

/** Share of neighbouring question words that are neighbours in the unit, too. */
function adjacentPairs(question: Question, tokens: readonly Token[]): number {
  if (question.terms.length < 2) return 0;
  const follows = new Set(tokens.slice(1).map((token, index) => `${tokens[index]?.term} ${token.term}`));
  let found = 0;
  for (let at = 1; at < question.terms.length; at++)
    if (follows.has(`${question.terms[at - 1]?.term} ${question.terms[at]?.term}`)) found++;
  return found / (question.terms.length - 1);
}

/** Scores every unit of a passage. `topScore` is the retrieval score of the best hit, by which this one's is measured. */
export function unitsOf(question: Question, hit: Hit, topScore: number): Unit[] {
  const { passage } = hit;
  const text = passage.document.text;
  const spans = unitSpans(passage);
  const tokens = spans.map((span) => tokenize(text, span));
  const terms = tokens.map((list) => new Set(list.map((token) => token.term)));
  const all = new Set(terms.flatMap((set) => [...set]));
  const heading = termsOf(passage.headings.join('\n'));
  const title = termsOf(passage.document.title);
  const header = passage.header ? termsOf(text.slice(passage.header.start, passage.header.end)) : new Set<string>();

  return spans.map((span, position) => {
    const inside = terms[position] ?? new Set<string>();
    const beside = new Set([...(terms[position - 1] ?? []), ...(terms[position + 1] ?? [])]);
    let own = 0;
    let coverage = 0;
    for (const term of question.terms) {
      const here = passage.kind === 'byline' && OF_BYLINES.has(term.term) ? 1 : best(term.forms, inside);
      own += term.weight * here;
      coverage +=
        term.weight *
        Math.max(
          here,
          PLACE.header * best(term.forms, header),
          PLACE.nextTo * best(term.forms, beside),
          PLACE.heading * best(term.forms, heading),
          PLACE.passage * best(term.forms, all),
          PLACE.title * best(term.forms, title),
        );
    }
    own /= question.weight || 1;
    coverage /= question.weight || 1;
    const met = meets(question.expectation, text.slice(span.start, span.end));
    const score =
      WEIGHT.coverage * coverage +
      WEIGHT.own * own +
      WEIGHT.pairs * adjacentPairs(question, tokens[position] ?? []) +
      WEIGHT.retrieval * (topScore > 0 ? hit.score / topScore : 0) +
      WEIGHT.meets * (met ? 1 : 0);
    return { passage, span, position, own, coverage, meets: met, score };
  });
}
