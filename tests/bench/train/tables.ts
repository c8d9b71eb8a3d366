import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certaintyOf } from '../../../src/answer/tableCell.ts';
import { type StandingTable, type StandingTables, standingTables } from '../../../src/answer/tables.ts';
import type { Standing } from '../../../src/compare/cells/standing.ts';
import { CERTAINTY_FEATURES, TABLE_FEATURES } from '../../../src/compare/cells/tableFeatures.ts';
import { type Bot, openBot } from '../bot.ts';
import { folded } from '../matching.ts';
import { mean } from '../metrics/bootstrap.ts';
import { sampled } from '../options.ts';
import { type CellQuestion, documentOf, readTables } from '../sets/tables.ts';
import { titlesOf } from '../sets/titles.ts';
import { share, tableText } from '../table.ts';
import { type Group, listwise } from './listwise.ts';
import { logistic } from './logit.ts';

/** A table that was looked at for a question. */
interface Seen {
  readonly standing: Standing;
  /** It is the one that was asked, and its cell or its count is right. */
  readonly right: boolean;
  /** It is the one that was asked. */
  readonly meant: boolean;
}

/** The tables that were looked at for one question, and the table that it was asked of; null for a question to another corpus. */
interface Asked extends StandingTables<Seen> {
  readonly table: string | null;
}

/** Weights of the features of tables, in their order. */
type Weights = readonly number[];

const SOURCES = [
  { name: 'AIT-QA, half of its tables', licence: 'CDLA-Sharing 1.0', folder: 'aitqa', titled: false },
  { name: 'the same, titled', licence: 'CDLA-Sharing 1.0', folder: 'aitqa', titled: true },
  { name: 'WikiTableQuestions, a sample', licence: 'CC BY-SA 4.0', folder: 'wikitables', titled: false },
] as const;

const RESULT = fileURLToPath(new URL('tables.json', import.meta.url));
/** Questions of each set; more teach nothing new. */
const QUESTIONS = 500;
const RIDGE = 0.2;
const CERTAINTY_RIDGE = 0.0005;
const STEPS = 150;
const FOLDS = 2;
const EDGES = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

function answerOf({ grid, picked: { candidate } }: StandingTable): string {
  const { row, column, count } = candidate;
  return count === null ? (grid.rows[row]?.cells[column]?.text ?? '').replaceAll('""', '"') : String(count);
}

/** What is seen of the tables of a bot's corpus for a question; `path` is that of the right one. */
function look({ sources, read }: Bot, { question, answers, table }: CellQuestion, path: string | null): Asked {
  const accepted = answers.map((answer) => folded(answer.replace(/\s+/gu, ' ')));
  const { tables, unknown, names } = standingTables(read(question), [], null, sources.index);
  const seen = tables.map((one): Seen => {
    const meant = one.document.path === path;
    return { standing: one.standing, meant, right: meant && accepted.includes(folded(answerOf(one))) };
  });
  return { tables: seen, unknown, names, table: path === null ? null : table };
}

interface Set {
  readonly own: readonly Asked[];
  /** Questions of the other sets, asked here. */
  readonly foreign: readonly Asked[];
}

function setsIn(folder: string): Set[] {
  const read = SOURCES.map((source) => {
    const { grids, questions } = readTables(join(folder, source.folder));
    const titles = source.titled ? titlesOf(questions) : null;
    const documents = new Map(
      [...grids].map(([id, grid]) => {
        const document = documentOf(grid);
        return [id, { ...document, title: titles?.get(id) ?? document.title }];
      }),
    );
    return { documents, questions: sampled(questions, { sample: QUESTIONS }) };
  });
  return read.map(({ documents, questions }, at) => {
    const bot = openBot([...documents.values()]);
    const others = read.flatMap(({ questions: asked }, position) =>
      SOURCES[position]?.folder === SOURCES[at]?.folder ? [] : asked,
    );
    return {
      own: questions.map((question) => look(bot, question, documents.get(question.table)?.path ?? null)),
      foreign: sampled(others, { sample: QUESTIONS / 2 }).map((question) => look(bot, question, null)),
    };
  });
}

function rowOf({ standing }: Seen): number[] {
  return TABLE_FEATURES.map((name) => standing[name]);
}

function groupOf({ tables }: Asked): Group {
  return { rows: tables.map(rowOf), right: tables.map(({ right }) => right) };
}

function learn(sets: readonly (readonly Asked[])[]): number[] {
  const groups = sets.map((asked) => asked.map(groupOf));
  return listwise(groups, RIDGE, STEPS).map((weight) => Number(weight.toFixed(2)));
}

type Scored = Seen & { readonly score: number };

/** The table that `weights` put first, with all others; null when none was looked at. */
function ranked(asked: Asked, weights: Weights): { found: StandingTables<Scored>; best: Scored } | null {
  const scored = asked.tables.map((one): Scored => {
    const score = rowOf(one).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    return { ...one, score };
  });
  const [best, ...others] = scored.sort((a, b) => b.score - a.score);
  return best ? { found: { ...asked, tables: [best, ...others] }, best } : null;
}

function shareOf(asked: readonly Asked[], weights: Weights, of: (best: Seen) => boolean): number {
  return mean(asked.map((one) => (of(ranked(one, weights)?.best ?? NOTHING) ? 1 : 0)));
}

