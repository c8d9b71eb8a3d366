import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { ENGLISH } from '../../src/language/en.ts';
import type { Card } from '../../src/present/card.ts';
import { presentAnswer, presentHelp, presentSources } from '../../src/present/present.ts';
import { render } from '../../src/terminal/render.ts';
import { columnsOf } from '../../src/terminal/wrap.ts';
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

const text = (card: Card, columns = 80): string => render(card, { columns, colour: false, titled: false });

const figure = quoteOf(hypervisors, '    guest --> virtio\n      |         |\n      +---------+--> disk', {
  form: 'figure',
});
const disk = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.', { marked: ['KVM', 'disk'] });

describe('a card on a terminal', () => {
  it('shows quotations numbered, and below each where it stands', () => {
    expect(text(presentAnswer(quoted('disk?', [disk, rowQuote('Different')]), ENGLISH))).toBe(
      `1 │ KVM guests reach the disk through virtio.
  Hypervisors compared › Disk, line 13 (hypervisors.md)
  digest by A. Writer, May 2014

2 │ | | KVM | OpenVZ / LXC / Zones |
  │ | Different OS Guests | yes | no |
  same document › Performance, line 9
`,
    );
  });

  it('names the document again below a quotation from another, and the header of every row', () => {
    const cell = factOf('KVM', 'CPU', 'native', rowQuote('CPU'));
    const other = quoteOf(notes, 'medium');
    const shown = text(presentAnswer(quoted('?', [rowQuote('Memory'), other, disk], { cell }), ENGLISH));
    expect(shown.split('| | KVM |')).toHaveLength(3);
    expect(shown).toMatch(
      / {2}same section, line 8\n[\s\S]*medium\n {2}KVM notes, line 3 .*\n[\s\S]*\n {2}Hypervisors compared/u,
    );
  });

  it('does not repeat header and document below a quotation of the same comparison', () => {
    expect(text(presentAnswer(comparisonAnswer(), ENGLISH))).toMatch(
      /\n4 │ \| Different OS Guests \| yes \| no \|\n {2}same section, line 9\n$/u,
    );
  });

  it('keeps the layout of a figure, whatever the width', () => {
    expect(text(presentAnswer(quoted('path?', [figure]), ENGLISH), 20)).toContain(
      '1 │     guest --> virtio\n  │       |         |\n  │       +---------+--> disk\n',
    );
  });

  it('aligns the tabs of a figure as its author saw them', () => {
    const document = documentOf('a.txt', 'a\tb\nabcd\tb');
    const card = presentAnswer(quoted('?', [quoteOf(document, 'a\tb\nabcd\tb', { form: 'figure' })]), ENGLISH);
    expect(text(card)).toContain('1 │ a       b\n  │ abcd    b\n');
  });

  it('shows a value before its quotation, and not twice when it is the whole of it', () => {
    const cell = factOf('KVM', 'Memory Allocation', 'fixed (and possible double-caching)', rowQuote('Memory'));
    expect(text(presentAnswer(quoted('?', [cell.quote], { cell }), ENGLISH))).toMatch(
      /^KVM: Memory Allocation\nfixed \(and possible double-caching\)\n\n1 │ \| \| KVM/u,
    );
    const whole = factOf('KVM', 'Disk', disk.text, disk);
    expect(text(presentAnswer(quoted('?', [disk], { cell: whole }), ENGLISH))).toMatch(/^KVM: Disk\n\n1 │ KVM guests/u);
  });

  it('shows a comparison as a table, disagreeing documents both, with numbers that lead to the quotations', () => {
    expect(text(presentAnswer(comparisonAnswer(), ENGLISH), 80)).toContain(
      `The documents disagree on “CPU Performance of KVM”.

                     KVM                           OpenVZ / LXC / Zones
───────────────────────────────────────────────────────────────────────────────
CPU Performance      high (with CPU support) [1]   native [1]
                       (May 2014)
                     medium [2]
Memory Allocation    fixed (and possible           flexible (unused memory used
                       double-caching) [3]           for file system cache) [3]
Different OS Guests  yes [4]                       not stated`,
    );
  });

  it('shows a comparison as a list where a table would be cramped', () => {
    expect(text(presentAnswer(comparisonAnswer(), ENGLISH), 30)).toMatch(
      /\n\nCPU Performance\n- KVM: high \(with CPU support\)\n {2}\[1\] \(May 2014\)\n- KVM: medium \[2\]\n/u,
    );
  });

  it('lists below a comparison what is stated of one side alone, and counts the rows that are left out', () => {
    const answer = comparisonAnswer();
    const [row, , last] = answer.comparison?.rows ?? [];
    if (!row || !last) throw new Error('the sample has rows');
    const comparison = { subjects: ['KVM', 'LXC'], rows: [row], only: [last], alike: 2 };
    expect(
      text(presentAnswer({ ...answer, comparison }, ENGLISH))
        .split('\n\n')
        .slice(3, 5),
    ).toEqual([
      '2 aspects in which they are alike are left out.',
      'Stated of one of them only:\nKVM\n- Different OS Guests: yes [3]',
    ]);
  });

  it('shows below a value what other documents state differently, with their dates', () => {
    const row = rowQuote('CPU');
    const medium = quoteOf(notes, 'medium');
    const cell = factOf('KVM', 'CPU', 'medium', medium);
    const also = [factOf('KVM', 'CPU', 'high', row)];
    expect(text(presentAnswer({ ...quoted('?', [medium, row], { cell }), also }, ENGLISH))).toContain(
      `\nStated differently in another document:
- May 2014, Hypervisors compared: high [2]

2 │ | | KVM | OpenVZ / LXC / Zones |
  │ | CPU Performance | high (with CPU support) | native |
`,
    );
  });

  it('shows all that is stated of a subject by document, each line with its quotation, and counts the rest', () => {
    const account = {
      subject: 'KVM',
      documents: [
        {
          citation: disk.citation,
          facts: [factOf('KVM', 'CPU', 'high', rowQuote('CPU')), factOf('KVM', '', disk.text, disk)],
        },
      ],
      more: { facts: 3, documents: 1 },
    } as const;
    expect(text(presentAnswer({ ...quoted('?', [disk]), account }, ENGLISH))).toBe(
      `Hypervisors compared, May 2014:
- CPU: high [1]

1 │ | | KVM | OpenVZ / LXC / Zones |
  │ | CPU Performance | high (with CPU support) | native |
  Hypervisors compared › Performance, line 7 (hypervisors.md)
  digest by A. Writer, May 2014
2 │ KVM guests reach the disk through virtio.
  same document › Disk, line 13

3 more statements left out, those of 1 document among them.
`,
    );
  });

  it('says the reason of a refusal first and then where to look', () => {
    const nearest = [quoteOf(notes, 'medium').citation];
    expect(text(presentAnswer(declined('?', { kind: 'nothing-found' }, { nearest }), ENGLISH))).toBe(
      `No passage in the documents answers this.

The nearest places, which do not answer it:
- KVM notes, line 3 (notes/kvm.md)
`,
    );
  });

  it('marks the matching words only where colour is wanted', () => {
    const card = presentAnswer(quoted('disk?', [disk]), ENGLISH);
    expect(render(card, { columns: 80, colour: true, titled: false })).toContain(
      'reach the \u001b[1m\u001b[36mdisk\u001b[39m\u001b[22m through',
    );
    expect(text(card)).not.toContain('\u001b');
  });

  it('repeats the question as a title where that is asked for', () => {
    const card = presentAnswer(quoted('disk?', [disk]), ENGLISH);
    expect(render(card, { columns: 80, colour: false, titled: true })).toMatch(/^disk\?\n\n1 │/u);
  });

  it('shows an escape sequence in a document instead of obeying it', () => {
    const document = documentOf('evil.md', 'Press \u001b]0;owned\u0007 and \u009b2J now.');
    expect(
      text(presentAnswer(quoted('?', [quote(document, { start: 0, end: document.text.length })]), ENGLISH)),
    ).toMatch(/^1 │ Press ␛\]0;owned␇ and \\u009b2J now\.\n/u);
  });
});

