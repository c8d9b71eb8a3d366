import { sentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';

/** A new line that begins like a sentence is one; one that goes on in lower case was only wrapped. */
const LINE_END = /[\r\n]+(?!\s*\p{Ll})/u;

/** Words that carry meaning: with fewer, as in “Yes, thank you.”, nothing is stated that a document could say. */
const LEAST_WORDS = 2;

/** The sentences of what somebody wrote, in order. People end a line where they do not end a sentence, so that a line ends one too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(LINE_END)
    .flatMap((line) => sentences(line).map((span) => slice(line, span).replace(/\s+/gu, ' ')))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Whether a sentence has words enough to be looked for. */
export function isStatement(sentence: string): boolean {
  return tokenize(sentence).filter((token) => !isStopWord(token)).length >= LEAST_WORDS;
}
