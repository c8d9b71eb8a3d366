import { amountsOf, DATE } from '../../compare/amounts.ts';
import type { Series } from '../../compare/groups.ts';
import { flagIn } from '../../compare/sameness.ts';
import type { Statement } from '../../compare/statement.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Found } from './found.ts';
import type { AskedGroup } from './group.ts';
import { type AskedWord, askedWords, type Bound, type ThingsAsked } from './read.ts';

/** Words of a value that may be asked back; a longer one is a sentence. */
const LONGEST_VALUE = 6;
/** Values with more characters are not looked at. */
const MOST_CHARACTERS = 16 * LONGEST_VALUE;
/** What parts the entries of a value that is a list. */
const BETWEEN_ENTRIES = /(?:(?<!\s)\s+)?[,;/|·•]\s*|(?<!\s)\s+(?:and|or|&|\+)\s+/u;
/** A word that says that there is nothing besides. */
const ONLY = /^(?:only|just|solely|exclusively)$/u;
/** Function words that are values: of what, a question has to say. */
const AMOUNT = /^(?:nothing|none|all|everything)$/u;
const NEGATIVE = /^(?:no|not|without|lack|lacks|lacking|cannot|[a-z]+n['’]t)$/u;

type Asked = Extract<ThingsAsked, { form: 'list' | 'count' }>;

/** The things of a group that a question asks for; null when it does not ask for things of this group. */
export function thingsAsked({ tokens, bound, form }: Asked, of: AskedGroup): Found | null {
  const noun = of.nounLength(tokens);
  if (noun === 0) return null;
  const rest = tokens.slice(noun);
  if (bound) return within(bound, rest, of);
  const valued = withValue(rest, of) ?? saying(rest, of);
  if (valued) return valued;
  const isAll = form === 'count' && of.sayNoMore(rest);
  return isAll ? { kind: 'things', series: null, statements: of.group.things } : null;
}

/** The things whose amount keeps to a bound; the word behind the number is its unit, or else what is counted ("9 passengers"). */
function within(bound: Bound, tokens: readonly AskedWord[], of: AskedGroup): Found | null {
  const measured = keepingTo(bound, tokens, of);
  if (measured?.kind === 'things' || bound.unit === '') return measured;
  return keepingTo({ ...bound, unit: '' }, [...askedWords(bound.unit), ...tokens], of) ?? measured;
}

function keepingTo(bound: Bound, tokens: readonly AskedWord[], of: AskedGroup): Found | null {
  const needed = of.needed(tokens);
  if (!needed) return null;
  const hint = bound.term === null ? [] : [bound.term];
  const aspect = of.aspectOf(tokens, needed) ?? (needed.length === 0 ? of.aspectOf([], hint) : null);
  const series = aspect && of.series(aspect);
  if (!series) return null;
  const values = series.statements.map((statement) => of.valueOf(statement));
  const { label } = series.aspect;
  const amounts = amountsOf([...values, `${bound.amount} ${bound.unit}`], label);
  const limit = amounts?.at(-1);
  // Values that are amounts of something else than the bound are not to blame.
  if (!amounts || !limit) return amountsOf(values, label) ? null : unordered(series, values);
  const sign = bound.term !== null && limit.of === DATE ? -bound.sign : bound.sign;
  const statements = series.statements.filter((_, at) => {
    const lead = sign * ((amounts[at]?.amount ?? 0) - limit.amount);
    return bound.inclusive ? lead >= 0 : lead > 0;
  });
  return { kind: 'things', series, statements };
}

/** Values of a series that cannot be put in order: two different ones, of which one is no amount where the other is. */
export function unordered(series: Series, values: readonly string[]): Found {
  const isAmount = (value: string): boolean => amountsOf([value], series.aspect.label) !== null;
  const odd = values.find((value) => !isAmount(value)) ?? values[0] ?? '';
  const other = values.find((value) => value !== odd);
  return { kind: 'unfit', why: 'order', series, values: other === undefined ? [odd] : [odd, other] };
}

/** Where `words` stand side by side among `tokens`; -1 for nowhere. */
function runOf(words: readonly Token[], tokens: readonly Token[]): number {
  if (words.length === 0) return -1;
  return tokens.findIndex((_, from) => words.every(({ term }, at) => tokens[from + at]?.term === term));
}

/** The words of a value: one alone in capitals ("GET") is a name, and no function word. */
function valueWords(value: string): AskedWord[] {
  const isName = /^\W{0,20}\p{Lu}{2,}\W{0,20}$/u.test(value);
  return askedWords(value).map((word) => (isName ? { ...word, isFunction: false } : word));
}

/** A value and the entries of it, where it is a list, without remarks and words that say that there is nothing besides. */
function entriesOf(value: string): (readonly AskedWord[])[] {
  const plain = value.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/u, '');
  const entries = [value, plain, ...plain.split(BETWEEN_ENTRIES)].map(valueWords);
  return [...entries, ...entries.map((entry) => entry.filter(({ word }) => !ONLY.test(word)))];
}

/** The longest part of a question that is a value, or an entry of one, in one respect of the group; null for none. */
function longestValue(tokens: readonly AskedWord[], of: AskedGroup): readonly AskedWord[] | null {
  let longest: readonly AskedWord[] | null = null;
  for (const statement of of.group.statements) {
    if (statement.value.end - statement.value.start > MOST_CHARACTERS) continue;
    for (const words of entriesOf(of.valueOf(statement))) {
      const isTelling = words.some((word) => !word.isFunction || AMOUNT.test(word.word));
      if (!isTelling || words.length > LONGEST_VALUE || words.length <= (longest?.length ?? 0)) continue;
      if (runOf(words, tokens) >= 0) longest = words;
    }
  }
  return longest;
}

/** The things of which a value is stated that stands in the question word for word. */
function withValue(tokens: readonly AskedWord[], of: AskedGroup): Found | null {
  const words = longestValue(tokens, of);
  if (!words) return null;
  const from = runOf(words, tokens);
  const isBoth = (at: number): boolean => at === from - 1 && tokens[at]?.word === 'both';
  const rest = tokens.filter((_, at) => !isBoth(at) && (at < from || at >= from + words.length));
  const needed = of.needed(rest);
  if (!needed) return null;
  const holds = (statement: Statement): boolean => runOf(words, tokenize(of.valueOf(statement))) >= 0;
  const isIt = (statement: Statement): boolean =>
    entriesOf(of.valueOf(statement)).some((entry) => entry.length === words.length && runOf(entry, words) === 0);
  const labels = new Set(of.group.statements.filter(isIt).map(({ aspect }) => aspect));
  const terms = rest.filter((token) => !token.isFunction).map(({ term }) => term);
  const named = of.matches(terms).filter(({ missing }) => needed.every((term) => !missing.includes(term)));
  const allSeries = [...labels].flatMap((label) => {
    const found = of.group.statements.find(({ aspect }) => aspect === label);
    const match = named.find(({ aspect }) => aspect.label === found?.aspect);
    // An amount alone does not say of what.
    const isAmount = words.every(({ word }) => /^\p{N}/u.test(word) || AMOUNT.test(word));
    if (!found || ((needed.length > 0 || isAmount) && !match)) return [];
    return [{ label, match }];
  });
  const best = allSeries.filter(({ match }) => match).length > 0 ? allSeries.filter(({ match }) => match) : allSeries;
  const [only, another] = best;
  const aspect = only && !another ? of.aspectLabelled(only.label) : null;
  const series = aspect && of.series(aspect);
  if (!series) return null;
  const statements = series.statements.filter(isIt);
  const doubtful = series.statements.find((statement) => holds(statement) && !isIt(statement));
  if (doubtful) return { kind: 'unfit', why: 'more', series, values: [of.valueOf(doubtful)] };
  return { kind: 'things', series, statements };
}

/** The things of which yes is stated in the respect that a question names; those with no, where it says so. */
function saying(tokens: readonly AskedWord[], of: AskedGroup): Found | null {
  const words = tokens.filter(({ word }) => !NEGATIVE.test(word));
  const wanted = words.length < tokens.length ? 'no' : 'yes';
  const needed = of.needed(words);
  if (!needed) return null;
  const flagsOf = (series: Series): (string | null)[] => series.statements.map((one) => flagIn(of.valueOf(one)));
  const named = of.aspectOf(words, needed);
  // Of several that have the words, the one that says yes or no.
  const others = named ? [] : of.aspectsWith(needed).flatMap((aspect) => of.series(aspect) ?? []);
  const [only, another] = others.filter((one) => flagsOf(one).every((flag) => flag === 'yes' || flag === 'no'));
  const series = named ? of.series(named) : another ? null : (only ?? null);
  if (!series) return null;
  const flags = flagsOf(series);
  const odd = series.statements[flags.findIndex((flag) => flag !== 'yes' && flag !== 'no')];
  if (odd) return { kind: 'unfit', why: 'flag', series, values: [of.valueOf(odd)] };
  return { kind: 'things', series, statements: series.statements.filter((_, at) => flags[at] === wanted) };
}
