import type { Token } from '../text/tokens.ts';
import type { Page } from './page.ts';
import type { KeyWord, Wording } from './wording.ts';

/** A word of a text that a question has as well, in whatever form. */
export interface FoundWord {
  readonly word: KeyWord;
  /** Its position among the words of the text. */
  readonly at: number;
  /** Its position among those that are no function words; -1 for a function word. */
  readonly place: number;
}

/** What a text has of a question. */
export interface Held {
  /** In the order of the text. Most words of a passage are none of the question's: whatever is asked of it, these alone are looked at. */
  readonly found: readonly FoundWord[];
  /** For each term of the question, the trust in its best form there, 0 to 1. */
  readonly trusts: Float64Array;
}

/** What the parts of a passage have of a question. */
export interface HeldByPage {
  /** By unit. */
  readonly units: readonly Held[];
  /** Trusts in the unit that has most of the term. */
  readonly anywhere: Float64Array;
  /** Over the passage, and in the document's title. */
  readonly above: Held;
  readonly title: Held;
}

/** What the parts of a page have of a question with `count` terms. */
export function heldIn({ words }: Wording, count: number, page: Page): HeldByPage {
  const nothing: Held = { found: [], trusts: new Float64Array(count) };
  const heldBy = (tokens: readonly Token[], content: readonly Token[]): Held => {
    let found: FoundWord[] | null = null;
    let places = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const place = token === content[places] ? places++ : -1;
      const word = words.get(token.term);
      if (word) {
        found ??= [];
        found.push({ word, at, place });
      }
    }
    return found ? { found, trusts: trustsOf(found, count) } : nothing;
  };
  const units = page.tokens.map((tokens, at) => heldBy(tokens, page.content[at] ?? []));
  const anywhere = new Float64Array(count);
  for (const unit of units)
    if (unit !== nothing)
      for (let at = 0; at < count; at++) anywhere[at] = Math.max(anywhere[at] ?? 0, unit.trusts[at] ?? 0);
  return {
    units,
    anywhere,
    above: heldBy(page.aboveTokens, page.aboveContent),
    title: heldBy(page.titleTokens, page.titleContent),
  };
}

function trustsOf(found: readonly FoundWord[], count: number): Float64Array {
  const trusts = new Float64Array(count);
  for (const { word } of found)
    for (const { at, trust } of word.standing) trusts[at] = Math.max(trust, trusts[at] ?? 0);
  return trusts;
}
