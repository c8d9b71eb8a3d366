import { presentAnswer } from '../../present/present.ts';
import { LIMITS } from '../limits.ts';
import type { SlashCommand } from './command.ts';
import { question, slashCommand, withPrivate } from './define.ts';

export const ask: SlashCommand = {
  data: withPrivate(
    slashCommand('ask', 'Ask the documents: the answer is their own words, with the place').addStringOption((option) =>
      question(option).setName('question').setDescription('What you want to know').setRequired(true),
    ),
  ),
  isPrivate: false,
  execute(interaction, library, conversation) {
    const answer = library.ask(interaction.options.getString('question', true), conversation.earlier);
    conversation.remember(answer);
    return presentAnswer(answer);
  },
  autocomplete(interaction, library) {
    return library.suggest({ kind: 'question' }, interaction.options.getFocused(), LIMITS.choices);
  },
};