const hypervisorsOnly = contentsOf({ documents: [hypervisors], skipped: [] });

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: fc.constantFrom(...' \t\n\ra|\u001b\u0300日👩\u200d🚀א\u00a0') }),
);

/** An address of any kind, of the web or not. */
const anyUrl = fc.oneof(
  fc.constant(null),
  anyText,
  fc.webUrl({ withFragments: true }),
  anyText.map((text) => `https://docs.example/${text}`),
);

/** A quotation of any piece of any document, marked anywhere. */
const anyQuote = fc
  .record({
    before: anyText,
    words: anyText,
    path: fc.string({ minLength: 1 }),
    author: anyText,
    form: fc.constantFrom('prose', 'row', 'figure'),
    marks: fc.array(fc.nat({ max: 60 }), { maxLength: 6 }),
    url: anyUrl,
  })
  .map(({ before, words, path, author, form, marks, url }) => {
    const document = { ...documentOf(path, `# ${before}\n${words}`, { author }), url };
    const start = document.text.length - words.length;
    const ends = [...new Set(marks)].sort((a, b) => a - b).map((mark) => start + Math.min(mark, words.length));
    const matches = ends.flatMap((end, index) => (index % 2 ? [{ start: ends[index - 1] ?? end, end }] : []));
    return quote(document, { start, end: document.text.length }, { matches, form });
  });

