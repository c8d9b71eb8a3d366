import type { Catalogue } from '../../compare/catalogue.ts';
import type { Fact, Tally } from '../../compare/fact.ts';
import type { Series } from '../../compare/groups.ts';
import type { Statement } from '../../compare/statement.ts';
import type { Citation, Quote } from '../../corpus/quote.ts';
import type { Answer, Quoted, Reason } from '../answer.ts';
import type { Unit } from '../evidence.ts';
import { type Asked, lookUpComparison, type Sources } from '../lookup.ts';
import { type AspectsAsked, aspectsStated, readAspects } from './aspects.ts';
import type { Found } from './found.ts';
import { AskedGroup } from './group.ts';
import { mostAsked } from './most.ts';
import { readThings, type ThingsAsked } from './read.ts';
import { thingsAsked } from './which.ts';

/** Documents of the best passages whose tables and sections are looked through. */
const MOST_DOCUMENTS = 3;
/** Larger groups are not looked through. */
const MOST_STATEMENTS = 20_000;
/** Each thing is shown with its quotation; nobody reads more of them. */
const MOST_THINGS = 50;
/** Places that a refusal names. */
const MOST_PLACES = 3;

/**
 * "How many modes run on Xen only?", "Which plans have SSO?", "Which ship has the smallest crew?": the things of one table, or of
 * one document's parallel sections, each with its quotation; their number is the number of those. A refusal where the question is
 * understood and what is stated does not decide it. Null for any other question, and where two groups answer differently.
 */
export function answerThings(asked: Asked, units: readonly Unit[], sources: Sources): Answer | null {
  const { catalogue } = sources;
  const aspects = readAspects(asked.understood, catalogue);
  if (aspects) return answerAspects(asked, aspects, sources);
  const read = readThings(asked.understood);
  if (!read) return null;
  const documents = new Set([...new Set(units.map(({ passage }) => passage.documentId))].slice(0, MOST_DOCUMENTS));
  if (catalogue.only) documents.add(catalogue.only.id);
  const found = [...documents]
    .flatMap((id) => catalogue.groupsIn(id))
    .filter(({ statements, things }) => things.length > 1 && statements.length <= MOST_STATEMENTS)
    .flatMap((group) => {
      const of = new AskedGroup(group, catalogue);
      return (read.form === 'most' ? mostAsked(read, of) : thingsAsked(read, of)) ?? [];
    });
  const things = found.filter((one) => one.kind === 'things');
  const [first] = things.length > 0 ? things : found;
  const isOne = things.length > 0 ? new Set(things.map(labelsOf)).size === 1 : found.length === 1;
  return first && isOne ? answered(asked, read.form, first, sources) : null;
}

/** The respects in which one subject is stated; those in which several differ. */
function answerAspects(asked: Asked, { subjects, inTable }: AspectsAsked, sources: Sources): Answer {
  const [only, another] = subjects;
  if (only && !another) {
    const { catalogue } = sources;
    return tallied(
      asked,
      { form: 'count', by: 'aspect', sought: 'subject' },
      aspectsStated(only, inTable, catalogue),
      null,
      sources,
    );
  }
  return lookUpComparison(
    asked,
    subjects.map(({ label }) => label),
    null,
    sources,
    true,
  );
}

/** What is the same for two groups that say the same. */
function labelsOf(found: Extract<Found, { kind: 'things' }>): string {
  return found.statements
    .map(({ subject }) => subject)
    .sort()
    .join('\n');
}

function answered(asked: Asked, form: ThingsAsked['form'], found: Found, sources: Sources): Answer {
  if (found.kind === 'things') {
    const { statements, sought = 'subject' } = found;
    return tallied(asked, { form, by: 'subject', sought }, statements, found.series, sources);
  }
  const { why, values, series } = found;
  const reason: Reason = { kind: 'unfit', why, aspect: series.aspect.label, values };
  return { kind: 'declined', ...asked, reason, nearest: placesOf(series.statements, sources.catalogue) };
}

function tallied(
  asked: Asked,
  how: Pick<Tally, 'form' | 'by' | 'sought'>,
  statements: readonly Statement[],
  series: Series | null,
  { catalogue }: Sources,
): Answer {
  const declined = (reason: Reason, near: readonly Statement[]): Answer => ({
    kind: 'declined',
    ...asked,
    reason,
    nearest: placesOf(near, catalogue),
  });
  const among = series?.statements.length ?? statements.length;
  const aspect = series?.aspect.label ?? null;
  if (statements.length > MOST_THINGS) return declined({ kind: 'too-many-things', most: MOST_THINGS }, statements);
  const [first, ...others] = statements.map(catalogue.factOf);
  if (!first) return declined({ kind: 'none-such', aspect: aspect ?? '', among }, series?.statements ?? []);
  const unstated = (series?.unstated ?? []).map(({ subject }) => subject);
  const tally: Tally = { ...how, aspect, facts: [first, ...others], among, unstated };
  const quotes: Quoted['quotes'] = [first.quote, ...distinct(first, others)];
  const cell = how.form === 'most' && others.length === 0 ? first : null;
  return { kind: 'quoted', ...asked, quotes, probability: 1, cell, comparison: null, tally };
}

/** The quotations of `others` that are those of none before them. */
function distinct(first: Fact, others: readonly Fact[]): Quote[] {
  const placeOf = ({ quote: { citation } }: Fact): string => `${citation.documentId}:${citation.span.start}`;
  const places = new Set([placeOf(first)]);
  return others.flatMap((fact) => {
    const isKnown = places.has(placeOf(fact));
    places.add(placeOf(fact));
    return isKnown ? [] : [fact.quote];
  });
}

function placesOf(statements: readonly Statement[], catalogue: Catalogue): Citation[] {
  return statements.slice(0, MOST_PLACES).map((statement) => catalogue.factOf(statement).quote.citation);
}
