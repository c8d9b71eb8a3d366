import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/corpus/quote.ts';
import { answerJson, disagreementsJson, jsonLine, sourcesJson } from '../../src/terminal/json.ts';
import {
  cellOf,
  comparisonAnswer,
  declined,
  documentOf,
  factOf,
  hypervisors,
  notes,
  quoted,
  quoteOf,
  rowQuote,
} from '../present/sample.ts';
import { contentsOf } from '../support/corpus.ts';

const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.', { marked: ['KVM', 'disk'] });
const start = hypervisors.text.indexOf('KVM guests');
const diskJson = {
  source: 'hypervisors.md',
  title: 'Hypervisors compared',
  text: 'KVM guests reach the disk through virtio.',
  start,
  end: start + 41,
  heading: 'Disk',
  lines: [13, 13],
  matches: [
    [start, start + 3],
    [start + 21, start + 25],
  ],
  sha256: createHash('sha256').update('KVM guests reach the disk through virtio.').digest('hex'),
  url: null,
};

describe('an answer as JSON', () => {
  it('holds each quotation with its place, and matches as offsets in the document', () => {
    expect(answerJson(quoted('disk?', [disk]))).toEqual({
      declined: false,
      reason: null,
      probability: 1,
      certain: true,
      quotes: [{ ...diskJson, anchor: 'disk' }],
      cell: null,
      compare: null,
      nearest: [],
    });
    for (const [from, to] of diskJson.matches) expect(['KVM', 'disk']).toContain(hypervisors.text.slice(from, to));
  });

  it('has an empty heading where there is none', () => {
    const document = documentOf('a.txt', 'No heading at all.');
    expect(answerJson(quoted('?', [quoteOf(document, 'No heading')]))).toMatchObject({ quotes: [{ heading: '' }] });
  });

  it('holds the cell of a look-up with its own quotation', () => {
    const cell = factOf('KVM', 'Disk', 'virtio', disk);
    expect(answerJson(quoted('?', [disk], { cell }))).toMatchObject({
      cell: { subject: 'KVM', aspect: 'Disk', value: 'virtio', quote: diskJson },
    });
  });

  it('holds a comparison in the order asked, null for what is not stated, and every disagreeing value', () => {
    const answer = answerJson(comparisonAnswer()) as { compare: { subjects: string[]; rows: unknown[] } };
    expect(answer.compare.subjects).toEqual(['KVM', 'OpenVZ / LXC / Zones']);
    expect(answer.compare.rows).toMatchObject([
      {
        aspect: 'CPU Performance',
        cells: [
          {
            value: 'high (with CPU support)',
            quote: { source: 'hypervisors.md', lines: [7, 7] },
            also: [{ value: 'medium', quote: { source: 'notes/kvm.md' } }],
          },
          { value: 'native', quote: { lines: [7, 7] } },
        ],
      },
      { aspect: 'Memory Allocation' },
      { aspect: 'Different OS Guests', cells: [{ value: 'yes' }, null] },
    ]);
  });

  it('names `also` only where documents disagree', () => {
    const comparison = {
      subjects: ['KVM', 'LXC'],
      rows: [{ aspect: 'Disk', cells: [cellOf(factOf('KVM', 'Disk', 'virtio', disk)), cellOf()] }],
    };
    const answer = answerJson(quoted('?', [disk], { comparison }));
    expect(answer).toMatchObject({ compare: { rows: [{ cells: [{ value: 'virtio', quote: diskJson }, null] }] } });
    expect(JSON.stringify(answer)).not.toContain('"also"');
  });

  it('holds with a cell what other documents state differently, with their dates', () => {
    const medium = quoteOf(notes, 'medium');
    const cell = factOf('KVM', 'Disk', 'virtio', disk);
    const also = [factOf('KVM', 'CPU', 'medium', medium), factOf('KVM', 'CPU', 'disk', disk)];
    expect(answerJson({ ...quoted('?', [disk], { cell }), also })).toMatchObject({
      cell: {
        value: 'virtio',
        also: [
          { value: 'medium', date: null, quote: { source: 'notes/kvm.md' } },
          { value: 'disk', date: 'May 2014', quote: diskJson },
        ],
      },
    });
    expect(JSON.stringify(answerJson(quoted('?', [disk], { cell })))).not.toContain('"also"');
  });

  it('holds what is stated of one side alone, and how many rows were left out, where the comparison does', () => {
    const row = { aspect: 'Disk', cells: [cellOf(factOf('KVM', 'Disk', 'virtio', disk)), cellOf()] };
    const comparison = { subjects: ['KVM', 'LXC'], rows: [], only: [row], alike: 3 };
    expect(answerJson(quoted('?', [disk], { comparison }))).toMatchObject({
      compare: { rows: [], only: [{ aspect: 'Disk', cells: [{ value: 'virtio' }, null] }], alike: 3 },
    });
  });

  it('holds the things that were asked for, and how many they are', () => {
    const fact = factOf('KVM', 'Disk', 'virtio', disk);
    const tally = {
      form: 'count',
      by: 'subject',
      sought: 'subject',
      aspect: 'Disk',
      facts: [fact],
      among: 3,
      unstated: ['Xen'],
    } as const;
    expect(answerJson({ ...quoted('?', [disk]), tally })).toMatchObject({
      things: {
        form: 'count',
        aspect: 'Disk',
        count: 1,
        among: 3,
        cells: [{ subject: 'KVM', value: 'virtio' }],
        unstated: ['Xen'],
      },
    });
    expect(JSON.stringify(answerJson(quoted('?', [disk])))).not.toContain('"things"');
  });

  it('holds all that is stated of one subject, by document', () => {
    const account = {
      subject: 'KVM',
      documents: [{ citation: disk.citation, facts: [factOf('KVM', 'Disk', 'virtio', disk)] as const }],
      more: { facts: 2, documents: 1 },
    };
    expect(answerJson({ ...quoted('?', [disk]), account })).toMatchObject({
      about: {
        subject: 'KVM',
        documents: [
          {
            source: 'hypervisors.md',
            title: 'Hypervisors compared',
            date: 'May 2014',
            facts: [{ subject: 'KVM', aspect: 'Disk', value: 'virtio', quote: diskJson }],
          },
        ],
        more: { facts: 2, documents: 1 },
      },
    });
  });

  it('is empty but for the reason and the nearest places when declined', () => {
    const nearest = [rowQuote('CPU').citation, quoteOf(documentOf('a.txt', 'Words.'), 'Words').citation];
    expect(answerJson(declined('?', { kind: 'unknown-terms', terms: ['Hyper-V'] }, { nearest }))).toEqual({
      declined: true,
      reason: 'No document mentions “Hyper-V”.',
      quotes: [],
      cell: null,
      compare: null,
      nearest: [
        {
          source: 'hypervisors.md',
          heading: 'Performance',
          anchor: 'performance',
          start: nearest[0]?.span.start,
          end: nearest[0]?.span.end,
          url: null,
        },
        { source: 'a.txt', heading: '', start: 0, end: 5, url: null },
      ],
    });
  });
});

