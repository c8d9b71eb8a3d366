import { presentAnswer } from '../../present/present.ts';
import { LIMITS } from '../limits.ts';
import type { SlashCommand } from './command.ts';
import { name, slashCommand, withPrivate } from './define.ts';

export const fact: SlashCommand = {
  data: withPrivate(
    slashCommand(({ slash }) => slash.fact)
      .addStringOption((option) => name(option, ({ options }) => options.subject).setRequired(true))
      .addStringOption((option) => name(option, ({ options }) => options.aspect).setRequired(true)),
  ),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const answer = library.fact(options.getString('subject', true), options.getString('aspect', true));
    conversation.remember(answer);
    return (language) => presentAnswer(answer, language);
  },
  autocomplete({ options }, library) {
    const focused = options.getFocused(true);
    if (focused.name === 'subject') return library.suggest({ kind: 'subject' }, focused.value, LIMITS.choices);
    const subject = options.getString('subject');
    return library.suggest({ kind: 'aspect', ...(subject ? { of: subject } : {}) }, focused.value, LIMITS.choices);
  },
};
