import { about } from './about.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkSaid } from './checkSaid.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { fact } from './fact.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';

/** Every command: the list that is registered is the list that is answered. */
export const COMMANDS: readonly Command[] = [ask, fact, compare, about, sources, help, find, checkSaid, check];
