import { type Line, linesOf } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';

/** An MDX file for the eyes of a reader of Markdown: of the same length, with blanks for what is program and not text. */
export interface Masked {
  readonly text: string;
  /** Statements, and expressions on lines of their own, in order. */
  readonly statements: readonly Span[];
}

const STATEMENT =
  /^(?:import\s*["'{*]|import\s+[\w$]+(?:\s+|\s*,\s+)(?!\s).*\bfrom\b|export\s+(?:const|let|var|default|function|async|class|\{|\*))/;
const EXPRESSION = /^[ \t]*\{/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
/** Characters that one statement, and one tag, may have; more, and it is text after all. */
const LONGEST = 20_000;
const LONGEST_TAG = 4_000;

/** From `start` on, blanks out statements, expressions on lines of their own, and the tags of components; what they enclose stays. */
export function maskMdx(text: string, start: number): Masked {
  const statements: Span[] = [];
  const masks: Span[] = [];
  const lines = linesOf(text);
  let from = start;
  let fence = '';
  let wasBlank = true;
  for (const line of lines) {
    if (line.start < from) continue;
    const marks = FENCE.exec(line.text)?.[1] ?? '';
    if (fence !== '') {
      if (marks.startsWith(fence)) fence = '';
      continue;
    }
    fence = marks;
    const end: number | null = fence === '' ? endOfProgram(text, line, wasBlank) : null;
    if (end !== null) {
      statements.push({ start: line.start, end });
      from = end;
    } else if (fence === '') {
      const tags = tagsFrom(text, line);
      masks.push(...tags);
      from = tags.at(-1)?.end ?? from;
    }
    wasBlank = line.text.trim() === '' || end !== null;
  }
  const all = [...masks, ...statements].sort((a, b) => a.start - b.start);
  return { text: blanked(text, all), statements };
}

function endOfProgram(text: string, line: Line, wasBlank: boolean): number | null {
  const isStatement = wasBlank && STATEMENT.test(line.text);
  if (!isStatement && !EXPRESSION.test(line.text)) return null;
  const indent = /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
  let at = line.start + indent;
  const most = Math.min(text.length, at + LONGEST);
  while (at < most) {
    const closed = endOfBraces(text, at, most, lineEnd(text, at));
    if (closed === null) return null;
    at = lineEnd(text, closed);
    // An expression has its lines for itself, or it is part of a sentence; a statement ends with a blank line.
    if (!isStatement) return text.slice(closed, at).trim() === '' ? at : null;
    if (at >= text.length || /^(?:\r\n|\n|\r)[ \t]*(?:\r|\n|$)/.test(text.slice(at, at + LONGEST))) return at;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return null;
}

function lineEnd(text: string, from: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}

/** What opens or closes something in a program. */
const MARK = /[{}()[\]"'`]|\/\*/g;

/** The first offset from `end` on at which no brace, bracket or quotation that was opened since `from` is open; null when there is none. */
function endOfBraces(text: string, from: number, most: number, end: number): number | null {
  let depth = 0;
  let at = from;
  for (;;) {
    MARK.lastIndex = at;
    const found = MARK.exec(text);
    const next = Math.min(found?.index ?? most, most);
    if (depth <= 0 && next >= end) return Math.max(at, Math.min(end, most));
    if (!found || next >= most) return depth <= 0 ? most : null;
    const [mark] = found;
    at = next + mark.length;
    if (mark === '/*') {
      const closing = text.slice(at, most).indexOf('*/');
      if (closing < 0) return null;
      at += closing + 2;
    } else if ('{(['.includes(mark)) depth++;
    else if ('})]'.includes(mark)) depth--;
    else at = endOfString(text, next, most) + 1;
  }
}

/** The offset of the mark that closes the string that opens at `from`; of the opening one, where it is an apostrophe. */
function endOfString(text: string, from: number, most: number): number {
  const mark = text.charAt(from);
  for (let at = from + 1; at < most; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === mark) return at;
    else if (mark !== '`' && /[\r\n]/.test(character)) return from;
  }
  return from;
}

/** A tag of a component: its name begins with a capital, or there is none. Elements of HTML are left to their own reader. */
const TAG = /<\/?(?:[A-Z][\w.]*(?=[\s/>])|(?=>))|(`{1,20})(?:(?!\1).){0,1000}\1/g;

/** The tags that begin on `line`, or on the line where the last of them ends; not those shown as code. */
function tagsFrom(text: string, line: Line): Span[] {
  const tags: Span[] = [];
  let last = line.end;
  TAG.lastIndex = line.start;
  for (let found = TAG.exec(text); found && found.index < last; found = TAG.exec(text)) {
    if (found[1] !== undefined) continue;
    const end = endOfTag(text, found.index + found[0].length);
    // What opens in there and never closes is not looked at again and again.
    if (end === UNCLOSED) TAG.lastIndex = found.index + LONGEST_TAG;
    if (end === null || end === UNCLOSED) continue;
    tags.push({ start: found.index, end });
    TAG.lastIndex = end;
    if (end > last) last = lineEnd(text, end);
  }
  return tags;
}

const UNCLOSED = -1;

/** Where the tag ends; null where it is none, `UNCLOSED` where it goes on and on. */
function endOfTag(text: string, from: number): number | null {
  const most = Math.min(text.length, from + LONGEST_TAG);
  for (let at = from; at < most; at++) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '<') return null;
    if (character === '"' || character === "'") {
      const end = text.indexOf(character, at + 1);
      if (end < 0 || end >= most) return UNCLOSED;
      at = end;
    } else if (character === '{') {
      const end = endOfBraces(text, at, most, at + 1);
      if (end === null) return UNCLOSED;
      at = end - 1;
    }
  }
  return UNCLOSED;
}

function blanked(text: string, masks: readonly Span[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end } of masks) {
    parts.push(text.slice(copied, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    copied = end;
  }
  return parts.join('') + text.slice(copied);
}