describe('how sure an answer is, and of what', () => {
  it('is told as the card tells it', () => {
    const sure = { ...quoted('?', [disk]), probability: 0.3 };
    expect(answerJson(sure)).toMatchObject({ probability: 0.3, certain: true });
    expect(answerJson({ ...sure, probability: 0.29 })).toMatchObject({ probability: 0.29, certain: false });
  });

  it('names what a follow-up was taken to mean, and nothing where it is the same', () => {
    expect(answerJson(quoted('And LXC?', [disk], { understood: 'LXC disk' }))).toMatchObject({
      understood: 'LXC disk',
    });
    const refusal = declined('And LXC?', { kind: 'nothing-found' }, { understood: 'LXC disk' });
    expect(answerJson(refusal)).toMatchObject({ declined: true, understood: 'LXC disk' });
    expect(answerJson(quoted('LXC?', [disk]))).not.toHaveProperty('understood');
  });
});

describe('the place of a quotation as JSON', () => {
  const at = (place: Citation['place'], url: string | null = null): unknown => {
    const citation = { ...disk.citation, place, url };
    const { quotes } = answerJson(quoted('?', [{ ...disk, citation }])) as { quotes: unknown[] };
    return quotes[0];
  };

  it.each([
    [{ kind: 'pages', first: 3, last: 4 }, { pages: [3, 4] }],
    [{ kind: 'anchor', anchor: 'set-up' }, { anchor: 'set-up' }],
    [
      { kind: 'rows', sheet: 'Prices', first: 3, last: 3 },
      { sheet: 'Prices', rows: [3, 3] },
    ],
    [
      { kind: 'rows', sheet: null, first: 3, last: 5 },
      { sheet: null, rows: [3, 5] },
    ],
    [{ kind: 'record', id: 'kvm-2' }, { record: 'kvm-2' }],
    [null, {}],
  ] as const)('of %j adds %j', (place, added) => {
    expect(at(place)).toEqual({ ...diskJson, ...added });
  });

  it('holds the address, unless it is none of the web', () => {
    expect(at(null, 'https://docs.example/a.md')).toEqual({ ...diskJson, url: 'https://docs.example/a.md' });
    expect(at(null, 'javascript:alert(1)')).toEqual(diskJson);
  });
});

