import type { Span } from '../../../text/span.ts';
import type { Line } from './lines.ts';

/** A section title: its words, its level from 1 on, the id in it, and how many lines it takes. */
export interface Title {
  readonly span: Span;
  readonly level: number;
  readonly id: string | null;
  readonly lines: number;
}

const MARKED = /^(?<marks>={1,6}|#{1,6})[ \t]+(?=\S)/u;
const UNDERLINE = /^(?:=+|-+|~+|\^+|\++)$/u;
const UNDERLINES = '=-~^+';
/** An id at the end of a title, as in `== Title [[id]]`. */
const ID_BEHIND = /(?:(?<![ \t])[ \t]+)?\[\[(?<id>[^[\],]+)(?:,[^[\]]*)?\]\]$/u;
/** Characters by which an underline may miss the length of its title; more where it could not as well begin a listing. */
const RAGGED = 1;
const RAGGED_AND_SURE = 2;
const LISTING = 4;

/** The title that begins at line `at`; null when none does. */
export function titleAt(lines: readonly Line[], at: number): Title | null {
  const line = lines[at];
  if (!line) return null;
  const marks = MARKED.exec(line.text);
  if (marks) {
    const sign = marks.groups?.marks ?? '';
    const words = line.text.slice(marks[0].length);
    const closing = words.endsWith(` ${sign}`) ? sign.length + 1 : 0;
    const level = sign.length;
    return titleOver(words.slice(0, words.length - closing), line.start + marks[0].length, level, 1);
  }
  const underline = lines[at + 1]?.text ?? '';
  if (!UNDERLINE.test(underline) || underline.length < 2 || !isUnderlined(line.text, underline.length)) return null;
  return titleOver(line.text, line.start, UNDERLINES.indexOf(underline.charAt(0)) + 1, 2);
}

/** The title of `words`, which begin at `start`; null when they are an id and nothing else. */
function titleOver(words: string, start: number, level: number, lines: number): Title | null {
  const behind = ID_BEHIND.exec(words);
  const shown = words.slice(0, behind?.index ?? words.length).trimEnd();
  const span = { start, end: start + shown.length };
  return shown === '' ? null : { span, level, id: behind?.groups?.id ?? null, lines };
}

function isUnderlined(words: string, length: number): boolean {
  if (!/^[^\s.].*$/u.test(words) || !/[\p{L}\p{N}_]/u.test(words)) return false;
  const missed = Math.abs([...words].length - length);
  return missed <= (length === LISTING ? RAGGED : RAGGED_AND_SURE);
}
