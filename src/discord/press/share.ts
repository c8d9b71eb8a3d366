import { type APIMessageTopLevelComponent, ComponentType, MessageFlags, REST, Routes } from 'discord.js';
import type { Language } from '../../language/language.ts';
import { verdictText } from '../../present/verdict.ts';
import { fitLine } from '../cut.ts';
import type { Desk } from '../desk.ts';
import { languageOf } from '../languages.ts';
import { OURS } from '../limits.ts';
import { deliver, errorLine, isAcknowledged, notice } from '../reply.ts';
import type { Pressed } from './press.ts';
import type { Seal } from './seal.ts';
import { quotationsIn } from './shown.ts';

/**
 * Makes a private answer public. Where it was, only a note of that stays, so that nobody sees it twice. Discord knows no way to send a
 * message again without sending it twice, so that a call that failed on the way is not repeated: the answer comes back to whoever
 * shared it.
 */
export async function share(interaction: Pressed, desk: Desk): Promise<void> {
  const { message, user } = interaction;
  const language = languageOf(interaction);
  const key = `share ${message.id}`;
  if (!message.flags.has(MessageFlags.Ephemeral)) return await deliver(interaction, notice('outdated', language), desk);
  if (!desk.once.isFirst(key)) return void (await interaction.deferUpdate());
  const components = message.components.map((component) => component.toJSON());
  try {
    await change(interaction, notice('shared', language).message.components);
    await sendOnce(interaction, [
      ...remarks(components, user.id, desk, language),
      ...withoutShare(components, desk.seal),
    ]);
  } catch (error) {
    desk.once.forget(key);
    if (!interaction.replied) throw error;
    desk.log(`sharing failed: ${errorLine(error)}`, { level: 'warn' });
    const content = `-# ${language.discord.sharing.failed}`;
    await interaction.editReply({ components: [...components, { type: ComponentType.TextDisplay, content }] });
  }
}

/** Shows other components in the place of those of the message. */
async function change(interaction: Pressed, components: readonly APIMessageTopLevelComponent[]): Promise<void> {
  try {
    await interaction.update({ components });
  } catch (error) {
    if (!isAcknowledged(error)) throw error;
    interaction.replied = true;
  }
}

/** Who shared it, and which of its quotations are not what they were. */
function remarks(
  components: unknown,
  userId: string,
  { library, seal }: Desk,
  language: Language,
): APIMessageTopLevelComponent[] {
  const changed = quotationsIn(components, seal).flatMap(({ number, receipt, words }) => {
    const verdict = library.verify(receipt, words);
    return verdict.kind === 'identical'
      ? []
      : [`\\[${number}] ${fitLine(verdictText({ number, verdict, words, was: '' }, language), OURS.paragraph)}`];
  });
  const [first, ...others] = changed;
  const { by, since } = language.discord.sharing;
  const who = `<@${userId}>`;
  const text = first ? since(who, first, others.length) : by(who);
  return [{ type: ComponentType.TextDisplay, content: `-# ${text}` }];
}

/** The rows of a message without the button that shared it; a row that has no other is left out. */
function withoutShare(components: readonly APIMessageTopLevelComponent[], seal: Seal): APIMessageTopLevelComponent[] {
  return components.flatMap((row): APIMessageTopLevelComponent[] => {
    if (row.type !== ComponentType.ActionRow) return [row];
    const kept = row.components.filter((one) => !('custom_id' in one) || seal.open(one.custom_id)?.action !== 'share');
    return kept.length > 0 ? [{ ...row, components: kept }] : [];
  });
}

async function sendOnce(
  { client, applicationId, token }: Pressed,
  components: readonly APIMessageTopLevelComponent[],
): Promise<void> {
  const rest = new REST({ ...client.options.rest, retries: 0, hashSweepInterval: 0, handlerSweepInterval: 0 });
  await rest.post(Routes.webhook(applicationId, token), {
    auth: false,
    body: {
      components,
      flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
      allowed_mentions: { parse: [] },
    },
  });
}
