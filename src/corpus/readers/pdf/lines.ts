import type { Row, Segment } from './rows.ts';

/** A line of running text: the segments of a row, written with single spaces. */
export interface TextLine extends Segment {
  readonly segments: readonly Segment[];
  /** Width of its first word: the line above ends where it does for want of so much room, or on purpose. */
  readonly firstWord: number;
  /** What stands at its start, if it may begin an item of a list. */
  readonly marker: 'bullet' | 'number' | null;
}

/** Bullets come from symbol fonts as well, whose letters are in the private use area. */
const BULLET = /^[•◦▪▫■□●○‣⁃∙·➢➤►✓✔❖◆\uf000-\uf0ff](?=\s|$)/u;
/** What begins a list where a line begins anyhow, and may stand at the start of any line of a paragraph. */
const NUMBER = /^(?:[–—*\-\u2212]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)]|\[\d{1,3}\])(?=\s|$)/;

/** Whether a segment is a bullet or number and nothing else. */
export function isMarker({ text }: Segment): boolean {
  return (BULLET.exec(text) ?? NUMBER.exec(text))?.[0].length === text.length;
}

/** The line that a row is. */
export function lineOf({ segments: [first, ...others] }: Row): TextLine {
  const segments = [first, ...others];
  const text = segments.map((segment) => segment.text).join(' ');
  const widest = segments.reduce((most, one) => (one.text.length > most.text.length ? one : most));
  const [font] = widest.fonts;
  const letterWidth = (first.right - first.x) / first.text.length;
  return {
    segments,
    text,
    x: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map((segment) => segment.right)),
    y: first.y,
    size: widest.size,
    fonts: [font, ...new Set(segments.flatMap(({ fonts }) => fonts).filter((other) => other !== font))],
    firstWord: letterWidth * (/^\S+/.exec(first.text)?.[0].length ?? 0),
    marker: BULLET.test(text) ? 'bullet' : NUMBER.test(text) ? 'number' : null,
  };
}
