import { type Alias, groupAliases, sameThingAliases, sideAliases } from './aliases.ts';
import {
  type Contribution,
  contributionOf,
  type DocumentPage,
  type Settling,
  subjectsNamedIn,
} from './contribution.ts';
import { LabelList } from './labelList.ts';
import { type Steps, withBreaks } from './steps.ts';
import { tokensOfLabel, worded } from './worded.ts';

/** A contribution, with the numbers of its labels in the list of all. */
export interface NumberedContribution extends Contribution {
  readonly numbers: Uint32Array;
}

/** All that the documents state in a structured way. */
export interface Stated {
  /** In the order of the documents. */
  readonly contributions: readonly NumberedContribution[];
  readonly labels: LabelList;
  readonly aliases: readonly Alias[];
  /** What tables call the kind of thing that their labels name: "Country", "Endpoint". */
  readonly kinds: readonly string[];
}

/** Puts pages together, in time linear in their size. They come in order of document id. */
export function* stating(pages: readonly DocumentPage[]): Steps<Stated> {
  const settling = yield* settled(pages);
  const contributions: NumberedContribution[] = [];
  const labels = new LabelList();
  const aliases: Alias[] = [];
  const kinds = new Set<string>();
  for (const of of pages) {
    const contribution = contributionOf(of, settling);
    const numbers = new Uint32Array(contribution.labels.length);
    yield* withBreaks(contribution.labels, (label, at) => {
      numbers[at] = labels.add(label);
    });
    contributions.push({ ...contribution, numbers });
    const { page } = of;
    const { headers } = contribution;
    aliases.push(...sideAliases(page.sides, headers), ...groupAliases(page.groups, headers.flat()));
    for (const source of page.sources) if (source.kind === 'table' && source.head !== null) kinds.add(source.head);
    yield;
  }
  const known = new Set(labels.all.map(({ key }) => key));
  const same = sameThingAliases(pages.flatMap(({ page }) => page.sameThings));
  aliases.push(...same.filter(({ label }) => known.has(tokensOfLabel(worded(label)).key)));
  return { contributions, labels, aliases, kinds: [...kinds] };
}

function* settled(pages: readonly DocumentPage[]): Steps<Settling> {
  const documentsWith = new Map<string, number>();
  yield* withBreaks(pages, ({ page }) => {
    for (const key of page.underTop) documentsWith.set(key, (documentsWith.get(key) ?? 0) + 1);
  });
  const recurs = (key: string): boolean => (documentsWith.get(key) ?? 0) > 1;
  const subjects = new Set<string>();
  yield* withBreaks(pages, ({ page }) => {
    for (const key of subjectsNamedIn(page, recurs)) subjects.add(key);
  });
  return { recurs, isSubject: (key) => subjects.has(key) };
}
