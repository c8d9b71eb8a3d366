import { presentHelp } from '../../present/present.ts';
import type { Command } from './command.ts';
import { slashCommand } from './define.ts';

export const help: Command = {
  data: slashCommand('help', 'What Footnote does, and how to ask it').toJSON(),
  isPrivate: true,
  execute() {
    return presentHelp('discord');
  },
};
