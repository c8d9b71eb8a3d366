import { type Line, linesOf } from '../../../../src/text/lines.ts';

/** A text as its only line. */
export function line(text: string): Line {
  const [only] = linesOf(text);
  if (!only || only.text !== text) throw new Error('not one line');
  return only;
}
