import { presentAnswer } from '../../present/present.ts';
import type { SlashCommand } from './command.ts';
import { question, slashCommand, withPrivate } from './define.ts';

export const ask: SlashCommand = {
  data: withPrivate(
    slashCommand(({ slash }) => slash.ask).addStringOption((option) =>
      question(option, ({ options }) => options.question).setRequired(true),
    ),
  ),
  isPrivate: false,
  execute(interaction, library, conversation) {
    const answer = library.ask(interaction.options.getString('question', true), conversation.earlier);
    conversation.remember(answer);
    return (language) => presentAnswer(answer, language);
  },
  autocomplete: ({ options }) => ({ what: { kind: 'question' }, typed: options.getFocused() }),
};
