import { inOrder } from '../corpus/order.ts';
import { fold } from '../text/tokens.ts';
import type { Aspect, Catalogue, Subject } from './catalogue.ts';
import type { Cell, Comparison, Fact, Origin } from './fact.ts';
import type { Statement } from './statement.ts';

/** Subjects that are put side by side at most. */
export const MOST_SUBJECTS = 5;

const ORIGINS: readonly Origin[] = ['table', 'section', 'definition', 'sentence'];

/** A value as it is compared with others: folded, without white space and stops at its ends. */
function normalised(value: string): string {
  return fold(value)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"'“”]+|[\s.;:,"'“”]+$/gu, '');
}

/** Best origin first, otherwise as they came. */
function byOrigin<T extends { readonly origin: Origin }>(stated: readonly T[]): T[] {
  return [...stated].sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin));
}

/** Of facts with the same value the first. */
function* distinct(facts: Iterable<Fact>): Generator<Fact> {
  const seen = new Set<string>();
  for (const fact of facts) {
    const value = normalised(fact.value);
    if (!seen.has(value)) yield fact;
    seen.add(value);
  }
}

/** The facts of statements, made one after the other as somebody asks for them: each may open a document. */
function* opened(catalogue: Catalogue, statements: readonly Statement[]): Generator<Fact> {
  for (const statement of statements) yield catalogue.factOf(statement);
}

/** What all documents state of a subject in one respect: best origin first, each value once. Made as they are asked for. */
export function* factsOf(catalogue: Catalogue, subject: Subject, aspect: Aspect): Generator<Fact> {
  yield* distinct(opened(catalogue, byOrigin(statementsOf(catalogue, subject, aspect))));
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
 * stated, in the order in which the documents state them. `extra` facts, from prose, fill the cells that have no other; they
 * name their subject by its label, and their aspect by the aspect's.
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
    const facts = stated ? opened(catalogue, byOrigin(stated)) : byOrigin(prose.get(key) ?? []);
    const [first, ...others] = distinct(facts);
    return first ? { kind: 'stated', facts: [first, ...others] } : { kind: 'not-stated' };
  };
  const all = sides.flatMap(({ subject }) => subject.statements);
  const enough = aspect ? 1 : Math.min(2, sides.length);
  const rows = (aspect ? [aspect] : aspectsInOrder(catalogue, all, extra)).filter(
    ({ key }) => sides.filter(({ own, extra: prose }) => own.has(key) || prose.has(key)).length >= enough,
  );
  return {
    subjects: sides.map(({ subject }) => subject.label),
    rows: rows.map((row) => ({ aspect: row.label, cells: sides.map((side) => cellOf(side, row)) })),
  };
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
