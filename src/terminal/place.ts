import { ENGLISH } from '../language/en.ts';
import type { CardBlock } from '../present/card.ts';
import { originText, placeBelow, placeText } from '../present/citation.ts';
import { linkOf } from '../present/link.ts';
import type { Line } from './palette.ts';
import { HANG } from './table.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

type Citation = Extract<CardBlock, { kind: 'quote' }>['quote']['citation'];

/** What lines are made for. */
export interface Sheet {
  readonly columns: number;
  /** Whether words can be links; else an address has a line to itself, which terminals know how to open. */
  readonly links: boolean;
}

/**
 * Where a quotation stands, whose words it has, and where that can be opened. `above` is the place named right above it in the
 * same document, of which what both share is not said again.
 */
export function placeLines(citation: Citation, above: Citation | null, sheet: Sheet): Line[] {
  const url = linkOf(citation);
  if (above)
    return opening(quiet(placeBelow(citation, above, ENGLISH), sheet), linkOf(above) === url ? null : url, sheet);
  const origin = originText(citation.meta, ENGLISH, url !== null);
  const place = opening(quiet(placeText(citation, ENGLISH), sheet), url, sheet);
  return origin ? [...place, ...quiet(origin, sheet)] : place;
}

/** A place that is named though nothing is quoted from it: an entry of a list. */
export function nearLines(citation: Citation, sheet: Sheet): Line[] {
  const lines = quiet(`- ${placeText(citation, ENGLISH)}`, sheet, HANG);
  return opening(lines, linkOf(citation), sheet, HANG);
}

function quiet(text: string, { columns }: Sheet, hang = 0): Line[] {
  return wrap([{ text: visible(text), style: 'quiet' }], columns, hang);
}

/** `lines` as a link, or with the address below them: on one line however long, for a broken one opens nothing. */
function opening(lines: readonly Line[], url: string | null, { links }: Sheet, indent = 0): Line[] {
  if (url === null) return [...lines];
  if (links)
    return lines.map((line) => line.map((piece) => (piece.text.trim() === '' ? piece : { ...piece, link: url })));
  return [...lines, [{ text: ' '.repeat(indent) + url, style: 'quiet' }]];
}
