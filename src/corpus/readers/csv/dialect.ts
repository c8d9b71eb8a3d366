import { linesOf } from '../../../text/lines.ts';

/** How a file writes its values. */
export interface Dialect {
  readonly delimiter: string;
  /** Offset of the first record. */
  readonly start: number;
}

/** In the order in which a tie is decided: commas stand in decimals and sentences, too, tabs and semicolons seldom. */
const DELIMITERS = ['\t', ';', ',', '|'];
/** Lines that are looked at to find out which delimiter a file uses. */
const SAMPLE_LINES = 20;
/** Characters that are looked at; a file may be one line. */
const SAMPLE_LENGTH = 20_000;

/** A first line for Excel alone, which shows it to nobody. */
const SAID = /^\ufeff?sep=([^\r\n])(?:\r\n|\n|\r)/i;

/**
 * How the file at `path` is written: with the delimiter that it says itself, a tab for `.tsv`, else the one that cuts the most of
 * the first lines into equally many cells.
 */
export function dialectOf(path: string, text: string): Dialect {
  const said = SAID.exec(text);
  if (said) return { delimiter: said[1] ?? ',', start: said[0].length };
  return { delimiter: /\.tsv$/i.test(path) ? '\t' : mostLikely(text), start: 0 };
}

function mostLikely(text: string): string {
  const sample = linesOf(text.slice(0, SAMPLE_LENGTH).replace(/"[^"]*"/g, ''))
    .filter((line) => line.text.trim() !== '')
    .slice(0, SAMPLE_LINES);
  let best = { delimiter: ',', agreeing: 0 };
  for (const delimiter of DELIMITERS) {
    const agreeing = mostFrequent(sample.map((line) => line.text.split(delimiter).length - 1));
    if (agreeing > best.agreeing) best = { delimiter, agreeing };
  }
  return best.delimiter;
}

/** How often the most frequent number above 0 occurs. */
function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  return Math.max(0, ...times.values());
}
