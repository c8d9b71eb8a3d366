import { mean } from './bootstrap.ts';

/** A follow-up by its content words: as asked, as understood, and as it was meant. */
export interface Understanding {
  readonly asked: ReadonlySet<string>;
  readonly understood: ReadonlySet<string>;
  readonly meant: ReadonlySet<string>;
}

/** How near what is understood comes to what was meant; all shares are means over questions, except `addedPrecision`. */
export interface Nearness {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  /** Share of the words that the question leaves out that were found; over the questions that leave out any. */
  readonly added: number;
  /** Share, of all the words that were added to questions, of those that were meant. */
  readonly addedPrecision: number;
  /** Questions whose words are just those that were meant. */
  readonly same: number;
  /** Questions to which no word was added, among those that leave out none. */
  readonly leftAlone: number;
}

function both(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((word) => other.has(word)));
}

function without(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((word) => !other.has(word)));
}

/** The nearness of some questions, none of which is without words. */
export function nearnessOf(all: readonly Understanding[]): Nearness {
  const shares = all.map(({ asked, understood, meant }) => {
    const shared = both(understood, meant).size;
    const lacking = without(meant, asked);
    const added = without(understood, asked);
    return {
      recall: shared / meant.size,
      precision: understood.size === 0 ? 0 : shared / understood.size,
      f1: (2 * shared) / (understood.size + meant.size),
      lacking: lacking.size,
      found: both(lacking, understood).size,
      added: added.size,
      meant: both(added, meant).size,
      same: shared === understood.size && shared === meant.size ? 1 : 0,
    };
  });
  const sum = (of: (one: (typeof shares)[number]) => number): number => shares.reduce((all, one) => all + of(one), 0);
  const incomplete = shares.filter(({ lacking }) => lacking > 0);
  const complete = shares.filter(({ lacking }) => lacking === 0);
  return {
    recall: mean(shares.map(({ recall }) => recall)),
    precision: mean(shares.map(({ precision }) => precision)),
    f1: mean(shares.map(({ f1 }) => f1)),
    added: mean(incomplete.map(({ found, lacking }) => found / lacking)),
    addedPrecision: sum(({ meant }) => meant) / sum(({ added }) => added),
    same: mean(shares.map(({ same }) => same)),
    leftAlone: mean(complete.map(({ added }) => (added === 0 ? 1 : 0))),
  };
}
