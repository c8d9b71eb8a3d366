import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Telling } from '../../present/card.ts';
import { listingOf, presentAnswer } from '../../present/present.ts';
import { audienceOf, type Desk } from '../desk.ts';
import { languageOf } from '../languages.ts';
import { languageShown } from '../press/shown.ts';
import { renderCard } from '../render.ts';
import { deliver, notice, remarked } from '../reply.ts';
import { type ListingPress, readListing, stateOf } from './request.ts';

/** Turns the page of a list of statements in place; where the documents have changed, what they state now is told beside it. */
export async function pressListing(interaction: ButtonInteraction, body: string, desk: Desk): Promise<void> {
  const read = readListing(body, desk.library.label);
  const own = languageOf(interaction);
  if (!read) return await deliver(interaction, notice('outdated', own), desk);
  const tell = again(read, desk);
  if (!tell) return await deliver(interaction, notice('changed', own), desk);
  const hasChanged = stateOf(tell(own)) !== read.state;
  const isPrivate = hasChanged || interaction.message.flags.has(MessageFlags.Ephemeral);
  const shownIn = languageShown(interaction.message.components.map((component) => component.toJSON()));
  const language = hasChanged || !shownIn ? own : shownIn;
  const card = tell(language);
  const shown = { language, audience: audienceOf(desk, isPrivate, interaction), page: read.page };
  if (hasChanged) await deliver(interaction, { message: renderCard(remarked(card, language), shown), isPrivate }, desk);
  else await interaction.update({ components: renderCard(card, shown).components });
}

/** What is asked for, if it still is a list of the same. */
function again({ listing: { of, words } }: ListingPress, { library }: Desk): Telling | null {
  const answer = of === 'subject' ? library.about(words) : library.ask(words);
  const listing = answer.kind === 'quoted' ? listingOf(answer) : null;
  return listing?.of === of && listing.words === words ? (language) => presentAnswer(answer, language) : null;
}
