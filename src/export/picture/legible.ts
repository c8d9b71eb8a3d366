import { ENGLISH } from '../../language/en.ts';
import type { Language } from '../../language/language.ts';
import { fontOf } from './font.ts';

/** The language that our words in a picture are in: English where its font cannot write the one that is wanted. */
export function legible(language: Language): Language {
  const { documents, answers } = language;
  const words = documents.table.aspect + answers.comparison.notStated + documents.place.samePlace;
  const font = fontOf('regular');
  return [...words].every((character) => font.advance(character.codePointAt(0) ?? 0) !== null) ? language : ENGLISH;
}