describe('the disagreements as JSON', () => {
  it('hold each statement with its date, and the pairs of documents that mostly differ', () => {
    const medium = quoteOf(notes, 'medium');
    const facts = [factOf('KVM', 'CPU', 'disk', disk), factOf('KVM', 'CPU', 'medium', medium)] as const;
    const rivals = [{ documents: [disk.citation, medium.citation] as const, shared: 5, differing: 4 }];
    const disagreement = { subject: 'KVM', aspect: 'CPU', facts };
    const unsteady = [{ aspect: 'CPU', shared: 9, differing: 8, example: disagreement }];
    expect(disagreementsJson({ disagreements: [disagreement], rivals, unsteady })).toMatchObject({
      disagreements: [
        {
          subject: 'KVM',
          aspect: 'CPU',
          stated: [
            { value: 'disk', date: 'May 2014' },
            { value: 'medium', date: null },
          ],
        },
      ],
      rivals: [{ sources: ['hypervisors.md', 'notes/kvm.md'], shared: 5, differing: 4 }],
      unsteady: [{ aspect: 'CPU', shared: 9, differing: 8, example: { subject: 'KVM', stated: [{}, {}] } }],
    });
  });
});

describe('a line of JSON', () => {
  it('escapes what could drive a terminal, and reads back exactly', () => {
    const text = 'a\u001b[31m\u009b2J\u007f\u202e\u2028\ud800 日本 👩‍🚀';
    const line = jsonLine({ text });
    expect(line).toMatch(/^[^\p{Cc}\u2028-\u202e\p{Cs}]+\n$/u);
    expect(JSON.parse(line)).toEqual({ text });
  });
});

describe('the sources as JSON', () => {
  it('lists documents with metadata, lines and blocks by kind, and what was skipped', () => {
    const skipped = [{ path: 'a.png', reason: 'not text' }];
    expect(sourcesJson(contentsOf({ documents: [hypervisors, notes], skipped }))).toEqual({
      documents: [
        {
          source: 'hypervisors.md',
          title: 'Hypervisors compared',
          url: null,
          meta: { title: 'Hypervisors compared', kind: 'digest', author: 'A. Writer', date: 'May 2014' },
          lines: 19,
          blocks: { heading: 3, table: 1, paragraph: 2, code: 1 },
        },
        {
          source: 'notes/kvm.md',
          title: 'KVM notes',
          url: null,
          meta: {},
          lines: 3,
          blocks: { heading: 1, paragraph: 1 },
        },
      ],
      skipped,
    });
  });
});
