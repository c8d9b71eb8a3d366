import type { Library } from '../../library.ts';
import type { Card } from '../../present/card.ts';
import { presentHelp } from '../../present/present.ts';
import { openersOf } from '../openers.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand, withPrivate } from './define.ts';

/** What the bot does, and questions of these documents to begin with. */
export async function helpCard(library: Library): Promise<Card> {
  return presentHelp('discord', await openersOf(library));
}

export const help: SlashCommand = {
  data: withPrivate(slashCommand('help', 'What Footnote does, and how to ask it')),
  isPrivate: true,
  execute: (_interaction, library) => helpCard(library),
};
