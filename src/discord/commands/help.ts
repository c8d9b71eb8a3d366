import { presentHelp } from '../../present/present.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand, withPrivate } from './define.ts';

export const help: SlashCommand = {
  data: withPrivate(slashCommand('help', 'What Footnote does, and how to ask it')),
  isPrivate: true,
  execute() {
    return presentHelp('discord');
  },
};
