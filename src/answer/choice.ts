import { DATE } from '../text/dates.ts';
import { slice } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import type { Token } from '../text/tokens.ts';
import type { Consulted } from './consulted.ts';
import { meets } from './expectation.ts';
import type { ChoiceFeature, Features } from './features.ts';
import type { FoundWord, Held } from './held.ts';
import { leans } from './page.ts';
import type { QuestionTerm } from './question.ts';
import type { Wording } from './wording.ts';

/** What is the same for every unit of a passage that a question is put to. */
export interface Choosing extends Consulted {
  /** For each term of the question, its share of the weight of those that nothing above the passage says. */
  readonly fresh: readonly number[];
  /** For each term of the question, its share of a weight that is greater the fewer units of the passage have it. */
  readonly telling: readonly number[];
  /** For each term of the question, whether anything above the passage says it. */
  readonly above: readonly boolean[];
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

/** Prepares the choice among the units of a passage. */
export function choosing(consulted: Consulted): Choosing {
  const { question, held, page } = consulted;
  const units = page.spans.length;
  const over = new Set([...held.above.found, ...held.title.found].map(({ word }) => word.term));
  const above = question.terms.map(({ term }) => over.has(term));
  const telling = question.terms.map(({ weight }, at) => {
    let having = 0;
    for (const { trusts } of held.units) if ((trusts[at] ?? 0) > 0) having++;
    return having > 0 ? weight * Math.log((units + 1) / (having + 0.5)) : 0;
  });
  return {
    ...consulted,
    fresh: normalised(question.terms.map(({ weight }, at) => (above[at] ? 0 : weight))),
    telling: normalised(telling),
    above,
  };
}

/** Share of the question's pairs of neighbouring words, function words included, that are neighbours in the unit. */
function pairsIn({ pairs, pairCount }: Wording, { found }: Held): number {
  let present: Set<string> | null = null;
  for (let at = 1; at < found.length; at++) {
    const before = found[at - 1] as FoundWord;
    const after = found[at] as FoundWord;
    if (after.at !== before.at + 1 || !pairs.get(before.word.term)?.has(after.word.term)) continue;
    present ??= new Set();
    present.add(`${before.word.term} ${after.word.term}`);
  }
  return present ? present.size / pairCount : 0;
}

/** Content words from one term to the other in a unit where they count as together, and where they count half. */
const TOGETHER = 4;
const APART = 8;

/**
 * Weighted share of the question's pairs of content words, at most two others between them, that stand close together in the unit, in
 * whichever order (skip-bigrams as in ROUGE-S, Lin 2004).
 */
function together({ couples }: Wording, { found, trusts }: Held): number {
  // Most units have none or one of the terms, and then no pair.
  let present = 0;
  for (const trust of trusts) if (trust > 0) present++;
  if (present < 2) return 0;
  const places = Array.from(trusts, (): number[] => []);
  for (const { word, place } of found) if (place >= 0) for (const { at } of word.standing) places[at]?.push(place);
  let sum = 0;
  let total = 0;
  for (const { first, second, weight } of couples) {
    total += weight;
    const gap = smallestGap(places[first] ?? [], places[second] ?? []);
    if (gap <= TOGETHER) sum += weight;
    else if (gap <= APART) sum += weight / 2;
  }
  return total > 0 ? sum / total : 0;
}

/** The smallest difference between a number of one list and one of the other; both are in ascending order. */
function smallestGap(a: readonly number[], b: readonly number[]): number {
  let gap = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    gap = Math.min(gap, Math.abs(difference));
    if (difference < 0) i++;
    else j++;
  }
  return gap;
}

const YEAR = /^(?:1\d{3}|20\d{2})$/;
/** How a number begins when it is a word. */
const NUMERAL =
  /^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|dozen|several|many|few|thir|fif|twen|for)(?:t|$|s$))/;
const COUNT =
  /\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|double|several|few|many|most|majority|percent)\b/i;
const IN_A_PLACE =
  /\b(?:in|at|from|near|under|inside|within|located|based|outside|north|south|east|west|across|around|between) (?:the )?\p{Lu}/u;
/** "A mole is a wall …": the subject at the beginning, and what it is. */
const DEFINES =
  /^(?:(?:an?|the)\s{1,9})?[^,.;]{2,60}?(?:\s{0,9}\([^)]{0,60}\))?,?\s{1,9}(?:is|are|was|were|refers to|means|denotes)\s{1,9}(?:an?|the|one|any|defined|used|known|called|named)\b/i;
