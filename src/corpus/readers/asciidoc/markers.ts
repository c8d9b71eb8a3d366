const UNORDERED = /^[ \t]*(?:-|\*{1,6}|•)[ \t]+(?=\S)/u;
const ORDERED = /^[ \t]*(?:\.{1,6}|\d+\.|[ivxIVX]+\)|(?<letter>[a-zA-Z])\.)[ \t]+(?=\S)/u;
const CALLOUT = /^<(?:\d+|\.)>[ \t]+(?=\S)/u;
const SEPARATOR = /(?<![:;])(?::{2,4}|;;)(?=[ \t]|$)/u;
/** Anchors and index entries in front of the words of a block: no part of what is shown. */
const LEAD =
  /^(?:\[{2,3}(?<id>[^[\],]*)(?:,[^[\]]*)?\]{2,3}|anchor:(?<macro>[^\s[]*)\[[^\]]*\]|\(\(\([^()]*\)\)\)|indexterm:\[[^\]]*\])[ \t]*/u;
/** A letter with which a list may begin; another, as in "M. Holm", is an initial unless a list stands above it. */
const FIRST_LETTER = /^[aAiI]$/u;

/** Length of the marker with which a line begins a list item; 0 for any other line. */
export function itemWidth(line: string, inList: boolean): number {
  const found = UNORDERED.exec(line) ?? CALLOUT.exec(line);
  if (found) return found[0].length;
  const ordered = ORDERED.exec(line);
  const letter = ordered?.groups?.letter;
  return ordered && (letter === undefined || inList || FIRST_LETTER.test(letter)) ? ordered[0].length : 0;
}

/** Where the term that a line defines ends, and where its definition begins on that line; null for any other line. */
export function termIn(line: string): { readonly end: number; readonly text: number } | null {
  const found = SEPARATOR.exec(line);
  if (!found || line.slice(0, found.index).trim() === '' || /^\s*\/\//u.test(line)) return null;
  const end = found.index + found[0].length;
  return { end, text: end + (/^[ \t]*/u.exec(line.slice(end))?.[0].length ?? 0) };
}

/** Length of what stands in front of a block's words without being shown, and the id that it gives to the block. */
export function leadOf(line: string): { readonly width: number; readonly id: string | null } {
  let width = 0;
  let id: string | null = null;
  for (let found = LEAD.exec(line); found; found = LEAD.exec(line.slice(width))) {
    width += found[0].length;
    id ??= found.groups?.id || found.groups?.macro || null;
  }
  return { width, id };
}
