import { linesOf } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';

/** A line of a file without white space at its end. */
export interface Line extends Span {
  readonly text: string;
}

/** Every line of a file. */
export function asciidocLines(text: string): Line[] {
  return linesOf(text).map(({ start, text: whole }) => {
    const words = whole.trimEnd();
    return { start, end: start + words.length, text: words };
  });
}

const DIRECTIVE = /^(?:ifn?def|ifeval|endif|include)::[^\s[]*\[.*\]$/u;
const CONDITIONAL_TEXT = /^ifn?def::[^\s[]+\[(?=[^\]:])(?!(?:ifn?def|ifeval|include)::)/u;
const COMMENT = /^\/\/(?!\/)/u;
const INDEX_TERM = /^(?:\(\(\([^()]*\)\)\)|indexterm:\[[^\]]*\])$/u;

/** Whether a line steers the making of the page, or comments on it, or is for its index: no text, wherever it stands. */
export function isUnseen({ text }: Line): boolean {
  return DIRECTIVE.test(text) || COMMENT.test(text) || INDEX_TERM.test(text);
}

/** The text that a condition on one line encloses; null for any other line, and where it encloses another directive or an entry. */
export function conditionalText({ text, start, end }: Line): Span | null {
  const opening = DIRECTIVE.test(text) ? CONDITIONAL_TEXT.exec(text)?.[0].length : undefined;
  return opening === undefined ? null : { start: start + opening, end: end - 1 };
}

/** Whether a line steers the making of the page; inside a listing, where a comment is code, too. */
export function isDirective({ text }: Line): boolean {
  return DIRECTIVE.test(text);
}

/** The marks of which a line that begins or ends a block is made. */
const DELIMITER = /^(?:([-=.*_+/~])\1{3,}|--|`{3,}[^`]*|[|,:!]={3,})$/u;
const COMPOUND = /^(?:[=*_~]{4,}|--)$/u;

/** Whether a line begins or ends a block. */
export function isDelimiter({ text }: Line): boolean {
  return DELIMITER.test(text);
}

/** Whether a line begins a block that holds other blocks. */
export function isCompound({ text }: Line): boolean {
  return COMPOUND.test(text);
}

/** Whether a line begins a table. */
export function isTableDelimiter({ text }: Line): boolean {
  return /^[|,:!]={3,}$/u.test(text);
}

/** The number of the line that ends the block begun at `at`; the number of lines when none does. */
export function endOfBlock(lines: readonly Line[], at: number): number {
  const opening = lines[at]?.text ?? '';
  const closing = /^`{3,}/u.exec(opening)?.[0] ?? opening;
  let end = at + 1;
  while (end < lines.length && lines[end]?.text !== closing) end++;
  return end;
}
