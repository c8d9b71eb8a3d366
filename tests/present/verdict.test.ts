import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/language/en.ts';
import { certaintyOf, certaintyText } from '../../src/present/certainty.ts';
import { presentCheck, presentMore, presentPlace, verdictText } from '../../src/present/verdict.ts';
import { hypervisors, quoted, quoteOf } from './sample.ts';

const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.');
const shown = { number: 1, was: 'Guide, line 3', words: 'as it was' };
const difference = [{ kind: 'new', text: 'x' }] as const;

describe('what has become of a quotation', () => {
  it('is told in a sentence, with the place where it stood', () => {
    const texts = [
      { kind: 'identical', quote: disk },
      { kind: 'moved', quote: disk, isElsewhere: false },
      { kind: 'moved', quote: disk, isElsewhere: true },
      { kind: 'changed', quote: disk, before: '', difference },
      { kind: 'gone', document: 'Guide' },
      { kind: 'gone', document: null },
    ] as const;
    expect(texts.map((verdict) => verdictText({ ...shown, verdict }, ENGLISH))).toEqual([
      'Identical: the same words in the same place.',
      'Moved: the same words stand elsewhere now. It stood at: Guide, line 3',
      'Moved: the same words stand elsewhere, in another document, now. It stood at: Guide, line 3',
      'Changed: the words are others now. It stood at: Guide, line 3',
      'Gone: “Guide” does not have these words any more. It stood at: Guide, line 3',
      'Gone: the document is not there any more. It stood at: Guide, line 3',
    ]);
    expect(verdictText({ ...shown, was: '', verdict: { kind: 'gone', document: null } }, ENGLISH)).toBe(
      'Gone: the document is not there any more.',
    );
  });

  it('is counted over a message', () => {
    const verdicts = [
      { kind: 'identical', quote: disk },
      { kind: 'gone', document: null },
      { kind: 'identical', quote: disk },
    ] as const;
    const card = presentCheck(
      verdicts.map((verdict, at) => ({ ...shown, number: at + 1, verdict })),
      ENGLISH,
    );
    expect(card.title).toBe('3 quotations checked: 2 identical, 1 gone');
    expect(card.blocks).toHaveLength(3);
  });
});

describe('a quotation in its place', () => {
  it('has the hash of its words, and says nothing else where it is what it was', () => {
    const { title, blocks } = presentPlace({ ...shown, verdict: { kind: 'identical', quote: disk } }, disk, ENGLISH);
    expect(title).toBe('In its place');
    expect(blocks).toEqual([
      { kind: 'quote', quote: disk, number: 1 },
      { kind: 'text', text: `SHA-256 of the words in bold: ${disk.citation.sha256}`, quiet: true },
    ]);
  });

  it('says first what has become of it where that is something else', () => {
    const { title, blocks } = presentPlace({ ...shown, verdict: { kind: 'gone', document: null } }, null, ENGLISH);
    expect(title).toBe('The document has changed since');
    expect(blocks).toEqual([{ kind: 'verdict', ...shown, verdict: { kind: 'gone', document: null } }]);
  });
});

it('more quotations are shown as they stand now, under the question', () => {
  const card = presentMore(
    'q',
    [{ ...shown, number: 4, verdict: { kind: 'moved', quote: disk, isElsewhere: false } }],
    ENGLISH,
  );
  expect(card).toEqual({
    title: 'q',
    tone: 'answer',
    blocks: [{ kind: 'quote', quote: disk, number: 4 }],
    answer: { certainty: 'further', more: [] },
  });
});

it('how sure an answer is has a word from one threshold to the next', () => {
  const words = [1, 0.99, 0.5, 0.49, 0.3, 0.29, 0].map((probability) =>
    certaintyOf({ ...quoted('q', [disk]), probability }),
  );
  expect(words).toEqual(['stated', 'likely', 'likely', 'possible', 'possible', 'unsure', 'unsure']);
  expect(certaintyText('likely', ENGLISH)).toBe('Likely to answer it.');
  // The card of an unsure answer says so itself.
  expect(certaintyText('unsure', ENGLISH)).toBe('');
});
