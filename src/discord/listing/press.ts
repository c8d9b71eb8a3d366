import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Card } from '../../present/card.ts';
import { presentAnswer } from '../../present/present.ts';
import { audienceOf, type Desk } from '../desk.ts';
import { renderCard } from '../render.ts';
import { CHANGED, deliver, OUTDATED, remarked } from '../reply.ts';
import { type ListingPress, readListing, stateOf } from './request.ts';

/** Turns the page of a list of statements in place; where the documents have changed, what they state now is told beside it. */
export async function pressListing(interaction: ButtonInteraction, body: string, desk: Desk): Promise<void> {
  const read = readListing(body, desk.library.label);
  if (!read) return await deliver(interaction, OUTDATED, desk);
  const card = again(read, desk);
  if (!card) return await deliver(interaction, CHANGED, desk);
  const hasChanged = stateOf(card) !== read.state;
  const isPrivate = hasChanged || interaction.message.flags.has(MessageFlags.Ephemeral);
  const shown = { audience: audienceOf(desk, isPrivate), page: read.page };
  if (hasChanged) await deliver(interaction, { message: renderCard(remarked(card), shown), isPrivate }, desk);
  else await interaction.update({ components: renderCard(card, shown).components });
}

/** The card that is asked for, if it still is a list of the same. */
function again({ listing: { of, words } }: ListingPress, { library }: Desk): Card | null {
  const card = presentAnswer(of === 'subject' ? library.about(words) : library.ask(words));
  return card.listing?.of === of && card.listing.words === words ? card : null;
}