const NOTHING = { right: false, meant: false } as Seen;

/** Each half of a set's tables with weights that were learned without it. */
function halves(own: readonly Asked[], others: readonly (readonly Asked[])[]): { held: Asked[]; weights: Weights }[] {
  const tables = [...new Set(own.map(({ table }) => table))];
  const foldOf = new Map(tables.map((table, at) => [table, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: own.filter(({ table }) => foldOf.get(table) === fold),
    weights: learn([own.filter(({ table }) => foldOf.get(table) !== fold), ...others]),
  }));
}

/** An answer with what tells whether it is right; each set counts alike. */
interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly counts: number;
}

function examplesOf(asked: readonly Asked[], weights: Weights, counts: number): Example[] {
  return asked.flatMap((one): Example[] => {
    const first = ranked(one, weights);
    if (!first) return [];
    const features = certaintyOf(first.found, first.best);
    return [{ features: CERTAINTY_FEATURES.map((name) => features[name]), right: first.best.right, counts }];
  });
}

/** The table that the search puts first. */
function foundFirst(tables: readonly Seen[]): Seen | undefined {
  return [...tables].sort((a, b) => b.standing.match - a.standing.match)[0];
}

/** Shares with weights that were learned without the set, without the table, and from all. */
interface Told {
  readonly withoutSet: number;
  readonly withoutTable: number;
  readonly withAll: number;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

/** Answers by the probability that is given to them. */
function reliability(examples: readonly Example[], model: Weights): object[] {
  const odds = ({ features }: Example): number =>
    1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (model[at] ?? 0), model.at(-1) ?? 0)));
  return EDGES.slice(1).flatMap((to, at) => {
    const from = EDGES[at] ?? 0;
    const inside = examples.filter((one) => odds(one) >= from && (odds(one) < to || to === 1));
    const right = rounded(mean(inside.map((one) => (one.right ? 1 : 0))));
    return inside.length === 0 ? [] : [{ from, to, answers: inside.length, right }];
  });
}

/**
 * Learns which of many tables answers, and how far its answer can be believed, prints how often the first is right with weights
 * learned without the set or without the table, and writes tables.json, whose weights stand in src/compare/cells/tableModel.ts.
 */
export function trainTables(place: string): void {
  const sets = setsIn(place);
  const weights = learn(sets.map(({ own }) => own));
  const examples: Example[] = [];
  const learnedFrom = SOURCES.map(({ name, licence, folder }, at) => {
    const { own, foreign } = sets[at] as Set;
    const others = sets.flatMap((set, other) => (SOURCES[other]?.folder === folder ? [] : [set.own]));
    const parts = halves(own, others);
    for (const part of parts) examples.push(...examplesOf(part.held, part.weights, 1 / own.length));
    examples.push(...examplesOf(foreign, learn(others), 1 / foreign.length));
    const held = (of: (best: Seen) => boolean): number =>
      parts.reduce((sum, part) => sum + shareOf(part.held, part.weights, of) * part.held.length, 0) / own.length;
    const withoutSet = learn(others);
    const told = (of: (best: Seen) => boolean): Told => ({
      withoutSet: rounded(shareOf(own, withoutSet, of)),
      withoutTable: rounded(held(of)),
      withAll: rounded(shareOf(own, weights, of)),
    });
    return {
      name,
      licence,
      questions: own.length,
      lookedAt: rounded(mean(own.map(({ tables }) => (tables.some(({ meant }) => meant) ? 1 : 0)))),
      answerable: rounded(mean(own.map(({ tables }) => (tables.some(({ right }) => right) ? 1 : 0)))),
      searchFirst: rounded(mean(own.map(({ tables }) => (foundFirst(tables)?.meant ? 1 : 0)))),
      tableFirst: told(({ meant }) => meant),
      cellRight: told(({ right }) => right),
    };
  });
  const certainty = logistic(
    examples.map(({ features }) => features),
    examples.map(({ right }) => (right ? 1 : 0)),
    examples.map(({ counts }) => counts),
    CERTAINTY_RIDGE,
  ).map((weight) => Number(weight.toFixed(2)));
  const result = {
    command: 'npm run bench -- train tables DIR',
    learnedFrom,
    reliability: reliability(examples, certainty),
    weights: Object.fromEntries(TABLE_FEATURES.map((name, at) => [name, weights[at]])),
    certainty: Object.fromEntries(CERTAINTY_FEATURES.map((name, at) => [name, certainty[at]])),
    constant: certainty.at(-1),
  };
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  const rowOfShares = (what: string, { withoutSet, withoutTable, withAll }: Told): string[] => [
    what,
    share(withoutSet),
    share(withoutTable),
    share(withAll),
  ];
  const rows = learnedFrom.flatMap(({ name, questions, searchFirst, tableFirst, cellRight }) => [
    [`${name}, ${questions} questions`, '', '', ''],
    ['  right table first, by the search alone', share(searchFirst), share(searchFirst), share(searchFirst)],
    rowOfShares('  right table first', tableFirst),
    rowOfShares('  and its cell or count right', cellRight),
  ]);
  process.stdout.write(tableText([['', 'learned without the set', 'without the table', 'from all'], ...rows]));
}
