import type { Line } from '../../../text/lines.ts';
import { isStopWord } from '../../../text/stopwords.ts';
import { tokenize } from '../../../text/tokens.ts';

/** A heading of plain text is a title: at most this many words. */
const MOST_WORDS = 14;
/** Words that a heading in sentence case ("How to install") may have; a longer line in sentence case is a sentence. */
const MOST_WORDS_IN_SENTENCE_CASE = 6;
/** Share of the content words that begin with a capital, or are numbers, in a title. */
const TITLE_CASE = 0.6;
/** "Height: 35 m" states something; "Part Two: The Tower" is a title. */
const LABELLED_QUANTITY = /^\p{L}[\p{L} ]*:\s+[\p{N}\p{Sc}+~<>≈]/u;
const MOST_WORDS_OF_A_LABEL = 8;

/** Whether a line that stands alone reads as a title: short, without the end of a sentence, and in title case or very short. */
export function isTitle(line: Line): boolean {
  const text = line.text.trim();
  const tokens = tokenize(text);
  if (tokens.length === 0 || tokens.length > MOST_WORDS || /[.!,;:]$/.test(text) || !/\p{L}{2}/u.test(text))
    return false;
  if (/^["'“([]/.test(text) && !/^["“].*["”]$/.test(text)) return false;
  if (LABELLED_QUANTITY.test(text)) return false;
  if (!/^\W*[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false;
  const content = tokens.filter((token) => !isStopWord(token));
  const capital = content.filter((token) => /^[\p{Lu}\p{Lo}]|^\p{N}+$/u.test(text.slice(token.start, token.end)));
  if (content.length > 0 && capital.length / content.length >= TITLE_CASE) return true;
  return tokens.length <= MOST_WORDS_IN_SENTENCE_CASE && !text.includes(',');
}

/** Whether a line could be a label such as "Performance?" or "Requirements:" over the text that follows it. */
export function isLabel(line: Line): boolean {
  const text = line.text.trim();
  return /[?:]$/.test(text) && /\p{L}/u.test(text) && text.split(/\s+/).length <= MOST_WORDS_OF_A_LABEL;
}

/** Level of an underlined heading: `===` 1, `---` and the like 2; 0 for a line that is no underline. */
export function underlineLevel(line: Line | undefined): number {
  const text = line?.text.trim() ?? '';
  if (/^={3,}$/.test(text)) return 1;
  return /^(?:-{3,}|~{3,}|\^{3,})$/.test(text) ? 2 : 0;
}
