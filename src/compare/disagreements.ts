import { inOrder } from '../corpus/order.ts';
import type { Catalogue, Subject } from './catalogue.ts';
import { dateOf } from './compare.ts';
import { newestFirst } from './day.ts';
import type { Disagreement, Disagreements, Fact, Rivals, Unsteady } from './fact.ts';
import { plainLabel } from './labels.ts';
import { sameNames } from './names.ts';
import { chosenSubject } from './resolve.ts';
import { isCompatible, isContrary } from './sameness.ts';
import type { Statement } from './statement.ts';
import { type Steps, withBreaks } from './steps.ts';

/** More documents than this that state one thing of a subject use a name that many things have ("Introduction", "Total"). */
const MOST_DOCUMENTS = 12;
/** Two documents that share at least this many respects, and differ in more than this share of them, are of two things. */
const FEWEST_SHARED = 3;
/** An aspect in which at least this many pairs of documents can be compared, and mostly differ, is told as one. */
const FEWEST_OF_ASPECT = 6;
const MOSTLY = 0.5;
/** A number, an offset, or a time names no thing: of "2018" every report states something, and of "0x10" every table of bytes. */
const NO_NAME =
  /^(?:[\W\d_]|0x[\da-f]+(?![\da-f])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])|q[1-4]|fy|h[12]|years?|months?|quarters?|present|ended|ending|total|average|sum)+$/iu;

/** What documents state of one subject in one respect: each document's facts, in the order of the documents. */
interface Shared {
  readonly subject: string;
  readonly aspect: string;
  readonly documents: readonly (readonly Fact[])[];
}

/** How often two documents, or all that state an aspect, can be told apart, and how often they differ. */
interface Count {
  shared: number;
  differing: number;
}

/**
 * Finds in which respects documents contradict each other, in the order of the documents. Only values that cannot both be true
 * count (`isContrary`), only those of two documents, and none where a document also agrees or contradicts itself. Documents
 * that state most of what they share differently speak of two things, or are two editions; an aspect that mostly differs
 * depends on something that the label does not say. Both are told as one, and not subject by subject.
 */
export function* findingDisagreements(catalogue: Catalogue): Steps<Disagreements> {
  const shared: Shared[] = [];
  const seen = new Set<Subject>();
  yield* withBreaks(catalogue.entries, (entry) => {
    if (NO_NAME.test(entry.label)) return;
    const subject = chosenSubject(catalogue, { entries: [entry], certain: true });
    if (seen.has(subject) || isRatherAspect(catalogue, subject)) return;
    seen.add(subject);
    shared.push(...sharedOf(catalogue, subject));
  });

  const pairs = new Map<string, Count & { readonly documents: Rivals['documents'] }>();
  yield* withBreaks(shared, ({ documents }) => {
    for (const { key, differs, facts } of comparedIn(documents)) {
      const [one, other] = facts;
      const count = pairs.get(key) ?? {
        shared: 0,
        differing: 0,
        documents: [one.quote.citation, other.quote.citation],
      };
      pairs.set(key, added(count, differs));
    }
  });
  const areRivals = (key: string): boolean => isMostly(pairs.get(key), FEWEST_SHARED);

  const aspects = new Map<string, Count>();
  yield* withBreaks(shared, ({ aspect, documents }) => {
    for (const { key, differs } of comparedIn(documents)) {
      if (areRivals(key)) continue;
      const aspectKey = catalogue.aspectOf(aspect).key;
      aspects.set(aspectKey, added(aspects.get(aspectKey) ?? { shared: 0, differing: 0 }, differs));
    }
  });

  const disagreements: Disagreement[] = [];
  const unsteady = new Map<string, Unsteady>();
  yield* withBreaks(shared, (one) => {
    const found = disagreementOf(one, areRivals);
    if (!found) return;
    const { key } = catalogue.aspectOf(found.aspect);
    const count = aspects.get(key);
    if (!count || !isMostly(count, FEWEST_OF_ASPECT)) disagreements.push(found);
    else if (!unsteady.has(key)) unsteady.set(key, { aspect: found.aspect, ...count, example: found });
  });
  const most = (a: Count, b: Count): number => b.differing - a.differing;
  return {
    disagreements,
    rivals: [...pairs].flatMap(([key, count]) => (areRivals(key) ? [count] : [])).sort(most),
    unsteady: [...unsteady.values()].sort(most),
  };
}

function added<T extends Count>(count: T, differs: boolean): T {
  return { ...count, shared: count.shared + 1, differing: count.differing + (differs ? 1 : 0) };
}

function isMostly(count: Count | undefined, fewest: number): boolean {
  return count !== undefined && count.shared >= fewest && count.differing > MOSTLY * count.shared;
}

