import { setImmediate } from 'node:timers/promises';
import type { Telling } from '../../present/card.ts';
import { presentSaid, type Said } from '../../present/said.ts';
import { isStatement, sentencesOf } from '../../verify/statements.ts';
import { wordsSaid } from '../said.ts';
import type { AtHand, MessageCommand } from './command.ts';
import { messageCommand } from './define.ts';

/** Sentences of one message that are looked for: more than a reply has room for. */
const MOST_SENTENCES = 20;

export const checkSaid: MessageCommand = {
  kind: 'message',
  data: messageCommand(({ checkSaid }) => checkSaid).toJSON(),
  execute: (message, atHand) => checkWords(wordsSaid(message), atHand),
  ofWords: { form: 'check', execute: checkWords },
};

async function checkWords(text: string, { library }: AtHand): Promise<Telling> {
  const sentences = sentencesOf(text);
  const statements = sentences.filter(isStatement);
  const said: Said[] = [];
  for (const words of statements.slice(0, MOST_SENTENCES)) {
    said.push({ number: said.length + 1, words, finding: library.check(words) });
    // Whoever asks meanwhile gets a turn.
    await setImmediate();
  }
  const tooShort = sentences.length - statements.length;
  const leftOut = statements.length - said.length;
  return (language) => presentSaid(said, { tooShort, leftOut }, language);
}
