/** The scripts told apart here; a line wholly in another script than its page is the page's, not the text's. */
const SCRIPTS: readonly RegExp[] = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Hangul', 'Thai']
  .map((script) => new RegExp(`\\p{Script=${script}}`, 'gu'))
  .concat(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);

/** Letters of each script, in the order of `SCRIPTS`. */
function letters(text: string): number[] {
  return SCRIPTS.map((script) => text.match(script)?.length ?? 0);
}

/** Share of a text's letters above which one script is the language of the text. */
const MAIN_SCRIPT = 0.8;

/** Index of the script that a whole text is written in, or -1 when it mixes several. */
export function mainScript(text: string): number {
  const counts = letters(text);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.findIndex((count) => count > total * MAIN_SCRIPT);
}

const LATIN = mainScript('a');

/** Share of a line’s letters that are of other scripts, from which on it is no line with a foreign name in it. */
const FOREIGN = 0.85;

/** Whether a line is written in another script than `main`, which is an index from `mainScript`; never when that is -1. */
export function isForeign(text: string, main: number): boolean {
  if (main < 0 || (main === LATIN && isAscii(text))) return false;
  const counts = letters(text);
  const own = counts[main] ?? 0;
  const others = counts.reduce((sum, count) => sum + count, 0) - own;
  return others >= 2 && others > (own + others) * FOREIGN;
}

/** Nearly every line of a Latin page is; to see that is much quicker than to count its letters. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}
