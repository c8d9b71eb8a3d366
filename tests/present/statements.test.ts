import { describe, expect, it } from 'vitest';
import type { Disagreement, Tally } from '../../src/compare/fact.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { presentAnswer, presentDisagreements } from '../../src/present/present.ts';
import { factOf, hypervisors, notes, quoted, quoteOf, rowQuote } from './sample.ts';

const row = rowQuote('CPU');
const medium = quoteOf(notes, 'medium');
const high = factOf('KVM', 'CPU Performance', 'high', row);
const other = factOf('KVM', 'CPU performance', 'medium', medium);

describe('what other documents state differently', () => {
  it('stands right below the value, by the date and the title of each, and is not quoted twice', () => {
    const card = presentAnswer({ ...quoted('?', [medium, row], { cell: other }), also: [high] }, ENGLISH);
    expect(card.blocks).toEqual([
      { kind: 'value', subject: 'KVM', aspect: 'CPU performance', value: 'medium', quote: medium },
      {
        kind: 'statements',
        intro: 'Stated differently in another document:',
        lines: [{ label: 'May 2014, Hypervisors compared', value: 'high', quote: row, number: 2 }],
      },
    ]);
  });
});

describe('things that were asked for', () => {
  const tally: Tally = {
    form: 'count',
    by: 'subject',
    sought: 'subject',
    aspect: 'CPU Performance',
    facts: [high, other],
    among: 5,
    unstated: ['Xen'],
  };
  const introOf = (changed: Partial<Tally>): string | undefined => {
    const { blocks } = presentAnswer({ ...quoted('?', [row, medium]), tally: { ...tally, ...changed } }, ENGLISH);
    return blocks.flatMap((block) => (block.kind === 'statements' ? [block.intro] : []))[0];
  };

  it('stand one under another, each with the number of its quotation, after how many they are', () => {
    const { blocks } = presentAnswer({ ...quoted('?', [row, medium]), tally }, ENGLISH);
    expect(blocks).toEqual([
      {
        kind: 'statements',
        intro: '2 of 5, by “CPU Performance”:',
        lines: [
          { label: 'KVM', value: 'high', quote: row, number: 1 },
          { label: 'KVM', value: 'medium', quote: medium, number: 2 },
        ],
      },
      { kind: 'text', text: 'Not stated for “Xen”.', quiet: true },
    ]);
  });

  it('are told by what was asked for', () => {
    expect(introOf({ aspect: null })).toBe('2 in all:');
    expect(introOf({ aspect: null, by: 'aspect' })).toBe('2 aspects of “KVM”:');
    expect(introOf({ form: 'list' })).toBe('By “CPU Performance”:');
    expect(introOf({ form: 'most' })).toBe('2 of 5 are equal, by “CPU Performance”:');
  });

  it('are a value where one has the most', () => {
    const { blocks } = presentAnswer(
      { ...quoted('?', [row]), tally: { ...tally, form: 'most', facts: [high] } },
      ENGLISH,
    );
    expect(blocks[0]).toMatchObject({ kind: 'value', subject: 'KVM', value: 'high' });
    expect(blocks[1]).toEqual({ kind: 'text', text: 'Put in order with 4 others.', quiet: true });
  });
});

describe('all that is stated of one subject', () => {
  it('is a block for each document, in which lines of one quotation have its number, and the rest is counted', () => {
    const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.');
    const account = {
      subject: 'KVM',
      documents: [
        {
          citation: row.citation,
          facts: [high, factOf('KVM', 'Speed', 'native', row), factOf('KVM', 'Disk', 'virtio', disk)] as const,
        },
        { citation: medium.citation, facts: [other] as const },
      ],
      more: { facts: 1, documents: 0 },
    };
    const { blocks } = presentAnswer({ ...quoted('?', [row]), account }, ENGLISH);
    expect(
      blocks.map((block) =>
        block.kind === 'statements'
          ? [block.intro, ...block.lines.map(({ label, number }) => `${label} ${number}`)]
          : block,
      ),
    ).toEqual([
      ['Hypervisors compared, May 2014:', 'CPU Performance 1', 'Speed 1', 'Disk 2'],
      ['KVM notes:', 'CPU performance 3'],
      { kind: 'text', text: '1 more statement left out.', quiet: true },
    ]);
  });
});

describe('the disagreements of a corpus', () => {
  const one: Disagreement = { subject: 'KVM', aspect: 'CPU', facts: [high, other] };

  it('are a block each, and what mostly differs is a line', () => {
    const rivals = [{ documents: [row.citation, medium.citation] as const, shared: 9, differing: 8 }];
    const unsteady = [{ aspect: 'Age', shared: 7, differing: 6, example: one }];
    const { title, blocks } = presentDisagreements({ disagreements: [one], rivals, unsteady });
    expect(title).toBe('1 disagreement');
    expect(blocks.slice(1)).toMatchObject([
      {
        kind: 'statements',
        intro: 'KVM: CPU',
        lines: [
          { label: 'May 2014, Hypervisors compared', number: 1 },
          { label: 'KVM notes', number: 2 },
        ],
      },
      { kind: 'list', lines: ['hypervisors.md and notes/kvm.md: 8 of 9 respects'] },
      { kind: 'list', lines: ['Age: 6 of 7 times; for example of KVM: “high” and “medium”'] },
    ]);
  });

  it('are shown up to 50, and the others counted', () => {
    const { blocks } = presentDisagreements({
      disagreements: Array.from({ length: 53 }, () => one),
      rivals: [],
      unsteady: [],
    });
    expect(blocks.filter(({ kind }) => kind === 'statements')).toHaveLength(50);
    expect(blocks.at(-1)).toMatchObject({ text: '3 more disagreements left out; JSON has all.' });
  });
});
