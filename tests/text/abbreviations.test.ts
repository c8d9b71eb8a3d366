import { describe, expect, it } from 'vitest';
import { abbreviationsIn } from '../../src/text/abbreviations.ts';

const found = (text: string): string[] => abbreviationsIn(text).map(({ short, long }) => `${short} = ${long}`);

describe('the abbreviations of a text', () => {
  it.each([
    ['It speaks the Transmission Control Protocol (TCP) here.', ['TCP = Transmission Control Protocol']],
    ['A heat shock protein (HSP), and more', ['HSP = heat shock protein']],
    ['the operating system (OS) boots', ['OS = operating system']],
    // A letter may stand inside of a word, but the first one begins one.
    ['HyperText Transfer Protocol (HTTP)', ['HTTP = HyperText Transfer Protocol']],
    ['the Storm Petrel (SP) and the Grey Heron (GH)', ['SP = Storm Petrel', 'GH = Grey Heron']],
    ['the Department of Defense (DoD)', ['DoD = Department of Defense']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'The kettle (see below) is hot.',
    'It was old (Smith).',
    'A lamp (WX) and a horn',
    'It boils (TCP).',
    'Tea was here. Cups pour (TCP)',
    // Nine words are too many for three letters.
    'The tower that was in the old days called (TTC)',
    'These online things of various kinds (Tools)',
    'no bracket at all',
  ])('are none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
