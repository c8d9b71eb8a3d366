import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { Seal } from '../../src/discord/press/seal.ts';
import { renderCard } from '../../src/discord/render.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import type { Card, CardBlock } from '../../src/present/card.ts';
import { presentAnswer, presentHelp } from '../../src/present/present.ts';
import {
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
import type { Json } from '../support/discord/json.ts';
import { messageProblems, RULES } from '../support/discord/rules.ts';
import { bodyPointer, hasSchema, schemaProblem } from '../support/discord/schema.ts';
import { type Seen, seen } from '../support/discord/seen.ts';
import { card, quote, words } from './cards.ts';

/** The time limit ends the search for a smaller example, which for whole cards can take minutes; the runs are far from it. */
const RUNS = { numRuns: 80, interruptAfterTimeLimit: 15_000 } as const;

const audience = { seal: new Seal('a secret'), isPrivate: true, areAsked: true, mayThread: false };

/** Without the receipts, where it is not about them. */
const withoutReceipts = (text: string): string => text.replaceAll(/ · receipt [\da-f]{8}$/gmu, '');

/** What a reader sees of a card, and the message as it would be sent. */
function shownCard(card: Card, page = 0): Seen {
  const { components } = renderCard(card, { language: ENGLISH, audience, page });
  return seen({
    id: '1',
    components: structuredClone(components) as unknown as Json[],
    flags: RULES.componentsV2,
    allowed_mentions: { parse: [] },
  });
}

function cardOf(...blocks: CardBlock[]): Card {
  return { title: 'Title', tone: 'answer', blocks };
}

const prose = documentOf(
  'prose.md',
  `# Long\n\n${Array.from({ length: 400 }, (_, index) => `This is sentence number ${index}.`).join(' ')}\n`,
);
const longQuote = quoteOf(prose, prose.text.slice(prose.text.indexOf('This')).trimEnd(), { marked: ['sentence'] });

describe('an answer', () => {
  test('shows the quotation, its matching words in bold, and where it stands', () => {
    const words = 'KVM guests reach the disk through virtio.';
    const quotation = quoteOf(hypervisors, words, { marked: ['disk', 'virtio'] });
    const message = shownCard(presentAnswer(quoted('How do guests reach the disk?', [quotation]), ENGLISH));
    expect(message.text.split('\n')).toEqual([
      words,
      `[1] Hypervisors compared › Disk, line 13 (hypervisors.md) · digest by A. Writer, May 2014 · receipt ${quotation.citation.sha256.slice(0, 8)}`,
      'Asked: How do guests reach the disk?',
      'Stated under these names.',
    ]);
    expect(message.bold).toEqual(['disk', 'virtio']);
    expect(message.markdown).toContain('> KVM guests');
    expect(message.markdown).toContain('-# \\[1] Hypervisors');
  });

  test('shows a row of a table under its header', () => {
    const message = shownCard(presentAnswer(quoted('cpu?', [rowQuote('CPU Performance', ['CPU'])]), ENGLISH));
    expect(message.text).toContain(
      '| | KVM | OpenVZ / LXC / Zones |\n| CPU Performance | high (with CPU support) | native |',
    );
  });

  test('shows a figure as it is drawn', () => {
    const drawing = hypervisors.text
      .slice(hypervisors.text.indexOf('    guest'), hypervisors.text.indexOf('A second'))
      .trimEnd();
    const message = shownCard(
      presentAnswer(quoted('path?', [quoteOf(hypervisors, drawing, { form: 'figure' })]), ENGLISH),
    );
    expect(message.markdown).toContain(`\`\`\`\n${drawing}\n\`\`\``);
    expect(message.text).toContain(drawing);
  });

  test('shows a figure that holds a code fence as escaped lines', () => {
    const fenced = documentOf('fence.md', 'A\n\n    ```js\n    *run*\n    ```\n');
    const words = fenced.text.slice(fenced.text.indexOf('    ```')).trimEnd();
    const message = shownCard(presentAnswer(quoted('code?', [quoteOf(fenced, words, { form: 'figure' })]), ENGLISH));
    expect(message.text).toContain(words);
    expect(message.live).toEqual([]);
  });

  test('shows a value over the quotation it was read from', () => {
    const row = rowQuote('CPU Performance', ['CPU']);
    const message = shownCard(
      presentAnswer(
        quoted('cpu of kvm?', [row], { cell: factOf('KVM', 'CPU Performance', 'high (with CPU support)', row) }),
        ENGLISH,
      ),
    );
    expect(message.text.split('\n').slice(0, 4)).toEqual([
      'KVM: CPU Performance',
      'high (with CPU support)',
      '| | KVM | OpenVZ / LXC / Zones |',
      '| CPU Performance | high (with CPU support) | native |',
    ]);
    expect(message.bold).toContain('high (with CPU support)');
  });

  test('shows a value once where the quotation is no more than it', () => {
    const words = 'A second disk costs nothing.';
    const quotation = quoteOf(hypervisors, words);
    const message = shownCard(
      presentAnswer(quoted('q', [quotation], { cell: factOf('disk', 'cost', words, quotation) }), ENGLISH),
    );
    expect(message.text.split(words)).toHaveLength(2);
  });
});

describe('a place that can be opened', () => {
  const url = 'https://docs.example/hypervisors.md';
  const section = `${url}#disk`;
  const words = 'KVM guests reach the disk through virtio.';
  const answerAt = (change: Partial<Document>, from = words): Seen =>
    shownCard(presentAnswer(quoted('q', [quoteOf({ ...hypervisors, url, ...change }, from)]), ENGLISH));

  test('is a link without a preview, and reads like any other', () => {
    const { live, markdown, text } = answerAt({});
    expect(markdown).toContain(
      `-# \\[1] [Hypervisors compared › Disk, line 13](<${section}>) (hypervisors.md) · digest`,
    );
    expect(text).toContain('[1] Hypervisors compared › Disk, line 13 (hypervisors.md) · digest by A. Writer, May 2014');
    expect(live).toEqual([`link: Hypervisors compared › Disk, line 13 <${section}>`]);
  });

  test('keeps brackets of the address out of the way', () => {
    expect(answerAt({ url: `${url}?a=(b)>[c]` }).live).toEqual([
      `link: Hypervisors compared › Disk, line 13 <${url}?a=%28b%29%3E%5Bc%5D#disk>`,
    ]);
  });

  test.each(['[RFC 1] Disks', 'Disks ]( and [ more', 'See https://evil.example/ now'])(
    'has the link after it where “%s” cannot be one',
    (title) => {
      const { live, text } = answerAt({ title });
      expect(text).toContain(
        `[1] ${title} › Hypervisors compared › Disk, line 13 (hypervisors.md) · digest by A. Writer, May 2014 · open`,
      );
      expect(live.filter((node) => node.startsWith('link:'))).toEqual([`link: open <${section}>`]);
    },
  );

  test.each(['javascript:alert(1)', 'file:///etc/passwd', `${url}?${'a'.repeat(600)}`])('is no link for %s', (bad) => {
    expect(answerAt({ url: bad }).live).toEqual([]);
  });

  test('is not linked again below a quotation that is opened in the same place', () => {
    const document = { ...hypervisors, url };
    const card = presentAnswer(
      quoted('q', [quoteOf(document, words), quoteOf(document, 'A second disk costs nothing.')]),
      ENGLISH,
    );
    expect(shownCard(card).live).toHaveLength(1);
    expect(shownCard(card).text).toContain('[2] same section, line 19');
  });

  test('is linked among the nearest of a refusal', () => {
    const { citation } = quoteOf({ ...hypervisors, url }, words);
    const message = shownCard(
      presentAnswer(declined('q', { kind: 'nothing-found' }, { nearest: [citation] }), ENGLISH),
    );
    expect(message.text).toContain('- Hypervisors compared › Disk, line 13 (hypervisors.md)');
    expect(message.live).toEqual([`link: Hypervisors compared › Disk, line 13 <${section}>`]);
  });
});

describe('a comparison', () => {
  test('is a block of lines for each aspect, with the sources below', () => {
    expect(
      withoutReceipts(shownCard(presentAnswer(comparisonAnswer(), ENGLISH)).text)
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      'compare KVM and LXC',
      'The documents disagree on “CPU Performance of KVM”.',
      'CPU Performance',
      '- KVM: high (with CPU support) [1] (May 2014) / medium [2]',
      '- OpenVZ / LXC / Zones: native [1]',
      'Memory Allocation',
      '- KVM: fixed (and possible double-caching) [3]',
      '- OpenVZ / LXC / Zones: flexible (unused memory used for file system cache) [3]',
      'Different OS Guests',
      '- KVM: yes [4]',
      '- OpenVZ / LXC / Zones: not stated',
      '[1] Hypervisors compared › Performance, line 7 (hypervisors.md) · digest by A. Writer, May 2014',
      '[2] KVM notes, line 3 (notes/kvm.md)',
      '[3] Hypervisors compared › Performance, line 8 (hypervisors.md) · digest by A. Writer, May 2014',
      '[4] same section, line 9',
    ]);
  });

  test('is shown in pages of whole rows with the sources that they need', () => {
    const { comparison } = comparisonAnswer();
    const [row] = comparison?.rows ?? [];
    if (!comparison || !row) throw new Error('the sample has rows');
    const rows = Array.from({ length: 60 }, (_, index) => ({ ...row, aspect: `Aspect ${index}` }));
    const card = presentAnswer(
      quoted('compare', [rowQuote('CPU')], { comparison: { ...comparison, rows, only: [row] } }),
      ENGLISH,
    );
    const count = Number(/page 1 of (\d)\.$/mu.exec(shownCard(card).text)?.[1]);
    const pages = Array.from({ length: count }, (_, page) => shownCard(card, page));
    const shown = pages.map(({ text }) => text.match(/^Aspect \d+$/gm) ?? []);
    expect(shown.flat()).toEqual(rows.map(({ aspect }) => aspect));
    expect(shown[0]?.length).toBeGreaterThan(12);
    expect(pages[0]?.text).toContain(`Aspects 1 to ${shown[0]?.length} of 61: page 1 of ${count}.`);
    expect(pages.at(-1)?.text).toContain('Stated of one of them only:\nCPU Performance\n- KVM: high');
    for (const { text } of pages) expect(text).not.toContain('left out');
    expect(pages[1]?.text.match(/native \[1\]/g)).toHaveLength(shown[1]?.length ?? 0);
  });
});

