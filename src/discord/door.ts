import type { Interaction } from 'discord.js';
import { type Desk, nameOf } from './desk.ts';
import { dispatch } from './dispatch.ts';
import { languageOf } from './languages.ts';
import { deliver } from './reply.ts';

/** Answers an interaction, once however often it comes, unless whoever sent it has asked too often; logs what took how long. Never throws. */
export async function receive(interaction: Interaction, desk: Desk): Promise<void> {
  // Discord itself keeps typing within bounds.
  if (interaction.isAutocomplete()) return await dispatch(interaction, desk);
  if (!desk.once.isFirst(interaction.id)) return;
  const { guildId, user } = interaction;
  const begun = performance.now();
  const refused = desk.rates.take({ userId: user.id, guildId });
  if (!refused) await dispatch(interaction, desk);
  else if (interaction.isRepliable()) await deliver(interaction, refused.reply(languageOf(interaction)), desk);
  const asked = desk.logsQuestions && interaction.isChatInputCommand() ? { question: askedBy(interaction) } : {};
  const name = nameOf(interaction);
  desk.log(`${name} ${refused ? 'has to wait' : 'answered'}`, { ...takenSince(begun), server: guildId, ...asked });
}

/** For the log: the time since `begun`, on the clock of `performance`. */
export function takenSince(begun: number): { readonly ms: number } {
  return { ms: Math.round(performance.now() - begun) };
}

/** What stands in the options of a command. */
function askedBy({ options }: Extract<Interaction, { options: { data: unknown } }>): string {
  return options.data.map(({ name, value }) => `${name}: ${String(value)}`).join(' ');
}
