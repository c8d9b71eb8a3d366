import { presentSources } from '../../present/present.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand, withPrivate } from './define.ts';

export const sources: SlashCommand = {
  data: withPrivate(slashCommand(({ slash }) => slash.sources)),
  isPrivate: false,
  execute(_interaction, library) {
    return (language) => presentSources(library.contents, language);
  },
};
