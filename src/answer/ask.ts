import { findLookup, mentionSpans, sectionsNamed } from '../compare/mentions.ts';
import { readComparison } from '../compare/phrasing.ts';
import type { Citation } from '../corpus/quote.ts';
import { contains, type Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Answer, Quoted } from './answer.ts';
import { leastProbability, probability, refusal } from './decide.ts';
import type { Unit } from './evidence.ts';
import { asRuns } from './followup/topics.ts';
import { turnOf } from './followup/turn.ts';
import { type Understanding, understand } from './followup/understand.ts';
import { type Asked, answerLookup, lookUpComparison, type Sources } from './lookup.ts';
import { type Question, readQuestion } from './question.ts';
import { nearestPlaces, rankUnits } from './rank.ts';
import { furtherQuotes, selectQuotes } from './select.ts';
import { answeringCell } from './tableCell.ts';
import { answerThings } from './things/things.ts';
import { type Trace, traceOf, type Watched } from './trace.ts';

/**
 * Answers a question: as a look-up when every word of it is a subject's or an aspect's, else with the sentences that answer it,
 * else with the reason why the documents do not. `earlier` are the answers of the conversation so far, oldest first. What comes
 * between is left in `watched`, for one who wants to know.
 */
export function answerQuestion(
  question: string,
  earlier: readonly Answer[],
  sources: Sources,
  watched: Watched = {},
): Answer {
  const understanding = understoodIn(question, earlier, sources);
  watched.understanding = understanding;
  const asked: Asked = { question, understood: understanding.told };
  return (
    answerAsLookup(asked, understanding, sources) ??
    answerFromPassages(
      asked,
      readUnderstood(understanding, sources),
      sources,
      toldBefore(understanding, earlier),
      watched,
    )
  );
}

/** An answer together with how it came about. */
export interface Explained {
  readonly answer: Answer;
  readonly trace: Trace;
}

/** Answers a question as `answerQuestion` does, and tells how. */
export function explainQuestion(question: string, earlier: readonly Answer[], sources: Sources): Explained {
  const watched: Watched = {};
  const answer = answerQuestion(question, earlier, sources, watched);
  return { answer, trace: traceOf(watched, answer) };
}

/** What passages are searched and sentences chosen by: a question as it is understood after the answers `earlier`. */
export function readInConversation(question: string, earlier: readonly Answer[], sources: Sources): Question {
  return readUnderstood(understoodIn(question, earlier, sources), sources);
}

/** What a question means after the answers `earlier`. */
export function understoodIn(question: string, earlier: readonly Answer[], sources: Sources): Understanding {
  const mentions = (text: string): Span[] => namesIn(text, sources);
  return understand(question, earlier.map(turnOf), { mentions, vocabulary: sources.index });
}

function readUnderstood({ text, carried }: Understanding, { catalogue, index }: Sources): Question {
  return readQuestion(text, index, sectionsNamed(catalogue, text), carried);
}

/** The answer to a question that is nothing but a look-up or a comparison; null for any other. */
function answerAsLookup(asked: Asked, { text, beyond }: Understanding, sources: Sources): Answer | null {
  if (beyond) return null;
  const lookup = findLookup(sources.catalogue, text);
  const stated = lookup && answerLookup(asked, lookup.subjects, lookup.aspect, sources);
  if (stated) return stated;
  const compared = readComparison(text);
  if (!compared || compared.aspect === null) return null;
  const answer = lookUpComparison(asked, compared.names, compared.aspect, sources);
  // Half a comparison was not what was asked for; the passages may answer it in one piece.
  if (answer.kind === 'quoted') return isWhole(answer) ? answer : null;
  return answer.reason.kind === 'ambiguous-aspect' ? answer : null;
}

function isWhole({ comparison }: Quoted): boolean {
  return (comparison?.rows ?? []).every((row) => row.cells.every((cell) => cell.kind === 'stated'));
}

/** What was shown already and cannot answer "What else?", nor, of a look-up's cells, "Why?". */
function toldBefore({ text, beyond }: Understanding, earlier: readonly Answer[]): readonly Citation[] {
  return earlier.flatMap((answer, at) => {
    if (answer.kind === 'declined') return [];
    const isLookup = answer.cell !== null || answer.comparison !== null;
    const asksOn = at === earlier.length - 1 && isLookup && text.endsWith(`: ${answer.understood}`);
    const shown = asksOn || (beyond && answer.understood === text);
    return shown ? answer.quotes.map(({ citation }) => citation) : [];
  });
}

function isAmong({ passage, span }: Unit, told: readonly Citation[]): boolean {
  return isTold({ documentId: passage.documentId, span }, told);
}

function isTold({ documentId, span }: Pick<Citation, 'documentId' | 'span'>, told: readonly Citation[]): boolean {
  return told.some((one) => one.documentId === documentId && contains(one.span, span));
}

function answerFromPassages(
  asked: Asked,
  question: Question,
  sources: Sources,
  told: readonly Citation[],
  watched: Watched,
): Answer {
  const { index, strictness } = sources;
  const units = rankUnits(question, index).filter((unit) => !isAmong(unit, told));
  // A question for things that says all by itself takes nothing from the conversation.
  const alone = { question: asked.question, understood: asked.question };
  const standsAlone = asked.understood === asked.question;
  const things = answerThings(alone, units, sources) ?? (standsAlone ? null : answerThings(asked, units, sources));
  if (things) return things;
  const found = answeringCell(question, units, sources, leastProbability(strictness));
  const cell = found && !isTold(found.fact.quote.citation, told) ? found : null;
  const reason = cell ? null : refusal(question, units, strictness);
  watched.search = { question, units, reason, threshold: leastProbability(strictness) };
  if (cell) {
    const { fact, probability: odds } = cell;
    return { kind: 'quoted', ...asked, quotes: [fact.quote], probability: odds, cell: fact, comparison: null };
  }
  const [best, ...rest] = units;
  if (best && !reason) {
    const quotes = selectQuotes(question, [best, ...rest]);
    const more = furtherQuotes(question, rest, quotes);
    return {
      kind: 'quoted',
      ...asked,
      quotes,
      ...(more.length > 0 ? { more } : {}),
      probability: probability(question, best),
      cell: null,
      comparison: null,
    };
  }
  return { kind: 'declined', ...asked, reason: reason ?? { kind: 'nothing-found' }, nearest: nearestPlaces(units) };
}

/** The subjects that a text names; where it names none, the words that the corpus writes as names. */
function namesIn(text: string, { catalogue, index }: Sources): Span[] {
  const subjects = mentionSpans(catalogue, text);
  return subjects.length > 0
    ? subjects
    : asRuns(
        text,
        tokenize(text).filter((token) => index.writtenAsName(token.term)),
      );
}
