import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Seal } from '../../../src/discord/press/seal.ts';
import { questionIn, quotationsIn, titleAsShown } from '../../../src/discord/press/shown.ts';
import { renderCard } from '../../../src/discord/render.ts';
import { ENGLISH } from '../../../src/language/en.ts';
import type { Card } from '../../../src/present/card.ts';
import { presentAnswer } from '../../../src/present/present.ts';
import { receiptOf } from '../../../src/verify/receipt.ts';
import { comparisonAnswer, hypervisors, quoted, quoteOf, rowQuote } from '../../present/sample.ts';
import { quote, text, words } from '../cards.ts';

const seal = new Seal('a secret');
const audience = { seal, isPrivate: false, areAsked: true, mayThread: false };
const componentsOf = (card: Card): unknown =>
  structuredClone(renderCard(card, { language: ENGLISH, audience }).components);

describe('what a message shows', () => {
  const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.', { marked: ['disk'] });

  it('is read back: the quotation, its place and what it can be checked by', () => {
    expect(quotationsIn(componentsOf(presentAnswer(quoted('q', [disk]), ENGLISH)), seal)).toEqual([
      {
        number: 1,
        receipt: receiptOf(disk.citation),
        words: disk.text,
        place: 'Hypervisors compared › Disk, line 13 (hypervisors.md) · digest by A. Writer, May 2014',
      },
    ]);
  });

  it('is read back of a row without its header, and of a drawing', () => {
    const row = rowQuote('CPU Performance', ['CPU']);
    const drawing = quoteOf(hypervisors, 'guest --> virtio\n      |         |', { form: 'figure' });
    const shown = quotationsIn(componentsOf(presentAnswer(quoted('q', [row, drawing]), ENGLISH)), seal);
    expect(shown.map((one) => one.words)).toEqual([row.text, drawing.text]);
    expect(shown[1]?.place).toBe('lines 15–16 of hypervisors.md › Disk');
  });

  it('is read back of a table, whose choices begin with the words', () => {
    const shown = quotationsIn(componentsOf(presentAnswer(comparisonAnswer(), ENGLISH)), seal);
    expect(shown.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(shown[0]?.words).toBe(rowQuote('CPU Performance').text);
    expect(shown[1]?.place).toBe('line 3 of notes/kvm.md');
  });

  it('is nothing to whoever has another secret', () => {
    expect(quotationsIn(componentsOf(presentAnswer(quoted('q', [disk]), ENGLISH)), new Seal('another'))).toEqual([]);
    for (const nothing of [null, [], 'text', [{ type: 10, content: '-# \\[1] x' }]])
      expect(quotationsIn(nothing, seal)).toEqual([]);
  });
});

test('the words of any quotation are read back, up to where they were cut', () => {
  fc.assert(
    fc.property(quote(1_500), (one) => {
      const [shown] = quotationsIn(componentsOf(presentAnswer(quoted('q', [one]), ENGLISH)), seal);
      if (!shown) throw new Error('the quotation is not there');
      expect(shown.receipt).toEqual(receiptOf(one.citation));
      const [read, wanted] = [words(shown.words), words(one.text)];
      expect(wanted.startsWith(read.slice(0, -1))).toBe(true);
    }),
    { numRuns: 100, interruptAfterTimeLimit: 15_000 },
  );
});

test('a question is read back as it was shown', () => {
  const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.');
  fc.assert(
    fc.property(text(60), (question) => {
      const card = presentAnswer(quoted(question, [disk]), ENGLISH);
      expect(questionIn(componentsOf(card))).toBe(titleAsShown(card.title));
    }),
    { numRuns: 200 },
  );
});
