import type { Language } from './language.ts';
import { answers } from './pt/answers.ts';
import { commands } from './pt/commands.ts';
import { discord } from './pt/discord.ts';
import { documents } from './pt/documents.ts';
import { grammar } from './pt/grammar.ts';
import { talk } from './pt/talk.ts';

/** Portuguese as in Brazil, which says você. */
export const PORTUGUESE: Language = { tag: 'pt-BR', grammar, answers, commands, discord, documents, talk };
