import { slice } from '../../text/span.ts';
import type { CarriedWord } from '../question.ts';
import { carriedBy, type Meant, UNDERSTOOD, wordsMeant } from './carry.ts';
import { contentCount, readPhrase } from './phrases.ts';
import { isWholly, replace, swap } from './rewrite.ts';
import { shownRuns } from './runs.ts';
import type { Vocabulary } from './said.ts';
import { antecedentIn, type Mentions, topicsOf } from './topics.ts';
import type { Turn } from './turn.ts';

/** What a question means in its conversation. */
export interface Understanding {
  /** The question in full words, as far as they can be put into it. */
  readonly text: string;
  /** What it means besides: words of the conversation, each with how much it counts. */
  readonly carried: readonly CarriedWord[];
  /** The words of the conversation that these were chosen from, the likeliest first. */
  readonly meant: readonly Meant[];
  /** What the one who asked is told: the text, and behind it, in brackets, the words that are likely meant. */
  readonly told: string;
  /** Whether it asks for more than was shown in answer to the same text. */
  readonly beyond: boolean;
}

/** What questions are understood by: the names of the corpus, and its words. */
export interface Reading {
  readonly mentions: Mentions;
  readonly vocabulary: Vocabulary;
}

/** What was put before a question by an earlier "why?". */
const ASKED_BEFORE = /^[\p{L} ]{2,10}: /u;
/** "This" and "that" are pronouns where no noun follows: in "this article" they only point. */
const PRONOUN =
  /\b(?:those two|its|their|his|hers?|it|they|them|both|he|him|she|this one|that one|(?:this|that|these|those)(?=\W*$|\s+(?:is|are|was|were|do|does|did|can|could|will|would|to|in|on|at|for|of|by|with|from|cost|work|mean|need|have|has)\b))\b/i;
/** "Is it possible to …": the pronoun stands for nothing that was said. */
const EXPLETIVE =
  /\bit (?:(?:is|was) )?(?:take|takes|possible|necessary|true|likely|better|ok|okay|worth|safe|normal|allowed)\b/i;
/** A question with this many content words can be understood without a pronoun's antecedent. */
const STANDS_ALONE = 5;
/** Turns in which a pronoun's antecedent is looked for. */
const LOOKED_BACK = 3;

function complete(text: string, beyond = false): Understanding {
  return { text, carried: [], meant: [], told: text, beyond };
}

/** A phrase that leans on the question before, in its full words; null when it is none or has no place there. */
function filledIn(question: string, before: string, mentions: Mentions): Understanding | null {
  const phrase = readPhrase(question);
  if (phrase === null) return null;
  if (phrase.kind === 'asks-on') return complete(`${phrase.word}: ${before.replace(ASKED_BEFORE, '')}`);
  if (phrase.kind === 'more') return complete(before, true);
  const isName = topicsOf(question, mentions).length > 0 && isWholly(phrase.phrase, mentions);
  if (phrase.kind === 'verb' && !isName) return null;
  const preposition = phrase.kind === 'swap' ? phrase.preposition : undefined;
  const text = swap(before, phrase.phrase, preposition, mentions);
  return text === null ? null : complete(text);
}

/** Whether something that a question names, in capitals, stands before `offset`: a pronoun behind it may well mean that. */
function namesBefore(question: string, offset: number, mentions: Mentions): boolean {
  return topicsOf(question, mentions).some(
    (span) => span.start < offset && /[\p{Lu}\p{N}]/u.test(slice(question, span)),
  );
}

/** The question with a pronoun's antecedent in its place; null where it has no such pronoun or stands on its own. */
function withoutPronoun(question: string, turns: readonly Turn[], mentions: Mentions): string | null {
  const pronoun = EXPLETIVE.test(question) ? null : PRONOUN.exec(question);
  if (!pronoun || namesBefore(question, pronoun.index, mentions) || contentCount(question) >= STANDS_ALONE) return null;
  const [word] = pronoun;
  for (const turn of turns.slice(-LOOKED_BACK).reverse()) {
    const antecedent = antecedentIn(turn, word, mentions);
    if (antecedent === null) continue;
    const isOwner = /^(?:its|their|his|hers?)$/i.test(word) && !/['’]s$/.test(antecedent);
    const span = { start: pronoun.index, end: pronoun.index + word.length };
    return replace(question, span, `${antecedent}${isOwner ? "'s" : ''}`);
  }
  return null;
}

/**
 * What a question means after the `turns` before it, oldest first: with its topic in the place of a pronoun, or with a new phrase in the
 * place of an old one, or together with words of the conversation. One that stands on its own comes back as it is.
 */
export function understand(question: string, turns: readonly Turn[], { mentions, vocabulary }: Reading): Understanding {
  const before = turns.at(-1)?.understood;
  if (before === undefined) return complete(question);
  const filled = filledIn(question, before, mentions);
  if (filled) return filled;
  const replaced = withoutPronoun(question, turns, mentions);
  const text = replaced ?? question;
  const meant = wordsMeant(text, turns, vocabulary);
  const carried = carriedBy(text, meant, vocabulary);
  const taken = new Set(carried.map(({ term }) => term));
  const likely = meant.filter(({ said, probability }) => probability >= UNDERSTOOD && taken.has(said.term));
  const runs = shownRuns(new Set(likely.map(({ said }) => said.term)), turns);
  return { text, carried, meant, told: runs.length > 0 ? `${text} (${runs.join(', ')})` : text, beyond: false };
}
