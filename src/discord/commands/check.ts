import { setImmediate } from 'node:timers/promises';
import { type Checked, presentCheck, presentNothingToCheck } from '../../present/verdict.ts';
import { quotationsIn } from '../press/shown.ts';
import type { MessageCommand } from './command.ts';
import { messageCommand } from './define.ts';

export const check: MessageCommand = {
  kind: 'message',
  data: messageCommand(({ check }) => check).toJSON(),
  async execute(message, { library, seal }) {
    const components = message.components.map((component) => component.toJSON());
    // Ids are signed, but they could be copied: only what we sent ourselves is checked.
    const shown = message.author.id === message.client.user.id ? quotationsIn(components, seal) : [];
    if (shown.length === 0) return presentNothingToCheck;
    const checked: Checked[] = [];
    for (const { number, receipt, words, place } of shown) {
      checked.push({ number, verdict: library.verify(receipt, words), words, was: place });
      // A document that has changed is looked through for each quotation; whoever else asks meanwhile gets a turn.
      await setImmediate();
    }
    return (language) => presentCheck(checked, language);
  },
};
