import { ENGLISH } from './en.ts';
import type { Language } from './language.ts';

/** Every language that we speak; the first where nobody says which. */
export const LANGUAGES: readonly Language[] = [ENGLISH];
