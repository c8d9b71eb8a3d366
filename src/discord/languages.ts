import { type Guild, type Interaction, Locale } from 'discord.js';
import { GERMAN } from '../language/de.ts';
import { ENGLISH } from '../language/en.ts';
import { SPANISH } from '../language/es.ts';
import { FRENCH } from '../language/fr.ts';
import { JAPANESE } from '../language/ja.ts';
import type { Language } from '../language/language.ts';
import { PORTUGUESE } from '../language/pt.ts';
import { CHINESE } from '../language/zh.ts';
import { TRADITIONAL_CHINESE } from '../language/zhHant.ts';

/**
 * The one rule: what one person sees is in the language of that person, and what a whole server sees is in the server's. Discord gives
 * every server English until somebody sets up a Community there and chooses, so that English counts only where that was done;
 * elsewhere whoever asks is answered in their own language, for all to see. What stands there already stays in its language: an answer
 * that is shared, a table whose page is turned.
 */

/** Our languages by Discord's names for them; those that it has besides get English. */
export const LOCALES: ReadonlyMap<Locale, Language> = new Map<Locale, Language>([
  [Locale.EnglishUS, ENGLISH],
  [Locale.EnglishGB, ENGLISH],
  [Locale.German, GERMAN],
  [Locale.French, FRENCH],
  [Locale.SpanishES, SPANISH],
  [Locale.SpanishLATAM, SPANISH],
  [Locale.PortugueseBR, PORTUGUESE],
  [Locale.Japanese, JAPANESE],
  [Locale.ChineseCN, CHINESE],
  [Locale.ChineseTW, TRADITIONAL_CHINESE],
]);

/** What a server has when nobody chose. */
const UNCHOSEN = Locale.EnglishUS;

/** The language of whoever sent an interaction. */
export function languageOf({ locale }: Pick<Interaction, 'locale'>): Language {
  return LOCALES.get(locale) ?? ENGLISH;
}

/** The language of all who see a public answer to an interaction. */
export function languageAround({ locale, guildLocale, guild }: Interaction): Language {
  const isChosen = guildLocale !== null && (guildLocale !== UNCHOSEN || isCommunity(guild));
  return LOCALES.get(isChosen ? guildLocale : locale) ?? ENGLISH;
}

/** The language of all who see what the bot says to a message in a server, or null for a direct one; `locale` is that of its author. */
export function languageIn(guild: Guild | null, locale: Locale | null = null): Language {
  const isChosen = guild !== null && (guild.preferredLocale !== UNCHOSEN || isCommunity(guild));
  return LOCALES.get(isChosen ? guild.preferredLocale : (locale ?? UNCHOSEN)) ?? ENGLISH;
}

function isCommunity(guild: Guild | null): boolean {
  return guild?.features.includes('COMMUNITY') ?? false;
}
