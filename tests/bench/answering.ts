import type { Answer } from '../../src/answer/answer.ts';
import { probability, ruledOut } from '../../src/answer/decide.ts';
import { findPassages } from '../../src/answer/rank.ts';
import { quoteUnit } from '../../src/answer/select.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import type { Bot } from './bot.ts';
import { holdsAnswer, wordF1 } from './metrics/wording.ts';
import type { Topic } from './sets/collection.ts';

/** What the bot made of a question. */
export interface Reply {
  readonly declined: boolean;
  /** The first quotation; for a refusal, the one that it would have been; null when nothing was found at all. */
  readonly quote: Quote | null;
  /** All quotations that were shown. */
  readonly quotes: readonly Quote[];
  /** How likely the quote answers, by the bot's own account; 0 where something rules an answer out. */
  readonly confidence: number;
  /** Retrieval score of the best passage. */
  readonly retrieval: number;
}

/** Asks the bot, and looks behind a refusal for what it would have quoted. */
export function replyTo(bot: Bot, text: string, earlier: readonly Answer[] = []): Reply {
  const answer = bot.ask(text, earlier);
  const question = bot.read(text, earlier);
  const retrieval = findPassages(question, bot.sources.index, 1)[0]?.score ?? 0;
  if (answer.kind === 'quoted') {
    const { quotes, probability: confidence } = answer;
    return { declined: false, quote: quotes[0], quotes, confidence, retrieval };
  }
  const units = bot.units(question);
  const [best] = units;
  if (!best) return { declined: true, quote: null, quotes: [], confidence: 0, retrieval };
  const confidence = ruledOut(question, units) ? 0 : probability(question, best);
  return { declined: true, quote: quoteUnit(question, best), quotes: [], confidence, retrieval };
}

/** The id in the set of the document that a quotation is from. */
export function sourceOf({ citation }: Quote): string {
  return citation.documentId.slice(citation.path.length + 1);
}

/** How a reply's quote does: from a relevant document, with an accepted answer where the set has any, and the best F1 of words. */
export interface Judgement {
  readonly relevant: boolean;
  readonly right: boolean;
  readonly f1: number;
}

/** Judges the first quotation, shown or not; nothing is right where there is no answer. */
export function judge({ quote }: Reply, { answerable, answers, qrels }: Topic): Judgement {
  if (!quote || !answerable) return { relevant: false, right: false, f1: 0 };
  const relevant = (qrels.get(sourceOf(quote)) ?? 0) > 0;
  const holds = answers.length === 0 || answers.some((answer) => holdsAnswer(quote.text, answer));
  const f1 = Math.max(0, ...answers.map((answer) => wordF1(quote.text, answer)));
  return { relevant, right: relevant && holds, f1 };
}
