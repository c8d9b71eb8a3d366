import type { Passage } from '../passages/passage.ts';
import type { Hit } from '../search/index.ts';
import { type Span, slice } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isOfBylines } from './bylines.ts';
import { choiceFeatures, choosing } from './choice.ts';
import { meets } from './expectation.ts';
import { type ChoiceFeature, type Features, type PassageFeature, type UnitFeature, weigh } from './features.ts';
import { heldIn } from './held.ts';
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

/** The question's neighbouring content words: for each the one that follows it; no word has two. */
function followersIn({ terms }: Question): ReadonlyMap<string, string> {
  return new Map(terms.slice(1).map(({ term }, at) => [terms[at]?.term ?? '', term]));
}

/**
 * Share of the question's neighbouring content words that are neighbours, function words aside, in one unit or above it as well; a
 * question of nothing but function words is compared with every word.
 */
function adjacentPairs(
  followers: ReadonlyMap<string, string>,
  above: readonly Token[],
  unit: readonly Token[],
): number {
  if (followers.size === 0) return 0;
  // Most units have none: nothing is made before there is something to remember.
  let found: Set<string> | null = null;
  let before = '';
  for (const tokens of [above, unit])
    for (const { term } of tokens) {
      if (followers.get(before) === term) {
        found ??= new Set();
        found.add(before);
      }
      before = term;
    }
  return (found?.size ?? 0) / followers.size;
}

/** Matched words per word from the first match to the last; 0 with fewer than two different ones. */
function nearness({ forms }: Question, tokens: readonly Token[]): number {
  const first = tokens.findIndex(({ term }) => forms.has(term));
  const last = tokens.findLastIndex(({ term }) => forms.has(term));
  if (first === last) return 0;
  const different = new Set<string>();
  for (let at = first; at <= last; at++) {
    const term = tokens[at]?.term ?? '';
    if (forms.has(term)) different.add(term);
  }
  return different.size < 2 ? 0 : different.size / (last - first + 1);
}

/** The kinds of words of which a unit says whether it holds them. */
const HELD_KINDS: ReadonlySet<Question['expectation']> = new Set(['date', 'number', 'reason', 'place', 'contact']);

/** What a unit's score loses of how much the best one of its passage is to be chosen before it. */
const CHOSEN = 0.25;

/**
 * Scores every unit of a passage: the unit that is to be chosen has the score of the passage, which is that of the best evidence in
 * it; the others have as much less as they are worse. `topScore` is the retrieval score of the best hit, by which this one's is
 * measured.
 */
export function unitsOf(question: Question, hit: Pick<Hit, 'passage' | 'score'>, topScore: number): Unit[] {
  const { passage } = hit;
  const { terms, expectation } = question;
  const page = pageOf(passage);
  const total = question.weight || 1;
  const held = heldIn(question, page);
  const choice = choosing(question, page);
  // What is the same for every unit of the passage.
  const told = terms.map(({ term }) => passage.kind === 'byline' && isOfBylines(term));
  const followers = followersIn(question);
  const section = passage.headings.some((heading) => question.sections.named.has(heading)) ? 1 : 0;
  const retrieval = topScore > 0 ? hit.score / topScore : 0;
  const trustAnywhere = (at: number): number =>
    told[at] ? 1 : Math.max(held.anywhere[at] ?? 0, held.above[at] ?? 0, held.title[at] ?? 0);
  const covered = new Set(terms.filter((_, at) => trustAnywhere(at) > 0));

  const scored = page.spans.map((span, position) => {
    const [before, own, after] = [held.units[position - 1], held.units[position], held.units[position + 1]];
    const shares = { own: 0, beside: 0, above: 0, passage: 0, title: 0 };
    const near: QuestionTerm[] = [];
    for (const [at, term] of terms.entries()) {
      // Each place counts what the nearer ones lack.
      const ownTrust = told[at] ? 1 : (own?.[at] ?? 0);
      const besideTrust = Math.max(ownTrust, before?.[at] ?? 0, after?.[at] ?? 0);
      const aboveTrust = Math.max(besideTrust, held.above[at] ?? 0);
      const passageTrust = Math.max(aboveTrust, held.anywhere[at] ?? 0);
      const titleTrust = Math.max(passageTrust, held.title[at] ?? 0);
      if (titleTrust === 0) continue;
      shares.own += (ownTrust * term.weight) / total;
      shares.beside += ((besideTrust - ownTrust) * term.weight) / total;
      shares.above += ((aboveTrust - besideTrust) * term.weight) / total;
      shares.passage += ((passageTrust - aboveTrust) * term.weight) / total;
      shares.title += ((titleTrust - passageTrust) * term.weight) / total;
      if (aboveTrust > 0) near.push(term);
    }
    const tokens = page.tokens[position] ?? [];
    const compared = question.phraseOnly ? tokens : (page.content[position] ?? []);
    const choices = choiceFeatures(choice, position);
    const kind = HELD_KINDS.has(expectation) && meets(expectation, slice(page.text, span)) ? expectation : null;
    const holds = (wanted: Question['expectation']): number => (kind === wanted ? 1 : 0);
    const features: Features<UnitFeature> = {
      ...shares,
      pairs: adjacentPairs(followers, question.phraseOnly ? page.aboveTokens : page.aboveContent, compared),
      nearness: nearness(question, tokens),
      density: choices.density,
      date: holds('date'),
      number: holds('number'),
      reason: holds('reason'),
      place: holds('place'),
      contact: holds('contact'),
      section,
      retrieval,
    };
    return {
      span,
      position,
      features,
      choice: choices,
      covered,
      near: near.length === covered.size ? covered : new Set(near),
      preference: weigh(choices, CHOICE_WEIGHTS),
    };
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
