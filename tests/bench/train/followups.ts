import { join } from 'node:path';
import { type Evidence, evidenceOf } from '../../../src/answer/followup/carry.ts';
import { PLACES, SIGNS, TRAITS } from '../../../src/answer/followup/features.ts';
import type { Vocabulary } from '../../../src/answer/followup/said.ts';
import type { Turn } from '../../../src/answer/followup/turn.ts';
import { indexAll } from '../../../src/search/segments.ts';
import { plainTerms } from '../plain/bm25.ts';
import { articlesOf, isUnanswered, type Rewrite, readRewrites } from '../sets/rewrites.ts';
import { logistic } from './logit.ts';

/** A word of a conversation, and whether the rewrite has it. */
interface Example {
  readonly row: readonly number[];
  readonly right: number;
  readonly weight: number;
}

const RIDGE = 0.00003;
const STEPS = 600;
/** What a question counts that is complete as it is: the rewrite of another conversation's, and that of this one's. */
const COMPLETE = { foreign: 0.4, own: 0.2 } as const;
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5];

function rowOf({ places, signs, traits }: Evidence): number[] {
  const ofPlaces = PLACES.flatMap((place) => SIGNS.map((sign) => (places.includes(place) ? signs[sign] : 0)));
  return [...ofPlaces, ...TRAITS.map((trait) => traits[trait])];
}

function turnsOf({ history, article, section }: Rewrite): Turn[] {
  return history.map(({ question, answer }) => {
    const told = isUnanswered(answer) ? '' : answer;
    return { question, understood: question, told, above: told === '' ? '' : `${article}\n${section}` };
  });
}

/** The words before `question` in a conversation, right where `meant` has them. */
function wordsOf(question: string, one: Rewrite, meant: string, weight: number, vocabulary: Vocabulary): Example[] {
  const right = new Set(plainTerms(meant));
  return evidenceOf(question, turnsOf(one), vocabulary).map((evidence) => ({
    row: rowOf(evidence),
    right: right.has(evidence.said.term) ? 1 : 0,
    weight,
  }));
}

function examplesOf(rewrites: readonly Rewrite[], vocabulary: Vocabulary): Example[] {
  return rewrites.flatMap((one, at) => {
    const other = rewrites[(at + Math.floor(rewrites.length / 2)) % rewrites.length];
    return [
      ...wordsOf(one.question, one, one.rewrite, 1, vocabulary),
      ...wordsOf(one.rewrite, one, one.rewrite, COMPLETE.own, vocabulary),
      ...(other && other.article !== one.article
        ? wordsOf(other.rewrite, one, other.rewrite, COMPLETE.foreign, vocabulary)
        : []),
    ];
  });
}

function learn(examples: readonly Example[]): number[] {
  return logistic(
    examples.map(({ row }) => row),
    examples.map(({ right }) => right),
    examples.map(({ weight }) => weight),
    RIDGE,
    STEPS,
  );
}

function odds(row: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0)));
}

function printHeld(examples: readonly Example[], weights: readonly number[]): void {
  const all = examples.filter(({ right }) => right > 0).length;
  console.log(`Held-out half of the articles: ${examples.length} words, of which ${all} are meant\n`);
  for (const threshold of THRESHOLDS) {
    const taken = examples.filter(({ row }) => odds(row, weights) >= threshold);
    const right = taken.filter((one) => one.right > 0).length;
    const [precision, recall] = [right / (taken.length || 1), right / all].map((share) => share.toFixed(3));
    console.log(`  probability from ${threshold}: ${taken.length} taken, precision ${precision}, recall ${recall}`);
  }
}

function printWeights(weights: readonly number[]): void {
  const of = (names: readonly string[], from: number): string =>
    names.map((name, at) => `${name}: ${Number(weights[from + at]?.toFixed(2))}`).join(', ');
  console.log('\nWeights, learned from all of them:');
  for (const [at, place] of PLACES.entries()) console.log(`  ${place}: { ${of(SIGNS, at * SIGNS.length)} },`);
  console.log(`  traits: { ${of(TRAITS, PLACES.length * SIGNS.length)} }`);
  console.log(`  constant: ${weights.at(-1)?.toFixed(2)}`);
}

/** Learns which words of a conversation a follow-up means, from the rewrites in `folder`, and prints how well it tells on held-out articles. */
export function trainFollowups(folder: string): void {
  const rewrites = readRewrites(join(folder, 'rewrites.jsonl'));
  const vocabulary = indexAll(articlesOf(rewrites));
  const followups = rewrites.filter(({ history }) => history.length > 0);
  const articles = [...new Set(followups.map(({ article }) => article))];
  const half = (which: number): Rewrite[] => followups.filter(({ article }) => articles.indexOf(article) % 2 === which);
  const held = half(1).flatMap((one) => wordsOf(one.question, one, one.rewrite, 1, vocabulary));
  printHeld(held, learn(examplesOf(half(0), vocabulary)));
  printWeights(learn(examplesOf(followups, vocabulary)));
}
