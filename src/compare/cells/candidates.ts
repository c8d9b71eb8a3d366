import type { TableQuestion } from './asked.ts';
import { CUES } from './cues.ts';
import { CELL_FEATURES, type CellFeature, type Way } from './features.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Held, type Matches, matchesIn } from './matches.ts';

/** A cell that may answer, and why; `count` is set instead of a cell's value where rows are counted. */
export interface Candidate {
  readonly way: Way;
  readonly row: number;
  readonly column: number;
  readonly count: number | null;
  /** The column that decided between rows; -1 for none. */
  readonly key: number;
  /** The rows that were counted, or that a row was chosen from. */
  readonly rows: readonly number[];
  readonly features: readonly number[];
}

const MOST_ROWS = 12;
const YEAR = /^(?:19|20)\d\d$/;
const MOST_SETS = 8;
const TOTAL = /^\W*(?:grand |sub-?)?(?:totals?|all|overall|sum)\W*$/i;

interface Looked {
  readonly question: TableQuestion;
  readonly grid: Grid;
  readonly matches: Matches;
  readonly total: number;
  /** What of the question stands in each row. */
  readonly inRow: readonly Held[];
  readonly evidence: readonly number[];
  readonly isTotal: readonly boolean[];
}

function join(...held: readonly (Held | null | undefined)[]): number[] {
  const result: number[] = [];
  for (const one of held)
    if (one) for (let at = 0; at < one.length; at++) result[at] = Math.max(result[at] ?? 0, one[at] ?? 0);
  return result;
}

