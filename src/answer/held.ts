import type { Token } from '../text/tokens.ts';
import type { Page } from './page.ts';
import type { Question } from './question.ts';

/** How far the parts of a passage have the terms of a question: for each term the trust in its best form there, 0 to 1. */
export interface Held {
  /** By unit. */
  readonly units: readonly Float64Array[];
  /** In the unit that has most of the term. */
  readonly anywhere: Float64Array;
  /** Over the passage, and in the document's title. */
  readonly above: Float64Array;
  readonly title: Float64Array;
}

/** A term of a question, by its position, that a form stands for. */
export interface Standing {
  readonly at: number;
  readonly trust: number;
}

/** What is worked out for a question, and for each page that it is put to. */
interface Asked {
  readonly standing: ReadonlyMap<string, readonly Standing[]>;
  readonly pages: WeakMap<Page, Held>;
}

const known = new WeakMap<Question, Asked>();

function askedOf(question: Question): Asked {
  const before = known.get(question);
  if (before) return before;
  const standing = new Map<string, Standing[]>();
  for (const [at, { forms }] of question.terms.entries())
    for (const [form, trust] of forms) standing.set(form, [...(standing.get(form) ?? []), { at, trust }]);
  const asked = { standing, pages: new WeakMap<Page, Held>() };
  known.set(question, asked);
  return asked;
}

/** For each index term that counts as a word of the question, the terms of the question that it stands for, in their order. */
export function standingIn(question: Question): ReadonlyMap<string, readonly Standing[]> {
  return askedOf(question).standing;
}

/** How far the units of a page, and what stands over them, have the terms of a question. */
export function heldIn(question: Question, page: Page): Held {
  const { standing, pages } = askedOf(question);
  const before = pages.get(page);
  if (before) return before;
  const count = question.terms.length;
  const heldBy = (tokens: readonly Token[]): Float64Array => {
    const held = new Float64Array(count);
    // The words of a passage are gone through once: they are fewer than the forms of all terms, times the units.
    for (const { term } of tokens)
      for (const { at, trust } of standing.get(term) ?? []) held[at] = Math.max(trust, held[at] ?? 0);
    return held;
  };
  const units = page.tokens.map(heldBy);
  const anywhere = new Float64Array(count);
  for (const unit of units)
    for (let at = 0; at < count; at++) anywhere[at] = Math.max(anywhere[at] ?? 0, unit[at] ?? 0);
  const held: Held = {
    units,
    anywhere,
    above: heldBy(page.aboveTokens),
    title: heldBy(page.titleTokens),
  };
  pages.set(page, held);
  return held;
}
