import { mustDecline, type Question } from './question-file.ts';
import type { Score } from './scoring.ts';

/** A question with how its answer did. */
export interface Scored {
  readonly question: Question;
  readonly score: Score;
}

/** Counts over some questions. */
export interface Totals {
  readonly questions: number;
  readonly right: number;
  readonly top3: number;
  /** Declined although the documents say it. */
  readonly wronglyDeclined: number;
  /** Answered although the documents do not say. */
  readonly wronglyAnswered: number;
  /** Answers with a quotation or value that is not its source's words. */
  readonly notVerbatim: number;
  /** Answers that show page furniture. */
  readonly furniture: number;
}

/** The counts over `scored`. */
export function totalsOf(scored: readonly Scored[]): Totals {
  const count = (holds: (one: Scored) => boolean): number => scored.filter(holds).length;
  return {
    questions: scored.length,
    right: count(({ score }) => score.right),
    top3: count(({ score }) => score.top3),
    wronglyDeclined: count(({ question, score }) => !mustDecline(question) && score.declined),
    wronglyAnswered: count(({ score }) => score.wronglyAnswered),
    notVerbatim: count(({ score }) => score.notVerbatim.length > 0),
    furniture: count(({ score }) => score.furniture.length > 0),
  };
}

/** The scored questions by kind, in the order in which the kinds first occur; what must be declined is a kind of its own. */
export function byKind(scored: readonly Scored[]): Map<string, Scored[]> {
  const kinds = new Map<string, Scored[]>();
  for (const one of scored) {
    const { kind, decline } = one.question;
    const label = decline ? `${kind}, to decline` : kind;
    kinds.set(label, [...(kinds.get(label) ?? []), one]);
  }
  return kinds;
}

const COLUMNS: readonly (readonly [string, keyof Totals])[] = [
  ['questions', 'questions'],
  ['right', 'right'],
  ['top 3', 'top3'],
  ['wrongly declined', 'wronglyDeclined'],
  ['wrongly answered', 'wronglyAnswered'],
  ['not verbatim', 'notVerbatim'],
  ['furniture', 'furniture'],
];

/** The totals per kind and over all as a table in plain text. */
export function totalsTable(scored: readonly Scored[]): string {
  const rows = [...byKind(scored), ['total', scored] as const].map(([label, some]) => {
    const totals = totalsOf(some);
    return [label, ...COLUMNS.map(([, name]) => String(totals[name]))];
  });
  const table = [['', ...COLUMNS.map(([title]) => title)], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return table.map((row) => `${line(row).trimEnd()}\n`).join('');
}
