import { FAMILY } from './font.ts';
import type { Page, PlacedLine, Tone } from './layout.ts';

/** Light on dark. Each colour of letters has a contrast of at least 4.5 to 1 on each ground that it stands on (WCAG 2, AA). */
export const COLOURS = { ground: '#1e2025', band: '#2b2f37', rule: '#3d424c', mark: '#7cc4e8' } as const;

/** Of letters. */
export const INK: Readonly<Record<Tone, string>> = {
  strong: '#ffffff',
  value: '#eceef2',
  label: '#e0b872',
  quiet: '#a4abb8',
};

/** Begin and end of text that runs from right to left. What the documents say has none of these marks any more. */
const RIGHT_TO_LEFT = ['\u202b', '\u202c'] as const;

/** A page as SVG. Whatever the documents say is text in there, and nothing else. */
export function svgOf({ width, height, head, rules, lines }: Page): string {
  const line = (y: number): string =>
    `<rect x="0" y="${y.toFixed(1)}" width="${width}" height="1" fill="${COLOURS.rule}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FAMILY}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.ground}"/>`,
    `<rect width="${width}" height="${head.toFixed(1)}" fill="${COLOURS.band}"/>`,
    ...rules.map(line),
    ...lines.map(textOf),
    '</svg>',
  ].join('');
}

function textOf({ x, y, size, weight, tone, text, mark, right }: PlacedLine): string {
  const place = right === null ? `x="${x.toFixed(1)}"` : `x="${right.toFixed(1)}" text-anchor="end"`;
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  const [from, to] = right === null ? ['', ''] : RIGHT_TO_LEFT;
  // The number closes the text, wherever the last word of that is written.
  const apart = right === null ? '' : '\u200f';
  const number = mark === '' ? '' : `${apart}<tspan fill="${COLOURS.mark}">${escaped(mark)}</tspan>`;
  return `<text ${place} y="${y.toFixed(1)}" font-size="${size}"${bold} fill="${INK[tone]}" xml:space="preserve">${from}${escaped(text)}${number}${to}</text>`;
}

/** What XML gives a meaning to, and what it has no place for. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
