import { describe, expect, it } from 'vitest';
import { readInConversation } from '../../src/answer/ask.ts';
import { misfit } from '../../src/answer/misfit.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import { corpusOf } from '../support/corpus.ts';
import { sourcesOf, wordsOf } from './sources.ts';

/** What speaks against each unit that is looked at, by its words. */
function misfits(text: string, question: string): Map<string | undefined, number> {
  const sources = sourcesOf(corpusOf({ 'a.md': text }));
  const read = readInConversation(question, [], sources);
  return new Map(rankUnits(read, sources.index).map((unit) => [wordsOf(unit), misfit(read, unit)]));
}

describe('against a unit speaks', () => {
  const sections = `# Boats

## Heron

### Crew

Its crew mends the nets by hand. The Kittiwake and its crew came later. Its crew sails from Skarn.

## Kittiwake

### Crew

Its crew buys nets.

## Quay

The Kittiwake is moored here. A crew of boys dries the nets.

## The Kittiwake and the weather

Its crew takes the nets in.
`;

  it('that it stands in the section on another subject, unless it names the one that is asked for', () => {
    const found = misfits(sections, 'How does the crew of the Kittiwake get nets?');
    expect(found.get('Its crew mends the nets by hand.')).toBeGreaterThan(1);
    expect(found.get('The Kittiwake and its crew came later.')).toBe(0);
    expect(found.get('Its crew buys nets.')).toBe(0);
    expect(found.get('The Kittiwake is moored here.')).toBe(0);
  });

  it('that it stands outside the section on the subject, less, unless a heading names it', () => {
    const found = misfits(sections, 'How does the crew of the Kittiwake get nets?');
    const outside = found.get('A crew of boys dries the nets.') ?? 0;
    expect(outside).toBeGreaterThan(0);
    expect(outside).toBeLessThan(found.get('Its crew mends the nets by hand.') ?? 0);
    expect(found.get('Its crew takes the nets in.')).toBe(0);
  });

  it('that it stands in the section on another subject, though it names something else of the question', () => {
    const found = misfits(sections, 'Does the crew of the Kittiwake sail from Skarn?');
    expect(found.get('Its crew sails from Skarn.')).toBeGreaterThan(1);
  });

  it('no section where the question names no subject', () => {
    const found = misfits(sections, 'Who mends the nets by hand?');
    expect(found.get('Its crew mends the nets by hand.')).toBeLessThan(1);
  });

  it('that it names nobody where somebody is asked for', () => {
    const found = misfits('The lamp was lit by Clara Venn. The lamp was lit by hand.', 'Who lit the lamp?');
    expect(found.get('The lamp was lit by Clara Venn.')).toBe(0);
    expect(found.get('The lamp was lit by hand.')).toBeGreaterThan(0);
  });

  it('that it is no step where one is asked for', () => {
    const found = misfits(
      'Press the key of the lamp. The lamp has a key. Then wait for the lamp.',
      'How do I light the lamp?',
    );
    expect(found.get('Press the key of the lamp.')).toBe(0);
    expect(found.get('Then wait for the lamp.')).toBe(0);
    expect(found.get('The lamp has a key.')).toBeGreaterThan(0);
  });

  it('that it lacks the date that is asked for', () => {
    const found = misfits('The lamp was lit in 1871. The lamp was lit early.', 'When was the lamp lit?');
    expect(found.get('The lamp was lit in 1871.')).toBe(0);
    expect(found.get('The lamp was lit early.')).toBeGreaterThan(0);
  });
});