/** Whether a label names what is stated of things more often than a thing: of "Status" and "Default", each table has its own. */
function isRatherAspect(catalogue: Catalogue, subject: Subject): boolean {
  const asAspect = sameNames(catalogue.transposed, catalogue.vocabulary.wording(plainLabel(subject.label)));
  const labels = asAspect.filter(({ strength }) => strength === 'label');
  return labels.reduce((sum, { of }) => sum + of.statements.length, 0) >= subject.statements.length;
}

/** What several documents state of a subject, respect by respect. */
function sharedOf(catalogue: Catalogue, subject: Subject): Shared[] {
  if (subject.statements.every(({ documentId }) => documentId === subject.statements[0]?.documentId)) return [];
  const byAspect = new Map<string, Statement[]>();
  for (const statement of subject.statements) {
    if (NO_NAME.test(statement.aspect)) continue;
    const { key } = catalogue.aspectOf(statement.aspect);
    const stated = byAspect.get(key);
    if (stated) stated.push(statement);
    else byAspect.set(key, [statement]);
  }
  const isOneThing = sameThing(catalogue, subject);
  return [...byAspect.values()].flatMap((statements): Shared[] => {
    const byDocument = new Map<string, Statement[]>();
    for (const statement of statements) {
      const stated = byDocument.get(statement.documentId);
      if (stated) stated.push(statement);
      else byDocument.set(statement.documentId, [statement]);
    }
    if (byDocument.size < 2 || byDocument.size > MOST_DOCUMENTS || !isOneThing(statements)) return [];
    const documents = [...byDocument]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([, stated]) => stated.map(catalogue.factOf));
    return [{ subject: subject.label, aspect: statements[0]?.aspect ?? '', documents }];
  });
}

/**
 * Tells whether statements under one name are of one thing. A heading inside a document ("Parameters") names a part of what
 * stands over it: it means the same elsewhere only where the same stands over it, or where something else than a heading inside
 * has that name: a row, a column, a document.
 */
function sameThing(catalogue: Catalogue, subject: Subject): (statements: readonly Statement[]) => boolean {
  const placeOf = (statement: Statement): string | null => {
    const over = catalogue.headingsOver(statement);
    const [title] = over;
    // The outermost heading most often is the title again.
    const above = over.lastIndexOf(statement.subject) - 1;
    return statement.subject === title ? null : (over[above] ?? null);
  };
  const isName = subject.statements.some((statement) => placeOf(statement) === null);
  return (statements) => isName || new Set(statements.map(placeOf)).size === 1;
}

function* pairsOf<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of all.entries()) for (const b of all.slice(at + 1)) yield [a, b];
}

/** Two documents that state one thing so that it can be told whether they differ; `key` is the same for the same two. */
interface Compared {
  readonly key: string;
  readonly differs: boolean;
  /** The first that each of them states. */
  readonly facts: readonly [Fact, Fact];
}

function* comparedIn(documents: Shared['documents']): Generator<Compared> {
  for (const [a, b] of pairsOf(documents.filter((facts) => !contradictsItself(facts)))) {
    const [one] = a;
    const [other] = b;
    const differs = contrary(a, b);
    if (!one || !other || differs === null) continue;
    const key = JSON.stringify([one.quote.citation.documentId, other.quote.citation.documentId]);
    yield { key, differs, facts: [one, other] };
  }
}

/** Whether a document itself states several things that cannot all be true: then its label stands for several things. */
function contradictsItself(facts: readonly Fact[]): boolean {
  for (const [one, other] of pairsOf(facts)) if (isContrary(one.value, other.value)) return true;
  return false;
}

/** Whether two documents contradict each other; null where nobody can tell. Where they share one value, they agree. */
function contrary(a: readonly Fact[], b: readonly Fact[]): boolean | null {
  const pairs = a.flatMap((one) => b.map((other) => [one.value, other.value] as const));
  if (pairs.some(([one, other]) => isCompatible(one, other))) return false;
  return pairs.every(([one, other]) => isContrary(one, other)) ? true : null;
}

/** The documents that contradict one another, rivals apart, each with the first that it states; null where none do. */
function disagreementOf(
  { subject, aspect, documents }: Shared,
  areRivals: (key: string) => boolean,
): Disagreement | null {
  const against = new Set<Fact>();
  for (const { key, differs, facts } of comparedIn(documents))
    if (differs && !areRivals(key)) for (const fact of facts) against.add(fact);
  const inPlace = documents.flatMap(([first]) => (first && against.has(first) ? [first] : []));
  const dated = inPlace.map((fact) => ({ fact, date: dateOf(fact) }));
  const [first, second, ...others] = dated.sort((a, b) => newestFirst(a.date, b.date)).map(({ fact }) => fact);
  return first && second ? { subject, aspect, facts: [first, second, ...others] } : null;
}
