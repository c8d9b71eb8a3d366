import type { Passage } from '../passages/passage.ts';
import { moved, type Span, slice } from '../text/span.ts';
import { isOfBylines } from './bylines.ts';
import { choiceFeatures, choosing } from './choice.ts';
import type { Consulted } from './consulted.ts';
import { meets } from './expectation.ts';
import { type ChoiceFeature, type Features, type PassageFeature, type UnitFeature, weigh } from './features.ts';
import type { FoundWord, Held } from './held.ts';
import { CHOICE_WEIGHTS, UNIT_WEIGHTS } from './model.ts';
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

/**
 * Share of the question's neighbouring content words that are neighbours, function words aside, in one unit or above it as well; a
 * question of nothing but function words is compared with every word.
 */
function adjacentPairs({ question, wording: { followers }, page, held }: Consulted, unit: Held): number {
  if (followers.size === 0) return 0;
  const placeOf = ({ at, place }: FoundWord): number => (question.phraseOnly ? at : place);
  // The unit's first word follows the last one above it.
  const first = (question.phraseOnly ? page.aboveTokens : page.aboveContent).length;
  let pairs: Set<string> | null = null;
  let before = '';
  let beforeAt = Number.NaN;
  for (const [from, { found }] of [
    [0, held.above],
    [first, unit],
  ] as const)
    for (const one of found) {
      if (placeOf(one) < 0) continue;
      const at = from + placeOf(one);
      const { term } = one.word;
      if (at === beforeAt + 1 && followers.get(before) === term) {
        pairs ??= new Set();
        pairs.add(before);
      }
      before = term;
      beforeAt = at;
    }
  return pairs ? pairs.size / followers.size : 0;
}

/** Matched words per word from the first match to the last; 0 with fewer than two different ones. */
function nearness({ found }: Held): number {
  let first = -1;
  let last = -1;
  const different = new Set<string>();
  for (const { word, at } of found) {
    if (word.standing.length === 0) continue;
    if (first < 0) first = at;
    last = at;
    different.add(word.term);
  }
  return different.size < 2 ? 0 : different.size / (last - first + 1);
}

/** The kinds of words of which a unit says whether it holds them. */
const HELD_KINDS: ReadonlySet<Question['expectation']> = new Set(['date', 'number', 'reason', 'place', 'contact']);

/** What a unit's score loses of how much the best one of its passage is to be chosen before it. */
const CHOSEN = 0.25;

/**
 * Scores every unit of a passage: the unit that is to be chosen has the score of the passage, which is that of the best evidence in
 * it; the others have as much less as they are worse. `retrievalScore` is the passage's, and `topScore` that of the best
 * hit, by which it is measured.
 */
export function unitsOf(consulted: Consulted, retrievalScore: number, topScore: number): Unit[] {
  const { question, passage, page, held } = consulted;
  const { terms, expectation } = question;
  const total = question.weight || 1;
  const choice = choosing(consulted);
  // What is the same for every unit of the passage.
  const told = terms.map(({ term }) => passage.kind === 'byline' && isOfBylines(term));
  const section = passage.headings.some((heading) => question.sections.named.has(heading)) ? 1 : 0;
  const retrieval = topScore > 0 ? retrievalScore / topScore : 0;
  const trustAnywhere = (at: number): number =>
    told[at] ? 1 : Math.max(held.anywhere[at] ?? 0, held.above.trusts[at] ?? 0, held.title.trusts[at] ?? 0);
  const covered = new Set(terms.filter((_, at) => trustAnywhere(at) > 0));

  const found = page.spans.map((piece, position): Evidence => {
    const unit = held.units[position] as Held;
    const before = held.units[position - 1]?.trusts;
    const after = held.units[position + 1]?.trusts;
    let [own, beside, above, elsewhere, title] = [0, 0, 0, 0, 0];
    const near: QuestionTerm[] = [];
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as QuestionTerm;
      if (!covered.has(term)) continue;
      // Each place counts what the nearer ones lack.
      const ownTrust = told[at] ? 1 : (unit.trusts[at] ?? 0);
      const besideTrust = Math.max(ownTrust, before?.[at] ?? 0, after?.[at] ?? 0);
      const aboveTrust = Math.max(besideTrust, held.above.trusts[at] ?? 0);
      const passageTrust = Math.max(aboveTrust, held.anywhere[at] ?? 0);
      const titleTrust = Math.max(passageTrust, held.title.trusts[at] ?? 0);
      own += (ownTrust * term.weight) / total;
      beside += ((besideTrust - ownTrust) * term.weight) / total;
      above += ((aboveTrust - besideTrust) * term.weight) / total;
      elsewhere += ((passageTrust - aboveTrust) * term.weight) / total;
      title += ((titleTrust - passageTrust) * term.weight) / total;
      if (aboveTrust > 0) near.push(term);
    }
    const choices = choiceFeatures(choice, position);
    const kind = HELD_KINDS.has(expectation) && meets(expectation, slice(page.text, piece)) ? expectation : null;
    const features: Features<UnitFeature> = {
      own,
      beside,
      above,
      passage: elsewhere,
      title,
      pairs: adjacentPairs(consulted, unit),
      nearness: nearness(unit),
      density: choices.density,
      date: kind === 'date' ? 1 : 0,
      number: kind === 'number' ? 1 : 0,
      reason: kind === 'reason' ? 1 : 0,
      place: kind === 'place' ? 1 : 0,
      contact: kind === 'contact' ? 1 : 0,
      section,
      retrieval,
    };
    return { features, choices, near: near.length === covered.size ? covered : new Set(near) };
  });
  const preferences = found.map(({ choices }) => weigh(choices, CHOICE_WEIGHTS));
  const score = Math.max(...found.map(({ features }) => weigh(features, UNIT_WEIGHTS)));
  const preferred = Math.max(...preferences);
  return found.map(({ features, choices, near }, position): Unit => {
    const preference = preferences[position] ?? 0;
    return {
      passage,
      span: moved(page.spans[position] as Span, passage.span.start),
      position,
      features,
      choice: choices,
      preference,
      covered,
      near,
      topRetrieval: topScore,
      score: score - CHOSEN * (preferred - preference),
    };
  });
}

/** What a unit has of a question by itself. */
interface Evidence extends Pick<Unit, 'features' | 'near'> {
  readonly choices: Unit['choice'];
}
