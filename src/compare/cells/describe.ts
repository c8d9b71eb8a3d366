import { type Described, flag, type How, ofCover } from './cover.ts';
import { CUES } from './cues.ts';
import { CELL_FEATURES } from './features.ts';
import { type GridCell, type GridColumn, type GridRow, isYear } from './grid.ts';
import { likeness } from './likeness.ts';
import { isRank, isTime, type Looked, weighed } from './look.ts';

const NUMBER = /^\d+$/;
/** Numbers in a header with fewer digits are positions and footnotes. */
const YEAR_LENGTH = 4;
const MOST_PAIRS = 2;

/** The features of the cell at `row` and `column`, found as `how` says, in the order of CELL_FEATURES; a count has column -1. */
export function featuresOf(looked: Looked, row: number, column: number, how: How): number[] {
  const of = looked.grid.rows[row];
  const head = looked.grid.columns[column];
  const cell = of?.cells[column];
  const described: Described = {
    [how.way]: 1,
    ...ofOperation(looked, how),
    ...ofCover(looked, row, column, how),
    ...(head ? ofHeader(looked, head, column, how) : {}),
    ...(of && how.way === 'cell' ? ofRow(looked, of, row, column) : {}),
    ...(how.way === 'count' ? ofCount(looked, how) : {}),
    ...(cell && head ? ofValue(looked, cell, head, how) : {}),
    ...ofKey(looked, column, how),
    tied: flag(how.tied),
    byTime: flag(how.byTime),
    againstOrder: flag(how.againstOrder),
    fromAll: flag(how.all),
    fromFew: how.way === 'cell' ? 0 : 1 / Math.max(1, how.rows.length),
    total: flag(looked.isTotal[row] === true && !looked.asked.includes('total')),
    early: 1 / (1 + row),
  };
  const inLabel = how.way === 'cell' && of ? nounInLabel(looked, of) : {};
  const all: Described = { ...described, ...inLabel };
  return CELL_FEATURES.map((name) => all[name] ?? 0);
}

/** Operations that the question's words ask for, and that did not find the cell. */
function ofOperation({ question }: Looked, { way, key, rows }: How): Described {
  const { extreme, end, neighbour, counts, either, bound, only, same } = question;
  return {
    missedExtreme: flag(extreme !== null && way !== 'extreme' && way !== 'either' && way !== 'frequent'),
    missedEnd: flag(end !== null && way !== 'end' && extreme === null),
    missedNeighbour: flag(neighbour !== null && way !== 'neighbour' && way !== 'bounded'),
    missedCount: flag(counts && way !== 'count'),
    missedEither: flag(either !== null && way !== 'either'),
    missedBound: flag(bound !== null && way !== 'bounded' && !(way === 'count' && key >= 0)),
    missedOnly: flag(only && rows.length !== 1),
    missedSame: flag(same && way !== 'same'),
  };
}

/** How the header of the cell's column fits. */
function ofHeader(
  { question, grid, matches, asked, headRuns }: Looked,
  head: GridColumn,
  column: number,
  { way }: How,
): Described {
  const numbers = asked.filter((term) => NUMBER.test(term));
  const isElsewhere = numbers.some((term) => grid.columns.some((other) => other.terms.includes(term)));
  const others = head.terms.filter(
    (term) => NUMBER.test(term) && term.length === YEAR_LENGTH && !numbers.includes(term),
  );
  const noun = matches.noun[column] ?? 0;
  const most = Math.max(0, ...matches.noun);
  const isLabel = column === grid.labels;
  return {
    headPrecision: precision(head.leaf, matches.ofTerm),
    headPairs: pairsIn(asked, head.leaf),
    headRun: headRuns[column] ?? 0,
    numberHead: numbers.filter((term) => head.terms.includes(term)).length,
    otherNumber: isElsewhere ? others.length : 0,
    counts: flag(question.counts && head.isCount && way === 'cell'),
    change: flag(question.change && head.saysChange),
    changeElsewhere: flag(question.change && !head.saysChange && grid.columns.some((other) => other.saysChange)),
    changeUnasked: flag(!question.change && head.saysChange),
    totalHead: flag(!asked.includes('total') && head.terms.includes('total')),
    noun,
    nounElsewhere: most - noun,
    nounless: flag(most === 0 && isLabel),
    isLabelCell: flag(way === 'cell' && isLabel),
    isLabel: flag(way !== 'cell' && isLabel),
  };
}

