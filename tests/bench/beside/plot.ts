import { type Axis, apart, axisOf, placeOn, ticksOf } from './axis.ts';

/** One line of a plot: a name, and its points as pairs of a size and a value, sizes growing. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** One panel of a plot. */
export interface Panel {
  readonly title: string;
  readonly curves: readonly Curve[];
}

/** The words beside the axes. */
export interface Legend {
  readonly title: string;
  readonly across: string;
  readonly up: string;
}

const WIDTH = 380;
const HEIGHT = 340;
const LEFT = 66;
/** For the names at the ends of the lines. */
const RIGHT = 250;
const TOP = 92;
const BOTTOM = 58;
const LINE = 17;
const FONT = 13;

/** Told apart by those who do not see all colours, too (Okabe and Ito); the first is ours, and stands out. */
const COLOURS = ['#0a4fa8', '#d55e00', '#e69f00', '#009e73', '#cc79a7', '#7a5c3a', '#56a0d3'];

/** Panels side by side as SVG, on one pair of logarithmic axes; the first curve of each is drawn strongest. */
export function plotOf(panels: readonly Panel[], { title, across, up }: Legend): string {
  const points = panels.flatMap(({ curves }) => curves.flatMap((curve) => curve.points));
  const x = axisOf(points.map(([size]) => size));
  const y = axisOf(points.map(([, value]) => value));
  const width = panels.length * (LEFT + WIDTH + RIGHT);
  const height = TOP + HEIGHT + BOTTOM;
  const drawn = panels.map((panel, at) => {
    const words = text(LEFT + WIDTH / 2, TOP + HEIGHT + 44, across, 'middle');
    const body = `${panelOf(panel, x, y)}${words}`;
    return `<g transform="translate(${at * (LEFT + WIDTH + RIGHT)} 0)">${body}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="DejaVu Sans, Verdana, sans-serif" font-size="${FONT}" fill="#333">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="30" font-size="17" font-weight="bold" fill="#111">${escaped(title)}</text>`,
    text(LEFT, 52, up, 'start'),
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function panelOf({ title, curves }: Panel, x: Axis, y: Axis): string {
  const across = (size: number): number => LEFT + placeOn(x, size) * WIDTH;
  const up = (value: number): number => TOP + (1 - placeOn(y, value)) * HEIGHT;
  const parts = [text(LEFT, TOP - 12, title, 'start', ' font-weight="bold"')];
  const [columns, rows] = [ticksOf(x), ticksOf(y)];
  const grid = (at: number, colour: string, vertical: boolean): string =>
    vertical ? line([at, TOP], [at, TOP + HEIGHT], colour) : line([LEFT, at], [LEFT + WIDTH, at], colour);
  for (const size of columns.between) parts.push(grid(across(size), '#f1f1f1', true));
  for (const value of rows.between) parts.push(grid(up(value), '#f1f1f1', false));
  for (const size of columns.powers)
    parts.push(grid(across(size), '#cfcfcf', true), text(across(size), TOP + HEIGHT + 20, figure(size), 'middle'));
  for (const value of rows.powers)
    parts.push(grid(up(value), '#cfcfcf', false), text(LEFT - 8, up(value) + 4, figure(value), 'end'));
  // Ours lies over the others.
  const lines = curves.map((curve, at) => curveOf(curve, at, across, up)).reverse();
  return [...parts, ...lines, ...labelsOf(curves, across, up)].join('\n');
}

type Place = (value: number) => number;

function curveOf({ points }: Curve, at: number, across: Place, up: Place): string {
  const colour = COLOURS[at % COLOURS.length];
  const path = points.map(([size, value]) => `${round(across(size))},${round(up(value))}`);
  const dots = points.map(
    ([size, value]) =>
      `<circle cx="${round(across(size))}" cy="${round(up(value))}" r="${at === 0 ? 4 : 3}" fill="${colour}"/>`,
  );
  const stroke = `fill="none" stroke="${colour}" stroke-width="${at === 0 ? 3.5 : 1.6}"`;
  return `<polyline points="${path.join(' ')}" ${stroke}/>${dots.join('')}`;
}

/** The names of the curves to the right of the panel, as near to their ends as they have room. */
function labelsOf(curves: readonly Curve[], across: Place, up: Place): string[] {
  const ends = curves.flatMap(({ name, points }, at) => {
    const [size, value] = points.at(-1) ?? [];
    return size === undefined || value === undefined ? [] : [{ name, at, x: across(size), y: up(value), value }];
  });
  ends.sort((a, b) => a.y - b.y);
  const places = apart(
    ends.map(({ y }) => y),
    LINE,
    TOP + HEIGHT,
  );
  const edge = LEFT + WIDTH + 24;
  return ends.map(({ name, at, x, y, value }, order) => {
    const colour = COLOURS[at % COLOURS.length] ?? '';
    const place = places[order] ?? y;
    const weight = at === 0 ? ' font-weight="bold"' : '';
    const words = `<tspan${weight}>${escaped(name)}</tspan> ${figure(value)}`;
    return `${line([x + 5, y], [edge - 4, place], colour, 0.6)}<text x="${edge}" y="${round(place + 4)}" font-size="11.5" fill="${colour}">${words}</text>`;
  });
}

type Point = readonly [number, number];

function line([fromX, fromY]: Point, [toX, toY]: Point, colour: string, width = 1): string {
  const ends = `x1="${round(fromX)}" y1="${round(fromY)}" x2="${round(toX)}" y2="${round(toY)}"`;
  return `<line ${ends} stroke="${colour}" stroke-width="${width}"/>`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${more}>${escaped(words)}</text>`;
}

/** A number with two digits that tell, thousands set apart: "0.35", "4.2", "1,300". */
function figure(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function round(value: number): string {
  return value.toFixed(1);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
