import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PASSAGE_FEATURES } from '../../../src/answer/features.ts';
import { candidatesFor } from '../../../src/answer/rank.ts';
import { openBot } from '../bot.ts';
import { sampled } from '../options.ts';
import { rankable, readCollection, recordId } from '../sets/collection.ts';
import { share, tableText } from '../table.ts';
import { type Group, listwise } from './listwise.ts';

/** Sets to learn from, and what has to be said of them wherever results stand. */
const SOURCES = [
  { folder: 'squad2', name: 'SQuAD 2.0, 16 articles of the development set', licence: 'CC BY-SA 4.0' },
  { folder: 'faq', name: 'StackFAQ', licence: 'CC BY-SA' },
  { folder: 'clapnq', name: 'CLAPNQ, half of the development set', licence: 'Apache-2.0' },
  { folder: 'manual-phone', name: 'EMNLP-2021 e-manual QA, phone manual', licence: 'Apache-2.0' },
  { folder: 'cranfield', name: 'Cranfield', licence: 'public test collection' },
  { folder: 'mtrag', name: 'MTRAG, half of its conversations, last turns alone', licence: 'Apache-2.0' },
] as const;

const RESULT = fileURLToPath(new URL('passage.json', import.meta.url));
/** Questions taken of each set. */
const MOST = 600;
const RIDGE = 0.03;

/** Each question of a set by what is known of the passages that are looked at; right are those of relevant documents. */
function groupsOf(folder: string): Group[] {
  const collection = readCollection(folder);
  const bot = openBot(collection.documents);
  return sampled(rankable(collection), { sample: MOST }).map(({ text, qrels }) => {
    const candidates = candidatesFor(bot.read(text), bot.sources.index);
    return {
      rows: candidates.map(({ features }) => PASSAGE_FEATURES.map((name) => features[name])),
      right: candidates.map(
        ({ units: [unit] }) => unit !== undefined && (qrels.get(recordId(unit.passage.document)) ?? 0) > 0,
      ),
    };
  });
}

/** Share of the questions whose best passage is of a relevant document. */
function success(groups: readonly Group[], weights: readonly number[]): number {
  const score = (row: readonly number[]): number => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  const right = groups.filter(({ rows, right: isRight }) => {
    const scores = rows.map(score);
    return isRight[scores.indexOf(Math.max(...scores))];
  });
  return right.length / groups.length;
}

function learn(sets: readonly (readonly Group[])[]): number[] {
  return listwise(sets, RIDGE).map((weight) => Number(weight.toFixed(2)));
}

/**
 * Learns how much each feature counts when passages are ranked, prints how often the first is right with weights learned without
 * the set, and writes passage.json, whose weights stand in src/answer/model.ts.
 */
export function trainPassage(folder: string): void {
  const sets = SOURCES.map((source) => ({ ...source, groups: groupsOf(join(folder, source.folder)) }));
  const weights = learn(sets.map(({ groups }) => groups));
  const learnedFrom = sets.map((set) => {
    const without = learn(sets.filter((other) => other !== set).map(({ groups }) => groups));
    return {
      name: set.name,
      licence: set.licence,
      questions: set.groups.length,
      firstRightWithoutIt: Number(success(set.groups, without).toFixed(3)),
      firstRightWithAll: Number(success(set.groups, weights).toFixed(3)),
    };
  });
  const result = {
    command: 'npm run bench -- train passage DIR',
    learnedFrom,
    weights: Object.fromEntries(PASSAGE_FEATURES.map((name, at) => [name, weights[at]])),
  };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  const rows = learnedFrom.map(({ name, questions, firstRightWithoutIt, firstRightWithAll }) => [
    name,
    String(questions),
    share(firstRightWithoutIt),
    share(firstRightWithAll),
  ]);
  const header = ['first passage right', 'questions', 'learned from the others', 'learned from all'];
  process.stdout.write(tableText([header, ...rows]));
}
