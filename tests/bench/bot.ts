import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion, readInConversation, understoodIn } from '../../src/answer/ask.ts';
import type { Unit } from '../../src/answer/evidence.ts';
import type { Sources } from '../../src/answer/lookup.ts';
import type { Question } from '../../src/answer/question.ts';
import { findPassages, rankUnits } from '../../src/answer/rank.ts';
import { catalogueOf } from '../../src/compare/catalogue.ts';
import { pagesOf } from '../../src/compare/documentPage.ts';
import type { Document } from '../../src/corpus/document.ts';
import { inOrder } from '../../src/corpus/order.ts';
import { indexAll } from '../../src/search/segments.ts';

/** Footnote over some documents, with the steps between a question and its answer laid open. */
export interface Bot {
  readonly sources: Sources;
  ask(question: string, earlier?: readonly Answer[]): Answer;
  /** The bot's own answers to the questions of a conversation so far. */
  conversation(questions: readonly string[]): readonly Answer[];
  /** What the one who asks after `earlier` is told that the question was understood as. */
  told(question: string, earlier?: readonly Answer[]): string;
  /** A question as it is understood after `earlier`. */
  read(question: string, earlier?: readonly Answer[]): Question;
  /** The quotable units of the best passages, best first. */
  units(question: Question): readonly Unit[];
}

/** Opens the bot over documents at hand, as the library does. */
export function openBot(unsorted: readonly Document[]): Bot {
  const documents = [...unsorted].sort((a, b) => inOrder(a.id, b.id));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pages = pagesOf(documents);
  const sources: Sources = {
    catalogue: catalogueOf(pages, (id) => byId.get(id) as Document),
    index: indexAll(documents),
  };
  const ask: Bot['ask'] = (question, earlier = []) => answerQuestion(question, earlier, sources);
  const held = new Map<string, readonly Answer[]>();
  const conversation: Bot['conversation'] = (questions) => {
    const last = questions.at(-1);
    if (last === undefined) return [];
    const key = JSON.stringify(questions);
    const earlier = conversation(questions.slice(0, -1));
    const answers = held.get(key) ?? [...earlier, ask(last, earlier)];
    held.set(key, answers);
    return answers;
  };
  return {
    sources,
    ask,
    conversation,
    told: (question, earlier = []) => understoodIn(question, earlier, sources).told,
    read: (question, earlier = []) => readInConversation(question, earlier, sources),
    units: (question) => rankUnits(question, sources.index),
  };
}

/** Passages that the ranking of documents goes down to: enough for a hundred documents of a few passages each. */
const DEPTH = 400;

/**
 * The documents for a question, best first: those whose sentences were looked at, by the best of them; then the others, by
 * what the passages' index makes of them.
 */
export function rankDocuments(bot: Bot, question: Question): Document[] {
  const looked = bot.units(question).map((unit) => unit.passage.document);
  const others = findPassages(question, bot.sources.index, DEPTH).map((hit) => hit.passage.document);
  return [...new Set([...looked, ...others])];
}
