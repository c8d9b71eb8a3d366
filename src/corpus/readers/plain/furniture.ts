import type { Line } from '../../../text/lines.ts';

/**
 * Page furniture in plain text: what a saved or pasted web page carries besides its text. Every signal names the kind of
 * thing it is for; a line is furniture when the signals that fire add up to 1.
 */
export interface Signal {
  readonly name: string;
  readonly weight: number;
  readonly fires: (text: string) => boolean;
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const short = (text: string, most: number): boolean => words(text) <= most;

export const SIGNALS: readonly Signal[] = [
  {
    name: 'no words',
    weight: 1,
    // A line of closing punctuation alone is the end of the sentence above it: links lose their line that way.
    fires: (text) => (text.match(/\p{L}/gu) ?? []).length < 2 && !/\d{3}/.test(text) && !/^[.,;:!?)\]]/.test(text),
  },
  {
    name: 'invitation to log in, comment, share or subscribe',
    weight: 1,
    fires: (text) =>
      short(text, 12) &&
      /^\W*(?:(?:please )?(?:log|sign)[ -]?(?:in|up|on|out)(?: or \w+)?(?: to (?:post|comment|reply|continue|view|read|vote)\b|\W*$)|(?:post|leave|add|write) (?:a|your) (?:comment|reply|review)\W*$|share (?:this|on|via)\b|follow us\b|subscribe (?:to|now|for)\b|sign up for\b|join (?:our|the) (?:newsletter|mailing)|click (?:here )?to (?:add|subscribe|share|follow|register|unsubscribe)\b|skip to (?:main )?content\W*$|back to top\W*$|print (?:this )?(?:page|article)\W*$|report (?:abuse|this (?:post|ad))\W*$|(?:accept|manage) (?:all )?cookies\W*$)/i.test(
        text,
      ),
  },
  {
    name: 'newsletter, feed or advertisement box',
    weight: 0.7,
    fires: (text) =>
      short(text, 14) &&
      !/[.!?]$/.test(text) &&
      /\b(?:newsletters?|rss|feeds?|advertisement|sponsored|live!)\b/i.test(text),
  },
  {
    name: 'counter or pager',
    weight: 1,
    fires: (text) =>
      short(text, 8) &&
      /^\W*(?:(?:no|\d[\d,.]*k?) (?:comments?|views?|replies|likes?|shares?|reads?)\b\W*\d*\W*$|(?:[\p{L} ]+: )?page \d+ of \d+\W*$|(?:comments?|views?|tags?|labels?|categories) ?(?:\(\d+\)|:)?\W*$)/iu.test(
        text,
      ),
  },
  {
    name: 'legal line',
    weight: 0.7,
    fires: (text) =>
      short(text, 25) &&
      (/©|\(c\) ?\d{4}|\bcopyright(?:ed)?\b|\ball rights reserved\b|\b(?:registered )?trademarks? (?:of|owned)\b/i.test(
        text,
      ) ||
        /^\W*(?:terms of (?:use|service)|privacy policy|cookie policy|legal notice|imprint)\b/i.test(text)),
  },
  {
    name: 'breadcrumb or link bar',
    weight: 1,
    fires: (text) => short(text, 16) && /^[^.!?]*(?:\s[>»›→]\s|\s[|·•]\s[^|·•]+\s[|·•]\s)[^.!?]*$/u.test(text),
  },
  {
    name: 'picture left behind as its file or alternative text',
    weight: 1,
    fires: (text) =>
      /^(?=.*\p{L})[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+){2,}(?:\.\w{3,4})?$/u.test(text) ||
      /^\S+\.(?:png|jpe?g|gif|svg|webp)$/i.test(text) ||
      (short(text, 4) && /\b(?:logo|icon|avatar|thumbnail)$/i.test(text)),
  },
];

/** A line of more characters is text, or no text at all, but no part of a page's frame. */
const LONGEST = 400;
/** Where a line stands. */
export interface Place {
  /** Index of the script that the page is written in, or -1. */
  readonly script: number;
  /** Outside the running text. */
  readonly edge: boolean;
  /** In the middle of a sentence that was broken over several lines. */
  readonly midSentence?: boolean;
}

/** Added for a line that stands outside the running text, before its first or after its last paragraph. */
const AT_THE_EDGE = 0.3;

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

function isForeign(text: string, main: number): boolean {
  if (main < 0) return false;
  const counts = letters(text);
  const own = counts[main] ?? 0;
  const others = counts.reduce((sum, count) => sum + count, 0) - own;
  return others >= 2 && others > own;
}

/** Words of a page's frame that a text can be about as well: an article on copyright is no legal notice. */
const FRAME_WORD = /\b(newsletter|rss|feed|advertisement|sponsored|copyright|trademark)(?:s|ed)?\b/gi;
/** What says beyond doubt that a line is a notice. */
const NOTICE = /©|\(c\) ?\d{4}|\bcopyright \d{4}|\ball rights reserved\b/i;

/** The words of a page's frame that occur in `text`, in lower case and in the singular. */
export function frameWords(text: string): string[] {
  return [...text.matchAll(FRAME_WORD)].map(([, word = '']) => word.toLowerCase());
}

/** Whether a line only goes on about what the running text speaks of, too; `spokenOf` are that text's frame words. */
export function isTopical(line: Line, spokenOf: ReadonlySet<string>): boolean {
  return !NOTICE.test(line.text) && frameWords(line.text).some((word) => spokenOf.has(word));
}

/** Whether a line has any sign of furniture, be it a weak one. */
export function isSuspect(line: Line): boolean {
  const text = line.text.trim();
  return text.length <= LONGEST && SIGNALS.some((signal) => signal.fires(text));
}

/** The signals that make a line page furniture, by name; empty when it is not. */
export function furnitureSignals(line: Line, page: Place): string[] {
  const text = line.text.trim();
  if (isForeign(text, page.script)) return ['another script than the page'];
  if (text.length > LONGEST || page.midSentence) return [];
  const fired = SIGNALS.filter((signal) => signal.fires(text));
  const weight = fired.reduce((sum, signal) => sum + signal.weight, 0) + (page.edge ? AT_THE_EDGE : 0);
  return fired.length > 0 && weight >= 1 ? fired.map((signal) => signal.name) : [];
}
