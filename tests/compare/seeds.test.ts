import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveAspect } from '../../src/compare/aspects.ts';
import { compareSubjects } from '../../src/compare/compare.ts';
import { catalogueOf, subjectOf, values } from './documents.ts';

const SEEDS = '../shared/seeds';
const QUESTIONS = '../shared/eval/seeds/questions.jsonl';
const there = existsSync(SEEDS) && existsSync(QUESTIONS);
if (!there) console.warn(`skipped: ${SEEDS} or ${QUESTIONS} is not there`);

/** A question about cells of tables and parallel sections; `col` and its kin are null where only prose answers. */
interface Question {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly aspect: string | null;
  readonly left: string;
  readonly right: string;
  readonly expect: readonly string[];
  readonly expect_left: readonly string[];
  readonly expect_right: readonly string[];
  readonly left_col?: string | null;
  readonly decline?: boolean;
}

const bare = (value: string | undefined): string => (value ?? '').replace(/[\s.]+$/u, '');

describe.skipIf(!there)('the questions on the seeds', () => {
  const lines = there ? readFileSync(QUESTIONS, 'utf8').trim().split('\n') : [];
  const questions = lines.map((line): Question => JSON.parse(line));
  const files = there ? readdirSync(SEEDS) : [];
  const catalogue = catalogueOf(
    Object.fromEntries(files.map((file) => [file, readFileSync(`${SEEDS}/${file}`, 'utf8')])),
  );

  it.each(questions.filter(({ kind }) => kind === 'cell').map((question) => [question.id, question] as const))(
    'cell %s',
    (_, { subject, aspect, expect: expected, decline }) => {
      const found = values(catalogue, subject, aspect ?? '');
      if (decline) expect(found).toBe('unknown subject');
      else expect(expected.map(bare)).toContain(bare(found[0]));
    },
  );

  const structured = questions.filter(({ kind, left_col: column }) => kind === 'compare' && column);
  it.each(structured.map((question) => [question.id, question] as const))(
    'comparison %s',
    (_, { left, right, aspect, expect_left: onTheLeft, expect_right: onTheRight }) => {
      const subjects = [left, right].map((name) => subjectOf(catalogue, name));
      const respect = aspect === null ? null : resolveAspect(catalogue, aspect, subjects);
      expect(respect?.kind ?? 'found').toBe('found');
      const { rows } = compareSubjects(catalogue, subjects, respect?.kind === 'found' ? respect.value : null);
      const side = (at: number): string[] =>
        rows.map(({ cells }) => {
          const cell = cells[at];
          return cell?.kind === 'stated' ? bare(cell.facts[0].value) : '';
        });
      expect(rows.length).toBeGreaterThan(0);
      for (const value of side(0)) expect(onTheLeft.map(bare)).toContain(value);
      for (const value of side(1)) expect(onTheRight.map(bare)).toContain(value);
    },
  );
});
