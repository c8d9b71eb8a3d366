import type { Language } from './language.ts';
import { answers } from './zh/answers.ts';
import { commands } from './zh/commands.ts';
import { discord } from './zh/discord.ts';
import { documents } from './zh/documents.ts';
import { grammar } from './zh/grammar.ts';
import { talk } from './zh/talk.ts';

/** Chinese in simplified characters. */
export const CHINESE: Language = { tag: 'zh-Hans', grammar, answers, commands, discord, documents, talk };
