import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTableQuestion } from '../../../src/compare/cells/asked.ts';
import { candidatesIn } from '../../../src/compare/cells/candidates.ts';
import { CELL_FEATURES } from '../../../src/compare/cells/features.ts';
import { gridOf } from '../../../src/compare/cells/grid.ts';
import { lookAt } from '../../../src/compare/cells/look.ts';
import { folded } from '../matching.ts';
import { documentOf, readTables } from '../sets/tables.ts';
import { share, tableText } from '../table.ts';
import { type Group, listwise } from './listwise.ts';

/** The candidates of one question, and the table that it is put to. */
interface Asked extends Group {
  readonly table: string;
}

const SOURCES = [
  { name: 'AIT-QA, half of its tables', licence: 'CDLA-Sharing 1.0', folder: 'aitqa' },
  { name: 'WikiTableQuestions, a sample', licence: 'CC BY-SA 4.0', folder: 'wikitables' },
] as const;

const RESULT = fileURLToPath(new URL('cells.json', import.meta.url));
const RIDGE = 0.002;
const FOLDS = 2;
/** Steps of the ascent: more move no weight that counts. */
const STEPS = 100;

/** Each question of a set, by what is seen of the cells among which one is picked. */
function groupsOf(folder: string): Asked[] {
  const { grids, questions } = readTables(folder);
  const tables = new Map(
    [...grids].flatMap(([id, grid]) => {
      const document = documentOf(grid);
      const table = document.blocks.find((block) => block.kind === 'table');
      const read = table?.kind === 'table' ? gridOf(document, table, [document.title]) : null;
      return read ? [[id, read] as const] : [];
    }),
  );
  return questions.flatMap(({ table, question, answers }): Asked[] => {
    const grid = tables.get(table);
    if (!grid) return [];
    const accepted = answers.map((answer) => folded(answer.replace(/\s+/gu, ' ')));
    const candidates = candidatesIn(lookAt(readTableQuestion(question), grid));
    const answerOf = ({ row, column, count }: (typeof candidates)[number]): string =>
      count === null ? (grid.rows[row]?.cells[column]?.text ?? '').replaceAll('""', '"') : String(count);
    const right = candidates.map((candidate) => accepted.includes(folded(answerOf(candidate))));
    return [{ table, rows: candidates.map(({ features }) => features), right }];
  });
}

/** Share of the questions whose best candidate is right. */
function precision(groups: readonly Group[], weights: readonly number[]): number {
  const score = (row: readonly number[]): number => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  const right = groups.filter(({ rows, right: isRight }) => {
    const scores = rows.map(score);
    return isRight[scores.indexOf(Math.max(...scores))] === true;
  });
  return right.length / Math.max(1, groups.length);
}

function learn(sets: readonly (readonly Group[])[]): number[] {
  return listwise(sets, RIDGE, STEPS).map((weight) => Number(weight.toFixed(2)));
}

/** As `precision`, each half of a set's tables with weights that were learned without it. */
function heldOut(own: readonly Asked[], others: readonly (readonly Asked[])[]): number {
  const tables = [...new Set(own.map(({ table }) => table))];
  const foldOf = new Map(tables.map((table, at) => [table, at % FOLDS]));
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = own.filter(({ table }) => foldOf.get(table) === fold);
    const rest = own.filter(({ table }) => foldOf.get(table) !== fold);
    right += precision(held, learn([rest, ...others])) * held.length;
  }
  return right / Math.max(1, own.length);
}

/**
 * Learns how much each feature counts when a cell of a table is picked, prints how often the first is right with weights learned
 * without the set or without the table, and writes cells.json, whose weights stand in src/compare/cells/model.ts.
 */
export function trainCells(folder: string): void {
  const sets = SOURCES.map((source) => ({ ...source, groups: groupsOf(join(folder, source.folder)) }));
  const weights = learn(sets.map(({ groups }) => groups));
  const learnedFrom = sets.map(({ name, licence, groups }, at) => {
    const others = sets.filter((_, other) => other !== at).map((other) => other.groups);
    const rounded = (value: number): number => Number(value.toFixed(3));
    return {
      name,
      licence,
      questions: groups.length,
      rightWithoutSet: rounded(precision(groups, learn(others))),
      rightWithoutTable: rounded(heldOut(groups, others)),
      rightWithAll: rounded(precision(groups, weights)),
    };
  });
  const result = {
    command: 'npm run bench -- train cells DIR',
    learnedFrom,
    weights: Object.fromEntries(CELL_FEATURES.map((name, at) => [name, weights[at]])),
  };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  const rows = learnedFrom.map(({ name, questions, rightWithoutSet, rightWithoutTable, rightWithAll }) => [
    name,
    String(questions),
    share(rightWithoutSet),
    share(rightWithoutTable),
    share(rightWithAll),
  ]);
  const header = ['cell or count right', 'questions', 'learned without the set', 'without the table', 'from all'];
  process.stdout.write(tableText([header, ...rows]));
}
