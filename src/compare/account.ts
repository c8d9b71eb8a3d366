import type { Catalogue, Subject } from './catalogue.ts';
import { dateOf } from './compare.ts';
import { newestFirst } from './day.ts';
import type { Account, Fact } from './fact.ts';
import { isSameValue } from './sameness.ts';

/** Facts that an account tells at most, and documents that are opened for it. */
const MOST_FACTS = 100;
const MOST_DOCUMENTS = 100;

type DocumentFacts = Account['documents'][number];

/**
 * What is stated of a subject, by document, each respect and value once in each; at most 100 facts, the rest counted. `prose`
 * are facts from sentences. Null where nothing is stated.
 */
export function accountOf(catalogue: Catalogue, subject: Subject, prose: readonly Fact[] = []): Account | null {
  const byDocument = new Map<string, (() => Fact)[]>();
  const add = (documentId: string, fact: () => Fact): void => {
    const facts = byDocument.get(documentId);
    if (facts) facts.push(fact);
    else byDocument.set(documentId, [fact]);
  };
  for (const statement of subject.statements) add(statement.documentId, () => catalogue.factOf(statement));
  for (const fact of prose) add(fact.quote.citation.documentId, () => fact);
  const told = [...byDocument.values()].slice(0, MOST_DOCUMENTS).flatMap((facts) => documentFacts(catalogue, facts));
  const dated = told.map((one) => ({ one, date: dateOf(one.facts[0]) }));
  const documents = dated.sort((a, b) => newestFirst(a.date, b.date)).map(({ one }) => one);
  if (documents.length === 0) return null;
  return bounded(subject.label, documents, [...byDocument.values()].slice(MOST_DOCUMENTS));
}

/** The facts of one document in the order of the text, each value of a respect once. */
function documentFacts(catalogue: Catalogue, made: readonly (() => Fact)[]): DocumentFacts[] {
  const facts: Fact[] = [];
  for (const make of made) {
    const fact = make();
    const { key } = catalogue.aspectOf(fact.aspect);
    // A sentence without an aspect may be the value of one.
    const isKnown = facts.some(
      (other) =>
        (fact.aspect === '' || catalogue.aspectOf(other.aspect).key === key) && isSameValue(other.value, fact.value),
    );
    if (!isKnown) facts.push(fact);
  }
  const [first, ...others] = facts.sort(
    ({ quote: a }, { quote: b }) =>
      a.citation.span.start - b.citation.span.start || (a.matches[0]?.start ?? 0) - (b.matches[0]?.start ?? 0),
  );
  return first ? [{ citation: first.quote.citation, facts: [first, ...others] }] : [];
}

function bounded(subject: string, all: readonly DocumentFacts[], unopened: readonly (readonly unknown[])[]): Account {
  const documents: DocumentFacts[] = [];
  const more = { facts: unopened.reduce((sum, facts) => sum + facts.length, 0), documents: unopened.length };
  let room = MOST_FACTS;
  for (const { citation, facts } of all) {
    const [first, ...others] = facts.slice(0, room);
    if (first) documents.push({ citation, facts: [first, ...others] });
    else more.documents++;
    more.facts += facts.length - Math.min(facts.length, room);
    room -= Math.min(facts.length, room);
  }
  return { subject, documents, more };
}
