import fc from 'fast-check';
import type { Citation, Quote } from '../../src/corpus/quote.ts';
import type { Card, CardBlock, StatementLine } from '../../src/present/card.ts';
import { differenceBetween } from '../../src/verify/difference.ts';

/** Pieces of which hostile text is made: markdown, mentions, long words, white space of every kind, broken characters. */
const PIECES = [
  ...'*_~|`[]()<>#-+.:@\\/!1ab \n\t',
  ...['@everyone', '<@123456789012345678>', '</ask:123456789012345678>', ':tada:', '```', '> ', '-# ', '1. '],
  ...[
    'https://x.yz/a_b',
    '\r\n',
    '\u2028',
    '\u00a0',
    '\u202e',
    '\u0000',
    '\ud800',
    'é',
    '👩‍👩‍👧',
    '中文',
    'שלום',
    'z\u0301\u0301',
  ],
  ...['word ', 'A sentence. ', 'supercalifragilistic'],
];

/** Text of at most about `length` characters, hostile or plain. */
export function text(length: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES), maxLength: length }) },
    fc.string({ unit: 'grapheme', maxLength: length }),
    fc
      .tuple(fc.constantFrom('word. ', '*', '👩‍👩‍👧', 'ab'), fc.nat(length))
      .map(([piece, times]) => piece.repeat(times)),
  );
}

/** Addresses that would end a link early, are longer than a message, or are none of the web; and good ones. */
export const url: fc.Arbitrary<string | null> = fc.oneof(
  fc.constantFrom(
    null,
    'https://docs.example/set-up.html#first',
    'javascript:alert(1)',
    '//docs.example',
    'discord://-/',
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .tuple(
      fc.constantFrom('https://docs.example/', 'http://docs.example:8080/?', 'https://me:you@docs.example/'),
      text(90),
    )
    .map(([base, more]) => base + more),
  fc.nat(6_000).map((length) => `https://docs.example/${'a'.repeat(length)}`),
);

const citation: fc.Arbitrary<Citation> = fc.record({
  documentId: text(10),
  path: text(60),
  title: text(80),
  headings: fc.array(text(60), { maxLength: 3 }),
  span: fc.nat(1_000).map((start) => ({ start, end: start + 10 })),
  lines: fc.tuple(fc.nat(100), fc.nat(100)),
  ownLines: fc.boolean(),
  place: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'pages' as const, first: 2, last: 3 }),
    text(30).map((anchor) => ({ kind: 'anchor' as const, anchor })),
    text(30).map((sheet) => ({ kind: 'rows' as const, sheet, first: 4, last: 4 })),
    text(30).map((id) => ({ kind: 'record' as const, id })),
  ),
  url,
  meta: fc.record({ author: text(40), date: text(20) }, { requiredKeys: [] }),
  sha256: fc.nat(9).map((digit) => String(digit).repeat(64)),
});

/** A quotation of at most about `length` characters. */
export function quote(length: number): fc.Arbitrary<Quote> {
  return fc
    .record({
      text: text(length).map((words) => `a${words}b`),
      cuts: fc.array(fc.nat(length), { maxLength: 8 }),
      header: fc.option(text(80)),
      form: fc.constantFrom('prose' as const, 'row' as const, 'figure' as const),
      citation,
    })
    .map(({ cuts, ...rest }) => {
      const edges = [...new Set(cuts)].filter((cut) => cut <= rest.text.length).sort((a, b) => a - b);
      const matches = edges.flatMap((start, index) => {
        const end = edges[index + 1];
        return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      });
      return { ...rest, matches };
    });
}

const comparison: fc.Arbitrary<CardBlock> = fc
  .tuple(fc.array(quote(60), { minLength: 1, maxLength: 6 }), fc.nat(40), text(300), text(40), fc.nat(3))
  .map(([quotes, rows, value, aspect, alone]) => ({
    kind: 'comparison',
    quotes,
    comparison: {
      subjects: ['Left', value.slice(0, 50)],
      rows: Array.from({ length: rows }, (_, index) => {
        const source = quotes[index % quotes.length] as Quote;
        const stated = { subject: 'Left', aspect, value, quote: source, origin: 'table' as const };
        return { aspect: `${aspect}${index}`, cells: [{ kind: 'stated', facts: [stated] }, { kind: 'not-stated' }] };
      }),
      ...(alone > 0 ? { only: [], alike: alone } : {}),
    },
  }));

