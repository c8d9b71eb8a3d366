import {
  type APIThreadChannel,
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Language } from '../../language/language.ts';
import { fitLine, fitPlain } from '../cut.ts';
import type { Desk } from '../desk.ts';
import { languageAround, languageOf } from '../languages.ts';
import { LIMITS, OURS } from '../limits.ts';
import { missingForThreads } from '../permissions.ts';
import { button } from '../press/rows.ts';
import { type CardMessage, renderCard } from '../render.ts';
import { announce, deliver, errorLine, isForbidden, isRefusal, told } from '../reply.ts';
import { readAsked } from './asked.ts';
import { hasThreads } from './where.ts';

/**
 * Opens a thread on the message under which somebody pressed, says there how to go on, and tells whoever pressed where it is. Where no
 * thread can be opened, they are told why, and may go on without one.
 */
export async function openThread(interaction: ButtonInteraction, body: string, desk: Desk): Promise<void> {
  const language = languageOf(interaction);
  const why = obstacleTo(interaction, language);
  if (why !== null)
    return await deliver(interaction, { message: instead(why, body, desk, language), isPrivate: true }, desk);
  await announce(interaction, true);
  await deliver(interaction, { message: await opened(interaction, body, desk, language), isPrivate: true }, desk);
}

/** Why no thread can be opened, as far as Discord told with the press; null where nothing speaks against it. */
function obstacleTo(interaction: ButtonInteraction, { talk: { thread } }: Language): string | null {
  const { message, appPermissions, memberPermissions } = interaction;
  if (!hasThreads(interaction) || message.flags.has(MessageFlags.Ephemeral)) return thread.notHere;
  const missing = missingForThreads(appPermissions.bitfield);
  if (missing.length > 0) return thread.notByMe(missing);
  return memberPermissions?.has(PermissionFlagsBits.CreatePublicThreads) === false ? thread.notByYou : null;
}

async function opened(
  interaction: ButtonInteraction,
  body: string,
  desk: Desk,
  language: Language,
): Promise<CardMessage> {
  const { thread } = language.talk;
  const { client, channelId, message } = interaction;
  // What everybody sees is in everybody's language.
  const around = languageAround(interaction);
  const components = message.components.map((component) => component.toJSON());
  const name = fitPlain(readAsked(body, components)?.question ?? '', LIMITS.threadName) || around.talk.thread.name;
  try {
    const route = Routes.threads(channelId, message.id);
    const { id } = (await client.rest.post(route, { body: { name } })) as APIThreadChannel;
    await begin(interaction, id, desk, around);
    return whereItIs(thread.opened, id);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) {
      desk.log(`a thread was not opened: ${errorLine(error)}`, { level: 'warn', server: interaction.guildId });
      return instead(reasonOf(error, language), body, desk, language);
    }
    // The thread of a message has its id. One that was not there before the press is ours: only the word of it got lost.
    if (!message.flags.has(MessageFlags.HasThread)) await begin(interaction, message.id, desk, around);
    return whereItIs(thread.isThere, message.id);
  }
}

/** Says in a new thread how to ask there, once. */
async function begin({ client }: ButtonInteraction, threadId: string, desk: Desk, language: Language): Promise<void> {
  if (!desk.once.isFirst(`beginning of ${threadId}`)) return;
  const { talk, discord } = language;
  const blocks = [{ kind: 'text', text: talk.thread.begin, quiet: false } as const];
  const { components, flags } = renderCard({ title: '', tone: 'plain', blocks }, { language });
  const ask = button(discord.buttons.inThread, desk.seal.idOf('on', ''));
  const row = { type: ComponentType.ActionRow, components: ask };
  try {
    const body = {
      components: [...components, row],
      flags: flags.reduce((all, flag) => all | flag, 0),
      allowed_mentions: { parse: [] },
      nonce: threadId,
      enforce_nonce: true,
    };
    await client.rest.post(Routes.channelMessages(threadId), { body });
  } catch (error) {
    desk.log(`the beginning of a thread was not said: ${errorLine(error)}`, { level: 'warn' });
  }
}

function reasonOf(error: { readonly code: number | string }, { talk: { thread } }: Language): string {
  if (error.code === RESTJSONErrorCodes.UnknownMessage) return thread.gone;
  return isForbidden(error) ? thread.notByMe(missingForThreads(0n)) : thread.full;
}

/** Why there is no thread, and a button to go on without one. */
function instead(why: string, body: string, { seal }: Desk, language: Language): CardMessage {
  const { components, flags } = told(language.talk.thread.title, why, language).message;
  const on = button(language.discord.buttons.on, seal.idOf('on', body));
  return { components: [...components, { type: ComponentType.ActionRow, components: on }], flags };
}

/** Our words, and a link to a thread, which only Discord's own mark for a channel gives. */
function whereItIs(words: string, threadId: string): CardMessage {
  const text = {
    type: ComponentType.TextDisplay,
    content: `${fitLine(words, OURS.paragraph)} <#${threadId}>`,
  } as const;
  return {
    components: [{ type: ComponentType.Container, components: [text] }],
    flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds],
  };
}
