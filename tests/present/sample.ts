import type { Answer, Declined, Quoted } from '../../src/answer/answer.ts';
import type { Cell, Fact } from '../../src/compare/fact.ts';
import type { Document, Metadata } from '../../src/corpus/document.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { readMarkdown } from '../../src/corpus/readers/markdown.ts';
import type { Span } from '../../src/text/span.ts';

/** What the Markdown reader makes of `text`, with metadata of our own. */
export function documentOf(path: string, text: string, meta: Metadata = {}): Document {
  const [document] = readMarkdown({ path, text });
  if (!document) throw new Error(`${path} holds no document`);
  return { ...document, title: meta.title ?? document.title, meta };
}

/** Where `words` first stand in a document; throws when they do not. */
export function spanOf(document: Document, words: string, from = 0): Span {
  const start = document.text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” does not stand in ${document.path}`);
  return { start, end: start + words.length };
}

/** The quotation of `words`, with the first occurrence of each of `marked` inside it as a match. */
export function quoteOf(
  document: Document,
  words: string,
  options: { marked?: readonly string[]; header?: string; form?: Quote['form'] } = {},
): Quote {
  const span = spanOf(document, words);
  return quote(document, span, {
    matches: (options.marked ?? []).map((word) => spanOf(document, word, span.start)),
    header: options.header ? spanOf(document, options.header) : null,
    form: options.form ?? 'prose',
  });
}

/** A fact whose value is `value` inside `from`. */
export function factOf(subject: string, aspect: string, value: string, from: Quote): Fact {
  return { subject, aspect, value, quote: from, origin: from.form === 'row' ? 'table' : 'sentence' };
}

/** A cell that states the facts; not stated without any. */
export function cellOf(...facts: Fact[]): Cell {
  const [first, ...others] = facts;
  return first ? { kind: 'stated', facts: [first, ...others] } : { kind: 'not-stated' };
}

/** A quoted answer; the question is understood as asked. */
export function quoted(
  question: string,
  quotes: readonly [Quote, ...Quote[]],
  more: Partial<Pick<Quoted, 'understood' | 'cell' | 'comparison'>> = {},
): Quoted {
  return {
    kind: 'quoted',
    question,
    understood: question,
    quotes,
    probability: 1,
    cell: null,
    comparison: null,
    ...more,
  };
}

/** A refusal; the question is understood as asked. */
export function declined(question: string, reason: Declined['reason'], more: Partial<Declined> = {}): Answer {
  return { kind: 'declined', question, understood: question, reason, nearest: [], ...more };
}

const TABLE_HEADER = '| | KVM | OpenVZ / LXC / Zones |';

/** A document with a table of which every row can be quoted. */
export const hypervisors = documentOf(
  'hypervisors.md',
  `# Hypervisors compared

## Performance

${TABLE_HEADER}
|---|---|---|
| CPU Performance | high (with CPU support) | native |
| Memory Allocation | fixed (and possible double-caching) | flexible (unused memory used for file system cache) |
| Different OS Guests | yes | no |

## Disk

KVM guests reach the disk through virtio. The path is short:

    guest --> virtio
      |         |
      +---------+--> disk

A second disk costs nothing.
`,
  { title: 'Hypervisors compared', kind: 'digest', author: 'A. Writer', date: 'May 2014' },
);

/** A document that disagrees with the first in one cell. */
export const notes = documentOf(
  'notes/kvm.md',
  '# KVM notes\n\nOn our machines the CPU performance of KVM is medium, which nobody had expected.\n',
);

/** A row of the table in `hypervisors`. */
export function rowQuote(start: string, marked: readonly string[] = []): Quote {
  const { text } = hypervisors;
  const from = spanOf(hypervisors, `| ${start}`).start;
  return quoteOf(hypervisors, text.slice(from, text.indexOf('\n', from)), {
    marked,
    header: TABLE_HEADER,
    form: 'row',
  });
}

/** Two subjects, three rows, of which one has two facts in a cell and one a cell that is not stated. */
export function comparisonAnswer(): Quoted {
  const cpu = rowQuote('CPU Performance', ['CPU']);
  const memory = rowQuote('Memory Allocation');
  const guests = rowQuote('Different OS Guests');
  const medium = quoteOf(notes, notes.text.slice(notes.text.indexOf('On our'), -1), { marked: ['CPU', 'KVM'] });
  return quoted('compare KVM and LXC', [cpu, memory, guests], {
    comparison: {
      subjects: ['KVM', 'OpenVZ / LXC / Zones'],
      rows: [
        {
          aspect: 'CPU Performance',
          cells: [
            cellOf(
              factOf('KVM', 'CPU Performance', 'high (with CPU support)', cpu),
              factOf('KVM', 'CPU performance', 'medium', medium),
            ),
            cellOf(factOf('OpenVZ / LXC / Zones', 'CPU Performance', 'native', cpu)),
          ],
        },
        {
          aspect: 'Memory Allocation',
          cells: [
            cellOf(factOf('KVM', 'Memory Allocation', 'fixed (and possible double-caching)', memory)),
            cellOf(
              factOf(
                'OpenVZ / LXC / Zones',
                'Memory Allocation',
                'flexible (unused memory used for file system cache)',
                memory,
              ),
            ),
          ],
        },
        {
          aspect: 'Different OS Guests',
          cells: [cellOf(factOf('KVM', 'Different OS Guests', 'yes', guests)), cellOf()],
        },
      ],
    },
  });
}
