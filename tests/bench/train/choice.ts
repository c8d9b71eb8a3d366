import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHOICE_FEATURES } from '../../../src/answer/features.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { slice } from '../../../src/text/span.ts';
import { lookAt } from '../choosing.ts';
import { rankable, readCollection } from '../sets/collection.ts';
import { type Choice, readChoices } from '../sets/selection.ts';
import { share, tableText } from '../table.ts';
import { type Group, listwise } from './listwise.ts';

/** A set to learn from, and what has to be said of it wherever its results stand. */
interface Source {
  readonly name: string;
  readonly licence: string;
  readonly read: (folder: string) => readonly Choice[];
}

const SOURCES: readonly Source[] = [
  {
    name: 'SelQA, development set',
    licence: 'Apache-2.0',
    read: (folder) => readChoices(join(folder, 'selqa', 'selection.jsonl')),
  },
  {
    name: 'CLAPNQ, half of the development set',
    licence: 'Apache-2.0',
    read: (folder) => readChoices(join(folder, 'clapnq', 'selection.jsonl')),
  },
  {
    name: 'SQuAD 2.0, 16 articles of the development set',
    licence: 'CC BY-SA 4.0',
    read: (folder) => choicesOf(join(folder, 'squad2')),
  },
];

const RESULT = fileURLToPath(new URL('choice.json', import.meta.url));
const RIDGE = 0.03;

/** The sentences of each question's passage; right are those that hold an accepted answer. */
function choicesOf(folder: string): Choice[] {
  const collection = readCollection(folder);
  const byId = new Map(collection.documents.map((document) => [document.record?.id, document]));
  return rankable(collection).flatMap(({ id, text, answers, qrels }): Choice[] => {
    const document = byId.get([...qrels.keys()][0]);
    if (!document) return [];
    const candidates = document.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? sentences(document.text, block.span) : []))
      .map((span) => slice(document.text, span))
      .map((words) => ({ text: words, right: answers.some((answer) => words.includes(answer)) }));
    return [{ id, question: text, title: document.title, section: '', candidates, answerable: true }];
  });
}

/** Each question of a set, by what the bot sees of the sentences among which it chooses. */
function groupsOf(choices: readonly Choice[]): Group[] {
  const look = lookAt(choices);
  return choices
    .filter(({ answerable }) => answerable)
    .map((choice) => {
      const { units, candidateOf } = look(choice);
      return {
        rows: units.map(({ choice: features }) => CHOICE_FEATURES.map((name) => features[name])),
        right: units.map((unit) => choice.candidates[candidateOf(unit)]?.right ?? false),
      };
    })
    .filter(({ right }) => right.includes(true));
}

/** Share of the groups in which the row with the highest score is right. */
function precision(groups: readonly Group[], weights: readonly number[]): number {
  const score = (row: readonly number[]): number => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  const right = groups.filter(({ rows, right: isRight }) => {
    const scores = rows.map(score);
    return isRight[scores.indexOf(Math.max(...scores))];
  });
  return right.length / groups.length;
}

function rounded(weights: readonly number[]): number[] {
  return weights.map((weight) => Number(weight.toFixed(2)));
}

/**
 * Learns how much each feature counts when a unit is chosen among those of its passage, prints how often the first is right with
 * weights learned without the set, and writes choice.json, whose weights stand in src/answer/model.ts.
 */
export function trainChoice(folder: string): void {
  const sets = SOURCES.map((source) => ({ ...source, groups: groupsOf(source.read(folder)) }));
  const learn = (some: typeof sets): number[] =>
    rounded(
      listwise(
        some.map(({ groups }) => groups),
        RIDGE,
      ),
    );
  const weights = learn(sets);
  const learnedFrom = sets.map((set) => {
    const without = learn(sets.filter((other) => other !== set));
    return {
      name: set.name,
      licence: set.licence,
      questions: set.groups.length,
      rightWithoutIt: Number(precision(set.groups, without).toFixed(3)),
      rightWithAll: Number(precision(set.groups, weights).toFixed(3)),
    };
  });
  const result = {
    command: 'npm run bench -- train choice DIR',
    learnedFrom,
    weights: Object.fromEntries(CHOICE_FEATURES.map((name, at) => [name, weights[at]])),
  };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  const rows = learnedFrom.map(({ name, questions, rightWithoutIt, rightWithAll }) => [
    name,
    String(questions),
    share(rightWithoutIt),
    share(rightWithAll),
  ]);
  const header = ['first sentence right', 'questions', 'learned from the others', 'learned from all'];
  process.stdout.write(tableText([header, ...rows]));
}
