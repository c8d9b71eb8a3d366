import { UNSPACED } from '../../text/unspaced.ts';

/** Characters of a word that count: nobody types more of one before it is the only one left. */
const LONGEST = 24;

const ASCII = /^[\x20-\x7e]*$/;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** The sign for a long vowel is common to two scripts that are written without spaces, and belongs to neither. */
const PROLONGED = 'ー';

/**
 * The words of an option, which is folded, that somebody may begin to type. Where words are written without spaces, nobody can
 * tell where one begins: every character may.
 */
export function wordsOf(folded: string): string[] {
  return wordsIn(folded, true);
}

/** The words of what was typed so far, which is folded; a run without spaces is one word. */
export function typedWords(folded: string): string[] {
  return wordsIn(folded, false);
}

function wordsIn(folded: string, beginsAnywhere: boolean): string[] {
  if (ASCII.test(folded)) return asciiWords(folded);
  return (folded.match(RUN) ?? []).flatMap((run) => {
    if (!UNSPACED.test(run)) return [run.slice(0, LONGEST)];
    return runsOfScript(run).flatMap((part) => {
      const letters = [...part];
      if (!beginsAnywhere || !UNSPACED.test(part)) return [part.slice(0, LONGEST)];
      return letters.map((_, at) => letters.slice(at, at + LONGEST).join('')).map((word) => word.slice(0, LONGEST));
    });
  });
}

/** A run cut where a script without spaces begins or ends. */
function runsOfScript(run: string): string[] {
  const parts: string[] = [];
  let wasUnspaced: boolean | null = null;
  for (const letter of run) {
    const isUnspaced: boolean = UNSPACED.test(letter) || (letter === PROLONGED && wasUnspaced !== false);
    if (isUnspaced === wasUnspaced) parts.push(`${parts.pop() ?? ''}${letter}`);
    else parts.push(letter);
    wasUnspaced = isUnspaced;
  }
  return parts;
}

/** The same of plain ASCII, which is nearly all there is: without a regular expression it takes a third of the time. */
function asciiWords(folded: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isLetter && start < 0) start = at;
    if (isLetter || start < 0) continue;
    words.push(folded.slice(start, Math.min(at, start + LONGEST)));
    start = -1;
  }
  return words;
}
