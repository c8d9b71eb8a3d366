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
const ID_BEHIND = /[ \t]*\[\[(?<id>[^[\],]+)(?:,[^[\]]*)?\]\]$/u;
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
    const start = line.start + marks[0].length;
    return { ...withoutId(words.slice(0, words.length - closing), start), level: sign.length, lines: 1 };
  }
  const underline = lines[at + 1]?.text ?? '';
  if (!UNDERLINE.test(underline) || underline.length < 2 || !isUnderlined(line.text, underline.length)) return null;
  return { ...withoutId(line.text, line.start), level: UNDERLINES.indexOf(underline.charAt(0)) + 1, lines: 2 };
}

function isUnderlined(words: string, length: number): boolean {
  if (!/^[^\s.].*$/u.test(words) || !/[\p{L}\p{N}_]/u.test(words)) return false;
  const missed = Math.abs([...words].length - length);
  return missed <= (length === LISTING ? RAGGED : RAGGED_AND_SURE);
}

function withoutId(words: string, start: number): { span: Span; id: string | null } {
  const behind = ID_BEHIND.exec(words);
  const shown = words.slice(0, behind?.index ?? words.length).trimEnd();
  return { span: { start, end: start + shown.length }, id: behind?.groups?.id ?? null };
}
