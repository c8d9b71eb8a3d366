import type { Line } from './lines.ts';

/** A line of one mark over and over, with which titles are underlined. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/u;
/** From so many marks on, a line under a longer title still underlines it; a shorter one is text. */
const SURE = 4;

/** A title that begins at a line: where its words stand, how it is marked, and how many lines it takes. */
export interface Title {
  readonly words: Line;
  /** The mark, twice if it stands above the words as well; equal styles are titles of one level. */
  readonly style: string;
  readonly lines: number;
}

/** The mark that a line repeats; null for any other line. */
export function adornment(line: Line | undefined): string | null {
  return (line && ADORNMENT.exec(line.text)?.[1]) ?? null;
}

/** The title that begins at line `at` of a body that ends at `to`; null when none does. */
export function titleAt(lines: readonly Line[], at: number, to: number): Title | null {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!first || !second || at + 1 >= to || second.text === '') return null;
  const mark = adornment(first);
  const underline = adornment(third);
  if (mark && at + 2 < to && mark === underline && third && covers(first, second)) {
    if (adornment(second) === mark) return null;
    return third.text.length === first.text.length || first.text.length >= SURE
      ? { words: second, style: mark + mark, lines: 3 }
      : null;
  }
  const below = adornment(second);
  if (mark || !below || second.indent !== first.indent || !covers(second, first)) return null;
  return { words: first, style: below, lines: 2 };
}

function covers(marks: Line, words: Line): boolean {
  return marks.text.length >= SURE || marks.text.length >= words.text.length;
}

/** Whether a line alone is a rule between paragraphs. */
export function isTransition(line: Line): boolean {
  return line.text.length >= SURE && adornment(line) !== null;
}

/** Levels of titles, each style's in order of its first appearance, beginning with 1. */
export class TitleLevels {
  readonly #styles: string[] = [];

  levelOf(style: string): number {
    const known = this.#styles.indexOf(style);
    return known < 0 ? this.#styles.push(style) : known + 1;
  }
}
