import { presentAnswer } from '../../present/present.ts';
import { LIMITS } from '../limits.ts';
import type { SlashCommand } from './command.ts';
import { name, slashCommand, withPrivate } from './define.ts';

export const about: SlashCommand = {
  data: withPrivate(
    slashCommand('about', 'See all that the documents state of one subject').addStringOption((option) =>
      name(option).setName('subject').setDescription('What it is about').setRequired(true),
    ),
  ),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const answer = library.about(options.getString('subject', true));
    conversation.remember(answer);
    return presentAnswer(answer);
  },
  autocomplete({ options }, library) {
    return library.suggest({ kind: 'subject' }, options.getFocused(), LIMITS.choices);
  },
};