const anyCell = fc
  .array(fc.tuple(anyQuote, fc.nat({ max: 80 })), { maxLength: 2 })
  .map((facts) => cellOf(...facts.map(([from, length]) => factOf('s', 'a', from.text.slice(0, length), from))));

const anyCard = fc.oneof(
  fc
    .tuple(anyText, anyQuote, fc.array(anyQuote, { maxLength: 3 }), anyText)
    .map(([question, first, others, understood]) =>
      presentAnswer(quoted(question, [first, ...others], { understood }), ENGLISH),
    ),
  fc
    .tuple(anyText, anyText, anyQuote, fc.nat({ max: 60 }))
    .map(([subject, aspect, from, length]) =>
      presentAnswer(quoted('?', [from], { cell: factOf(subject, aspect, from.text.slice(0, length), from) }), ENGLISH),
    ),
  fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc
      .record({
        subjects: fc.array(anyText, { minLength: count, maxLength: count }),
        rows: fc.array(
          fc.record({ aspect: anyText, cells: fc.array(anyCell, { minLength: count, maxLength: count }) }),
          { minLength: 1, maxLength: 4 },
        ),
        first: anyQuote,
      })
      .map(({ first, ...comparison }) => presentAnswer(quoted('?', [first], { comparison }), ENGLISH)),
  ),
  fc
    .tuple(anyText, anyQuote)
    .map(([name, { citation }]) =>
      presentAnswer(
        declined(name, { kind: 'unknown-subject', name, suggestions: [name] }, { nearest: [citation] }),
        ENGLISH,
      ),
    ),
  fc.constant(presentHelp('terminal', ENGLISH)),
  fc
    .array(anyText)
    .map((paths) =>
      presentSources({ ...hypervisorsOnly, skipped: paths.map((path) => ({ path, reason: path })) }, ENGLISH),
    ),
);

