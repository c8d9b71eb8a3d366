import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { openLibrary } from '../../src/library.ts';
import { loadCorpus } from '../support/corpus.ts';
import { faultsOfAnswer } from '../support/exact.ts';
import { processorTime } from '../support/processor.ts';
import { harbour } from './harbour.ts';

const OWN = await loadCorpus([fileURLToPath(new URL('../../corpus', import.meta.url))]);

/** Only the search for a smaller example takes so long, in ms: the runs are far from it, on a machine with much other work, too. */
const RUNS = { interruptAfterTimeLimit: 40_000 } as const;
vi.setConfig({ testTimeout: 80_000 });

/** Longest question that Discord lets through, in characters. */
const LONGEST = 6_000;
/** Most processor time for a question, in milliseconds: far more than it takes, far less than a user would wait. */
const PATIENCE = 2_000;

/** Words that mean something to the corpora or to the reading of questions; what a fault hides behind is how they meet. */
const WORDS =
  'kvm Xen memory step 13 PV who when why how many vs compare and Heron Kittiwake crew it its Does what about lamp ferry quay “ ” ( ) ? ! : / -'
    .split(' ')
    .concat('PV on HVM', 'phone number', '\n', '\t');

const HARD: readonly string[] = [
  '',
  ' ',
  'the of and',
  '\u0000\u001b[31mXen\u0007',
  '\ud800',
  '\u202e\u0627\u0644\u0644\u063a\u0629 KVM',
  'ﷺ ½ ² ﬁ',
  '__proto__ constructor toString hasOwnProperty',
  '@everyone <@1> **Heron** `lamp` [a](b)',
];

const LONG: Readonly<Record<string, string>> = {
  emoji: '😀👍🏽'.repeat(LONGEST / 6),
  'right-to-left text': 'שלום עולם '.repeat(LONGEST / 10),
  'a script without spaces': '東京検索'.repeat(LONGEST / 4),
  'control characters': '\u0000\u0007\u001b'.repeat(LONGEST / 3),
  'white space': ' '.repeat(LONGEST),
  'white space with a word behind it': `and${' '.repeat(LONGEST - 5)}\nb`,
  'exclamation marks': `${'!'.repeat(LONGEST / 2)}\na\n${'!'.repeat(LONGEST / 2 - 3)}`,
  'one word': 'a'.repeat(LONGEST),
  'words that the documents have': 'kvm lamp ferry performance '.repeat(LONGEST / 27),
  'misspelt words': 'performence lighthose enginer '.repeat(LONGEST / 30),
  pronouns: 'its '.repeat(LONGEST / 4),
  joints: 'and, or, so, with '.repeat(LONGEST / 18),
};

const anyQuestion = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
  fc.constantFrom(...HARD),
);

describe.each([
  ['the documents that come with Footnote', OWN],
  ['documents of every format', harbour],
])('over %s', (_, corpus) => {
  const library = openLibrary(corpus);

  it('whatever is asked is answered with exact quotations or declined, turn by turn', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 3 }), (turns) => {
        const earlier: Answer[] = [];
        for (const question of turns) {
          const answer = library.ask(question, [...earlier]);
          expect(answer.question).toBe(question);
          expect(faultsOfAnswer(corpus, answer)).toEqual([]);
          earlier.push(answer);
        }
      }),
      { ...RUNS, numRuns: 120 },
    );
  });

  it('whatever is looked up, compared or completed is exact or declined', () => {
    fc.assert(
      fc.property(fc.tuple(anyQuestion, anyQuestion, anyQuestion), ([left, right, aspect]) => {
        for (const answer of [
          library.fact(left, aspect),
          library.compare([left, right], aspect),
          library.compare([left, right]),
        ])
          expect(faultsOfAnswer(corpus, answer)).toEqual([]);
        expect(library.suggest({ kind: 'aspect', of: left }, aspect, 5).length).toBeLessThanOrEqual(5);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it.each(Object.entries(LONG))(
    '6,000 characters of %s are answered in time, as a follow-up as well',
    (_name, question) => {
      const start = processorTime();
      expect(question.length).toBeGreaterThan(LONGEST * 0.95);
      const first = library.ask('What is the lamp of KVM?');
      for (const answer of [library.ask(question), library.ask(question, [first]), library.fact(question, question)])
        expect(faultsOfAnswer(corpus, answer)).toEqual([]);
      expect(processorTime() - start).toBeLessThan(PATIENCE);
    },
  );
});
