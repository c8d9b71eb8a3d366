import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import type { Language } from '../language/language.ts';
import type { Card } from '../present/card.ts';
import { type Desk, nameOf } from './desk.ts';
import { languageOf } from './languages.ts';
import { type CardMessage, renderCard } from './render.ts';

/** A message, and whether only the one who asked sees it. */
export interface Reply {
  readonly message: CardMessage;
  readonly isPrivate: boolean;
}

/** One of the things that we say where there is no answer. */
type Notice = keyof Pick<Language['discord']['notices'], 'apology' | 'outdated' | 'changed' | 'leaving' | 'shared'>;

/** Said to the one who asked, in their language. */
export function notice(which: Notice, language: Language): Reply {
  const { title, text } = language.discord.notices[which];
  return told(title, text, language);
}

/** A message of our own words for the one who asked. */
export function told(title: string, text: string, language: Language): Reply {
  const card: Card = { title, tone: 'refusal', blocks: [{ kind: 'text', text, quiet: false }] };
  return { message: renderCard(card, { language }), isPrivate: true };
}

/** A card that states something else than the one under which somebody pressed, with that remark above it. */
export function remarked(card: Card, { discord }: Language): Card {
  return { ...card, blocks: [{ kind: 'text', text: discord.changedSince, quiet: false }, ...card.blocks] };
}

/** Replies; when that fails, once more: the same after trouble on the way, an apology where Discord refused the message. */
export async function deliver(interaction: RepliableInteraction, answer: Reply, { log }: Desk): Promise<void> {
  try {
    await reply(interaction, answer);
  } catch (error) {
    log(`${nameOf(interaction)}: not delivered: ${errorLine(error)}`, { level: 'warn' });
    if (isSettled(error)) return;
    try {
      await reply(interaction, isRefusal(error) ? notice('apology', languageOf(interaction)) : answer);
    } catch (again) {
      if (!isSettled(again)) log(`${nameOf(interaction)}: given up: ${errorLine(again)}`, { level: 'error' });
    }
  }
}

/** Says that an answer will come, which then takes the place of this. */
export async function announce(interaction: RepliableInteraction, isPrivate: boolean): Promise<void> {
  try {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    if (!isAcknowledged(error)) throw error;
    interaction.deferred = true;
    interaction.ephemeral = isPrivate;
  }
}

/** Replies, or fills in the reply that was announced before. One announced in public gives way to one that is private. */
async function reply(interaction: RepliableInteraction, { message, isPrivate }: Reply): Promise<void> {
  const hidden = { ...message, flags: [...message.flags, MessageFlags.Ephemeral] as const };
  if (!interaction.deferred) await interaction.reply(isPrivate ? hidden : message);
  else if (!isPrivate || interaction.ephemeral) await interaction.editReply(message);
  else {
    // What comes first after an announcement takes its place, and is as public as it was.
    await interaction.deleteReply().catch((error: unknown) => {
      if (!isRefusal(error) || error.code !== RESTJSONErrorCodes.UnknownMessage) throw error;
    });
    await interaction.followUp(hidden);
  }
}

/** What Discord says where nothing more can come of an interaction: it is answered, it is too old, or its message is gone. */
const SETTLED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** Whether Discord takes no reply any more, so that none is tried. */
export function isSettled(error: unknown): boolean {
  return isRefusal(error) && SETTLED.has(error.code);
}

/**
 * Whether Discord has a reply already. We answer everything once, so that it is the very one that was refused: the first call took
 * effect, and only the word of it got lost.
 */
export function isAcknowledged(error: unknown): boolean {
  return isRefusal(error) && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** Whether Discord understood a call and would not do it, so that there is no sense in trying the same again. */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError;
}

/** Whether the bot may not do what it tried: trying again would only count against it. */
export function isForbidden(error: unknown): boolean {
  return isRefusal(error) && error.status === 403;
}

/** An error on one line, for the log: what it says, and where it comes from. */
export function errorLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name}: ${error.message.replace(/\s+/gu, ' ')}${place ? ` ${place.trim()}` : ''}`;
}
