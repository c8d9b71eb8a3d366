import type { CellFeature, Way } from './features.ts';
import { join, type Looked } from './look.ts';
import type { Held } from './matches.ts';

/** How a cell was found. */
export interface How {
  readonly way: Way;
  /** Rows that hold words of the question and lead to the cell's row; none when all rows do. */
  readonly anchors: readonly number[];
  /** The column that decided between rows; -1 for none. */
  readonly key: number;
  /** The rows that it was chosen from, or that were counted. */
  readonly rows: readonly number[];
  readonly tied: boolean;
  readonly byTime: boolean;
  readonly againstOrder: boolean;
  /** Whether it was chosen from all rows. */
  readonly all: boolean;
}

export type Described = Partial<Record<CellFeature, number>>;

/** Ways that choose among the rows that hold words of the question, and so lead to one of them. */
const AMONG_ANCHORS: ReadonlySet<Way> = new Set(['bounded', 'extreme', 'end', 'frequent']);
const TRIFLE = 1e-9;
/** A share of the question that counts as nothing. */
const NOTHING = 0.01;

/** A test as a feature. */
export const flag = (test: boolean): number => (test ? 1 : 0);

/** Where the question's words stand, each counted where it stands first. */
export function ofCover(looked: Looked, row: number, column: number, how: How): Described {
  const { question, grid, matches, total, inRow, evidence, top } = looked;
  const { way, anchors, key } = how;
  const covered = looked.asked.map(() => 0);
  const weightAt = (at: number): number => (question.terms[at]?.isCue ? 0 : (matches.weights[at] ?? 0));
  const take = (held: Held | null | undefined): number => {
    if (!held) return 0;
    let sum = 0;
    for (let at = 0; at < covered.length; at++) {
      const gain = (held[at] ?? 0) - (covered[at] ?? 0);
      if (gain <= 0) continue;
      sum += gain * weightAt(at);
      covered[at] = held[at] ?? 0;
    }
    return sum / total;
  };
  const cells = matches.cells[row] ?? [];
  const head = matches.heads[column];
  const isOwn = anchors.length === 0 || way === 'cell' || AMONG_ANCHORS.has(way);
  const label = isOwn && column !== grid.labels ? take(cells[grid.labels]) : 0;
  const group = isOwn ? take(matches.groups[row]) : 0;
  const ofHead = take(head);
  const ofKeyHead = key >= 0 && key !== column ? take(matches.heads[key]) : 0;
  const leading = way === 'either' ? join(...anchors.map((at) => inRow[at])) : inRow[anchors[0] ?? -1];
  const anchor = anchors.length > 0 && way !== 'cell' ? take(leading) : 0;
  const inRowItself = way === 'cell' || way === 'bounded';
  const beside = cells.map((held, at) => (at === column || at === grid.labels ? null : held));
  const other = inRowItself ? take(join(...beside)) : 0;
  const above = take(matches.above);
  let left = 0;
  let elsewhere = 0;
  for (let at = 0; at < covered.length; at++) {
    left += (1 - (covered[at] ?? 0)) * weightAt(at);
    elsewhere += Math.max(0, (matches.mostInHeads[at] ?? 0) - (covered[at] ?? 0)) * weightAt(at);
  }
  const own = evidence[inRowItself ? row : (anchors[0] ?? -1)] ?? 0;
  const headShare = matches.headShares[column] ?? 0;
  return {
    label,
    group,
    head: ofHead,
    key: ofKeyHead,
    anchor,
    other,
    above,
    rivalHead: elsewhere / total,
    rivalRow: (top - own) / total,
    uncovered: left / total,
    allCovered: flag(left < NOTHING),
    bestHead: flag(headShare > 0 && headShare >= Math.max(...matches.headShares) - TRIFLE),
    bestRow: flag(own > 0 && own >= top - TRIFLE),
  };
}
