import picocolors from 'picocolors';

/** How a piece of text is meant; a terminal without colour shows all of them alike. */
export type Style = 'plain' | 'strong' | 'match' | 'quiet' | 'number' | 'warning';

/** Text that is free of control characters, and how it is meant. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
  /** The address that it opens, in plain ASCII; only for a terminal that shows links. */
  readonly link?: string;
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
  return (line) => line.map(({ text, style, link }) => linked(painters[style](text), link)).join('');
}

/** Begins and ends the text of a link, by the convention that terminals share (OSC 8). */
const LINK = '\u001b]8;;';
const END = '\u001b\\';

function linked(painted: string, link: string | undefined): string {
  return link === undefined || painted === '' ? painted : `${LINK}${link}${END}${painted}${LINK}${END}`;
}
