import { presentAnswer } from '../../present/present.ts';
import { LIMITS } from '../limits.ts';
import type { SlashCommand } from './command.ts';
import { name, slashCommand, withPrivate } from './define.ts';

export const fact: SlashCommand = {
  data: withPrivate(
    slashCommand('fact', 'Look up what the documents state of one subject in one respect')
      .addStringOption((option) => name(option).setName('subject').setDescription('What it is about').setRequired(true))
      .addStringOption((option) =>
        name(option).setName('aspect').setDescription('Which of its properties').setRequired(true),
      ),
  ),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const answer = library.fact(options.getString('subject', true), options.getString('aspect', true));
    conversation.remember(answer);
    return presentAnswer(answer);
  },
  autocomplete({ options }, library) {
    const focused = options.getFocused(true);
    if (focused.name === 'subject') return library.suggest({ kind: 'subject' }, focused.value, LIMITS.choices);
    const subject = options.getString('subject');
    return library.suggest({ kind: 'aspect', ...(subject ? { of: subject } : {}) }, focused.value, LIMITS.choices);
  },
};
