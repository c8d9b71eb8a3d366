import { isInsideWord } from '../present/brokenWord.ts';

/** A range of UTF-16 code units that is set in bold. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * How white space is read. A `line` is one line whatever it held; `prose` reads on over line breaks, but for blank lines and
 * the start of a list entry; `lines` keeps every line break and every blank.
 */
export type Reading = 'line' | 'prose' | 'lines';

/** Characters that Discord's markdown gives a meaning to wherever they stand. */
const ANYWHERE = new Set('\\*_~|`[<');
/** Characters with a meaning at the start of a line: headings, quotes, lists, and `-#`, which makes subtext. */
const AT_START = new Set('#>-+');
/** A numbered list entry. */
const NUMBERED = /\d+(?=[.)])/y;
/** `@everyone` and `@here` are highlighted even where they ping nobody. */
const CALL_TO_ALL = /@(?=everyone|here)/y;
/** A name between colons turns into an emoji; a colon before two slashes makes a link. */
const LIVE_COLON = /:(?=[\w+~-]+:|\/\/)/y;
/** An address that Discord links just as it stands here: nothing in it could end it early or mark something. */
const LINK = /https?:\/\/[\w\-./~%?=&#+,;:@!$]*[\w/](?=[.,;:)"']*(?:\s|$))/y;
const WHITE_SPACE = /[\s\u0085]+/y;
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;
const LIST_MARKER = /(?:[-*+•]|\d+[.)])\s/y;
/** Control characters, and those that turn the direction of what follows. They are no words, and show as nothing. */
const INVISIBLE = /(?![\s\u0085])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const HALF_A_PAIR = /\p{Cs}/u;

/**
 * `text` as markdown that Discord shows as just that text: nothing in it is a heading, a list, a mention, an emoji or a masked
 * link. Plain web addresses stay links. The words inside `marks` (in order, not overlapping) are bold; a lone blank between two marks
 * belongs to them.
 */
export function escapeMarkdown(text: string, reading: Reading = 'line', marks: readonly Mark[] = []): string {
  const hidden = [...text.matchAll(INVISIBLE)].map(({ index }) => index);
  if (hidden.length === 0) return escaped(text, reading, marks);
  // They go first: what stands around one may be a mark together.
  const moved = (offset: number): number => offset - hidden.filter((at) => at < offset).length;
  const left = marks.map(({ start, end }): Mark => ({ start: moved(start), end: moved(end) }));
  return escaped(text.replace(INVISIBLE, ''), reading, left);
}

function escaped(text: string, reading: Reading, marks: readonly Mark[]): string {
  const marked = markedAt(marks);
  let markdown = '';
  let bold = false;
  let lineStart = true;
  const emit = (shown: string, asMarked: boolean): void => {
    markdown += asMarked === bold ? shown : `**${shown}`;
    bold = asMarked;
  };
  for (let offset = 0; offset < text.length; ) {
    const found = take(text, offset, reading, lineStart, marks);
    const end = offset + found.length;
    // Bold ends with the line: Discord would show the asterisks of a mark that goes on over a line break.
    if (found.kind === 'blank') emit(found.shown, bold && !found.shown.includes('\n') && marked(end));
    else if (found.shown !== '') emit(found.shown, found.kind !== 'link' && marked(offset));
    lineStart = found.shown.includes('\n') || (lineStart && found.kind !== 'word' && found.kind !== 'link');
    offset = end;
  }
  return bold ? `${markdown}**` : markdown;
}

/** What a reader saw of one line of markdown that `escapeMarkdown` made: without escapes, and without what made it bold. */
export function readMarkdown(markdown: string): string {
  return markdown.replace(/\\(.)|\*\*/gsu, '$1');
}

/** `text` for a code block, where escapes would show: as it is, without what shows as nothing and without broken characters. */
export function plainText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

interface Piece {
  /** A `sign` may be followed by another that has a meaning at the start of a line. */
  readonly kind: 'blank' | 'link' | 'sign' | 'word';
  /** Code units of the text that it stands for. */
  readonly length: number;
  readonly shown: string;
}

function take(text: string, offset: number, reading: Reading, lineStart: boolean, marks: readonly Mark[]): Piece {
  const blank = matchAt(WHITE_SPACE, text, offset);
  if (blank) return { kind: 'blank', length: blank.length, shown: readBlank(blank, reading, text, offset) };
  const link = linkAt(text, offset, marks);
  if (link) return { kind: 'link', length: link.length, shown: link };
  const number = lineStart && !/\d/.test(text.charAt(offset - 1)) ? matchAt(NUMBERED, text, offset) : null;
  if (number)
    return { kind: 'sign', length: number.length + 1, shown: `${number}\\${text.charAt(offset + number.length)}` };
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const { length } = character;
  if (HALF_A_PAIR.test(character)) return { kind: 'word', length, shown: '\ufffd' };
  if (ANYWHERE.has(character)) return { kind: 'sign', length, shown: `\\${character}` };
  if (AT_START.has(character)) return { kind: 'sign', length, shown: lineStart ? `\\${character}` : character };
  const live = matchAt(CALL_TO_ALL, text, offset) ?? matchAt(LIVE_COLON, text, offset);
  return { kind: 'word', length, shown: live ? `\\${character}` : character };
}

function readBlank(blank: string, reading: Reading, text: string, offset: number): string {
  const breaks = blank.replace(LINE_BREAK, '\n').split('\n').length - 1;
  if (reading === 'lines') return blank.replace(LINE_BREAK, '\n');
  const end = offset + blank.length;
  if (offset === 0 || end === text.length) return '';
  if (reading === 'prose' && isInsideWord(text.slice(Math.max(0, offset - 3), offset), blank, text.slice(end, end + 2)))
    return '';
  const newLine = breaks > 1 || (breaks === 1 && matchAt(LIST_MARKER, text, end) !== null);
  return reading === 'prose' && newLine ? '\n' : ' ';
}

/** An address may stay a link where it is a word of its own and no mark cuts into it or into what trails it. */
function linkAt(text: string, offset: number, marks: readonly Mark[]): string | null {
  if (/[\p{L}\p{N}_]/u.test(text.charAt(offset - 1))) return null;
  const link = matchAt(LINK, text, offset);
  if (!link) return null;
  const rest = text.slice(offset).search(/\s/u);
  const end = rest < 0 ? text.length : offset + rest;
  return marks.some((mark) => mark.start < end && offset < mark.end) ? null : link;
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/** Whether an offset lies in a mark; to be asked with offsets that only grow. */
function markedAt(marks: readonly Mark[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < marks.length && (marks[next]?.end ?? 0) <= offset) next++;
    return (marks[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
