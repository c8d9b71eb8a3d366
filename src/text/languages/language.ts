import { fold } from '../fold.ts';

/** What has to be known of a language to read a question in it. */
export interface Language {
  /** As in ISO 639-1: "de". */
  readonly code: string;
  /** What a capital inside a sentence tells: a name, no more than a noun, or nothing in a script that has none. */
  readonly capitals: 'names' | 'nouns' | 'none';
  /** Function words and words that only phrase a question, folded. */
  readonly functionWords: ReadonlySet<string>;
  /** Those of them that no English sentence has; empty for a language that is known by its script. */
  readonly telling: ReadonlySet<string>;
}

/** The words of a list, folded. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/u).map(fold);
}

/** A language in Latin letters, of which two lists of words are told: words that give it away, and others. */
export function byWords(
  code: string,
  capitals: Language['capitals'],
  lists: { readonly telling: string; readonly others: string },
): Language {
  const telling = wordsOf(lists.telling);
  return { code, capitals, telling: new Set(telling), functionWords: new Set([...telling, ...wordsOf(lists.others)]) };
}

/** A language that its script gives away. */
export function byScript(code: string, capitals: Language['capitals'], words: string): Language {
  return { code, capitals, telling: new Set(), functionWords: new Set(wordsOf(words)) };
}