/** Words that are a link (OSC 8): its address, the words, and its end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: links are made of these
const LINKED = /\u001b\]8;;(?<url>https?:\/\/[!-~]+)\u001b\\(?<words>[^\n\u001b]+)\u001b\]8;;\u001b\\/gu;

describe('where an answer can be opened', () => {
  const linked = (url: string | null, words = 'KVM guests reach the disk through virtio.'): Quote =>
    quoteOf({ ...hypervisors, url }, words);
  const url = 'https://docs.example/a-very-long-name-of-a-folder-that-takes-room/hypervisors.md';
  const section = `${url}#disk`;

  it('is told on a line of its own, however long, under the place', () => {
    expect(text(presentAnswer(quoted('disk?', [linked(url)]), ENGLISH), 60)).toBe(
      `1 │ KVM guests reach the disk through virtio.
  Hypervisors compared › Disk, line 13 (hypervisors.md)
  ${section}
  digest by A. Writer, May 2014
`,
    );
  });

  it('is the place itself where the terminal shows links', () => {
    const card = presentAnswer(quoted('disk?', [linked(url)]), ENGLISH);
    const shown = render(card, { columns: 40, colour: false, titled: false, links: true });
    expect([...shown.matchAll(LINKED)].map(({ groups }) => [groups?.url, groups?.words])).toEqual([
      [section, 'Hypervisors compared › Disk, line 13'],
      [section, '(hypervisors.md)'],
    ]);
    expect(shown).not.toContain(`\n  ${url}`);
  });

  it('is not repeated under a quotation of a comparison that is opened in the same place', () => {
    const [left, right] = [linked(url), linked(url, 'A second disk costs nothing.')];
    const compared = (second: Quote): string => {
      const cells = [cellOf(factOf('KVM', 'Disk', 'virtio', left)), cellOf(factOf('LXC', 'Disk', 'nothing', second))];
      const comparison = { subjects: ['KVM', 'LXC'], rows: [{ aspect: 'Disk', cells }] };
      return text(presentAnswer(quoted('?', [left], { comparison }), ENGLISH));
    };
    expect(compared(right).split(url)).toHaveLength(2);
    const other = { ...right, citation: { ...right.citation, url: `${url}#disks` } };
    expect(compared(other)).toContain(`  same section, line 19\n  ${url}#disks\n`);
  });

  it('is told of a place that does not answer as well', () => {
    const nearest = [linked(url).citation];
    expect(text(presentAnswer(declined('?', { kind: 'nothing-found' }, { nearest }), ENGLISH))).toContain(
      `\n- Hypervisors compared › Disk, line 13 (hypervisors.md)\n  ${section}\n`,
    );
  });

  it('is no address but one of the web', () => {
    expect(text(presentAnswer(quoted('disk?', [linked('javascript:alert(1)')]), ENGLISH))).not.toContain('javascript');
  });
});

describe('any card at any width', () => {
  it('fits, figures and addresses apart, and lets no control character out', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 20, max: 200 }), fc.boolean(), (card, columns, titled) => {
        const shown = render(card, { columns, colour: false, titled });
        expect(shown).not.toMatch(/(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
        const drawn = card.blocks.some((block) => JSON.stringify(block).includes('"form":"figure"'));
        if (drawn) return;
        for (const line of shown.split('\n'))
          if (!/^ *https?:\/\/[!-~]+$/u.test(line)) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 200 },
    );
  });

  it('has links that are opened and closed on one line, and otherwise the same words', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 20, max: 200 }), (card, columns) => {
        const shown = render(card, { columns, colour: false, titled: false, links: true });
        const unlinked = shown.replace(LINKED, '$<words>');
        expect(unlinked).not.toMatch(/(?!\n)\p{Cc}/u);
        const plain = new Set(text(card, columns).split('\n'));
        expect(unlinked.split('\n').filter((line) => !plain.has(line))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is shown alike with and without colour', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 20, max: 200 }), (card, columns) => {
        const coloured = render(card, { columns, colour: true, titled: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes for colour are made of these
        expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(render(card, { columns, colour: false, titled: true }));
      }),
      { numRuns: 100 },
    );
  });
});
