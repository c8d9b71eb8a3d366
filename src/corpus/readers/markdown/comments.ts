import { type Span, slice, trimSpan } from '../../../text/span.ts';

const COMMENT_OR_CODE = /<!--|`+/g;

/** The parts of `span` between HTML comments, trimmed; a comment inside a code span is an example and stays. */
export function withoutComments(text: string, span: Span): Span[] {
  const words = slice(text, span);
  const parts: Span[] = [];
  const add = (start: number, end: number): void => {
    const part = trimSpan(text, { start: span.start + start, end: span.start + end });
    if (part.end > part.start) parts.push(part);
  };
  const unclosed = new Set<string>();
  const mark = new RegExp(COMMENT_OR_CODE);
  let start = 0;
  for (let found = mark.exec(words); found; found = mark.exec(words)) {
    const opening = found[0];
    if (unclosed.has(opening)) continue;
    const inside = found.index + opening.length;
    const end = opening === '<!--' ? endOfComment(words, inside) : endOfCode(words, inside, opening);
    if (end < 0) {
      unclosed.add(opening);
      continue;
    }
    if (opening === '<!--') {
      add(start, found.index);
      start = end;
    }
    mark.lastIndex = end;
  }
  add(start, words.length);
  return parts;
}

function endOfComment(words: string, from: number): number {
  const end = words.indexOf('-->', from);
  return end < 0 ? -1 : end + 3;
}

/** The end of the code span whose opening run of backticks ends at `from`: the next run of the same length. */
function endOfCode(words: string, from: number, ticks: string): number {
  for (let at = words.indexOf(ticks, from); at >= 0; at = words.indexOf(ticks, at)) {
    const start = at;
    while (words.charAt(at) === '`') at++;
    if (at - start === ticks.length) return at;
  }
  return -1;
}
