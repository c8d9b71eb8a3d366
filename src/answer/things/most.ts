import { type Amount, amountsOf, DATE, RANK } from '../../compare/amounts.ts';
import { CUES } from '../../compare/cells/cues.ts';
import { signOver } from '../../compare/cells/rows.ts';
import { degreeOf, isUtmost } from '../../compare/degrees.ts';
import type { Series } from '../../compare/groups.ts';
import { betterWith } from '../../compare/synonyms.ts';
import { termOf } from '../../text/tokens.ts';
import type { Found } from './found.ts';
import type { AskedGroup } from './group.ts';
import { type AskedWord, type Extreme, fitsAnything, type ThingsAsked } from './read.ts';
import { unordered } from './which.ts';

const SLOW = new Set(['slowest', 'slower'].map(termOf));

type Asked = Extract<ThingsAsked, { form: 'most' }>;

/** The things of a group that have the most of something, or the least; null when a question does not ask that of this group. */
export function mostAsked({ tokens, extreme, ofValue }: Asked, of: AskedGroup): Found | null {
  const noun = of.nounLength(tokens);
  const [first] = tokens;
  // "Which port has the most ships?" asks ships for something that none of them is.
  if (first && noun === 0 && !first.isFunction && first.start < extreme.start) return null;
  const rest = tokens.slice(noun);
  const needed = of.needed(rest);
  const series = needed && seriesAsked(rest, needed, extreme, of);
  if (!series || series.statements.length < 2) return null;
  const values = series.statements.map((statement) => of.valueOf(statement));
  const amounts = amountsOf(values, series.aspect.label);
  if (isOfTime(extreme.term) && amounts?.[0]?.of !== DATE && amounts?.[0]?.of !== RANK) return null;
  const sign = signIn(series, extreme, amounts?.[0]);
  const isComparable = amounts !== null || values.every((value) => degreeOf(value) !== null);
  if (sign === null && isComparable) return { kind: 'unfit', why: 'better', series, values: [] };
  const { place } = extreme;
  if (place > 1 && (!amounts || amounts.length < place)) return null;
  const chosen = sign === null ? [] : amounts ? byAmount(amounts, sign, place) : byWords(values, sign);
  if (chosen.length === 0) return unordered(series, values);
  const statements = series.statements.filter((_, at) => chosen.includes(at));
  return { kind: 'things', series, statements, ...(ofValue && noun === 0 ? { sought: 'value' } : {}) };
}

/** "First", "last", "oldest" and the like are of times and places in a ranking. */
function isOfTime(term: string): boolean {
  return [CUES.first, CUES.last, CUES.late, CUES.early].some((cues) => cues.has(term));
}

function seriesAsked(
  tokens: readonly AskedWord[],
  needed: readonly string[],
  { term }: Extreme,
  of: AskedGroup,
): Series | null {
  const hint = fitsAnything(term) || CUES.first.has(term) || CUES.last.has(term) ? [] : [term];
  const aspect = of.aspectOf(tokens, needed) ?? (needed.length === 0 ? of.aspectOf([], hint) : null);
  if (aspect) return of.series(aspect);
  return needed.length === 0 && isOfTime(term) ? of.dated() : null;
}

/** A label of what is better the less it is, for the words for speed: a time. */
const TIME = /\b(?:time|duration|latency|delay)\b/iu;
const SPEED = /\b(?:speed|rate|throughput|bandwidth|performance|velocity|pace)\b|\/(?:s|h)\b|\bps\b/iu;
const RANKS = /\brank(?:ing)?\b/iu;

/** Whether the greatest or the least is asked for; null where "best" or "fastest" is asked for, and nobody can tell which it is. */
function signIn({ aspect: { label } }: Series, { sign, term }: Extreme, amount: Amount | undefined): 1 | -1 | null {
  if (CUES.quick.has(term) || SLOW.has(term)) {
    const quick = CUES.quick.has(term) ? 1 : -1;
    if (amount?.of === 'time' || TIME.test(label)) return quick === 1 ? -1 : 1;
    return SPEED.test(label) || SPEED.test(amount?.of ?? '') || amount === undefined ? quick : null;
  }
  const isRanking = amount?.of === RANK || RANKS.test(label);
  const kind = amount?.of === DATE ? 'year' : isRanking ? 'rank' : null;
  const over = signOver(term, sign, { kind, label: '' });
  if (isRanking || !/^(?:best|worst)$/u.test(term)) return over;
  const better = betterWith(label);
  return better && (CUES.good.has(term) ? better : better === 1 ? -1 : 1);
}

/** The positions of the greatest amount, or of the least; or of the one that comes at a later place. */
function byAmount(amounts: readonly Amount[], sign: 1 | -1, place: number): number[] {
  const ordered = amounts.map(({ amount }) => sign * amount).sort((a, b) => b - a);
  const best = ordered[place - 1];
  return amounts.flatMap(({ amount }, at) => (sign * amount === best ? [at] : []));
}

/** The positions of what words say to be more, or less, than all else; none where they cannot be put in order. */
function byWords(values: readonly string[], sign: 1 | -1): number[] {
  const degrees = values.map(degreeOf);
  const most = degrees.flatMap((one, at) => {
    if (!one) return [];
    const isBeyond = degrees.every((other, index) => {
      if (index === at) return true;
      if (!other) return false;
      const isSame = other.least === one.least && other.most === one.most && one.least === one.most;
      return isSame || (sign > 0 ? one.least > other.most : one.most < other.least);
    });
    return isBeyond ? [at] : [];
  });
  if (most.length > 0 && most.length < values.length) return most;
  const utmost = values.flatMap((value, at) => (isUtmost(value, sign) ? [at] : []));
  return utmost.length === 1 ? utmost : [];
}
