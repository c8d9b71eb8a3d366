import type { Line } from './lines.ts';

const BULLET = /^[-+*•‣⁃](?=[ \t]|$)/u;
const ENUMERATOR = /^(?<open>\(?)(?<value>\d+|[a-z]|[ivxlcdm]+|#)(?<close>[.)])(?=[ \t]|$)/iu;
/** Letters with which a list may begin; another, as in "M. Holm", is an initial unless a list stands above it. */
const FIRST_LETTER = /^[ai]$/iu;
const ARGUMENT = String.raw`(?:[ =]?(?:[A-Za-z][\w-]*|<[^<>]+>))?`;
const OPTION = String.raw`(?:[-+]\w${ARGUMENT}|(?:--|/)\w[\w-]*${ARGUMENT.replace('[ =]?', '[ =]')})`;
const OPTIONS = new RegExp(String.raw`^${OPTION}(?:, ${OPTION})*(?=\s{2}|$)`, 'u');
/** Longest start of a line in which options are looked for. */
const LONGEST_OPTIONS = 300;

/** Length of the bullet that a line begins with; 0 for none. */
export function bulletWidth(line: Line): number {
  return BULLET.exec(line.text)?.[0].length ?? 0;
}

/**
 * Length of the number or letter that a line begins with, as an item of a list that `begun` says stands right above or as the
 * first of one; 0 for none, and for a line such as "A. Person, who" whose paragraph goes on under it.
 */
export function enumeratorWidth(line: Line, next: Line | undefined, begun: boolean): number {
  const found = ENUMERATOR.exec(line.text);
  const { value = '', open, close } = found?.groups ?? {};
  if (!found || (open === '(' && close === '.')) return 0;
  if (/^[a-z]/iu.test(value) && !FIRST_LETTER.test(value) && !begun) return 0;
  const ends = !next || next.text === '' || next.indent > line.indent;
  return ends || follows(value, ENUMERATOR.exec(next.text)?.groups?.value ?? '') ? found[0].length : 0;
}

function follows(value: string, next: string): boolean {
  if (/^\d/u.test(value)) return Number(next) === Number(value) + 1;
  return next !== '' && !/^\d/u.test(next);
}

/** Length of the options such as `-f FILE, --file=FILE` that a line begins with, and that text on or below it describes; else 0. */
export function optionsWidth(line: Line, next: Line | undefined): number {
  const found = OPTIONS.exec(line.text.slice(0, LONGEST_OPTIONS))?.[0].length ?? 0;
  const described = found < line.text.length || (next !== undefined && next.text !== '' && next.indent > line.indent);
  return described ? found : 0;
}

/** Length of the name of a field with its two colons, as in `:Date: today`; 0 for any other line. */
export function fieldWidth(line: Line): number {
  const { text } = line;
  if (!/^:[^:\s]/u.test(text)) return 0;
  for (let at = 2; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '`') return 0;
    else if (character === ':' && /^[ \t]?$/u.test(text.charAt(at + 1))) return at + 1;
  }
  return 0;
}
