import picocolors from 'picocolors';

/** How a piece of text is meant; a terminal without colour shows all of them alike. */
export type Style = 'plain' | 'strong' | 'match' | 'quiet' | 'number' | 'warning';

/** Text that is free of control characters, and how it is meant. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** What stands on one line. */
export type Line = readonly Piece[];

/** Turns a line into the characters to print. */
export type Paint = (line: Line) => string;

/** The painter for a terminal with or without colour. */
export function palette(colour: boolean): Paint {
  const { bold, cyan, dim, yellow } = picocolors.createColors(colour);
  const painters: Record<Style, (text: string) => string> = {
    plain: (text) => text,
    strong: bold,
    match: (text) => bold(cyan(text)),
    quiet: dim,
    number: cyan,
    warning: yellow,
  };
  return (line) => line.map(({ text, style }) => painters[style](text)).join('');
}
