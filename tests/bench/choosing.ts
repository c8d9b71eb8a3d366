import { probability, refusal } from '../../src/answer/decide.ts';
import type { Unit } from '../../src/answer/evidence.ts';
import { type Question, readQuestion } from '../../src/answer/question.ts';
import { rankUnits } from '../../src/answer/rank.ts';
import type { Block, Document } from '../../src/corpus/document.ts';
import { makeDocument } from '../../src/corpus/readers/reader.ts';
import type { Part, Passage } from '../../src/passages/passage.ts';
import type { Hit, PassageIndex } from '../../src/search/index.ts';
import { indexAll } from '../../src/search/segments.ts';
import { contains } from '../../src/text/span.ts';
import type { Choice } from './sets/selection.ts';

/** Candidates by their positions, best first, and what is thought of the first. */
export interface Chosen {
  readonly order: readonly number[];
  readonly confidence: number;
  readonly answered: boolean;
}

/** The candidates of a choice as the one paragraph of a document, under its section's heading. */
interface Page {
  readonly document: Document;
  /** Where each candidate stands. */
  readonly parts: readonly Part[];
}

function pageOf({ title, section, candidates }: Choice, path: string): Page {
  const heading = section === '' ? '' : `${section}\n`;
  let text = heading;
  const parts = candidates.map((candidate): Part => {
    const start = text.length;
    text += `${candidate.text}\n`;
    return { start, end: text.length - 1, code: false };
  });
  const paragraph: Block = { kind: 'paragraph', span: { start: heading.length, end: text.length - 1 } };
  const over: Block = { kind: 'heading', level: 2, span: { start: 0, end: section.length } };
  const blocks = section === '' ? [paragraph] : [over, paragraph];
  return { document: makeDocument({ path, text }, { blocks, title }), parts };
}

/** The index with nothing but one document to be found, whose sentences end where the candidates do. */
function only(page: Page, index: PassageIndex): PassageIndex {
  const search: PassageIndex['search'] = (query) =>
    index
      .search(query, index.size)
      .filter((hit) => hit.passage.document === page.document)
      .map((hit): Hit => ({ ...hit, passage: { ...hit.passage, parts: page.parts } satisfies Passage }));
  return { ...index, search };
}

/** What the bot makes of a choice: the question, and the units of the candidates, best first. */
export interface Looked {
  readonly question: Question;
  readonly units: readonly Unit[];
  /** The position of the candidate that a unit is of. */
  candidateOf(unit: Unit): number;
}

/**
 * Looks at choices as the bot does: each choice's candidates are a passage of a corpus of all of them, and their units are ranked as if
 * that passage alone had been found. Choices of the same sentences share a document.
 */
export function lookAt(choices: readonly Choice[]): (choice: Choice) => Looked {
  const keyOf = ({ title, section, candidates }: Choice): string =>
    JSON.stringify([title, section, ...candidates.map(({ text }) => text)]);
  const pages = new Map<string, Page>();
  for (const choice of choices) {
    const key = keyOf(choice);
    if (!pages.has(key)) pages.set(key, pageOf(choice, `choice-${String(pages.size).padStart(6, '0')}.txt`));
  }
  const index = indexAll([...pages.values()].map(({ document }) => document));
  return (choice) => {
    const page = pages.get(keyOf(choice)) as Page;
    const question = readQuestion(choice.question, index);
    return {
      question,
      units: rankUnits(question, only(page, index)),
      candidateOf: (unit) => page.parts.findIndex((part) => contains(part, unit.span)),
    };
  };
}

/** Chooses sentences as the bot does, and decides as it does whether the first one answers; see `lookAt`. */
export function ourChoosing(choices: readonly Choice[]): (choice: Choice) => Chosen {
  const look = lookAt(choices);
  return (choice) => {
    const { question, units, candidateOf } = look(choice);
    const [best] = units;
    return {
      order: [...new Set([...units.map(candidateOf), ...choice.candidates.keys()])],
      confidence: best ? probability(question, best) : 0,
      answered: best !== undefined && refusal(question, units) === null,
    };
  };
}
