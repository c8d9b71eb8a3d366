import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { JAPANESE } from './ja.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './pt.ts';
import { CHINESE } from './zh.ts';
import { TRADITIONAL_CHINESE } from './zhHant.ts';

/** Every language that we speak; the first where nobody says which. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  JAPANESE,
  CHINESE,
  TRADITIONAL_CHINESE,
];
