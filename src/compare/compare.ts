import { inOrder } from '../corpus/order.ts';
import type { Aspect, Catalogue, Subject } from './catalogue.ts';
import { type Day, dayOf, newestFirst } from './day.ts';
import type { Cell, ComparedRow, Comparison, Fact, Origin } from './fact.ts';
import { isContrary, isSameValue } from './sameness.ts';
import type { Statement } from './statement.ts';

/** Subjects that are put side by side at most. */
export const MOST_SUBJECTS = 5;

const ORIGINS: readonly Origin[] = ['table', 'section', 'definition', 'sentence'];

/** Best origin first; of the same origin the newest document first, where their dates are known; otherwise as they came. */
function byOrigin(facts: readonly Fact[]): Fact[] {
  const ranked = facts.map((fact) => ({ fact, rank: ORIGINS.indexOf(fact.origin), date: dateOf(fact) }));
  return ranked.sort((a, b) => a.rank - b.rank || newestFirst(a.date, b.date)).map(({ fact }) => fact);
}

/** The date of the document that states a fact; null where it has none. */
export function dateOf({ quote }: Fact): Day | null {
  return dayOf(quote.citation.meta.date ?? '');
}

/** Of facts with the same value the first. */
function distinct(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }, at) => !facts.slice(0, at).some((other) => isSameValue(other.value, value)));
}

/** Documents are opened for no more statements of one cell than this, the best origins first: thousands may state "Author". */
const MOST_OPENED = 100;

/** The facts of statements; opens their documents. */
function opened(catalogue: Catalogue, statements: readonly Statement[]): Fact[] {
  const best = [...statements].sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
  return best.slice(0, MOST_OPENED).map(catalogue.factOf);
}

/** What all documents state of a subject in one respect: best origin first, then the newest document; each value once. */
export function factsOf(catalogue: Catalogue, subject: Subject, aspect: Aspect): Fact[] {
  return distinct(byOrigin(opened(catalogue, statementsOf(catalogue, subject, aspect))));
}

function statementsOf(catalogue: Catalogue, subject: Subject, { key }: Aspect): Statement[] {
  return subject.statements.filter((one) => catalogue.aspectOf(one.aspect).key === key);
}

/** Whether any document states a subject in one respect. */
export function isStated(catalogue: Catalogue, subject: Subject, { key }: Aspect): boolean {
  return subject.statements.some((one) => catalogue.aspectOf(one.aspect).key === key);
}

/** A subject of which only prose speaks: nothing is stated of it but what `compareSubjects` is given for it. */
export function proseSubject(name: string): Subject {
  return { label: name, statements: [] };
}

/** Where something is stated, for putting it in order. */
type Place = readonly [documentId: string, start: number, value: number];

function inPlace([document, start, value]: Place, [otherDocument, otherStart, otherValue]: Place): number {
  return inOrder(document, otherDocument) || start - otherStart || value - otherValue;
}

/** The aspects of what is stated in the order in which the documents first state them. */
function aspectsInOrder(catalogue: Catalogue, statements: readonly Statement[], facts: readonly Fact[]): Aspect[] {
  const placed = [
    ...statements.map(({ aspect, documentId, span, value }) => {
      const place: Place = [documentId, span.start, value.start - span.start];
      return { aspect, place };
    }),
    ...facts.map(({ aspect, quote: { citation, matches } }) => {
      const place: Place = [citation.documentId, citation.span.start, matches[0]?.start ?? 0];
      return { aspect, place };
    }),
  ];
  const aspects = new Map<string, Aspect>();
  for (const { aspect: label } of placed.sort((a, b) => inPlace(a.place, b.place))) {
    const aspect = catalogue.aspectOf(label);
    if (!aspects.has(aspect.key)) aspects.set(aspect.key, aspect);
  }
  return [...aspects.values()];
}

/**
 * The subjects side by side, at most five, in one respect or, for null, in every respect in which at least two of them are
 * stated: first where they differ, then where they are alike, each in the order in which the documents state them; and what is
 * stated of one alone. `extra` facts, from prose, fill the cells that have no other; they name their subject by its label, and
 * their aspect by the aspect's.
 */
export function compareSubjects(
  catalogue: Catalogue,
  subjects: readonly Subject[],
  aspect: Aspect | null,
  extra: readonly Fact[] = [],
): Comparison {
  const sides = subjects.slice(0, MOST_SUBJECTS).map((subject) => ({
    subject,
    own: byAspect(catalogue, subject.statements),
    extra: byAspect(
      catalogue,
      extra.filter((fact) => fact.subject === subject.label),
    ),
  }));
  const cellOf = ({ own, extra: prose }: (typeof sides)[number], { key }: Aspect): Cell => {
    const stated = own.get(key);
    const [first, ...others] = distinct(byOrigin(stated ? opened(catalogue, stated) : (prose.get(key) ?? [])));
    return first ? { kind: 'stated', facts: [first, ...others] } : { kind: 'not-stated' };
  };
  const all = sides.flatMap(({ subject }) => subject.statements);
  const rows: ComparedRow[] = [];
  const only: ComparedRow[] = [];
  for (const row of aspect ? [aspect] : aspectsInOrder(catalogue, all, extra)) {
    const stated = sides.filter(({ own, extra: prose }) => own.has(row.key) || prose.has(row.key)).length;
    if (stated === 0) continue;
    const isShared = aspect !== null || stated >= Math.min(2, sides.length);
    (isShared ? rows : only).push({ aspect: row.label, cells: sides.map((side) => cellOf(side, row)) });
  }
  const labels = sides.map(({ subject }) => subject.label);
  if (aspect) return { subjects: labels, rows };
  return { subjects: labels, rows: [...rows.filter(differs), ...rows.filter((row) => !differs(row))], only };
}

/** Whether two cells of a row state no value that is the same. Silence differs from nothing. */
export function differs({ cells }: ComparedRow): boolean {
  const stated = cells.flatMap((cell) => (cell.kind === 'stated' ? [cell.facts] : []));
  return stated.some((facts, at) =>
    stated.slice(0, at).some((others) => !facts.some((a) => others.some((b) => isSameValue(a.value, b.value)))),
  );
}

/** Whether two documents state in a cell what cannot both be true. */
export function isDisputed(cell: Cell): boolean {
  if (cell.kind === 'not-stated') return false;
  return cell.facts.some((a, at) =>
    cell.facts
      .slice(0, at)
      .some((b) => a.quote.citation.documentId !== b.quote.citation.documentId && isContrary(a.value, b.value)),
  );
}

/** The comparison without the rows in which nothing differs, which it counts, and without what is stated of one alone. */
export function differencesOf({ subjects, rows }: Comparison): Comparison {
  const differing = rows.filter(differs);
  return { subjects, rows: differing, only: [], alike: rows.length - differing.length };
}

/** What is stated, by the key of its aspect. */
function byAspect<T extends { readonly aspect: string }>(catalogue: Catalogue, stated: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of stated) {
    const { key } = catalogue.aspectOf(one.aspect);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
