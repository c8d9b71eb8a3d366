import { describe, expect, it } from 'vitest';
import { continuesDrawing, isCaption, isDrawing } from '../../../../src/corpus/readers/plain/figures.ts';
import { line } from './line.ts';

describe('a line of a drawing', () => {
  it.each([
    '+--------+      +--------+',
    '| pump   |----->| tank   |',
    '/* * INLET # OUTLET * ##### * +----+ # * | a | (1) # * +----+ # * || +------+ */',
    '┌────┐   ┌────┐',
    '==== inlet ====',
  ])('is %s', (text) => {
    expect(isDrawing(line(text))).toBe(true);
  });

  it.each([
    ['prose with dashes', 'The pump -- an old one -- fills the tank.'],
    ['prose with brackets and slashes', 'Set a/b (or c/d) [see e/f].'],
    ['a ruler alone', '--------------------'],
    ['a command with long options', 'run --fast --dry-run --out=/tmp/a'],
    ['a row of a table', 'Pump | old | slow |'],
    ['a condition', 'if (a || b) return the value of the first one that holds'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isDrawing(line(text))).toBe(false);
  });

  it.each(['   |    ', '  v', '| inlet |', '\\ /'])('goes on with strokes alone: %j', (text) => {
    expect(continuesDrawing(line(text))).toBe(true);
  });

  it('does not go on with words', () => {
    expect(continuesDrawing(line('The tank is full.'))).toBe(false);
  });
});

describe('a caption', () => {
  it.each(['Figure 2: the pump', 'Fig. 3', 'Abbildung IV: Pumpe', '  Diagram 1 - all of it'])('is %s', (text) => {
    expect(isCaption(line(text))).toBe(true);
  });

  it.each(['Figures show a fall', 'The figure 2 is wrong', 'Figure out the rest'])('is not %s', (text) => {
    expect(isCaption(line(text))).toBe(false);
  });
});
