import type { Passage } from '../passages/passage.ts';
import type { Hit } from '../search/index.ts';
import { type Span, slice } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import type { Token } from '../text/tokens.ts';
import { isOfBylines } from './bylines.ts';
import { choiceFeatures, choosing } from './choice.ts';
import { meets } from './expectation.ts';
import { type ChoiceFeature, type Features, type PassageFeature, type UnitFeature, weigh } from './features.ts';
import { CHOICE_WEIGHTS, UNIT_WEIGHTS } from './model.ts';
import { pageOf } from './page.ts';
import type { Question, QuestionTerm } from './question.ts';

/** The smallest piece of a passage that can be quoted, and how well it answers. */
export interface Unit {
  readonly passage: Passage;
  /** In the document. */
  readonly span: Span;
  /** Position among the passage's units. */
  readonly position: number;
  readonly features: Features<UnitFeature>;
  /** What speaks for it against the other units of its passage. */
  readonly choice: Features<ChoiceFeature>;
  /** How much that is, weighed. */
  readonly preference: number;
  /** The question's terms that stand anywhere in the passage, above it or in the title. */
  readonly covered: ReadonlySet<QuestionTerm>;
  /** Those of them that stand in the unit, in the sentences beside it, or above it. */
  readonly near: ReadonlySet<QuestionTerm>;
  /** What the standing of its passage rests on, once the passages are ranked. */
  readonly standing?: Features<PassageFeature>;
  /** Retrieval score of the question's best hit. */
  readonly topRetrieval: number;
  /** Ranks units of one question; higher is better. */
  readonly score: number;
}

function best(forms: ReadonlyMap<string, number>, terms: ReadonlySet<string> | undefined): number {
  let found = 0;
  if (terms) for (const [form, trust] of forms) if (trust > found && terms.has(form)) found = trust;
  return found;
}

function pairsOf(tokens: readonly { readonly term: string }[]): string[] {
  return tokens.slice(1).map((token, at) => `${tokens[at]?.term} ${token.term}`);
}

/** Share of the question's neighbouring content words that are neighbours, function words aside, in the unit as well. */
function adjacentPairs(question: Question, tokens: readonly Token[]): number {
  const asked = pairsOf(question.terms);
  if (asked.length === 0) return 0;
  const present = new Set(pairsOf(question.phraseOnly ? tokens : tokens.filter((token) => !isStopWord(token))));
  return asked.filter((pair) => present.has(pair)).length / asked.length;
}

/** Matched words per word from the first match to the last; 0 with fewer than two different ones. */
function nearness(question: Question, tokens: readonly Token[]): number {
  const at = tokens.flatMap((token, index) => (question.forms.has(token.term) ? [index] : []));
  const different = new Set(at.map((index) => tokens[index]?.term)).size;
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? 0;
  return different < 2 ? 0 : different / (last - first + 1);
}

/** What a unit's score loses of how much the best one of its passage is to be chosen before it. */
const CHOSEN = 0.25;

/**
 * Scores every unit of a passage: the unit that is to be chosen has the score of the passage, which is that of the best evidence in
 * it; the others have as much less as they are worse. `topScore` is the retrieval score of the best hit, by which this one's is
 * measured.
 */
export function unitsOf(question: Question, hit: Pick<Hit, 'passage' | 'score'>, topScore: number): Unit[] {
  const { passage } = hit;
  const page = pageOf(passage);
  const total = question.weight || 1;
  const held = page.terms.map((terms) => question.terms.map(({ forms }) => best(forms, terms)));
  const choice = choosing(question, page, held);
  const scored = page.spans.map((span, position) => {
    const tokens = page.tokens[position] ?? [];
    const words = slice(passage.document.text, span);
    const shares = { own: 0, beside: 0, above: 0, passage: 0, title: 0 };
    const covered = new Set<QuestionTerm>();
    const near = new Set<QuestionTerm>();
    for (const [at, term] of question.terms.entries()) {
      const byline = passage.kind === 'byline' && isOfBylines(term.term);
      let counted = 0;
      const count = (place: keyof typeof shares, found: number): void => {
        if (found <= counted) return;
        shares[place] += ((found - counted) * term.weight) / total;
        counted = found;
      };
      count('own', byline ? 1 : (held[position]?.[at] ?? 0));
      count('beside', Math.max(held[position - 1]?.[at] ?? 0, held[position + 1]?.[at] ?? 0));
      count('above', best(term.forms, page.above));
      if (counted > 0) near.add(term);
      count('passage', best(term.forms, page.all));
      count('title', best(term.forms, page.title));
      if (counted > 0) covered.add(term);
    }
    const asked = (expectation: Question['expectation']): number =>
      question.expectation === expectation && meets(expectation, words) ? 1 : 0;
    const choices = choiceFeatures(choice, position);
    const features: Features<UnitFeature> = {
      ...shares,
      pairs: adjacentPairs(question, [...page.aboveTokens, ...tokens]),
      nearness: nearness(question, tokens),
      density: choices.density,
      date: asked('date'),
      number: asked('number'),
      reason: asked('reason'),
      place: asked('place'),
      contact: asked('contact'),
      section: passage.headings.some((heading) => question.sections.named.has(heading)) ? 1 : 0,
      retrieval: topScore > 0 ? hit.score / topScore : 0,
    };
    return { span, position, features, choice: choices, covered, near, preference: weigh(choices, CHOICE_WEIGHTS) };
  });
  const score = Math.max(...scored.map(({ features }) => weigh(features, UNIT_WEIGHTS)));
  const preferred = Math.max(...scored.map(({ preference }) => preference));
  return scored.map((unit) => ({
    ...unit,
    passage,
    score: score - CHOSEN * (preferred - unit.preference),
    topRetrieval: topScore,
  }));
}
