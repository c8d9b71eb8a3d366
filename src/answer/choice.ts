import { DATE } from '../text/dates.ts';
import { slice } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import type { Token } from '../text/tokens.ts';
import { meets } from './expectation.ts';
import type { ChoiceFeature, Features } from './features.ts';
import { type Held, heldIn, standingIn } from './held.ts';
import { leans, type Page } from './page.ts';
import type { Question, QuestionTerm } from './question.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What is the same for every unit of a passage that a question is put to. */
export interface Choosing {
  readonly question: Question;
  readonly page: Page;
  readonly held: Held;
  /** For each term of the question, its share of the weight of those that nothing above the passage says. */
  readonly fresh: readonly number[];
  /** For each term of the question, its share of a weight that is greater the fewer units of the passage have it. */
  readonly telling: readonly number[];
  /** For each term of the question, whether anything above the passage says it. */
  readonly above: readonly boolean[];
  readonly wording: Wording;
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

function isAbove({ term }: QuestionTerm, { aboveTokens, titleTokens }: Page): boolean {
  return [aboveTokens, titleTokens].some((tokens) => tokens.some((token) => token.term === term));
}

/** Prepares the choice among the units of `page`. */
export function choosing(question: Question, page: Page): Choosing {
  const held = heldIn(question, page);
  const units = page.spans.length;
  const above = question.terms.map((term) => isAbove(term, page));
  const telling = question.terms.map(({ weight }, at) => {
    const having = held.units.filter((row) => (row[at] ?? 0) > 0).length;
    return having > 0 ? weight * Math.log((units + 1) / (having + 0.5)) : 0;
  });
  return {
    question,
    page,
    held,
    fresh: normalised(question.terms.map((term, at) => (above[at] ? 0 : term.weight))),
    telling: normalised(telling),
    above,
    wording: wordingOf(question),
  };
}

/** Share of the question's pairs of neighbouring words, function words included, that are neighbours in the unit. */
function wording({ wording: { pairs, pairCount } }: Choosing, tokens: readonly Token[]): number {
  if (pairCount === 0) return 0;
  const present = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const before = tokens[at - 1]?.term ?? '';
    const term = tokens[at]?.term ?? '';
    if (pairs.get(before)?.has(term)) present.add(`${before} ${term}`);
  }
  return present.size / pairCount;
}

/** Terms of the question this far apart in it may still belong together. */
const SKIPPED = 3;
/** Content words from one term to the other in a unit where they count as together, and where they count half. */
const TOGETHER = 4;
const APART = 8;

/**
 * Weighted share of the question's pairs of content words, at most two others between them, that stand close together in the unit, in
 * whichever order (skip-bigrams as in ROUGE-S, Lin 2004).
 */
function together(choosing: Choosing, position: number): number {
  const { question, page, held } = choosing;
  const { terms } = question;
  // Most units have none or one of the terms, and then no pair.
  if ((held.units[position] ?? []).filter((trust) => trust > 0).length < 2) return 0;
  const content = page.content[position] ?? [];
  const standing = standingIn(question);
  const places = terms.map((): number[] => []);
  for (const [place, { term }] of content.entries())
    for (const { at } of standing.get(term) ?? []) places[at]?.push(place);
  let found = 0;
  let total = 0;
  for (const [first, term] of terms.entries())
    for (let second = first + 1; second < terms.length && second <= first + SKIPPED; second++) {
      const weight = (term.weight + (terms[second]?.weight ?? 0)) / 2;
      total += weight;
      const gap = smallestGap(places[first] ?? [], places[second] ?? []);
      if (gap <= TOGETHER) found += weight;
      else if (gap <= APART) found += weight / 2;
    }
  return total > 0 ? found / total : 0;
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
function counts({ wording: { counted } }: Choosing, tokens: readonly Token[]): number {
  const found = tokens.some(
    ({ term }, at) =>
      counted.has(term) && tokens.slice(Math.max(0, at - COUNTS_WITHIN), at).some(({ word }) => NUMERAL.test(word)),
  );
  return found ? 1 : 0;
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
  const { question, page, held } = choice;
  const tokens = page.tokens[position] ?? [];
  const content = page.content[position] ?? [];
  const words = slice(page.text, page.spans[position] ?? { start: 0, end: 0 });
  const has = (term: number, at: number): number => held.units[at]?.[term] ?? 0;
  const total = question.weight || 1;
  let fresh = 0;
  let telling = 0;
  let before = 0;
  let elsewhere = 0;
  let names = 0;
  for (const [at, term] of question.terms.entries()) {
    const own = has(at, position);
    fresh += (choice.fresh[at] ?? 0) * own;
    telling += (choice.telling[at] ?? 0) * own;
    if (own > 0 && term.name) names += term.weight / total;
    const known = choice.above[at] ? 1 : own;
    const beside = Math.max(has(at, position - 1), has(at, position + 1));
    before += (Math.max(0, has(at, position - 1) - known) * term.weight) / total;
    elsewhere += (Math.max(0, (held.anywhere[at] ?? 0) - Math.max(known, beside)) * term.weight) / total;
  }
  const { terms } = choice.wording;
  const likely = (kind: Question['likely'], holds: () => boolean): number =>
    question.likely === kind && holds() ? 1 : 0;
  const isNewYear = ({ word, term }: Token): boolean => YEAR.test(word) && !terms.has(term);
  return {
    fresh,
    telling,
    before,
    carried: leans(words) ? before : 0,
    elsewhere,
    names,
    wording: wording(choice, tokens),
    together: together(choice, position),
    density: content.filter(({ term }) => question.forms.has(term)).length / (content.length + SMOOTHING),
    opening: tokens.slice(0, OPENING).some(({ term }) => question.forms.has(term)) ? 1 : 0,
    date: likely('date', () => tokens.some(isNewYear) || DATE.test(words)),
    number: likely('number', () => COUNT.test(words)),
    counted: counts(choice, tokens),
    place: likely('place', () => IN_A_PLACE.test(words)),
    reason: likely('reason', () => meets('reason', words)),
    person: question.likely === 'person' ? named(terms, page.text, tokens) : 0,
    definition: likely('definition', () => DEFINES.test(words)),
  };
}