describe('values one under another', () => {
  const medium = quoteOf(notes, 'medium');
  const line = (
    label: string,
    value: string,
    number = 1,
  ): Extract<CardBlock, { kind: 'statements' }>['lines'][number] => ({
    ...{ label, value, number },
    quote: number === 1 ? rowQuote('CPU') : medium,
  });

  test('have the numbers of the places below them, each named once', () => {
    const lines = [line('May 2014', 'high'), line('Speed', 'native'), line('KVM notes', 'medium', 2)];
    expect(
      withoutReceipts(shownCard(cardOf({ kind: 'statements', intro: 'Elsewhere:', lines })).text)
        .split('\n')
        .slice(1),
    ).toEqual([
      'Elsewhere:',
      '- May 2014: high [1]',
      '- Speed: native [1]',
      '- KVM notes: medium [2]',
      '[1] Hypervisors compared › Performance, line 7 (hypervisors.md) · digest by A. Writer, May 2014',
      '[2] KVM notes, line 3 (notes/kvm.md)',
    ]);
  });

  test('are a quotation where a sentence says itself what it is about', () => {
    const sentence = quoteOf(hypervisors, 'KVM guests reach the disk through virtio.');
    const block: CardBlock = {
      kind: 'statements',
      intro: '',
      lines: [{ label: '', value: sentence.text, quote: sentence, number: 1 }],
    };
    expect(shownCard(cardOf(block)).markdown).toContain('> KVM guests reach the disk');
  });

  test('that do not fit are left out and counted', () => {
    const lines = Array.from({ length: 300 }, (_, at) => line(`Aspect ${at}`, 'a value of some length'));
    const { text } = shownCard(cardOf({ kind: 'statements', intro: 'All:', lines }));
    const shown = text.match(/^- Aspect \d+/gm) ?? [];
    expect(shown.length).toBeGreaterThan(50);
    expect(text).toContain(`${300 - shown.length} more statements are left out.`);
  });
});

