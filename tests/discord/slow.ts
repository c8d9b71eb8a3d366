import type { SlashCommand } from '../../src/discord/commands/command.ts';
import { slashCommand, withPrivate } from '../../src/discord/commands/define.ts';
import { presentAnswer } from '../../src/present/present.ts';
import { declined } from '../present/sample.ts';

/** A command that takes its time and then refuses: what is announced to all gives way to a follow-up for one. */
export const slow: SlashCommand = {
  data: withPrivate(slashCommand(() => ({ name: 'slow', description: 'Takes its time' }))),
  isPrivate: false,
  execute: () =>
    new Promise((resolve) => {
      const refusal = declined('What?', { kind: 'nothing-found' });
      setTimeout(() => resolve((language) => presentAnswer(refusal, language)), 1_600);
    }),
};
