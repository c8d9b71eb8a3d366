import type { Language } from './language.ts';
import { answers } from './zhHant/answers.ts';
import { commands } from './zhHant/commands.ts';
import { discord } from './zhHant/discord.ts';
import { documents } from './zhHant/documents.ts';
import { grammar } from './zhHant/grammar.ts';
import { talk } from './zhHant/talk.ts';

/** Chinese in traditional characters, with the words of Taiwan. */
export const TRADITIONAL_CHINESE: Language = {
  tag: 'zh-Hant',
  grammar,
  answers,
  commands,
  discord,
  documents,
  talk,
};