/** Words from which on a number may count what follows it. */
const COUNTS_WITHIN = 3;

/** 1 where a number stands shortly before what "how many" counts. */
function counts({ counted }: Wording, { found }: Held, tokens: readonly Token[]): number {
  if (counted.size === 0) return 0;
  const isCounted = found.some(
    ({ word, at }) =>
      counted.has(word.term) &&
      tokens.slice(Math.max(0, at - COUNTS_WITHIN), at).some((token) => NUMERAL.test(token.word)),
  );
  return isCounted ? 1 : 0;
}

/** "Ada", "McCoy", "J"; no acronym, no "KVM's". */
const NAME_WORD = /^\p{Lu}(?:\p{L}*\p{Ll})?$/u;
/**
 * How much a unit names somebody whom the question does not: 1 with two such words of a name in a row, half with a single word that has a
 * capital though no sentence begins with it, else 0.
 */
function named(asked: ReadonlySet<string>, text: string, tokens: readonly Token[]): number {
  let most = 0;
  let run = 0;
  let end = -1;
  for (const [at, token] of tokens.entries()) {
    const capital = NAME_WORD.test(slice(text, token)) && !isStopWord(token);
    const goesOn = capital && run > 0 && /^[ .]{1,2}$/.test(text.slice(end, token.start));
    run = capital && !asked.has(token.term) ? (goesOn ? run + 1 : 1) : 0;
    end = token.end;
    if (run >= 2) return 1;
    if (run === 1 && at > 0) most = 0.5;
  }
  return most;
}

/** Words among the first of a unit that may be its grammatical subject. */
const OPENING = 8;

/** Added to a unit's content words when its density is taken: a unit of two words is not all about the question. */
const SMOOTHING = 3;

/** What speaks for one unit against the others of its passage. */
export function choiceFeatures(choice: Choosing, position: number): Features<ChoiceFeature> {
  const { question, wording, page, held } = choice;
  const unit = held.units[position] as Held;
  const tokens = page.tokens[position] ?? [];
  const content = page.content[position] ?? [];
  const { trusts } = unit;
  const earlier = held.units[position - 1]?.trusts;
  const later = held.units[position + 1]?.trusts;
  const { terms, likely } = question;
  const total = question.weight || 1;
  let fresh = 0;
  let telling = 0;
  let before = 0;
  let elsewhere = 0;
  let names = 0;
  for (let at = 0; at < terms.length; at++) {
    const most = held.anywhere[at] ?? 0;
    // What no unit has adds to nothing.
    if (most === 0) continue;
    const { weight, name } = terms[at] as QuestionTerm;
    const own = trusts[at] ?? 0;
    const known = choice.above[at] ? 1 : own;
    const preceding = earlier?.[at] ?? 0;
    const beside = Math.max(preceding, later?.[at] ?? 0);
    fresh += (choice.fresh[at] ?? 0) * own;
    telling += (choice.telling[at] ?? 0) * own;
    if (own > 0 && name) names += weight / total;
    before += (Math.max(0, preceding - known) * weight) / total;
    elsewhere += (Math.max(0, most - Math.max(known, beside)) * weight) / total;
  }
  const words = (): string => slice(page.text, page.spans[position] ?? { start: 0, end: 0 });
  const isNewYear = ({ word, term }: Token): boolean => YEAR.test(word) && !wording.terms.has(term);
  let matched = 0;
  let opening = 0;
  for (const { word, at, place } of unit.found) {
    if (word.standing.length === 0) continue;
    if (place >= 0) matched++;
    if (at < OPENING) opening = 1;
  }
  return {
    fresh,
    telling,
    before,
    carried: before > 0 && leans(words()) ? before : 0,
    elsewhere,
    names,
    wording: pairsIn(wording, unit),
    together: together(wording, unit),
    density: matched / (content.length + SMOOTHING),
    opening,
    date: likely === 'date' && (tokens.some(isNewYear) || DATE.test(words())) ? 1 : 0,
    number: likely === 'number' && COUNT.test(words()) ? 1 : 0,
    counted: counts(wording, unit, tokens),
    place: likely === 'place' && IN_A_PLACE.test(words()) ? 1 : 0,
    reason: likely === 'reason' && meets('reason', words()) ? 1 : 0,
    person: likely === 'person' ? named(wording.terms, page.text, tokens) : 0,
    definition: likely === 'definition' && DEFINES.test(words()) ? 1 : 0,
  };
}
