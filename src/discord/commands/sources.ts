import { presentSources } from '../../present/present.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand, withPrivate } from './define.ts';

export const sources: SlashCommand = {
  data: withPrivate(slashCommand('sources', 'List the documents that answers are quoted from')),
  isPrivate: false,
  execute(_interaction, library) {
    return presentSources(library.contents);
  },
};
