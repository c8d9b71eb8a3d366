import { readFile } from 'node:fs/promises';

/** Where an answer may stand: a document's path, and strings of which a right quotation holds at least one. */
export interface Place {
  readonly source: string;
  readonly must_quote: readonly string[];
}

/** What the two sides of a comparison may say, and the document that says it. */
export interface Sides {
  readonly source: string;
  readonly expect_left: readonly string[];
  readonly expect_right: readonly string[];
}

/**
 * One line of a question file: what is asked, and what a right answer is. The names are the format's own. Documents are
 * named by their path inside the corpus folder; every expected string is one of the document's, white space aside.
 */
export interface Question {
  readonly id: string | number;
  readonly kind: 'ask' | 'none' | 'cell' | 'compare' | 'followup';
  readonly question?: string;
  readonly subject?: string;
  readonly aspect?: string | null;
  readonly left?: string;
  readonly right?: string;
  readonly turns?: readonly string[];
  /** Right only if declined; `none` means the same. */
  readonly decline?: boolean;
  readonly source?: string | null;
  readonly must_quote?: readonly string[];
  /** Further right places. */
  readonly also?: readonly (Place | Sides)[];
  /** Every string of `must_quote` has to be there, not just one. */
  readonly all_of?: boolean;
  /** Each side of a comparison may come from any of the named places. */
  readonly any_of?: boolean;
  /** The answer is a figure, which may be quoted whole. */
  readonly figure?: boolean;
  /** Heading under which the string stands, where it occurs more than once. */
  readonly section?: string;
  /** Marks of a neighbour that is easily mistaken for the answer. */
  readonly wrong_first?: readonly string[];
  /** Page furniture: wrong in any answer. */
  readonly never_quote?: readonly string[];
  /** The furniture itself is asked for. */
  readonly furniture_ok?: boolean;
  /** Expected values of a cell: the whole value if `col` is given, else a part of prose. */
  readonly expect?: readonly string[];
  readonly col?: string;
  readonly row?: string;
  readonly expect_left?: readonly string[];
  readonly expect_right?: readonly string[];
  /** Label of the left subject; without it, the sides are prose. */
  readonly left_col?: string;
  readonly right_col?: string;
  /** Fewest rows that a comparison has on which both sides are stated. */
  readonly rows?: number;
  /** Rows that have to be there: aspect, values of the left, values of the right. */
  readonly pairs?: readonly (readonly [string, readonly string[], readonly string[]])[];
}

/** Whether the only right answer is a refusal. */
export function mustDecline(question: Question): boolean {
  return question.kind === 'none' || question.decline === true;
}

/** Reads a question file. Throws with every line that lacks what its kind is scored by. */
export async function readQuestions(path: string): Promise<Question[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const questions: Question[] = [];
  const problems: string[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    // The batch reader has checked what is asked; what is expected is checked here.
    const question: Question = JSON.parse(line);
    const lacking = lacks(question);
    if (lacking !== null) problems.push(`${path}, line ${index + 1}: “${lacking}” is missing or empty`);
    questions.push(question);
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return questions;
}

function lacks(question: Question): string | null {
  if (mustDecline(question)) return null;
  const needed: readonly (keyof Question)[] =
    question.kind === 'cell'
      ? ['source', 'expect']
      : question.kind === 'compare'
        ? question.pairs
          ? ['source', 'pairs']
          : ['source', 'expect_left', 'expect_right']
        : ['source', 'must_quote'];
  return needed.find((name) => isEmpty(question[name])) ?? null;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
