import { inOrder } from '../corpus/order.ts';
import type { Catalogue, Subject } from './catalogue.ts';
import { dateOf } from './compare.ts';
import { newestFirst } from './day.ts';
import type { Disagreement, Disagreements, Fact, Rivals } from './fact.ts';
import { chosenSubject } from './resolve.ts';
import { isCompatible, isContrary } from './sameness.ts';
import type { Statement } from './statement.ts';
import { type Steps, withBreaks } from './steps.ts';

/** More documents than this that state one thing of a subject use a name that many things have ("Introduction", "Total"). */
const MOST_DOCUMENTS = 12;
/** Two documents that share at least this many respects, and differ in more than this share of them, are of two things. */
const FEWEST_SHARED = 3;
const MOSTLY = 0.5;
/** What has no letters but those of a month or a quarter names a time and no thing: of "2018" every report states something. */
const ONLY_A_TIME =
  /^(?:[\W\d_]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|q[1-4]|fy|h[12]|years?|months?|quarters?|ended|ending|total|average|sum)+$/iu;

/** Among the title and the headings over a statement, the place of the outermost heading, which most often is the title again. */
const OUTERMOST = 1;

/** What documents state of one subject in one respect: each document's facts, in the order of the documents. */
interface Shared {
  readonly subject: string;
  readonly aspect: string;
  readonly documents: readonly (readonly Fact[])[];
}

/** Two documents, by their place among those that state a thing. */
type Pair = readonly [Fact, Fact];

/**
 * Finds in which respects documents contradict each other, in the order of the documents. Only values that cannot both be true
 * count (`isContrary`), only those of two documents, and none where the documents also agree. Documents that state most of what
 * they share differently speak of two things, or are two editions: they are told as `rivals`, and not respect by respect.
 */
export function* findingDisagreements(catalogue: Catalogue): Steps<Disagreements> {
  const shared: Shared[] = [];
  const seen = new Set<Subject>();
  yield* withBreaks(catalogue.entries, (entry) => {
    if (ONLY_A_TIME.test(entry.label)) return;
    const subject = chosenSubject(catalogue, { entries: [entry], certain: true });
    if (seen.has(subject)) return;
    seen.add(subject);
    shared.push(...sharedOf(catalogue, subject));
  });

  const counts = new Map<string, { shared: number; differing: number; pair: Pair }>();
  yield* withBreaks(shared, ({ documents }) => {
    for (const [a, b] of pairsOf(documents)) {
      const verdict = contrary(a, b);
      const [one] = a;
      const [other] = b;
      if (!one || !other || verdict === null) continue;
      const key = pairKey(one, other);
      const count = counts.get(key) ?? { shared: 0, differing: 0, pair: [one, other] };
      counts.set(key, { ...count, shared: count.shared + 1, differing: count.differing + (verdict ? 1 : 0) });
    }
  });
  const isRival = (key: string): boolean => {
    const count = counts.get(key);
    return count !== undefined && count.shared >= FEWEST_SHARED && count.differing > MOSTLY * count.shared;
  };

  const disagreements: Disagreement[] = [];
  yield* withBreaks(shared, (one) => {
    const found = disagreementOf(one, isRival);
    if (found) disagreements.push(found);
  });
  const rivals = [...counts].flatMap(([key, { pair, ...count }]): Rivals[] =>
    isRival(key) ? [{ documents: [pair[0].quote.citation, pair[1].quote.citation], ...count }] : [],
  );
  return { disagreements, rivals: rivals.sort((a, b) => b.differing - a.differing) };
}

/** What several documents state of a subject, respect by respect. */
function sharedOf(catalogue: Catalogue, subject: Subject): Shared[] {
  if (subject.statements.every(({ documentId }) => documentId === subject.statements[0]?.documentId)) return [];
  const byAspect = new Map<string, Statement[]>();
  for (const statement of subject.statements) {
    if (ONLY_A_TIME.test(statement.aspect)) continue;
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
    const at = over.lastIndexOf(statement.subject);
    return at > OUTERMOST ? (over[at - 1] ?? null) : null;
  };
  const isName = subject.statements.some((statement) => placeOf(statement) === null);
  return (statements) => isName || new Set(statements.map(placeOf)).size === 1;
}

function* pairsOf<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of all.entries()) for (const b of all.slice(at + 1)) yield [a, b];
}

function pairKey(a: Fact, b: Fact): string {
  return JSON.stringify([a.quote.citation.documentId, b.quote.citation.documentId]);
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
  isRival: (key: string) => boolean,
): Disagreement | null {
  const against = new Set<Fact>();
  for (const [a, b] of pairsOf(documents)) {
    const [one] = a;
    const [other] = b;
    if (!one || !other || !contrary(a, b) || isRival(pairKey(one, other))) continue;
    against.add(one).add(other);
  }
  const inPlace = documents.flatMap(([first]) => (first && against.has(first) ? [first] : []));
  const dated = inPlace.map((fact) => ({ fact, date: dateOf(fact) }));
  const [first, second, ...others] = dated.sort((a, b) => newestFirst(a.date, b.date)).map(({ fact }) => fact);
  return first && second ? { subject, aspect, facts: [first, second, ...others] } : null;
}
