import { answers } from './ja/answers.ts';
import { commands } from './ja/commands.ts';
import { discord } from './ja/discord.ts';
import { documents } from './ja/documents.ts';
import { grammar } from './ja/grammar.ts';
import { talk } from './ja/talk.ts';
import type { Language } from './language.ts';

/** Japanese, in the polite form. */
export const JAPANESE: Language = { tag: 'ja', grammar, answers, commands, discord, documents, talk };
