import { answers } from './de/answers.ts';
import { commands } from './de/commands.ts';
import { discord } from './de/discord.ts';
import { documents } from './de/documents.ts';
import { grammar } from './de/grammar.ts';
import { talk } from './de/talk.ts';
import type { Language } from './language.ts';

/** German, which says du. */
export const GERMAN: Language = { tag: 'de', grammar, answers, commands, discord, documents, talk };
