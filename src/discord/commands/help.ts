import type { Library } from '../../library.ts';
import type { Telling } from '../../present/card.ts';
import { presentHelp } from '../../present/present.ts';
import { openersOf } from '../openers.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand, withPrivate } from './define.ts';

/** What the bot does, and questions of these documents to begin with. */
export async function helpCard(library: Library): Promise<Telling> {
  const openers = await openersOf(library);
  return (language) => presentHelp('discord', language, openers);
}

export const help: SlashCommand = {
  data: withPrivate(slashCommand(({ slash }) => slash.help)),
  isPrivate: true,
  execute: (_interaction, library) => helpCard(library),
};
