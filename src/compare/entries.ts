import { StatedEntry } from './entry.ts';
import type { LabelList } from './labelList.ts';
import type { StatedRows } from './ledger/rows.ts';
import { type Steps, withBreaks } from './steps.ts';

/** What tells labels from others, by the number of the label: as text, and by a number for each different text. */
export interface KeyNumbers {
  readonly texts: readonly string[];
  readonly numbers: Int32Array;
  readonly byText: ReadonlyMap<string, number>;
}

/** Entries in the order of their first statements; two spellings of one label are one entry. */
export interface Entries {
  readonly all: readonly StatedEntry[];
  /** For each entry the number of its label. */
  readonly labelOf: Int32Array;
  /** The entry of the labels with this key. */
  withKey(key: string): StatedEntry | undefined;
}

/** Groups statements by `column`, which has a label for each of them. The ids of the entries begin at `firstId`. */
export function* entering(
  rows: StatedRows,
  column: Int32Array,
  { numbers, byText }: KeyNumbers,
  labels: LabelList,
  firstId: number,
): Steps<Entries> {
  /** For each key one more than the number of its entry. */
  const ofKey = new Int32Array(byText.size);
  const firstLabels: number[] = [];
  const counts: number[] = [];
  yield* withBreaks(column, (label) => {
    const key = numbers[label] ?? 0;
    const entry = (ofKey[key] || firstLabels.length + 1) - 1;
    if (entry === firstLabels.length) firstLabels.push(label);
    ofKey[key] = entry + 1;
    counts[entry] = (counts[entry] ?? 0) + 1;
  });
  /** The statements of entry `e` are [starts[e], starts[e + 1]) of `sorted`. */
  const starts = new Int32Array(counts.length + 1);
  for (const [entry, count] of counts.entries()) starts[entry + 1] = (starts[entry] ?? 0) + count;
  const ends = starts.slice();
  const sorted = new Int32Array(column.length);
  yield* withBreaks(column, (label, statement) => {
    const entry = (ofKey[numbers[label] ?? 0] ?? 1) - 1;
    const end = ends[entry] ?? 0;
    sorted[end] = statement;
    ends[entry] = end + 1;
  });
  const all: StatedEntry[] = [];
  yield* withBreaks(firstLabels, (label, entry) => {
    const own = (): Int32Array => sorted.subarray(starts[entry], starts[entry + 1]);
    all.push(new StatedEntry(firstId + entry, labels.texts[label] ?? '', rows, column, own));
  });
  return {
    all,
    labelOf: Int32Array.from(firstLabels),
    withKey: (key) => all[(ofKey[byText.get(key) ?? -1] ?? 0) - 1],
  };
}
