import type { AutocompleteInteraction } from 'discord.js';
import { type Desk, nameOf, slashCommandOf } from './desk.ts';
import { LIMITS } from './limits.ts';
import { errorLine, isSettled } from './reply.ts';

/** Offers completions of what is being typed; none where anything goes wrong, for free text works as well. Never throws. */
export async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  let choices: readonly string[] = [];
  try {
    choices = slashCommandOf(interaction, desk)?.autocomplete?.(interaction, desk.library) ?? [];
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

/** The completions that Discord takes. One that is too long is dropped: cut, it would ask for something else. */
function acceptable(choices: readonly string[]): string[] {
  const fitting = choices.filter((choice) => choice.trim() !== '' && choice.length <= LIMITS.choiceLength);
  return [...new Set(fitting)].slice(0, LIMITS.choices);
}
