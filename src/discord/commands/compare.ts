import { presentAnswer } from '../../present/present.ts';
import { LIMITS } from '../limits.ts';
import type { Command } from './command.ts';
import { name, slashCommand } from './define.ts';

export const compare: Command = {
  data: slashCommand('compare', 'See two subjects side by side, every value with its source')
    .addStringOption((option) => name(option).setName('left').setDescription('One subject').setRequired(true))
    .addStringOption((option) => name(option).setName('right').setDescription('The other subject').setRequired(true))
    .addStringOption((option) =>
      name(option).setName('aspect').setDescription('One respect only; all that the documents state when left out'),
    )
    .toJSON(),
  isPrivate: false,
  execute({ options }, library, conversation) {
    const subjects = [options.getString('left', true), options.getString('right', true)];
    const answer = library.compare(subjects, options.getString('aspect'));
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
