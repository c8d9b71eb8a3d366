import { isFrameWord, isSmallWord } from './frameWords.ts';
import { MARKER } from './paragraphs.ts';

/** A line of more characters or words is text, or no text at all, but no part of a page's frame. */
const LONGEST = 400;
const MOST_WORDS = 25;

/** "(c) 2019" is no third item of a list. */
const NOTICE = /^\(c\) ?\d{4}/i;

/** What a line looks like, measured once for all signals. */
export interface Shape {
  /** Without white space around it. */
  readonly text: string;
  /** Its words and numbers in lower case. */
  readonly words: readonly string[];
  /** How many of them are no function words, and how many are words of a page's frame. */
  readonly content: number;
  readonly frame: number;
  /** The mark that ends it as a sentence; empty for a line that ends otherwise. */
  readonly end: '.' | '!' | '?' | '';
  /** Whether anything in it could part links: a stroke, or a gap. */
  readonly hasStrokes: boolean;
  readonly mayBeLegal: boolean;
  /** Whether it begins as an item of a list does. */
  readonly isItem: boolean;
  /** Whether it has two letters, or a number that could be a year. */
  readonly hasWords: boolean;
}

const STROKES = /[|·•»›>\t]|\s[/–—\s-]/u;
const NOTICE_SIGNS = /©|\(c\)/i;
const CLOSING = '"\'”’)]';

/** The mark that ends a line as a sentence, quotation marks and brackets after it aside. */
function endOf(text: string): Shape['end'] {
  let at = text.length - 1;
  while (at > 0 && CLOSING.includes(text.charAt(at))) at--;
  const mark = text.charAt(at);
  return mark === '.' || mark === '!' || mark === '?' ? mark : '';
}

/** The shape of a line; null for one that is too long to be of a page's frame. */
export function shapeOf(line: string): Shape | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length > MOST_WORDS) return null;
  let content = 0;
  let frame = 0;
  for (const word of words) {
    if (isFrameWord(word)) frame++;
    else if (isSmallWord(word)) continue;
    content++;
  }
  return {
    text,
    words,
    content,
    frame,
    end: endOf(text),
    hasStrokes: STROKES.test(text),
    mayBeLegal: frame > 0 || NOTICE_SIGNS.test(text),
    isItem: MARKER.test(line) && !NOTICE.test(text),
    hasWords: /\p{L}.*\p{L}|\d{3}/u.test(text),
  };
}
