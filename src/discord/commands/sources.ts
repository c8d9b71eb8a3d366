import { presentSources } from '../../present/present.ts';
import type { Command } from './command.ts';
import { slashCommand } from './define.ts';

export const sources: Command = {
  data: slashCommand('sources', 'List the documents that answers are quoted from').toJSON(),
  isPrivate: false,
  execute(_interaction, library) {
    return presentSources(library.contents);
  },
};
