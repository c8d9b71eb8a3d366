import { resolveAspect } from '../compare/aspects.ts';
import type { Aspect, Catalogue, Subject } from '../compare/catalogue.ts';
import { compareSubjects, dateOf, differencesOf, factsOf, isStated, MOST_SUBJECTS } from '../compare/compare.ts';
import { newestFirst } from '../compare/day.ts';
import type { Comparison, Fact, Resolution } from '../compare/fact.ts';
import { isCompatible } from '../compare/sameness.ts';
import type { Citation } from '../corpus/quote.ts';
import type { PassageIndex } from '../search/index.ts';
import type { Answer, Quoted, Reason } from './answer.ts';
import type { Strictness } from './decide.ts';
import { proseFact } from './prose.ts';
import { nearestTo } from './rank.ts';
import { isReason, isSame, isTotal, resolveSide, type Side } from './side.ts';

/** What look-ups draw on: the facts that the documents state in a structured way, and the passages for all else. */
export interface Sources {
  readonly catalogue: Catalogue;
  readonly index: PassageIndex;
  /** How sure an answer from the passages has to be; balanced where nobody said. */
  readonly strictness?: Strictness;
}

/** A question as it was put and as it was understood, which every answer repeats. */
export interface Asked {
  readonly question: string;
  readonly understood: string;
}

/** What a comparison without an aspect calls the row of sentences on subjects of which only prose speaks. */
const IN_GENERAL = 'in general';
const MOST_QUOTES = 3;

/** Reasons that ask for another name: places to look at would only distract from it. */
const ASKS_BACK: ReadonlySet<Reason['kind']> = new Set([
  'ambiguous-subject',
  'ambiguous-aspect',
  'same-subject',
  'too-many-subjects',
  'all-alike',
  'total',
]);

/** A refusal, with the places nearest to what was asked unless it asks back. */
export function declinedWith(asked: Asked, reason: Reason, { index }: Sources): Answer {
  const nearest = ASKS_BACK.has(reason.kind) ? [] : nearestTo(asked.understood, index);
  return { kind: 'declined', ...asked, reason, nearest };
}

/** The first facts whose quotations have no words in common, in order, at most three. */
export function shownOf(facts: readonly Fact[]): Fact[] {
  const shown: Fact[] = [];
  for (const fact of facts) {
    if (!shown.some((other) => haveWordsInCommon(fact.quote.citation, other.quote.citation))) shown.push(fact);
    if (shown.length === MOST_QUOTES) break;
  }
  return shown;
}

