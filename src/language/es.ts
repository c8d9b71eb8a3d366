import { answers } from './es/answers.ts';
import { commands } from './es/commands.ts';
import { discord } from './es/discord.ts';
import { documents } from './es/documents.ts';
import { grammar } from './es/grammar.ts';
import { talk } from './es/talk.ts';
import type { Language } from './language.ts';

/** Spanish for Spain and America, which says tú. */
export const SPANISH: Language = { tag: 'es', grammar, answers, commands, discord, documents, talk };
