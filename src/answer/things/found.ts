import type { Series } from '../../compare/groups.ts';
import type { Statement } from '../../compare/statement.ts';

/** What a group of things has to say to a question for some of them. */
export type Found =
  /** Those that count; `series` is what decided, null where nothing had to be decided. */
  | {
      readonly kind: 'things';
      readonly series: Series | null;
      readonly statements: readonly Statement[];
      /** Set where what is stated of them was asked for, and not which they are. */
      readonly sought?: 'value';
    }
  /** The respect that is asked about is stated, but not so that it decides; `values` are two of those that tell why. */
  | { readonly kind: 'unfit'; readonly why: Unfit; readonly series: Series; readonly values: readonly string[] };

/**
 * Why what is stated in one respect does not decide: it cannot be put in order; it is neither yes nor no; nobody says whether
 * more or less of it is better; a value has more than what was asked for.
 */
export type Unfit = 'order' | 'flag' | 'better' | 'more';
