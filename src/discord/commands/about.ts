import { presentAnswer } from '../../present/present.ts';
import type { SlashCommand } from './command.ts';
import { name, slashCommand, withPrivate } from './define.ts';

export const about: SlashCommand = {
  data: withPrivate(
    slashCommand(({ slash }) => slash.about).addStringOption((option) =>
      name(option, ({ options }) => options.subject).setRequired(true),
    ),
  ),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const answer = library.about(options.getString('subject', true));
    conversation.remember(answer);
    return (language) => presentAnswer(answer, language);
  },
  autocomplete: ({ options }) => ({ what: { kind: 'subject' }, typed: options.getFocused() }),
};
