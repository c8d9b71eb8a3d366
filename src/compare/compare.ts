import { fold } from '../text/tokens.ts';
import type { Aspect, Catalogue, Subject } from './catalogue.ts';
import type { Cell, Comparison, Fact, Origin } from './fact.ts';

/** Subjects that are put side by side at most. */
export const MOST_SUBJECTS = 5;

const ORIGINS: readonly Origin[] = ['table', 'section', 'definition', 'sentence'];

/** A value as it is compared with others: folded, without white space and stops at its ends. */
function normalised(value: string): string {
  return fold(value)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"'“”]+|[\s.;:,"'“”]+$/gu, '');
}

/** Best origin first, otherwise as they came; of facts with the same value the first. */
function ranked(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return [...facts]
    .sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin))
    .filter(({ value }) => {
      const known = seen.has(normalised(value));
      seen.add(normalised(value));
      return !known;
    });
}

/** What all documents state of a subject in one respect: best origin first, each value once. */
export function factsOf(catalogue: Catalogue, subject: Subject, aspect: Aspect): readonly Fact[] {
  return ranked(subject.facts.filter((fact) => catalogue.aspectOf(fact.aspect).key === aspect.key));
}

/** A subject of which only prose speaks: no facts but the ones that `compareSubjects` is given for it. */
export function proseSubject(name: string): Subject {
  return { label: name, facts: [] };
}

/** The aspects of the facts in the order in which the documents first state them. */
function aspectsInOrder(catalogue: Catalogue, facts: readonly Fact[]): Aspect[] {
  const place = ({ quote }: Fact): readonly [string, number, number] => [
    quote.citation.documentId,
    quote.citation.span.start,
    quote.matches[0]?.start ?? 0,
  ];
  const sorted = [...facts].sort((a, b) => {
    const [document, start, match] = place(a);
    const [otherDocument, otherStart, otherMatch] = place(b);
    if (document !== otherDocument) return document < otherDocument ? -1 : 1;
    return start - otherStart || match - otherMatch;
  });
  const aspects = new Map<string, Aspect>();
  for (const fact of sorted) {
    const aspect = catalogue.aspectOf(fact.aspect);
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
  const sides = subjects.slice(0, MOST_SUBJECTS);
  const cellOf = (subject: Subject, { key }: Aspect): Cell => {
    const own = sidesFacts.get(subject)?.get(key) ?? [];
    const facts = own.length > 0 ? own : (extrasOf.get(subject)?.get(key) ?? []);
    const [first, ...others] = ranked(facts);
    return first ? { kind: 'stated', facts: [first, ...others] } : { kind: 'not-stated' };
  };
  const byAspect = (facts: readonly Fact[]): Map<string, Fact[]> => {
    const groups = new Map<string, Fact[]>();
    for (const fact of facts) {
      const { key } = catalogue.aspectOf(fact.aspect);
      const group = groups.get(key);
      if (group) group.push(fact);
      else groups.set(key, [fact]);
    }
    return groups;
  };
  const sidesFacts = new Map(sides.map((subject) => [subject, byAspect(subject.facts)]));
  const extrasOf = new Map(
    sides.map((subject) => [subject, byAspect(extra.filter((fact) => fact.subject === subject.label))]),
  );
  const all = [...sides.flatMap((subject) => subject.facts), ...extra];
  const rows = (aspect ? [aspect] : aspectsInOrder(catalogue, all)).map((row) => ({
    aspect: row.label,
    cells: sides.map((subject) => cellOf(subject, row)),
  }));
  const enough = aspect ? 1 : Math.min(2, sides.length);
  return {
    subjects: sides.map((subject) => subject.label),
    rows: rows.filter(({ cells }) => cells.filter((cell) => cell.kind === 'stated').length >= enough),
  };
}