describe('what does not fit', () => {
  test('is left out whole and counted when it is a second quotation', () => {
    const first = quoteOf(
      prose,
      prose.text
        .slice(prose.text.indexOf('This is sentence number 0'), prose.text.indexOf('This is sentence number 90'))
        .trimEnd(),
    );
    const second = quoteOf(
      prose,
      prose.text
        .slice(prose.text.indexOf('This is sentence number 100'), prose.text.indexOf('This is sentence number 190'))
        .trimEnd(),
    );
    const { text } = shownCard(presentAnswer(quoted('q', [first, second]), ENGLISH));
    expect(text).toContain('sentence number 89.');
    expect(text).not.toContain('sentence number 100');
    expect(text).toMatch(/1 more quotation is left out\.$/);
  });

  test('is cut at the end of a sentence, marked, when it is the only quotation', () => {
    const { text } = shownCard(presentAnswer(quoted('q', [longQuote]), ENGLISH));
    const cut = /This is sentence number 0\.[^…]*…/.exec(text)?.[0] ?? '';
    expect(cut).toMatch(/number \d+\. …$/);
    expect(longQuote.text.startsWith(cut.slice(0, -2))).toBe(true);
    expect(cut.length).toBeGreaterThan(3_000);
  });

  test('is cut at a line of a figure', () => {
    const figure = documentOf('figure.md', `A\n\n${'    | box |\n'.repeat(600)}`);
    const drawing = quoteOf(figure, figure.text.slice(3).trimEnd(), { form: 'figure' });
    const { markdown } = shownCard(presentAnswer(quoted('q', [drawing]), ENGLISH));
    expect(markdown).toMatch(/^ {4}\| box \|\n…\n```$/m);
  });

  test('is cut wherever it must be when it is one endless word', () => {
    const emoji = documentOf('emoji.md', `A\n\n${'👩‍👩‍👧'.repeat(900)}\n`);
    const { text } = shownCard(presentAnswer(quoted('q', [quoteOf(emoji, '👩‍👩‍👧'.repeat(900))]), ENGLISH));
    expect(text).toMatch(/(?:👩‍👩‍👧)+ …/u);
  });

  test('is cut however long it is', () => {
    const huge = documentOf('huge.md', `${'word '.repeat(100_000)}\n`);
    const { text } = shownCard(presentAnswer(quoted('q', [quoteOf(huge, huge.text.trimEnd())]), ENGLISH));
    expect(text).toMatch(/(?:word ){600,}…/);
  });

  test('is counted for a list', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `document number ${index}`);
    const { text } = shownCard({ title: 'Documents', tone: 'plain', blocks: [{ kind: 'list', intro: 'All:', lines }] });
    const shown = text.match(/document number \d+$/gm) ?? [];
    expect(text).toContain(`${300 - shown.length} more lines are left out.`);
  });

  test('does not keep a list from being seen that stands below a long one', () => {
    const lines = Array.from({ length: 3_186 }, (_, index) => `document number ${index}`);
    const list = (intro: string, lines: readonly string[]): CardBlock => ({ kind: 'list', intro, lines });
    const { text } = shownCard(cardOf(list('All:', lines), list('Not read:', ['a.png: is a picture'])));
    expect(text).toContain('document number 99\n');
    expect(text).toContain('Not read:\n- a.png: is a picture');
    expect(text).toMatch(/3,\d\d\d more lines are left out\./u);
  });

  test('leaves our own words in place', () => {
    const aside: CardBlock = { kind: 'text', text: 'Ask on.', quiet: true };
    const { text } = shownCard(cardOf({ kind: 'quote', quote: longQuote, number: 1 }, aside));
    expect(text).toContain('Ask on.');
  });
});

describe('the tone', () => {
  test('sets the colour, and a plain card has none', () => {
    const colour = (card: Card): unknown => renderCard(card, { language: ENGLISH }).components[0].accent_color;
    expect(colour(presentHelp('discord', ENGLISH))).toBeUndefined();
    expect(colour(presentAnswer(declined('q', { kind: 'nothing-found' }), ENGLISH))).not.toBe(
      colour(presentAnswer(quoted('q', [longQuote]), ENGLISH)),
    );
  });
});

/** What of a card may do something when it is clicked: an address that is written out, and a place that is linked. */
const LIVE = /^url:|^strikethrough: |^link: .* <https?:\/\/[!#-'*-;=?-~]+>$/su;

describe('any card', () => {
  const pointer = bodyPointer('POST', '/channels/{channel_id}/messages');
  const unchecked = hasSchema ? '' : " (not checked against Discord's OpenAPI document, which is not here)";

  test(`yields a message within Discord's limits, of text and web addresses only${unchecked}`, () => {
    fc.assert(
      fc.property(card, fc.constantFrom(...LANGUAGES), (card, language) => {
        const page = card.blocks.length % 3;
        const components = structuredClone(
          renderCard(card, { language, audience, page }).components,
        ) as unknown as Json[];
        const body = { components, flags: RULES.componentsV2 };
        expect(messageProblems(body)).toEqual([]);
        expect(schemaProblem(pointer, body)).toBeNull();
        expect(seen({ id: '1', ...body }).live.filter((node) => !LIVE.test(node))).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** The longest beginning of `wanted` that `text` shows in front of the mark of a cut, in characters. */
function shownBeforeCut(text: string, wanted: string): number {
  const ends = [...text.matchAll(/ ?…/g)].map(({ index }) => index);
  const lengths = ends.map((end) => {
    let length = Math.min(end, wanted.length);
    while (length > 0 && !text.endsWith(wanted.slice(0, length), end)) length--;
    return length;
  });
  return Math.max(0, ...lengths);
}

test('any quotation is shown in its own words, or up to a marked cut where a message cannot hold it', () => {
  fc.assert(
    fc.property(quote(3_000), (quote) => {
      const { text, markdown } = shownCard(cardOf({ kind: 'quote', quote, number: 1 }));
      const [message, wanted] = [words(text), words(quote.text)];
      if (message.includes(wanted)) return;
      expect(shownBeforeCut(message, wanted)).toBeGreaterThan(0);
      // Nothing is cut that would have fitted: escapes at most double a text, and the mark of a cut ends a sentence or a word.
      expect(markdown.length).toBeGreaterThan(LIMITS.messageText / 4);
    }),
    RUNS,
  );
});
