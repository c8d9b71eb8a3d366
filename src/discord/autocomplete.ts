import { setImmediate } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import type { Library } from '../library.ts';
import type { Typing } from './commands/command.ts';
import { type Desk, nameOf, slashCommandOf } from './desk.ts';
import { LIMITS } from './limits.ts';
import { errorLine, isSettled } from './reply.ts';

/** Longest stretch of making ready without a pause, in ms: nobody notices an answer that is this much later. */
const SLICE = 12;

/** Offers completions of what is being typed; none where anything goes wrong, for free text works as well. Never throws. */
export async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  let choices: readonly string[] = [];
  try {
    const typing = slashCommandOf(interaction, desk)?.autocomplete?.(interaction);
    if (typing) choices = await completed(typing, desk.library);
  } catch (error) {
    desk.log(`${nameOf(interaction)}: completing failed: ${errorLine(error)}`, { level: 'warn' });
  }
  try {
    await interaction.respond(acceptable(choices).map((choice) => ({ name: choice, value: choice })));
  } catch (error) {
    // Whoever types on has made the question for completions stale; Discord then refuses the answer.
    if (!isSettled(error))
      desk.log(`${nameOf(interaction)}: completing failed: ${errorLine(error)}`, { level: 'warn' });
  }
}

/** The completions. What they are found by is made at the first of a kind; whoever else asks something has a turn meanwhile. */
async function completed({ what, typed }: Typing, library: Library): Promise<readonly string[]> {
  let until = performance.now() + SLICE;
  for (const _ of library.readying(what)) {
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE;
  }
  return library.suggest(what, typed, LIMITS.choices);
}

/** The completions that Discord takes. One that is too long is dropped: cut, it would ask for something else. */
function acceptable(choices: readonly string[]): string[] {
  const fitting = choices.filter((choice) => choice.trim() !== '' && choice.length <= LIMITS.choiceLength);
  return [...new Set(fitting)].slice(0, LIMITS.choices);
}
