import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/document.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { type Library, openLibrary } from '../../src/library.ts';

const FOLDER = fileURLToPath(new URL('../../corpus', import.meta.url));

let corpus: Corpus;
let library: Library;

beforeAll(async () => {
  corpus = await loadCorpus([FOLDER]);
  library = openLibrary(corpus);
});

function quotesOf(answer: Answer): Quote[] {
  if (answer.kind === 'declined') return [];
  const cells = answer.comparison?.rows.flatMap((row) => row.cells) ?? [];
  const facts = cells.flatMap((cell) => (cell.kind === 'stated' ? [...cell.facts] : []));
  return [...answer.quotes, ...[...facts, ...(answer.cell ? [answer.cell] : [])].map((fact) => fact.quote)];
}

/** Every quotation of an answer is the document's own words, where it says they are. */
function expectExact(answer: Answer): void {
  for (const { text, matches, citation } of quotesOf(answer)) {
    const document = corpus.documents.find(({ id }) => id === citation.documentId);
    expect(text).toBe(document?.text.slice(citation.span.start, citation.span.end));
    expect(citation.sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    for (const match of matches)
      expect(match.start >= 0 && match.start < match.end && match.end <= text.length).toBe(true);
  }
  if (answer.kind === 'quoted') {
    expect(answer.probability).toBeGreaterThan(0);
    expect(answer.probability).toBeLessThanOrEqual(1);
    if (answer.cell) expect(answer.cell.quote.text).toContain(answer.cell.value);
  }
}

const words = fc.constantFrom(
  'kvm',
  'Xen',
  'memory',
  'who',
  'when',
  'step',
  '13',
  'vs',
  'and',
  'PV on HVM',
  '?',
  'why',
  'how many',
);
const questions = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
  fc.constantFrom(
    '\u202e\u0627\u0644\u0644\u063a\u0629 KVM',
    '\u0000\u001b[31mXen\u0007',
    '\ud800',
    'the of and',
    '   ',
    '😀'.repeat(3000),
  ),
);

describe('whatever is asked', () => {
  it('is answered with exact quotations or declined, and never throws', () => {
    fc.assert(
      fc.property(fc.array(questions, { minLength: 1, maxLength: 3 }), (turns) => {
        const earlier: Answer[] = [];
        for (const question of turns) {
          const answer = library.ask(question, earlier);
          expectExact(answer);
          earlier.push(answer);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is looked up and compared without throwing', () => {
    fc.assert(
      fc.property(questions, questions, questions, (left, right, aspect) => {
        expectExact(library.fact(left, aspect));
        expectExact(library.compare([left, right], aspect));
        expectExact(library.compare([left, right]));
      }),
      { numRuns: 80 },
    );
  });

  it('gets the same bytes twice, also from a library that was opened anew', () => {
    const again = openLibrary(corpus);
    for (const question of ['Who maintains kvm?', 'compare KVM and LXC', 'How fast is Hyper-V?', 'interrupts'])
      expect(JSON.stringify(again.ask(question))).toBe(JSON.stringify(library.ask(question)));
  });

  it('is answered in the time of a blink, however long it is', () => {
    const begin = performance.now();
    library.ask('virtualization interrupt performance '.repeat(160));
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
