import type { Line } from '../../../text/lines.ts';

/** A line longer than this was not wrapped by hand: in such a group every line is a paragraph of its own. */
const WIDEST_WRAP = 120;
/** Nobody wraps running text narrower than this; short lines in such a group are separate on purpose. */
const NARROWEST_WRAP = 50;
/** Characters by which a line may miss the widest one and still be full, unless it ends a sentence. */
const RAGGED = 6;

function openBrackets(text: string): number {
  return (text.match(/[([{]/g)?.length ?? 0) - (text.match(/[)\]}]/g)?.length ?? 0);
}

/** Whether `next` goes on with the paragraph in which `line` stands; `wrap` is the widest line of their group. */
function continues(line: Line, next: Line, wrap: number): boolean {
  const text = line.text.trimEnd();
  const following = next.text.trimStart();
  if (/^[\p{Ll},.;:!?)\]…]/u.test(following)) return true;
  if (/[,;(–—-]$/.test(text) || openBrackets(text) > 0) return true;
  if (wrap > WIDEST_WRAP || wrap < NARROWEST_WRAP) return false;
  const firstWord = /^\S+/.exec(following)?.[0] ?? '';
  const slack = /[.!?:]["'”’)]?$/.test(text) ? 0 : RAGGED;
  return text.length + 1 + firstWord.length > wrap - slack;
}

/** Whether `line` is the rest of a sentence that was broken off at the width of `before`: whatever it looks like, it is prose. */
export function isMidSentence(before: Line | undefined, line: Line): boolean {
  const text = before?.text.trimEnd() ?? '';
  return text.length >= NARROWEST_WRAP && !/[.!?:;]["'”’)]?$/.test(text) && /^\s*\p{Ll}/u.test(line.text);
}

/**
 * Adjacent lines joined into paragraphs. A line goes on when its successor's first word would not have fitted on it, or when
 * grammar says so (lower case, punctuation, an open bracket); a break that was not forced by the width was meant.
 */
export function joinLines(lines: readonly Line[]): Line[][] {
  const wrap = lines.reduce((widest, line) => Math.max(widest, line.text.trimEnd().length), 0);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open && before && continues(before, line, wrap)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** A bullet or a number at the start of a list item; the match is what the item's own words come after. */
export const MARKER = /^\s*(?:[-*•‣◦–+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/;
