import { describe, expect, it } from 'vitest';
import { plotOf } from './plot.ts';

const LEGEND = { title: 'Cost <1>', across: 'passages', up: 'ms' };
const PANEL = {
  title: 'Median',
  curves: [
    { name: 'Ours', points: [[1_000, 1] as const, [100_000, 10] as const] },
    { name: 'Theirs & more', points: [[1_000, 2] as const, [100_000, 1_300] as const] },
    { name: 'Gave up', points: [] },
  ],
};

/** The points of the polylines, in the order in which they are drawn. */
function polylines(svg: string): number[][][] {
  return [...svg.matchAll(/points="([^"]*)"/gu)].map(([, points = '']) =>
    points
      .split(' ')
      .filter(Boolean)
      .map((point) => point.split(',').map(Number)),
  );
}

describe('a plot', () => {
  it('draws each curve over the same axes, ours last so that it lies on top', () => {
    const [none, theirs = [], ours = []] = polylines(plotOf([PANEL], LEGEND));
    expect(none).toEqual([]);
    const [[left = 0, low = 0] = [], [right = 0, high = 0] = []] = ours;
    const [[, theirLow = 0] = [], [theirRight = 0, theirHigh = 0] = []] = theirs;
    expect(right).toBe(theirRight);
    expect(left).toBeLessThan(right);
    // Up is less in SVG. One power of ten is as high between any two.
    expect(theirHigh).toBeLessThan(high);
    expect((theirLow - theirHigh) / (low - high)).toBeCloseTo(Math.log10(650), 1);
  });

  it('names each curve that has points, with its last value, and escapes what it is told', () => {
    const svg = plotOf([PANEL], LEGEND);
    expect(svg).toContain('Ours</tspan> 10<');
    expect(svg).toContain('Theirs &amp; more</tspan> 1,300<');
    expect(svg).not.toContain('Gave up</tspan>');
    expect(svg).toContain('Cost &lt;1>');
  });

  it('sets panels side by side on one pair of axes', () => {
    const low = { title: '95th percentile', curves: [{ name: 'Ours', points: [[1_000, 0.02] as const] }] };
    const svg = plotOf([PANEL, low], LEGEND);
    expect(svg.match(/>0\.01</gu)).toHaveLength(2);
    expect(svg.match(/>100,000</gu)).toHaveLength(2);
  });

  it('of nothing is an empty one', () => {
    expect(polylines(plotOf([{ title: 'Median', curves: [] }], LEGEND))).toEqual([]);
  });
});
