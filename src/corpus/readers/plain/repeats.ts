/** Longest line, in characters, that can be part of a page's frame and repeat from page to page. */
const LONGEST = 120;
/** Files in which a line has to stand to count as repeated, and the share of the plain texts that these have to be. */
const FEWEST_FILES = 3;
const SHARE = 0.2;

/** The short lines of a plain text, white space folded, each once: what may repeat from page to page. */
export function loneLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/\s+/gu, ' ').trim());
  return [...new Set(lines.filter((line) => line !== '' && line.length <= LONGEST))];
}

/** The lines that stand in so many of the files that they belong to the frame of their pages. `files` are the lone lines of each. */
export function repeatedLines(files: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of files) for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const least = Math.max(FEWEST_FILES, files.length * SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([line]) => line));
}
