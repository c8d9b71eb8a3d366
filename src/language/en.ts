import { answers } from './en/answers.ts';
import { commands } from './en/commands.ts';
import { discord } from './en/discord.ts';
import { documents } from './en/documents.ts';
import { grammar } from './en/grammar.ts';
import { talk } from './en/talk.ts';

/** English: what terminals and JSON speak, and Discord to whoever speaks none of the other languages. */
export const ENGLISH = {
  /** BCP 47, of the texts. */
  tag: 'en',
  grammar,
  answers,
  commands,
  discord,
  documents,
  talk,
};
