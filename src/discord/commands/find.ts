import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../../answer/answer.ts';
import type { Library } from '../../library.ts';
import type { Telling } from '../../present/card.ts';
import { isCertain } from '../../present/certainty.ts';
import { presentAnswer, presentNoWords } from '../../present/present.ts';
import { sentencesOf } from '../../verify/statements.ts';
import { wordsSaid } from '../said.ts';
import type { AtHand, MessageCommand } from './command.ts';
import { messageCommand } from './define.ts';

/** Questions of one message that are asked by themselves. */
const MOST_QUESTIONS = 3;

/** A question, in the signs of several scripts. */
const IS_ASKED = /[?？؟]["'”’»)\]]*$/u;

export const find: MessageCommand = {
  kind: 'message',
  data: messageCommand(({ find }) => find).toJSON(),
  execute: (message, atHand) => findWords(wordsSaid(message), atHand),
  ofWords: { form: 'find', execute: findWords },
};

async function findWords(words: string, { library, conversation }: AtHand): Promise<Telling> {
  const sentences = sentencesOf(words);
  if (sentences.length === 0) return presentNoWords;
  const questions = sentences.filter((sentence) => IS_ASKED.test(sentence));
  const answer = await answerTo(words, questions.slice(0, MOST_QUESTIONS), library);
  conversation.remember(answer);
  return (language) => presentAnswer(answer, language);
}

/** The answer to the questions of a message, else to all its words: the first that is sure, else the first there is. */
async function answerTo(words: string, questions: readonly string[], library: Library): Promise<Answer> {
  let best: Answer | null = null;
  for (const question of questions) {
    const answer = library.ask(question);
    if (answer.kind === 'quoted' && isCertain(answer)) return answer;
    if (best === null && answer.kind === 'quoted') best = answer;
    // Whoever asks meanwhile gets a turn.
    await setImmediate();
  }
  const whole = library.ask(words);
  return whole.kind === 'quoted' && (best === null || isCertain(whole)) ? whole : (best ?? whole);
}
