import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/language/en.ts';
import { presentAnswer } from '../../src/present/present.ts';
import { comparisonAnswer, declined, factOf, hypervisors, notes, quoted, quoteOf, rowQuote } from './sample.ts';

const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.');
const second = quoteOf(hypervisors, 'A second disk costs nothing.');

describe('the card of an answer', () => {
  it('numbers the quotations in their order and is titled with the question', () => {
    const card = presentAnswer(quoted('  How do guests\nreach the disk? ', [disk, second]), ENGLISH);
    expect(card).toEqual({
      title: 'How do guests reach the disk?',
      tone: 'answer',
      blocks: [
        { kind: 'quote', quote: disk, number: 1 },
        { kind: 'quote', quote: second, number: 2 },
      ],
      answer: { certainty: 'stated', more: [] },
      asked: {
        of: 'question',
        question: '  How do guests\nreach the disk? ',
        understood: '  How do guests\nreach the disk? ',
      },
    });
  });

  it('says first how a follow-up was understood', () => {
    const card = presentAnswer(quoted('And LXC?', [disk], { understood: 'LXC disk' }), ENGLISH);
    expect(card.blocks[0]).toEqual({ kind: 'text', text: 'Understood as “LXC disk”.', quiet: true });
  });

  it('shows the value of a look-up first, then other quotations, and its own only once', () => {
    const row = rowQuote('CPU');
    const cell = factOf('KVM', 'CPU Performance', 'high (with CPU support)', row);
    const card = presentAnswer(quoted('KVM CPU?', [row, disk], { cell }), ENGLISH);
    expect(card.blocks).toEqual([
      {
        kind: 'value',
        subject: 'KVM',
        aspect: 'CPU Performance',
        value: 'high (with CPU support)',
        quote: row,
      },
      { kind: 'quote', quote: disk, number: 2 },
    ]);
  });

  it('lists each quotation of a comparison once, in the order in which the rows need them', () => {
    const card = presentAnswer(comparisonAnswer(), ENGLISH);
    const [dispute, block, ...others] = card.blocks;
    expect(dispute).toEqual({
      kind: 'text',
      text: 'The documents disagree on “CPU Performance of KVM”.',
      quiet: false,
    });
    expect(others).toEqual([]);
    expect(
      block?.kind === 'comparison' && block.quotes.map(({ citation }) => [citation.path, citation.lines[0]]),
    ).toEqual([
      ['hypervisors.md', 7],
      ['notes/kvm.md', 3],
      ['hypervisors.md', 8],
      ['hypervisors.md', 9],
    ]);
  });

  it('numbers what else was quoted after the quotations of the comparison', () => {
    const answer = comparisonAnswer();
    const card = presentAnswer({ ...answer, quotes: [...answer.quotes, second] }, ENGLISH);
    expect(card.blocks.at(-1)).toEqual({ kind: 'quote', quote: second, number: 5 });
  });

  it('marks in a quotation that two cells share the words of both, overlaps joined', () => {
    const left = rowQuote('CPU', ['CPU Performance', 'native']);
    const right = rowQuote('CPU', ['Performance', 'high']);
    const comparison = {
      subjects: ['KVM', 'LXC'],
      rows: [
        {
          aspect: 'CPU Performance',
          cells: [
            { kind: 'stated', facts: [factOf('KVM', 'CPU Performance', 'high', left)] },
            { kind: 'stated', facts: [factOf('LXC', 'CPU Performance', 'native', right)] },
          ],
        },
      ],
    } as const;
    const [block] = presentAnswer(quoted('x', [left], { comparison }), ENGLISH).blocks;
    const [shared] = block?.kind === 'comparison' ? block.quotes : [];
    expect(shared?.matches.map(({ start, end }) => shared.text.slice(start, end))).toEqual([
      'CPU Performance',
      'high',
      'native',
    ]);
  });
});

describe('the card of a refusal', () => {
  it('gives the reason, and names the nearest places as no answer', () => {
    const nearest = [quoteOf(notes, 'medium').citation];
    const card = presentAnswer(
      declined('Hyper-V?', { kind: 'unknown-terms', terms: ['Hyper-V'] }, { nearest }),
      ENGLISH,
    );
    expect(card).toEqual({
      title: 'Hyper-V?',
      tone: 'refusal',
      blocks: [
        { kind: 'text', text: 'No document mentions “Hyper-V”.', quiet: false },
        { kind: 'places', intro: 'The nearest places, which do not answer it:', places: nearest },
      ],
      asked: { of: 'question', question: 'Hyper-V?', understood: 'Hyper-V?' },
    });
  });

  it('has a title though nothing was asked, and a short one though much was', () => {
    expect(presentAnswer(declined(' \n ', { kind: 'empty-question' }), ENGLISH).title).toBe('No question');
    expect(presentAnswer(declined('😀'.repeat(6000), { kind: 'nothing-found' }), ENGLISH).title).toBe(
      `${'😀'.repeat(120)}…`,
    );
  });
});
