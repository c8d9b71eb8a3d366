import { presentAnswer } from '../../present/present.ts';
import type { SlashCommand } from './command.ts';
import { name, slashCommand, withPrivate, worded } from './define.ts';

/** The options that name subjects, in order: as many as a comparison may have. */
const SUBJECTS = ['left', 'right', 'third', 'fourth', 'fifth'] as const;

export const compare: SlashCommand = {
  data: withPrivate(
    slashCommand(({ slash }) => slash.compare)
      .addStringOption((option) => name(option, ({ options }) => options.left).setRequired(true))
      .addStringOption((option) => name(option, ({ options }) => options.right).setRequired(true))
      .addStringOption((option) => name(option, ({ options }) => options.oneAspect))
      .addBooleanOption((option) => worded(option, ({ options }) => options.differences))
      .addStringOption((option) => name(option, ({ options }) => options.third))
      .addStringOption((option) => name(option, ({ options }) => options.fourth))
      .addStringOption((option) => name(option, ({ options }) => options.fifth)),
  ),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const subjects = SUBJECTS.map((option) => options.getString(option)).filter((subject) => subject !== null);
    const answer = library.compare(subjects, options.getString('aspect'), options.getBoolean('differences') ?? false);
    conversation.remember(answer);
    return (language) => presentAnswer(answer, language);
  },
  autocomplete({ options }) {
    const { name: focused, value } = options.getFocused(true);
    const others = SUBJECTS.filter((option) => option !== focused).flatMap((option) => options.getString(option) || []);
    if (focused === 'aspect') return { what: { kind: 'aspect', of: others }, typed: value };
    const aspect = options.getString('aspect');
    return { what: { kind: 'subject', beside: others, ...(aspect ? { aspect } : {}) }, typed: value };
  },
};
