import { describe, expect, it } from 'vitest';
import { isSpokenOf, proseFact } from '../../src/answer/prose.ts';
import { slice } from '../../src/text/span.ts';
import { corpusOf } from '../support/corpus.ts';
import { harbour } from './harbour.ts';
import { sourcesOf } from './sources.ts';

const { index } = sourcesOf(harbour);
const said = (subject: string, aspect: string, others: readonly string[] = [], where = index): string | undefined =>
  proseFact(subject, { typed: aspect, label: aspect }, where, others)?.value;

describe('something that only prose speaks of', () => {
  it('is known when the documents have each word of its name as it was typed', () => {
    expect(isSpokenOf('night ferry', index)).toBe(true);
    expect(isSpokenOf('Clara Venn', index)).toBe(true);
    expect(isSpokenOf('night train', index)).toBe(false);
    expect(isSpokenOf('', index)).toBe(false);
    expect(isSpokenOf('😀', index)).toBe(false);
  });
});

describe('what prose states of a subject', () => {
  it('is the sentence that says it', () => {
    expect(said('coal quay', 'crane')).toBe('Its crane still lifts nine tonnes.');
    expect(said('Clara Venn', 'plans')).toBe('The engineer Clara Venn drew the plans.');
  });

  it('is an exact quotation with the matching words marked, called by the names that were typed', () => {
    const fact = proseFact('coal quay', { typed: 'crane', label: 'Crane' }, index);
    expect(fact).toMatchObject({ subject: 'coal quay', aspect: 'Crane', origin: 'sentence' });
    expect(fact?.quote.text).toBe(fact?.value);
    expect(fact?.quote.matches.map((match) => slice(fact.quote.text, match))).toContain('crane');
  });

  it('is nothing where no sentence says enough of it, or the subject is unknown', () => {
    expect(said('coal quay', 'lighthouse keeper')).toBeUndefined();
    expect(said('space station', 'crane')).toBeUndefined();
  });

  it('is never a row, a figure or a byline', () => {
    expect(said('Heron', 'diesel')).toBeUndefined();
    expect(said('jfinch', 'posted')).toBeUndefined();
  });

  it('is what the sentence says that begins with the subject, and not one about the other side', () => {
    const corpus = corpusOf({
      'a.txt': 'Herons nest in trees by the river. Unlike herons, gulls nest on roofs. Terns nest on sand.',
    });
    const birds = sourcesOf(corpus).index;
    expect(said('herons', 'nest', ['gulls', 'terns'], birds)).toBe('Herons nest in trees by the river.');
    expect(said('terns', 'nest', ['herons', 'gulls'], birds)).toBe('Terns nest on sand.');
    const roofs = sourcesOf(
      corpusOf({ 'a.txt': 'Herons nest in trees. On the roofs of the town only gulls nest.' }),
    ).index;
    expect(said('herons', 'roofs', ['gulls'], roofs)).toBeUndefined();
    expect(said('herons', 'roofs', [], roofs)).toBe('On the roofs of the town only gulls nest.');
  });
});
