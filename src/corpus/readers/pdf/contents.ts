import type { Signal } from '../../document.ts';
import type { Piece } from './pieces.ts';

/** Why a table of contents is not text. */
export const CONTENTS: Signal = { name: 'lists the headings and their pages', weight: 1 };

/** Part of a piece's lines that have to name a heading of the document. */
const MOST_LINES = 0.5;
const PAGE = /\s\d{1,4}$/;

/** Tells what belongs to a table of contents: most of its lines are headings of the document, with a page number at the end. */
export function contentsTest(pieces: Iterable<Piece>): (piece: Piece) => boolean {
  const headings = new Set<string>();
  for (const piece of pieces) if (piece.kind === 'heading') headings.add(bare(linesOf(piece).join(' ')));
  return (piece) => {
    if (piece.kind === 'heading') return false;
    const lines = linesOf(piece);
    const entries = lines.filter((line) => PAGE.test(line) && headings.has(bare(line.replace(PAGE, ''))));
    return entries.length >= MOST_LINES * lines.length;
  };
}

/** The words of a piece, a line for each line or row. */
export function linesOf(piece: Piece): string[] {
  if (piece.kind !== 'table') return piece.lines.map(({ text }) => text);
  return piece.grid.rows.map((row) =>
    row
      .flat()
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Without the number of the section and without spaces, which a table of contents sets in its own way. */
function bare(heading: string): string {
  return heading.replace(/^(?:\d[\d.]*|[A-Z]\.?)\s/, '').replace(/\s+/g, '');
}
