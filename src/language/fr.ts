import { answers } from './fr/answers.ts';
import { commands } from './fr/commands.ts';
import { discord } from './fr/discord.ts';
import { documents } from './fr/documents.ts';
import { grammar } from './fr/grammar.ts';
import { talk } from './fr/talk.ts';
import type { Language } from './language.ts';

/** French, which says tu, as Discord does. */
export const FRENCH: Language = { tag: 'fr', grammar, answers, commands, discord, documents, talk };
