import { isBlockLevel, isHidden } from './elements.ts';
import { formulaOf } from './formula.ts';
import { isLineNumber } from './signs.ts';
import { type Element, walk } from './tree.ts';

/** Characters that nobody sees: they only tell a browser where it may break a word. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** What is not written as it stands. */
const CHANGED = /[\u00ad\u200b\u2060\ufeff\t\n\f\r]| {2}/;

/** A text node's characters as a browser shows them in a line: runs of white space are one space. */
export function collapsed(value: string): string {
  return CHANGED.test(value) ? value.replace(INVISIBLE, '').replace(/[ \t\n\f\r]+/g, ' ') : value;
}

/** Everything that `element` shows, in one line. */
export function wordsOf(element: Element): string {
  const pieces: string[] = [];
  const boundary = (each: Element): void => {
    if (isBlockLevel(each) || each.tagName === 'br') pieces.push(' ');
  };
  walk(element, {
    enter(each) {
      if (isHidden(each)) return false;
      const formula = each === element ? null : formulaOf(each);
      if (formula !== null) pieces.push(formula);
      boundary(each);
      return formula === null;
    },
    text({ value }) {
      pieces.push(collapsed(value));
    },
    leave: boundary,
  });
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

/** Everything that `element` shows, with its white space and line breaks, as in a `pre`; the numbers of its lines left out. */
export function wordsAsWritten(element: Element): string {
  const pieces: string[] = [];
  const lineBreak = (): void => {
    if (pieces.length > 0 && pieces.at(-1)?.endsWith('\n') === false) pieces.push('\n');
  };
  walk(element, {
    enter(each) {
      if (isHidden(each) || isLineNumber(each)) return false;
      if (each.tagName === 'br') pieces.push('\n');
      else if (isBlockLevel(each)) lineBreak();
      return true;
    },
    text({ value }) {
      const words = value.replace(INVISIBLE, '');
      if (words !== '') pieces.push(words);
    },
    leave(each) {
      if (isBlockLevel(each)) lineBreak();
    },
  });
  return pieces.join('');
}
