import type { Unit } from './evidence.ts';
import type { Question, QuestionTerm } from './question.ts';

function weightOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * A follow-up without the words that it takes over, and its best unit as it looks to that question. These words help to find a
 * passage; whether it answers is told by what the question itself asks. Both as they are, where nothing was taken over.
 */
export function asAsked(question: Question, best: Unit): readonly [Question, Unit] {
  const terms = question.terms.filter(({ share }) => share === 1);
  if (terms.length === 0 || terms.length === question.terms.length) return [question, best];
  const weight = weightOf(terms);
  const shareIn = (some: ReadonlySet<QuestionTerm>): number =>
    weight > 0 ? weightOf(terms.filter((term) => some.has(term))) / weight : 0;
  const near = shareIn(best.near);
  // What counts matches without telling which: of it, the part that is due to the question's own words.
  const matched = weightOf(question.terms.filter((term) => best.covered.has(term)));
  const part = matched > 0 ? (weight * shareIn(best.covered)) / matched : 0;
  const { pairs, nearness, density } = best.features;
  const places = { own: near, beside: 0, above: 0, passage: shareIn(best.covered) - near, title: 0 };
  const matches = { pairs: pairs * part, nearness: nearness * part, density: density * part };
  const asked = (some: ReadonlySet<QuestionTerm>): Set<QuestionTerm> =>
    new Set([...some].filter(({ share }) => share === 1));
  return [
    { ...question, terms, weight },
    {
      ...best,
      features: { ...best.features, ...places, ...matches },
      choice: { ...best.choice, density: best.choice.density * part },
      covered: asked(best.covered),
      near: asked(best.near),
      topRetrieval: best.topRetrieval * part,
    },
  ];
}
