import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Telling } from '../../present/card.ts';
import { presentAnswer } from '../../present/present.ts';
import { audienceOf, type Desk } from '../desk.ts';
import { languageOf } from '../languages.ts';
import { pressListing } from '../listing/press.ts';
import { renderCard } from '../render.ts';
import { deliver, errorLine, isSettled, notice } from '../reply.ts';
import { pressTable } from '../table/press.ts';
import { formFor, showForm } from '../talk/forms.ts';
import { conversationAt } from '../talk/going.ts';
import { openThread } from '../talk/thread.ts';
import { whereIs } from '../talk/where.ts';
import { judge, judgeRefusal } from './judge.ts';
import { moreOf } from './more.ts';
import { placeOf } from './place.ts';
import type { Sealed } from './seal.ts';
import { share } from './share.ts';

export type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Answers whoever pressed a button or chose something under a message of ours; never throws. */
export async function press(interaction: Pressed, desk: Desk): Promise<void> {
  const id = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
  const sealed = desk.seal.open(id ?? '');
  const language = languageOf(interaction);
  try {
    await desk.turns.presses.next();
    if (sealed?.action === 'share') return await share(interaction, desk);
    if (sealed?.action === 'table' && interaction.isButton()) return await pressTable(interaction, sealed.body, desk);
    if (sealed?.action === 'list' && interaction.isButton()) return await pressListing(interaction, sealed.body, desk);
    if (sealed && interaction.isButton()) {
      if (sealed.action === 'thread') return await openThread(interaction, sealed.body, desk);
      const form = formFor(sealed, interaction, desk);
      if (form) return await showForm(interaction, form);
    }
    const tell = sealed && (await tellingFor(sealed, interaction, desk));
    const message = tell && renderCard(tell(language), { language, audience: audienceOf(desk, true, interaction) });
    await deliver(interaction, message ? { message, isPrivate: true } : notice('outdated', language), desk);
  } catch (error) {
    desk.log(`pressing ${sealed?.action ?? 'something'} failed: ${errorLine(error)}`, { level: 'error' });
    if (!isSettled(error)) await deliver(interaction, notice('apology', language), desk);
  }
}

/** What is shown to the one who pressed; null for an id that says nothing. */
async function tellingFor({ action, body }: Sealed, interaction: Pressed, desk: Desk): Promise<Telling | null> {
  const components = interaction.message.components.map((component) => component.toJSON());
  switch (action) {
    case 'place':
      return placeOf(body, components, desk);
    case 'more':
      return moreOf(body, components, desk);
    case 'right':
    case 'wrong':
      return await judge({ isRight: action === 'right', body, components, userId: interaction.user.id }, desk);
    case 'ask':
      return await askAnew(body, interaction, desk);
    case 'missed':
      return await judgeRefusal({ body, components, userId: interaction.user.id }, desk);
    default:
      return null;
  }
}

/** The answer to a question that stands on a button; whoever pressed may follow up on it. */
async function askAnew(question: string, interaction: Pressed, desk: Desk): Promise<Telling> {
  const conversation = await conversationAt(whereIs(interaction), null, interaction.client, desk);
  const answer = desk.library.ask(question);
  conversation.remember(answer);
  return (language) => presentAnswer(answer, language);
}
