import type { Interaction } from 'discord.js';
import { type Desk, nameOf } from './desk.ts';
import { dispatch } from './dispatch.ts';
import { languageOf } from './languages.ts';
import { deliver } from './reply.ts';
import { writtenIn } from './talk/forms.ts';

/** Answers an interaction, once however often it comes, unless whoever sent it has asked too often; logs what took how long. Never throws. */
export async function receive(interaction: Interaction, desk: Desk): Promise<void> {
  desk.speakers.hear(interaction.user.id, interaction.locale);
  // Discord itself keeps typing within bounds.
  if (interaction.isAutocomplete()) return await dispatch(interaction, desk);
  if (!desk.once.isFirst(interaction.id)) return;
  const { guildId, user } = interaction;
  const begun = performance.now();
  // What is written in a form was counted when that was opened: nobody writes in vain.
  const refused = interaction.isModalSubmit() ? null : desk.rates.take({ userId: user.id, guildId });
  if (!refused) await dispatch(interaction, desk);
  else if (interaction.isRepliable()) await deliver(interaction, refused.reply(languageOf(interaction)), desk);
  const question = desk.logsQuestions ? askedBy(interaction) : null;
  const asked = question === null ? {} : { question };
  const name = nameOf(interaction);
  desk.log(`${name} ${refused ? 'has to wait' : 'answered'}`, { ...takenSince(begun), server: guildId, ...asked });
}

/** For the log: the time since `begun`, on the clock of `performance`. */
export function takenSince(begun: number): { readonly ms: number } {
  return { ms: Math.round(performance.now() - begun) };
}

/** What stands in the options of a command, or in a form; null where nothing is written. */
function askedBy(interaction: Interaction): string | null {
  if (interaction.isModalSubmit()) return writtenIn(interaction);
  if (!interaction.isChatInputCommand()) return null;
  return interaction.options.data.map(({ name, value }) => `${name}: ${String(value)}`).join(' ');
}
