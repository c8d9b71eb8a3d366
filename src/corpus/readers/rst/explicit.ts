import { readDirective } from './directive.ts';
import { behind, indentedEnd, type Line, leastIndent, type Stretch } from './lines.ts';
import type { Page } from './page.ts';
import { idOf } from './words.ts';

const FOOTNOTE = /^\[(?:\d+|#[\w.+:-]*|\*|[\p{L}\d][\p{L}\d.+:_-]*)\](?=[ \t]|$)/u;
const TARGET = /^_(?:`(?<quoted>[^`]+)`|(?<name>(?![_ ])(?:[^:\\]|\\.|:(?!\s|$))+)):(?=[ \t]|$)/u;
const DIRECTIVE = /^(?<name>[\p{L}\d](?:[-+.:_]?[\p{L}\d])*) ?::(?=[ \t]|$)/u;

/** What reads the lines that a directive or a note encloses. */
export type Inside = (inner: Stretch) => void;

/**
 * Reads what begins with two dots at line `at`: a directive, a footnote, a link target; the rest is comments and definitions
 * of substitutions, which are no text. Gives the line behind it.
 */
export function readExplicit(page: Page, at: number, { to, base }: Stretch, inside: Inside): number {
  const { lines } = page;
  const rest = behind(lines[at] as Line, 2);
  // An empty comment ends what stands above, and what follows it is none of its own.
  if (rest.text === '' && (at + 1 >= to || lines[at + 1]?.text === '')) return at + 1;
  const end = Math.max(at + 1, indentedEnd(lines, at + 1, to, base));
  const note = FOOTNOTE.exec(rest.text)?.[0].length ?? 0;
  const target = TARGET.exec(rest.text);
  const directive = DIRECTIVE.exec(rest.text);
  if (note > 0) {
    page.pointTo(rest.start);
    const body = behind(rest, note);
    const inner = Math.min(leastIndent(lines, at + 1, end, body.indent), body.indent);
    lines[at] = { ...body, indent: inner };
    const label = { start: rest.start, end: rest.start + note };
    page.addLabelled('paragraph', label, () => inside({ from: at, to: end, base: inner }), false);
  } else if (target) {
    const name = target.groups?.quoted ?? target.groups?.name ?? '';
    // With an address behind it, it names a place elsewhere.
    if (target[0].length === rest.text.length && end === at + 1) page.target = idOf(name.replaceAll('\\', '')) || null;
  } else if (directive) {
    readDirective(
      page,
      { name: directive.groups?.name ?? '', width: directive[0].length, line: rest, at, end },
      inside,
    );
  }
  return end;
}