/** How the cell's own row fits. */
function ofRow(
  { question, grid, matches, asked, isTotal, isOfAll, rowRuns, top }: Looked,
  of: GridRow,
  row: number,
  column: number,
): Described {
  const words = [...of.leaf, ...of.group];
  const { extreme, end, neighbour, either } = question;
  const isPlain = extreme === null && end === null && neighbour === null && either === null;
  const years = asked.filter((term) => isYear(term));
  const isElsewhere = years.some((term) => grid.labelTerms.has(term));
  const hasOther = words.some((term) => isYear(term)) && !words.some((term) => years.includes(term));
  return {
    labelPrecision: Math.max(0, ...of.names.map((name) => precision(name, matches.ofTerm))),
    groupUnasked: of.group.length > 0 ? 1 - precision(of.group, matches.ofTerm) : 0,
    numberLabel: asked.filter((term) => NUMBER.test(term) && words.includes(term)).length,
    otherNumberLabel: flag(isElsewhere && hasOther),
    totalOfAll: flag(isTotal[row] === true && top === 0 && isPlain),
    totalOfMost: flag(isTotal[row] === true && top > 0 && isOfAll && isPlain),
    labelRun: rowRuns[row] ?? 0,
    labelPairs: pairsIn(asked, of.leaf),
    nounInRow: flag(matches.nounIn[row]?.some((share, at) => at !== column && share >= 0.5) === true),
  };
}

/** A noun that the row's label has asks for no header. */
function nounInLabel({ question }: Looked, { leaf }: GridRow): Described {
  const isIn = question.noun.size > 0 && [...question.noun].every((term) => leaf.includes(term));
  return isIn ? { nounInLabel: 1, noun: 0, nounElsewhere: 0 } : {};
}

function ofCount({ grid, matches }: Looked, { rows }: How): Described {
  return {
    countAll: flag(rows.length === grid.rows.length),
    countOne: flag(rows.length === 1),
    countsElsewhere: flag(grid.columns.some(({ isCount }) => isCount)),
    countNoun: Math.max(0, ...matches.noun),
  };
}

/** Whether the value is of the kind that is asked for. */
function ofValue({ question, grid, asked }: Looked, cell: GridCell, head: GridColumn, { way }: How): Described {
  const own = cell.measure?.kind ?? null;
  const kind = own === 'number' && head.kind === 'money' ? 'money' : own;
  const isNumber = kind !== null && kind !== 'date' && kind !== 'year';
  const wants = (): boolean | null => {
    switch (question.wanted) {
      case 'money':
        return grid.columns.some((other) => other.kind === 'money') ? kind === 'money' : isNumber;
      case 'number':
      case 'percent':
        return isNumber;
      case 'time':
        return kind === 'date' || kind === 'year';
      case 'name':
      case 'place':
        return kind === null;
      default:
        return null;
    }
  };
  const right = wants();
  const isPercent = kind === 'percent' || /%|percent/i.test(head.label);
  const repeated = cell.terms.filter((term) => asked.includes(term)).length / Math.max(1, cell.terms.length);
  return {
    kindRight: flag(right === true),
    kindWrong: flag(right === false),
    percent: flag(question.percent && isPercent),
    percentWrong: flag(!question.percent && isPercent),
    valueAsked: way === 'either' ? 0 : repeated,
  };
}

/** How the column that decided fits. */
function ofKey({ question, grid, matches }: Looked, column: number, { key }: How): Described {
  const head = grid.columns[key];
  if (!head) return {};
  return {
    keyPrecision: precision(head.leaf, matches.ofTerm),
    keyNumbers: flag(head.kind === 'number' || head.kind === 'money' || head.kind === 'percent'),
    keyRank: flag(isRank(head)),
    keyTime: flag(isTime(head)),
    keyMeant: flag(question.extreme !== null && isMeant(question.extreme.term, head)),
    keyNamed: flag(weighed(matches.heads[key] ?? [], matches.weights) > 0),
    keyIsAnswer: flag(key === column),
  };
}

/** Whether a word for the most or the least speaks of what a column measures. */
function isMeant(term: string, head: GridColumn): boolean {
  if (isTime(head) && (CUES.late.has(term) || CUES.early.has(term))) return true;
  return head.terms.some((other) => likeness(term, other) > 0);
}

/** Pairs of neighbouring words of the question that are neighbours among `words`, at most two. */
function pairsIn(asked: readonly string[], words: readonly string[]): number {
  let count = 0;
  for (let at = 1; at < asked.length; at++) {
    const first = words.indexOf(asked[at - 1] ?? '');
    if (first >= 0 && words[first + 1] === asked[at]) count++;
  }
  return Math.min(MOST_PAIRS, count);
}

/** Share of `terms` that the question has, or a word like them. */
function precision(terms: readonly string[], held: (term: string) => number): number {
  return terms.length === 0 ? 0 : terms.reduce((sum, term) => sum + held(term), 0) / terms.length;
}
