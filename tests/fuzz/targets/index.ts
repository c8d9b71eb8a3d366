import type { Target } from '../target.ts';
import { ANSWERS } from './answers.ts';
import { CARDS } from './cards.ts';
import { COMMANDS } from './commands.ts';
import { DISCORD } from './discord.ts';
import { READERS } from './readers.ts';
import { SETTINGS } from './settings.ts';
import { TEXT } from './text.ts';

/** Every target; one that is not here is never tried. */
export const TARGETS: readonly Target[] = [
  ...READERS,
  ...TEXT,
  ...ANSWERS,
  ...CARDS,
  ...COMMANDS,
  ...SETTINGS,
  ...DISCORD,
];