function weighed(held: Held, { matches: { weights } }: Pick<Looked, 'matches'>): number {
  return held.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function lookAt(question: TableQuestion, grid: Grid): Looked {
  const matches = matchesIn(question, grid);
  const zero = question.terms.map(() => 0);
  const inRow = grid.rows.map((_, row) => join(zero, matches.groups[row], ...(matches.cells[row] ?? [])));
  const cueless = (held: Held): Held => held.map((value, at) => (question.terms[at]?.isCue ? 0 : value));
  return {
    question,
    grid,
    matches,
    total: matches.weights.reduce((sum, weight, at) => sum + (question.terms[at]?.isCue ? 0 : weight), 0) || 1,
    inRow,
    evidence: inRow.map((held) => weighed(cueless(held), { matches })),
    isTotal: grid.rows.map(({ cells }) => TOTAL.test(cells[grid.labels]?.text ?? '')),
  };
}

/** Rows to start from: all, those that hold most of the question, those that hold one word of it, those within a bound. */
function rowSets(looked: Looked): number[][] {
  const { grid, evidence, inRow, question, isTotal } = looked;
  const all = grid.rows.map((_, row) => row).filter((row) => !isTotal[row]);
  const best = (rows: readonly number[]): number[] => {
    const top = Math.max(0, ...rows.map((row) => evidence[row] ?? 0));
    return top > 0 ? rows.filter((row) => (evidence[row] ?? 0) > top - 1e-9) : [];
  };
  const sets: number[][] = [all, best(all)];
  for (const [at, term] of question.terms.entries()) {
    if (term.isCue) continue;
    const having = all.filter((row) => (inRow[row]?.[at] ?? 0) > 0.8);
    if (having.length > 0 && having.length < all.length) sets.push(having);
  }
  const seen = new Set<string>();
  return sets
    .filter((rows) => {
      const key = rows.join(' ');
      const known = seen.has(key) || rows.length === 0;
      seen.add(key);
      return !known;
    })
    .slice(0, MOST_SETS);
}

function numberOf(cell: GridCell | null | undefined): number | null {
  return cell?.measure?.value ?? null;
}

/** Whether the greatest (1) or the least number (-1) of a column is asked for: "fastest" is the least of times. */
function signOver(term: string, sign: 1 | -1, column: Grid['columns'][number]): 1 | -1 {
  const isTime = column.kind === 'date' || column.kind === 'year';
  if (isTime && CUES.late.has(term)) return 1;
  if (isTime && CUES.early.has(term)) return -1;
  if (!isTime && CUES.late.has(term) && /^young|^new|^later$/.test(term)) return /^young/.test(term) ? -1 : 1;
  if (CUES.quick.has(term)) return column.kind === 'time' || /\btime\b/i.test(column.label) ? -1 : 1;
  if (isRank(column) && CUES.good.has(term)) return -1;
  if (isRank(column) && CUES.bad.has(term)) return 1;
  return sign;
}

function isRank({ kind, label }: Grid['columns'][number]): boolean {
  return kind === 'rank' || /^\W*(?:rank|ranking|pos|position|place|finish|standing|seed|#|no|number)\b/i.test(label);
}

/** Every cell that may answer `question`, with what speaks for it. */
export function candidatesIn(question: TableQuestion, grid: Grid): Candidate[] {
  const looked = lookAt(question, grid);
  const { evidence, matches } = looked;
  const found: Candidate[] = [];
  const columns = grid.columns.map((_, column) => column);
  const numeric = columns.filter((column) => grid.columns[column]?.kind !== null);
  const add = (way: Way, row: number, column: number, how: Partial<How> = {}): void => {
    const cell = grid.rows[row]?.cells[column];
    if (!cell) return;
    const how_: How = { anchors: [], key: -1, rows: [row], tied: false, byTime: false, againstOrder: false, all: false, ...how };
    found.push({
      way,
      row,
      column,
      count: null,
      key: how_.key,
      rows: how_.rows,
      features: featuresOf(looked, way, row, column, how_),
    });
  };
  const byEvidence = grid.rows.map((_, row) => row).sort((a, b) => (evidence[b] ?? 0) - (evidence[a] ?? 0) || a - b);
  for (const row of byEvidence.slice(0, MOST_ROWS)) for (const column of columns) add('cell', row, column);

  const sets = rowSets(looked);
  const [all = []] = sets;
  const isAll = (rows: readonly number[]): boolean => rows === all;
  const { extreme, end, neighbour, either, bound, same } = question;
  const times = numeric.filter((column) => ['date', 'year'].includes(grid.columns[column]?.kind ?? ''));
  const [time] = times;
  const inTime = (rows: readonly number[]): number[] | null => {
    if (time === undefined) return null;
    const dated = rows.filter((row) => numberOf(grid.rows[row]?.cells[time]) !== null);
    return dated.sort(
      (a, b) => (numberOf(grid.rows[a]?.cells[time]) ?? 0) - (numberOf(grid.rows[b]?.cells[time]) ?? 0) || a - b,
    );
  };

  const bounded: number[][] = [];
  if (bound)
    for (const key of numeric) {
      const within = (rows: readonly number[]): number[] =>
        rows.filter((row) => {
          const value = numberOf(grid.rows[row]?.cells[key]);
          return value !== null && value >= bound.from && value <= bound.to;
        });
      for (const set of sets.slice(0, 4)) {
        const rows = within(set);
        if (rows.length === 0 || rows.length === set.length) continue;
        bounded.push(rows);
        const how = { anchors: isAll(set) ? [] : set, key, rows };
        const ends = end === null || end > 0 ? [rows[0]] : [rows.at(-1)];
        for (const row of new Set([...ends, ...rows.slice(0, 2)]))
          if (row !== undefined) for (const column of columns) add('bounded', row, column, how);
        if (question.counts) found.push(counted(looked, rows, { ...how, key }));
      }
    }
  for (const set of sets) {
    const anchors = isAll(set) ? [] : set;
    const from = { anchors, all: isAll(set), rows: set };
    if (extreme && set.length > 1)
      for (const key of numeric) {
        const { row, tied } = mostOf(grid, set, key, signOver(extreme.term, extreme.sign, grid.columns[key] as never));
        if (row !== null) for (const column of columns) add('extreme', row, column, { ...from, key, tied });
      }
    if (end !== null) {
      const at = (rows: readonly number[]): number | undefined => (end > 0 ? rows[end - 1] : rows.at(end));
      const row = at(set);
      const ordered = inTime(set);
      const timely = ordered ? at(ordered) : undefined;
      for (const column of columns) {
        if (row !== undefined) add('end', row, column, { ...from, byTime: timely === row });
        if (timely !== undefined && timely !== row)
          add('end', timely, column, { ...from, key: time ?? -1, byTime: true, againstOrder: true });
      }
    }
    if (extreme) for (const column of columns) {
      const { row, tied } = frequentIn(grid, set, column, extreme.sign);
      if (row !== null) add('frequent', row, column, { ...from, tied });
    }
    if (question.counts) found.push(counted(looked, set, { ...from, key: -1 }));
  }
  const best = sets[1] ?? [];
  if (neighbour) {
    const ordered = inTime(grid.rows.map((_, row) => row));
    for (const anchor of best.slice(0, 3)) {
      const row = anchor + neighbour.step;
      const timely = ordered ? ordered[ordered.indexOf(anchor) + neighbour.step] : undefined;
      for (const column of columns) {
        add('neighbour', row, column, { anchors: [anchor], byTime: timely === row });
        if (timely !== undefined && ordered?.includes(anchor) && timely !== row)
          add('neighbour', timely, column, { anchors: [anchor], byTime: true, againstOrder: true });
      }
    }
  }
  if (either) {
    const sides = either.map((terms) => bestFor(looked, terms, either));
    const [left, right] = sides;
    if (left !== undefined && right !== undefined && left >= 0 && right >= 0 && left !== right)
      for (const key of numeric) {
        const sign = extreme ? signOver(extreme.term, extreme.sign, grid.columns[key] as never) : end !== null && end > 0 ? -1 : 1;
        const { row, tied } = mostOf(grid, [left, right], key, sign);
        if (row !== null) for (const column of columns) add('either', row, column, { anchors: [left, right], key, rows: [left, right], tied });
      }
  }
  if (same)
    for (const anchor of best.slice(0, 1))
      for (const key of columns) {
        const value = grid.rows[anchor]?.cells[key]?.text;
        if (value === undefined) continue;
        const others = all.filter((row) => row !== anchor && grid.rows[row]?.cells[key]?.text === value);
        const [row] = others;
        if (row !== undefined && others.length <= 3)
          for (const column of columns) add('same', row, column, { anchors: [anchor], key, rows: others, tied: others.length > 1 });
      }
  void matches;
  return found;
}

/** How a cell was found. */
interface How {
  /** Rows that hold words of the question and lead to the cell's row. */
  readonly anchors: readonly number[];
  readonly key: number;
  readonly rows: readonly number[];
  readonly tied: boolean;
  readonly byTime: boolean;
  readonly againstOrder: boolean;
  readonly all: boolean;
}

function mostOf(grid: Grid, rows: readonly number[], key: number, sign: 1 | -1): { row: number | null; tied: boolean } {
  let best: { row: number; value: number } | null = null;
  let tied = false;
  for (const row of rows) {
    const value = numberOf(grid.rows[row]?.cells[key]);
    if (value === null) continue;
    const lead = best ? sign * (value - best.value) : 1;
    if (lead > 0) tied = false;
    if (lead > 0) best = { row, value };
    else if (lead === 0) tied = true;
  }
  return { row: best?.row ?? null, tied };
}

function frequentIn(grid: Grid, rows: readonly number[], column: number, sign: 1 | -1): { row: number | null; tied: boolean } {
  const counts = new Map<string, { row: number; count: number }>();
  for (const row of rows) {
    const text = grid.rows[row]?.cells[column]?.text;
    if (text === undefined) continue;
    const known = counts.get(text);
    if (known) known.count++;
    else counts.set(text, { row, count: 1 });
  }
  const sorted = [...counts.values()].sort((a, b) => sign * (b.count - a.count) || a.row - b.row);
  const [first, second] = sorted;
  if (!first || !second || (sign > 0 && first.count < 2)) return { row: null, tied: false };
  return { row: first.row, tied: first.count === second.count };
}

/** The row that has most of one side of "A or B", by the words that the other side lacks. */
function bestFor({ question, grid, inRow, matches }: Looked, side: readonly string[], sides: readonly (readonly string[])[]): number {
  const others = new Set(sides.filter((one) => one !== side).flat());
  let best = -1;
  let most = 0;
  for (const row of grid.rows.keys()) {
    const sum = question.terms.reduce(
      (total, { term }, at) =>
        side.includes(term) && !others.has(term) ? total + (inRow[row]?.[at] ?? 0) * (matches.weights[at] ?? 0) : total,
      0,
    );
    if (sum > most) {
      most = sum;
      best = row;
    }
  }
  return best;
}

function counted(looked: Looked, rows: readonly number[], how: Partial<How> & { key: number }): Candidate {
  const how_: How = { anchors: [], rows, tied: false, byTime: false, againstOrder: false, all: false, ...how };
  const features = featuresOf(looked, 'count', rows[0] ?? 0, -1, how_);
  return { way: 'count', row: rows[0] ?? 0, column: -1, count: rows.length, key: how.key, rows, features };
}

/** How many pairs of neighbouring words of the question are neighbours among `words`. */
function pairsIn({ question }: Looked, words: readonly string[]): number {
  let count = 0;
  for (let at = 1; at < question.terms.length; at++) {
    const first = words.indexOf(question.terms[at - 1]?.term ?? '');
    if (first >= 0 && words[first + 1] === question.terms[at]?.term) count++;
  }
  return Math.min(2, count);
}

/** Share of `terms` that the question has, or a word like them. */
function precision(terms: readonly string[], held: (term: string) => number): number {
  return terms.length === 0 ? 0 : terms.reduce((sum, term) => sum + held(term), 0) / terms.length;
}

function featuresOf(looked: Looked, way: Way, row: number, column: number, how: How): number[] {
  const { question, grid, matches, total, inRow, evidence } = looked;
  const f: Partial<Record<CellFeature, number>> = { [way]: 1 };
  const { weights } = matches;
  const asked = question.terms.map(({ term }) => term);
  if (question.extreme && !['extreme', 'either', 'frequent'].includes(way)) f.missedExtreme = 1;
  if (question.end !== null && way !== 'end' && !question.extreme) f.missedEnd = 1;
  if (question.neighbour && way !== 'neighbour' && way !== 'bounded') f.missedNeighbour = 1;
  if (question.counts && way !== 'count') f.missedCount = 1;
  if (question.either && way !== 'either') f.missedEither = 1;
  if (question.bound && way !== 'bounded' && !(way === 'count' && how.key >= 0)) f.missedBound = 1;
  if (question.only && how.rows.length !== 1) f.missedOnly = 1;
  if (question.same && way !== 'same') f.missedSame = 1;
  if (question.computes) f.computed = 1;

  const covered = asked.map(() => 0);
  const take = (held: Held | null | undefined): number => {
    if (!held) return 0;
    let sum = 0;
    for (let at = 0; at < covered.length; at++) {
      const value = held[at] ?? 0;
      const before = covered[at] ?? 0;
      if (value <= before || question.terms[at]?.isCue) continue;
      sum += (value - before) * (weights[at] ?? 0);
      covered[at] = value;
    }
    return sum / total;
  };
  const cells = matches.cells[row] ?? [];
  const ofColumn = grid.columns[column];
  const starts = how.anchors.length > 0 && way !== 'cell';
  if (!starts || way === 'bounded' || way === 'extreme' || way === 'end' || way === 'frequent') {
    if (column !== grid.labels) f.label = take(cells[grid.labels]);
    f.group = take(matches.groups[row]);
  }
  const head = matches.heads[column];
  f.head = take(head);
  f.key = how.key >= 0 && how.key !== column ? take(matches.heads[how.key]) : 0;
  if (starts) f.anchor = take(way === 'either' ? join(...how.anchors.map((at) => inRow[at])) : inRow[how.anchors[0] ?? 0]);
  if (way === 'cell' || way === 'bounded')
    f.other = take(join(...cells.map((held, at) => (at === column || at === grid.labels ? null : held))));
  f.above = take(matches.above);
  let rivalHead = 0;
  for (let at = 0; at < covered.length; at++) {
    if (question.terms[at]?.isCue) continue;
    const most = Math.max(0, ...matches.heads.map((held) => held[at] ?? 0));
    rivalHead += Math.max(0, most - (covered[at] ?? 0)) * (weights[at] ?? 0);
  }
  f.rivalHead = rivalHead / total;
  const left = asked.reduce((sum, _, at) => (question.terms[at]?.isCue ? sum : sum + (1 - (covered[at] ?? 0)) * (weights[at] ?? 0)), 0);
  f.uncovered = left / total;
  f.allCovered = left < 0.01 ? 1 : 0;
  const headShare = weighed(head ?? [], looked);
  f.bestHead = headShare > 0 && matches.heads.every((other) => weighed(other, looked) <= headShare + 1e-9) ? 1 : 0;
  const own = way === 'cell' || way === 'bounded' ? evidence[row] ?? 0 : evidence[how.anchors[0] ?? -1] ?? 0;
  f.bestRow = own > 0 && own >= Math.max(0, ...evidence) - 1e-9 ? 1 : 0;
  f.rivalRow = (Math.max(0, ...evidence) - own) / total;
  if (ofColumn) {
    f.headPrecision = precision(ofColumn.leaf, matches.ofTerm);
    const numbers = asked.filter((term) => /^\d+$/.test(term));
    const inHead = ofColumn.terms.filter((term) => /^\d{2,}$/.test(term));
    const isElsewhere = numbers.some((term) => grid.columns.some((other) => other.terms.includes(term)));
    f.numberHead = numbers.filter((term) => ofColumn.terms.includes(term)).length;
    f.otherNumber = isElsewhere ? inHead.filter((term) => !numbers.includes(term) && term.length === 4).length : 0;
    f.counts = question.counts && ofColumn.isCount && way === 'cell' ? 1 : 0;
    f.headPairs = pairsIn(looked, ofColumn.leaf);
    const saysChange = ofColumn.saysChange;
    f.change = question.change && saysChange ? 1 : 0;
    f.changeElsewhere = question.change && !saysChange && grid.columns.some((other) => other.saysChange) ? 1 : 0;
    f.changeUnasked = !question.change && saysChange ? 1 : 0;
    f.totalHead = !asked.includes('total') && ofColumn.terms.includes('total') ? 1 : 0;
    f.noun = matches.noun[column] ?? 0;
    const most = Math.max(0, ...matches.noun);
    f.nounElsewhere = most - (f.noun ?? 0);
    f.nounless = most === 0 && column === grid.labels ? 1 : 0;
    f.isLabelCell = way === 'cell' && column === grid.labels ? 1 : 0;
    f.isLabel = way !== 'cell' && column === grid.labels ? 1 : 0;
  }
  if (how.key >= 0) f.keyPrecision = precision(grid.columns[how.key]?.leaf ?? [], matches.ofTerm);
  const of = grid.rows[row];
  if (way === 'cell' && of) {
    f.labelPrecision = Math.max(0, ...of.names.map((name) => precision(name, matches.ofTerm)));
    f.groupUnasked = of.group.length > 0 ? 1 - precision(of.group, matches.ofTerm) : 0;
    const noun = [...question.noun];
    if (noun.length > 0 && noun.every((term) => of.leaf.includes(term))) {
      f.nounInLabel = 1;
      f.noun = 0;
      f.nounElsewhere = 0;
    }
    const words = [...of.leaf, ...of.group];
    const years = asked.filter((term) => YEAR.test(term));
    f.numberLabel = asked.filter((term) => /^\d+$/.test(term) && words.includes(term)).length;
    const isElsewhere = years.some((term) => grid.rows.some((other) => other.leaf.includes(term) || other.group.includes(term)));
    f.otherNumberLabel = isElsewhere && words.some((term) => YEAR.test(term)) && !words.some((term) => years.includes(term)) ? 1 : 0;
    const top = Math.max(0, ...evidence);
    f.totalOfAll = looked.isTotal[row] && top === 0 ? 1 : 0;
    f.labelPairs = pairsIn(looked, of.leaf);
    f.nounInRow = matches.nounIn[row]?.some((share, at) => at !== column && share >= 0.5) ? 1 : 0;
  }
  if (way === 'count') {
    f.countAll = how.rows.length === grid.rows.length ? 1 : 0;
    f.countOne = how.rows.length === 1 ? 1 : 0;
    f.countsElsewhere = grid.columns.some(({ isCount }) => isCount) ? 1 : 0;
    f.countNoun = Math.max(0, ...matches.noun);
  }
  const cell = grid.rows[row]?.cells[column];
  if (cell) {
    const own = cell.measure?.kind ?? null;
    const kind = own === 'number' && ofColumn?.kind === 'money' ? 'money' : own;
    const isNumber = kind !== null && kind !== 'date' && kind !== 'year';
    const { wanted } = question;
    const right =
      wanted === 'money' && grid.columns.some((other) => other.kind === 'money')
        ? kind === 'money'
        : wanted === 'number' || wanted === 'money' || wanted === 'percent'
        ? isNumber
        : wanted === 'time'
          ? kind === 'date' || kind === 'year'
          : wanted === 'name' || wanted === 'place'
            ? kind === null
            : null;
    f.kindRight = right === true ? 1 : 0;
    f.kindWrong = right === false ? 1 : 0;
    const isPercent = kind === 'percent' || /%|percent/i.test(ofColumn?.label ?? '');
    const anyPercent = true;
    f.percent = anyPercent && question.percent && isPercent ? 1 : 0;
    f.percentWrong = !question.percent && isPercent ? 1 : 0;
    f.valueAsked = cell.terms.length > 0 ? cell.terms.filter((term) => asked.includes(term)).length / cell.terms.length : 0;
    if (way === 'either') f.valueAsked = 0;
  }
  const key = grid.columns[how.key];
  if (key) {
    f.keyNumbers = key.kind === 'number' || key.kind === 'money' || key.kind === 'percent' ? 1 : 0;
    f.keyRank = isRank(key) ? 1 : 0;
    f.keyTime = key.kind === 'date' || key.kind === 'year' ? 1 : 0;
    f.keyNamed = weighed(matches.heads[how.key] ?? [], looked) > 0 ? 1 : 0;
    f.keyIsAnswer = how.key === column ? 1 : 0;
  }
  f.tied = how.tied ? 1 : 0;
  f.byTime = how.byTime ? 1 : 0;
  f.againstOrder = how.againstOrder ? 1 : 0;
  f.fromAll = how.all ? 1 : 0;
  f.fromFew = way !== 'cell' ? 1 / Math.max(1, how.rows.length) : 0;
  f.total = looked.isTotal[row] && !/total|overall|all\b/i.test(question.text) ? 1 : 0;
  f.early = 1 / (1 + row);
  return CELL_FEATURES.map((name) => f[name] ?? 0);
}
