import fc from 'fast-check';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Corpus } from '../../../src/corpus/document.ts';
import type { Quote } from '../../../src/corpus/quote.ts';
import { LIMITS } from '../../../src/discord/limits.ts';
import { ENGLISH } from '../../../src/language/en.ts';
import { type Library, openLibrary, type Suggestion } from '../../../src/library.ts';
import { presentAnswer, presentDisagreements, presentSources } from '../../../src/present/present.ts';
import { presentTrace } from '../../../src/present/trace.ts';
import { answerJson, disagreementsJson, jsonLine, sourcesJson } from '../../../src/terminal/json.ts';
import { markOf, receiptOf } from '../../../src/verify/receipt.ts';
import { faultsOfAnswer, quotesIn } from '../../support/exact.ts';
import { anyCorpus, type Files, readable, TOPICS } from '../inputs/corpora.ts';
import { anyQuestion, anyText } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';
import { anyLanguage, faultsOfCard, languageAt } from './cards.ts';

const name = fc.oneof(fc.constantFrom(...TOPICS), anyQuestion(TOPICS));

/** A corpus and its library, opened once for all that is asked of it. */
function opened(files: Files): { corpus: Corpus; library: Library } {
  const corpus = readable(files);
  return { corpus, library: openLibrary(corpus) };
}

/** What is wrong with an answer, and with how it is shown. */
function faultsOfShown(corpus: Corpus, library: Library, answer: Answer, language = ENGLISH): string[] {
  const faults = [...faultsOfAnswer(corpus, answer), ...faultsOfCard(presentAnswer(answer, language), language)];
  for (const { text, citation } of quotesIn(answer).slice(0, 3)) {
    const verdict = library.verify(receiptOf(citation), text);
    if (verdict.kind !== 'identical') faults.push(`its own receipt says that it is ${verdict.kind}: ${text}`);
    if (library.around(citation)?.text.includes(text) === false)
      faults.push(`what stands around it has it not: ${text}`);
  }
  jsonLine(answerJson(answer));
  return faults;
}

const asked = target({
  name: 'questions over any documents',
  inputs: fc.record({
    files: anyCorpus,
    language: anyLanguage,
    turns: fc.array(anyQuestion(TOPICS), { minLength: 1, maxLength: 4 }),
  }),
  few: 8,
  faults: ({ files, language, turns }) => {
    const { corpus, library } = opened(files);
    const earlier: Answer[] = [];
    return turns.flatMap((question) => {
      const { answer, trace } = library.explain(question, [...earlier]);
      earlier.push(answer);
      const same = jsonLine(answerJson(library.ask(question, earlier.slice(0, -1)))) === jsonLine(answerJson(answer));
      return [
        ...(same ? [] : [`another answer when asked again: ${question}`]),
        ...(answer.question === question ? [] : [`answers another question: ${answer.question}`]),
        ...faultsOfShown(corpus, library, answer, languageAt(language)),
        ...faultsOfCard(presentTrace(trace)),
      ];
    });
  },
});

const lookedUp = target({
  name: 'look-ups and comparisons over any documents',
  inputs: fc.record({
    files: anyCorpus,
    subjects: fc.array(name, { minLength: 2, maxLength: 5 }),
    aspect: fc.option(name),
  }),
  few: 8,
  faults: ({ files, subjects, aspect }) => {
    const { corpus, library } = opened(files);
    const [first = ''] = subjects;
    const found = library.disagreements();
    disagreementsJson(found);
    sourcesJson(library.contents);
    return [
      ...[
        library.fact(first, aspect ?? ''),
        library.compare(subjects, aspect),
        library.compare(subjects, aspect, true),
        library.about(first),
      ].flatMap((answer) => faultsOfShown(corpus, library, answer)),
      ...faultsOfCard(presentDisagreements(found)),
      ...faultsOfCard(presentSources(library.contents, ENGLISH)),
    ];
  },
});

const checked = target({
  name: 'sentences and receipts checked against any documents',
  inputs: fc.record({
    files: anyCorpus,
    sentence: anyQuestion(TOPICS),
    receipt: fc.record({
      document: anyText(9),
      start: fc.oneof(fc.nat(200), fc.integer(), fc.constant(Number.NaN)),
      length: fc.oneof(fc.nat(200), fc.integer()),
      hash: anyText(43),
    }),
    isKnown: fc.boolean(),
    words: anyText(80),
  }),
  few: 8,
  faults: ({ files, sentence, receipt, isKnown, words }) => {
    const { corpus, library } = opened(files);
    const [document] = corpus.documents;
    const faults: string[] = [];
    const finding = library.check(sentence);
    if ('quote' in finding) faults.push(...faultsOfShown(corpus, library, quotedIn(sentence, finding.quote)));
    const mark = document && isKnown ? markOf(document.id) : receipt.document;
    const verdict = library.verify({ ...receipt, document: mark }, words);
    if ('quote' in verdict) faults.push(...faultsOfShown(corpus, library, quotedIn(words, verdict.quote)));
    return faults;
  },
});

function quotedIn(question: string, quote: Quote): Answer {
  const nothingElse = { probability: 1, cell: null, comparison: null };
  return { kind: 'quoted', question, understood: question, quotes: [quote], ...nothingElse };
}

const suggested = target({
  name: 'suggestions over any documents',
  inputs: fc.record({
    files: anyCorpus,
    of: name,
    typed: anyQuestion(TOPICS),
    limit: fc.integer({ min: 0, max: LIMITS.choices }),
  }),
  few: 8,
  faults: ({ files, of, typed, limit }) => {
    const { library } = opened(files);
    const kinds: readonly Suggestion[] = [
      { kind: 'question' },
      { kind: 'source' },
      { kind: 'subject', beside: [of], aspect: typed },
      { kind: 'aspect', of: [of, typed] },
    ];
    return kinds.flatMap((what) => {
      const found = library.suggest(what, typed, limit);
      const faults = found.length <= limit ? [] : [`${found.length} suggestions and not ${limit} at most`];
      return new Set(found).size === found.length ? faults : [...faults, 'the same twice'];
    });
  },
});

/** The library over documents that nobody has seen. */
export const ANSWERS: readonly Target[] = [asked, lookedUp, checked, suggested];
