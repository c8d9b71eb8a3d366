import { setImmediate } from 'node:timers/promises';
import type { Quoted } from '../answer/answer.ts';
import type { Library } from '../library.ts';
import { isCertain } from '../present/certainty.ts';
import { LIMITS } from './limits.ts';
import { BODY_ROOM } from './press/seal.ts';

/** How many are offered. */
const OFFERED = 3;

/** How much of a corpus is tried, spread evenly over it: each question takes as long as any other. */
const TRIED = { documents: 8, headings: 2, subjects: 6, aspects: 2 } as const;

/** A comparison in fewer respects than this says little. */
const ROWS = 2;

/** A question that was tried, and what speaks for it. */
interface Tried {
  readonly question: string;
  readonly kind: 'prose' | 'fact' | 'comparison';
  readonly documentId: string;
  /** Among those of its kind. */
  readonly worth: number;
}

/** What was found for each edition of the documents. */
const found = new WeakMap<Library['contents'], Promise<readonly string[]>>();

/** Questions that somebody new to the documents may begin with: each is answered by them. Found once for each edition. */
export function openersOf(library: Library): Promise<readonly string[]> {
  const { contents } = library;
  const known = found.get(contents) ?? findOpeners(library);
  found.set(contents, known);
  return known;
}

/** At most three: one that prose answers, one that a fact does, a comparison; where there is no such, another of the others. */
async function findOpeners(library: Library): Promise<readonly string[]> {
  const tried: Tried[] = [];
  for (const question of candidatesOf(library)) {
    const found = tryOut(question, library);
    if (found && !tried.some((other) => other.question === question)) tried.push(found);
    // Whoever asks something meanwhile does not wait.
    await setImmediate();
  }
  const byWorth = tried.toSorted((a, b) => b.worth - a.worth);
  const chosen: Tried[] = [];
  for (const kind of ['prose', 'fact', 'comparison'] as const) {
    const those = byWorth.filter((one) => one.kind === kind);
    const best = those.find((one) => !chosen.some(({ documentId }) => documentId === one.documentId)) ?? those[0];
    if (best) chosen.push(best);
  }
  const others = byWorth.filter((one) => !chosen.includes(one));
  return [...chosen, ...others].slice(0, OFFERED).map(({ question }) => question);
}

/** Headings of documents, facts of subjects, and subjects beside each other, as people may ask for them. */
function candidatesOf(library: Library): string[] {
  const headings = spread(library.contents.documents, TRIED.documents).flatMap(({ id }) => {
    const { blocks = [], text = '' } = library.document(id) ?? {};
    const own = blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.words ?? text.slice(block.span.start, block.span.end)] : [],
    );
    return spread(own.slice(1), TRIED.headings);
  });
  const subjects = library.suggest({ kind: 'subject' }, '');
  const facts = spread(subjects, TRIED.subjects).flatMap((subject) =>
    spread(library.suggest({ kind: 'aspect', of: subject }, ''), TRIED.aspects).map(
      (aspect) => `${aspect} of ${subject}`,
    ),
  );
  const pairs = spread(
    subjects.slice(1).map((subject, at) => `${subjects[at]} vs. ${subject}`),
    TRIED.subjects,
  );
  return [...headings, ...facts, ...pairs].map((question) => question.replace(/\s+/gu, ' ').trim());
}

/** What comes of a question; null where it is not answered well, or has no room on a button. */
function tryOut(question: string, library: Library): Tried | null {
  if (question === '' || question.length > Math.min(LIMITS.label, BODY_ROOM)) return null;
  const answer = library.ask(question);
  if (answer.kind === 'declined' || !isCertain(answer)) return null;
  const { documentId } = answer.quotes[0].citation;
  const kind = answer.comparison ? 'comparison' : answer.cell ? 'fact' : 'prose';
  const worth = worthOf(answer, question);
  return worth > 0 ? { question, kind, documentId, worth } : null;
}

/** A comparison in many respects, a value of some words, and prose that stands below the heading that is asked for are worth more. */
function worthOf({ comparison, cell, probability, quotes }: Quoted, question: string): number {
  if (comparison) return comparison.rows.length >= ROWS ? comparison.rows.length : 0;
  if (cell) return cell.value.split(/\s+/u).length;
  return probability + (quotes[0].citation.headings.includes(question) ? 1 : 0);
}

/** At most `count` of a list, evenly spread over it. */
function spread<Entry>(list: readonly Entry[], count: number): Entry[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)] as Entry);
}
