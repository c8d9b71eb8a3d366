import { presentAnswer } from '../../present/present.ts';
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
  autocomplete({ options }) {
    const { name: focused, value } = options.getFocused(true);
    const other = options.getString(focused === 'subject' ? 'aspect' : 'subject');
    if (focused === 'subject') return { what: { kind: 'subject', ...(other ? { aspect: other } : {}) }, typed: value };
    return { what: { kind: 'aspect', ...(other ? { of: [other] } : {}) }, typed: value };
  },
};
