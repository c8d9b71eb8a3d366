import { presentAnswer } from '../../present/present.ts';
import { LIMITS } from '../limits.ts';
import type { SlashCommand } from './command.ts';
import { name, slashCommand, withPrivate } from './define.ts';

/** The options that name subjects, in order: as many as a comparison may have. */
const SUBJECTS = ['left', 'right', 'third', 'fourth', 'fifth'] as const;

export const compare: SlashCommand = {
  data: withPrivate(
    slashCommand('compare', 'See two to five subjects side by side, every value with its source')
      .addStringOption((option) => name(option).setName('left').setDescription('One subject').setRequired(true))
      .addStringOption((option) => name(option).setName('right').setDescription('The other subject').setRequired(true))
      .addStringOption((option) =>
        name(option).setName('aspect').setDescription('One respect only; all that the documents state when left out'),
      )
      .addBooleanOption((option) => option.setName('differences').setDescription('Only where they differ'))
      .addStringOption((option) => name(option).setName('third').setDescription('A third subject'))
      .addStringOption((option) => name(option).setName('fourth').setDescription('A fourth subject'))
      .addStringOption((option) => name(option).setName('fifth').setDescription('A fifth subject')),
  ),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const subjects = SUBJECTS.map((option) => options.getString(option)).filter((subject) => subject !== null);
    const answer = library.compare(subjects, options.getString('aspect'), options.getBoolean('differences') ?? false);
    conversation.remember(answer);
    return presentAnswer(answer);
  },
  autocomplete({ options }, library) {
    const focused = options.getFocused(true);
    if (focused.name !== 'aspect') return library.suggest({ kind: 'subject' }, focused.value, LIMITS.choices);
    const subject = options.getString('left') ?? options.getString('right');
    return library.suggest({ kind: 'aspect', ...(subject ? { of: subject } : {}) }, focused.value, LIMITS.choices);
  },
};
