import { findLookup, mentionSpans, sectionsNamed } from '../compare/mentions.ts';
import { readComparison } from '../compare/phrasing.ts';
import type { Citation } from '../corpus/quote.ts';
import { contains, type Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Answer, Quoted } from './answer.ts';
import { probability, refusal } from './decide.ts';
import type { Unit } from './evidence.ts';
import { understand } from './followup.ts';
import { type Asked, answerLookup, lookUpComparison, type Sources } from './lookup.ts';
import { type Question, readQuestion } from './question.ts';
import { nearestPlaces, rankUnits } from './rank.ts';
import { selectQuotes } from './select.ts';

/**
 * Answers a question: as a look-up when every word of it is a subject's or an aspect's, else with the sentences that answer it,
 * else with the reason why the documents do not. `earlier` are the answers of the conversation so far, oldest first.
 */
export function answerQuestion(question: string, earlier: readonly Answer[], sources: Sources): Answer {
  const asked: Asked = { question, understood: understoodIn(question, earlier, sources) };
  return answerAsLookup(asked, sources) ?? answerFromPassages(asked, sources, toldBefore(asked, earlier.at(-1)));
}

/** What passages are searched and sentences chosen by: a question as it is understood after the answers `earlier`. */
export function readInConversation(question: string, earlier: readonly Answer[], sources: Sources): Question {
  return readUnderstood(understoodIn(question, earlier, sources), sources);
}

function understoodIn(question: string, earlier: readonly Answer[], sources: Sources): string {
  return understand(question, earlier.at(-1)?.understood, (text) => namesIn(text, sources));
}

function readUnderstood(understood: string, { catalogue, index }: Sources): Question {
  return readQuestion(understood, index, sectionsNamed(catalogue, understood));
}

/** The answer to a question that is nothing but a look-up or a comparison; null for any other. */
function answerAsLookup(asked: Asked, sources: Sources): Answer | null {
  const lookup = findLookup(sources.catalogue, asked.understood);
  const stated = lookup && answerLookup(asked, lookup.subjects, lookup.aspect, sources);
  if (stated) return stated;
  const compared = readComparison(asked.understood);
  if (!compared || compared.aspect === null) return null;
  const answer = lookUpComparison(asked, compared.names, compared.aspect, sources);
  // Half a comparison was not what was asked for; the passages may answer it in one piece.
  if (answer.kind === 'quoted') return isWhole(answer) ? answer : null;
  return answer.reason.kind === 'ambiguous-aspect' ? answer : null;
}

function isWhole({ comparison }: Quoted): boolean {
  return (comparison?.rows ?? []).every((row) => row.cells.every((cell) => cell.kind === 'stated'));
}

/** What "Why?" after a look-up cannot be answered with: the cells that were given. */
function toldBefore({ question, understood }: Asked, before: Answer | undefined): readonly Citation[] {
  if (before?.kind !== 'quoted' || !(before.cell || before.comparison)) return [];
  const asksOn = understood !== question && understood.endsWith(before.understood);
  return asksOn ? before.quotes.map(({ citation }) => citation) : [];
}

function isAmong({ passage, span }: Unit, told: readonly Citation[]): boolean {
  return told.some((one) => one.documentId === passage.document.id && contains(one.span, span));
}

function answerFromPassages(asked: Asked, sources: Sources, told: readonly Citation[]): Answer {
  const question = readUnderstood(asked.understood, sources);
  const units = rankUnits(question, sources.index).filter((unit) => !isAmong(unit, told));
  const reason = refusal(question, units);
  const [best, ...rest] = units;
  if (best && !reason)
    return {
      kind: 'quoted',
      ...asked,
      quotes: selectQuotes(question, [best, ...rest]),
      probability: probability(question, best, units),
      cell: null,
      comparison: null,
    };
  return { kind: 'declined', ...asked, reason: reason ?? { kind: 'nothing-found' }, nearest: nearestPlaces(units) };
}

/** The subjects that a text names; where it names none, the words that the corpus writes as names. */
function namesIn(text: string, { catalogue, index }: Sources): Span[] {
  const subjects = mentionSpans(catalogue, text);
  return subjects.length > 0 ? subjects : tokenize(text).filter((token) => index.writtenAsName(token.term));
}
