import { type Alias, groupAliases, sameThingAliases, sideAliases } from './aliases.ts';
import type { DocumentPage } from './documentPage.ts';
import { LabelList } from './labelList.ts';
import { GrowingNumbers } from './ledger/growing.ts';
import { type Ledger, STATEMENT } from './ledger/ledger.ts';
import { StatedRows } from './ledger/rows.ts';
import { type Decision, decisionsOn, settled } from './settling.ts';
import { type Steps, withBreaks } from './steps.ts';

/** All that the documents state in a structured way. */
export interface Stated {
  readonly rows: StatedRows;
  readonly labels: LabelList;
  readonly aliases: readonly Alias[];
  /** What tables call the kind of thing that their labels name: "Country", "Endpoint". */
  readonly kinds: readonly string[];
}

/** Puts pages together, in time linear in their size. They come in order of document id. */
export function* stating(pages: readonly DocumentPage[]): Steps<Stated> {
  const settling = yield* settled(pages);
  const labels = new LabelList();
  const numberOf = numbering(labels);
  const aliases: Alias[] = [];
  const kinds = new Set<string>();
  const decisions: Decision[][] = [];
  const [pageAt, rowAt, subjects, aspects] = [1, 2, 3, 4].map(() => new GrowingNumbers()) as Columns;
  for (const [number, of] of pages.entries()) {
    const { page, ledger, from, to } = of;
    const decided = decisionsOn(of, settling);
    decisions.push(decided);
    for (let row = from; row < to; row++) {
      const decision = decided[ledger.ofStatement(row, STATEMENT.source)] ?? null;
      if (decision === null) continue;
      const turned = decision === 'rows';
      pageAt.push(number);
      rowAt.push(row);
      subjects.push(numberOf(ledger, ledger.ofStatement(row, turned ? STATEMENT.aspect : STATEMENT.subject)));
      aspects.push(numberOf(ledger, ledger.ofStatement(row, turned ? STATEMENT.subject : STATEMENT.aspect)));
      if (row % AT_A_TIME === 0) yield;
    }
    const headers = page.sources.flatMap((source, at) =>
      source.kind === 'table' && decided[at] === 'columns' ? [source.names] : [],
    );
    aliases.push(...sideAliases(page.sides, headers), ...groupAliases(page.groups, headers.flat()));
    for (const source of page.sources) if (source.kind === 'table' && source.head !== null) kinds.add(source.head);
    yield;
  }
  yield* addSameThings(pages, labels, aliases);
  const columns = { pageAt: pageAt.done(), rowAt: rowAt.done(), subjects: subjects.done(), aspects: aspects.done() };
  return { rows: new StatedRows(pages, decisions, labels, columns), labels, aliases, kinds: [...kinds] };
}

type Columns = [GrowingNumbers, GrowingNumbers, GrowingNumbers, GrowingNumbers];

/** Statements that are put in without a break. */
const AT_A_TIME = 256;

/** Gives labels of ledgers their numbers in the list of all; each is looked for there once. */
function numbering(labels: LabelList): (ledger: Ledger, row: number) => number {
  const known = new Map<Ledger, Int32Array>();
  let last: Ledger | null = null;
  let ofLast: Int32Array = new Int32Array();
  return (ledger, row) => {
    if (ledger !== last) {
      ofLast = known.get(ledger) ?? new Int32Array(ledger.labels).fill(-1);
      known.set(ledger, ofLast);
      last = ledger;
    }
    const before = ofLast[row] ?? -1;
    if (before >= 0) return before;
    const number = labels.add(ledger, row);
    ofLast[row] = number;
    return number;
  };
}

/** Other names of what has a label, by what the documents say to be the same. */
function* addSameThings(pages: readonly DocumentPage[], labels: LabelList, aliases: Alias[]): Steps<void> {
  const things = pages.flatMap(({ page }) => page.sameThings);
  const asked = new Set(things.flatMap((names) => names.map(({ key }) => key)));
  const known = new Set<string>();
  yield* withBreaks(labels.texts, (_, label) => {
    const key = labels.keyOf(label);
    if (asked.has(key)) known.add(key);
  });
  aliases.push(...sameThingAliases(things, ({ key }) => known.has(key)));
}