function haveWordsInCommon(a: Citation, b: Citation): boolean {
  return a.documentId === b.documentId && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** What other documents state that is not compatible with a cell, the newest first. */
function otherwiseStated(cell: Fact, facts: readonly Fact[]): Fact[] {
  const { documentId } = cell.quote.citation;
  const others = facts.filter(
    ({ value, quote }) => quote.citation.documentId !== documentId && !isCompatible(value, cell.value),
  );
  const dated = others.map((fact) => ({ fact, date: dateOf(fact) }));
  return dated.sort((a, b) => newestFirst(a.date, b.date)).map(({ fact }) => fact);
}

/** Facts as an answer: the first is the cell, the others are what else the documents state; null when there are none. */
function answerOf(asked: Asked, facts: readonly Fact[]): Answer | null {
  const [cell, ...others] = shownOf(facts);
  if (!cell) return null;
  const also = otherwiseStated(cell, facts);
  const quotes: Quoted['quotes'] = [cell.quote, ...others.map(({ quote }) => quote)];
  const answer = { kind: 'quoted', ...asked, quotes, probability: 1, cell, comparison: null } as const;
  return also.length > 0 ? { ...answer, also } : answer;
}

/** What is stated of `name` in the respect `aspect`: structured facts first, then prose, else why there is none. */
export function lookUpFact(asked: Asked, name: string, aspect: string, sources: Sources): Answer {
  const side = resolveSide(name, sources);
  if (isReason(side)) return declinedWith(asked, side, sources);
  const resolution: Resolution<Aspect> = side.prose
    ? { kind: 'unknown', suggestions: [] }
    : resolveAspect(sources.catalogue, aspect, [side.subject]);
  if (resolution.kind === 'found') {
    const stated = answerOf(asked, factsOf(sources.catalogue, side.subject, resolution.value));
    if (stated) return stated;
  }
  if (resolution.kind === 'ambiguous') {
    const { candidates } = resolution;
    return declinedWith(
      asked,
      { kind: 'ambiguous-aspect', name: aspect, subject: side.subject.label, candidates },
      sources,
    );
  }
  const fact = proseFact(name, { typed: aspect, label: aspect }, sources.index);
  const prose = answerOf(asked, fact ? [fact] : []);
  if (prose) return prose;
  if (resolution.kind === 'found')
    return declinedWith(
      asked,
      { kind: 'not-stated', subjects: [side.subject.label], aspect: resolution.value.label },
      sources,
    );
  const { suggestions } = resolution;
  const unknown: Reason = { kind: 'unknown-aspect', name: aspect, subject: side.subject.label, suggestions };
  return declinedWith(asked, side.doubt ?? unknown, sources);
}

/** The look-up that a question in plain words turned out to be; null when there is nothing to put side by side. */
export function answerLookup(
  asked: Asked,
  subjects: readonly Subject[],
  aspect: Aspect | null,
  sources: Sources,
): Answer | null {
  const [only, another] = subjects;
  if (only && !another && aspect)
    return (
      answerOf(asked, factsOf(sources.catalogue, only, aspect)) ?? lookUpFact(asked, only.label, aspect.label, sources)
    );
  const comparison = another ? compareSubjects(sources.catalogue, subjects, aspect) : null;
  return comparison && comparison.rows.length > 0 ? comparisonAnswer(asked, comparison) : null;
}

/** As `resolveAspect`; of several aspects that may be meant, the only one in which all subjects are stated. */
function sharedAspect(catalogue: Catalogue, typed: string, subjects: readonly Subject[]): Resolution<Aspect> {
  const resolution = resolveAspect(catalogue, typed, subjects);
  if (resolution.kind !== 'ambiguous') return resolution;
  const [only, another] = resolution.candidates
    .map((label) => catalogue.aspectOf(label))
    .filter((aspect) => subjects.every((subject) => isStated(catalogue, subject, aspect)));
  return only && !another ? { kind: 'found', value: only } : resolution;
}

function comparisonAnswer(asked: Asked, comparison: Comparison): Answer | null {
  const facts = [...comparison.rows, ...(comparison.only ?? [])].flatMap((row) =>
    row.cells.flatMap((cell) => (cell.kind === 'stated' ? cell.facts : [])),
  );
  const [first, ...others] = shownOf(facts).map(({ quote }) => quote);
  return first
    ? { kind: 'quoted', ...asked, quotes: [first, ...others], probability: 1, cell: null, comparison }
    : null;
}

/** The names side by side, in one respect or, for null, in all; with `differences` without the rows in which they are alike. */
export function lookUpComparison(
  asked: Asked,
  names: readonly string[],
  aspect: string | null,
  sources: Sources,
  differences = false,
): Answer {
  const { catalogue, index } = sources;
  if (names.length > MOST_SUBJECTS)
    return declinedWith(asked, { kind: 'too-many-subjects', given: names.length, most: MOST_SUBJECTS }, sources);
  const sides: Side[] = [];
  for (const name of names) {
    const side = resolveSide(name, sources);
    if (isReason(side)) return declinedWith(asked, side, sources);
    if (isTotal(side)) return declinedWith(asked, { kind: 'total', name: side.subject.label }, sources);
    if (sides.some((other) => isSame(other, side))) return declinedWith(asked, { kind: 'same-subject', name }, sources);
    sides.push(side);
  }
  const subjects = sides.map(({ subject }) => subject);
  const structured = subjects.filter((_, at) => !sides[at]?.prose);
  const resolution = aspect === null || structured.length === 0 ? null : sharedAspect(catalogue, aspect, structured);
  if (aspect !== null && resolution?.kind === 'ambiguous') {
    const subject = structured.map(({ label }) => label).join(', ');
    return declinedWith(
      asked,
      { kind: 'ambiguous-aspect', name: aspect, subject, candidates: resolution.candidates },
      sources,
    );
  }
  const row = resolution?.kind === 'found' ? resolution.value : catalogue.aspectOf(aspect ?? IN_GENERAL);
  const prose = (only: (side: Side) => boolean): Fact[] =>
    sides.filter(only).flatMap(({ subject, name }) => {
      const fact = proseFact(
        name,
        { typed: aspect ?? '', label: row.label },
        index,
        names.filter((other) => other !== name),
      );
      return fact ? [{ ...fact, subject: subject.label }] : [];
    });
  const lacking = (side: Side): boolean => !isStated(catalogue, side.subject, row);
  const all = aspect === null ? compareSubjects(catalogue, subjects, null) : null;
  const { only = [] } = all ?? {};
  const asRow = (): Comparison => {
    const inOneRow = compareSubjects(catalogue, subjects, row, prose(lacking));
    return all ? { ...inOneRow, only } : inOneRow;
  };
  const comparison = all && all.rows.length > 0 ? all : asRow();
  if (differences && comparison.rows.length > 0) {
    const differing = differencesOf(comparison);
    const alike: Reason = { kind: 'all-alike', subjects: comparison.subjects, rows: comparison.rows.length };
    return comparisonAnswer(asked, differing) ?? declinedWith(asked, alike, sources);
  }
  const doubt = sides.map((side) => side.doubt).find((reason) => reason !== null);
  return (
    comparisonAnswer(asked, comparison) ??
    declinedWith(asked, doubt ?? { kind: 'not-stated', subjects: names, aspect: aspect ?? IN_GENERAL }, sources)
  );
}