const line: fc.Arbitrary<StatementLine> = fc.record({
  label: text(60),
  value: text(400),
  quote: quote(300),
  number: fc.integer({ min: 1, max: 99 }),
});

const verdict: fc.Arbitrary<CardBlock> = fc
  .record({
    quote: quote(600),
    number: fc.integer({ min: 1, max: 99 }),
    was: text(200),
    words: text(900),
    kind: fc.constantFrom('identical' as const, 'moved' as const, 'changed' as const, 'gone' as const),
  })
  .map(({ quote, kind, ...shown }) => {
    const before = shown.words;
    const verdicts = {
      identical: { kind: 'identical', quote },
      moved: { kind: 'moved', quote, isElsewhere: shown.number % 2 === 0 },
      changed: { kind: 'changed', quote, before, difference: differenceBetween(before, quote.text) },
      gone: { kind: 'gone', document: shown.was === '' ? null : shown.was },
    } as const;
    return { kind: 'verdict', verdict: verdicts[kind], ...shown };
  });

const said: fc.Arbitrary<CardBlock> = fc
  .record({
    quote: quote(600),
    number: fc.integer({ min: 1, max: 20 }),
    words: text(900),
    kind: fc.constantFrom('stated' as const, 'nearly' as const, 'missing' as const),
  })
  .map(({ quote, kind, number, words }) => {
    const findings = {
      stated: { kind: 'stated', quote, isPart: number % 2 === 0 },
      nearly: { kind: 'nearly', quote, difference: differenceBetween(words, quote.text) },
      missing: { kind: 'missing' },
    } as const;
    return { kind: 'said', number, words, finding: findings[kind] };
  });

const block: fc.Arbitrary<CardBlock> = fc.oneof(
  verdict,
  said,
  fc.record({ kind: fc.constant('statements' as const), intro: text(60), lines: fc.array(line, { maxLength: 20 }) }),
  fc.record({ kind: fc.constant('text' as const), text: text(900), quiet: fc.boolean() }),
  fc.record({ kind: fc.constant('quote' as const), quote: quote(2_500), number: fc.integer({ min: 1, max: 99 }) }),
  fc.record({
    kind: fc.constant('value' as const),
    subject: text(40),
    aspect: text(40),
    value: text(200),
    quote: quote(600),
  }),
  comparison,
  fc.record({ kind: fc.constant('places' as const), intro: text(60), places: fc.array(citation, { maxLength: 30 }) }),
  fc.record({ kind: fc.constant('list' as const), intro: text(60), lines: fc.array(text(300), { maxLength: 60 }) }),
);

const listing: fc.Arbitrary<Pick<Card, 'listing'>> = fc.oneof(
  fc.constant({}),
  fc.record({ listing: fc.record({ of: fc.constantFrom('subject' as const, 'question' as const), words: text(120) }) }),
);

const unlisted: fc.Arbitrary<Card> = fc.record({
  title: text(300),
  tone: fc.constantFrom('answer' as const, 'refusal' as const, 'plain' as const),
  blocks: fc.array(block, { maxLength: 25 }),
  answer: fc.record({
    certainty: fc.constantFrom('stated' as const, 'likely' as const, 'possible' as const, 'unsure' as const),
    more: fc.array(quote(100), { maxLength: 5 }),
  }),
});

/** Any card, reasonable or not. */
export const card: fc.Arbitrary<Card> = fc.tuple(unlisted, listing).map(([any, of]) => ({ ...any, ...of }));

/** The words of `text` as a reader should find them: white space folded, what shows as nothing left out. */
export function words(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?![\s\u0085])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}
