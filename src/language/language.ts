import type { ENGLISH } from './en.ts';

/**
 * All that we say, in one language. English tells which entries there are, so that a language in which one is missing does not
 * compile. Entries are whole sentences, or functions of what stands in them: no two are ever put together to one.
 */
export type Language = typeof ENGLISH;
