import { readFile } from 'node:fs/promises';
import type { Answer } from '../answer/answer.ts';
import type { Library } from '../library.ts';
import { answerJson, jsonLine } from './json.ts';
import { fileProblem, InputError } from './problem.ts';

/** More broken lines than this are counted, not listed. */
const LISTED_PROBLEMS = 20;

/** One line of a question file. `answer` is pure: a conversation is held within it. */
export interface BatchQuestion {
  readonly id: string | number;
  readonly answer: (library: Library) => Answer | readonly Answer[];
}

/** The questions of a file of JSON lines. Throws `InputError` with every line that is none, before anything is answered. */
export async function readBatch(path: string): Promise<BatchQuestion[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new InputError([fileProblem(path, error)]);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError([`${path}: this is not UTF-8 text`]);
  }
  const questions: BatchQuestion[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    try {
      questions.push(parseQuestion(line));
    } catch (error) {
      problems.push(`${path}, line ${index + 1}: ${(error as Error).message}`);
    }
  }
  if (problems.length > LISTED_PROBLEMS) {
    const left = problems.length - LISTED_PROBLEMS;
    problems.splice(LISTED_PROBLEMS, left, `${path}: and ${left} more such lines`);
  }
  if (problems.length > 0) throw new InputError(problems);
  return questions;
}

/** Answers in the order asked, each written as a line of JSON before the next question is looked at. */
export async function runBatch(
  questions: readonly BatchQuestion[],
  library: Library,
  write: (text: string) => Promise<void>,
): Promise<void> {
  for (const { id, answer } of questions) {
    const answers = answer(library);
    const value = 'kind' in answers ? answerJson(answers) : answers.map(answerJson);
    await write(jsonLine({ id, answer: value }));
  }
}

function parseQuestion(line: string): BatchQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('this is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('this is not a JSON object');
  const fields = new Map<string, unknown>(Object.entries(value));
  const id = fields.get('id');
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('“id” must be a string or a number');
  return { id, answer: parseAnswering(fields) };
}

function parseAnswering(fields: ReadonlyMap<string, unknown>): BatchQuestion['answer'] {
  const text = (name: string): string => {
    const value = fields.get(name);
    if (typeof value !== 'string') throw new Error(`“${name}” must be a string`);
    return value;
  };
  switch (fields.get('kind')) {
    case 'ask':
    case 'none': {
      const question = text('question');
      return (library) => library.ask(question);
    }
    case 'cell': {
      const [subject, aspect] = [text('subject'), text('aspect')];
      return (library) => library.fact(subject, aspect);
    }
    case 'compare': {
      const subjects = [text('left'), text('right')];
      const aspect = (fields.get('aspect') ?? null) === null ? null : text('aspect');
      return (library) => library.compare(subjects, aspect);
    }
    case 'followup': {
      const turns = fields.get('turns');
      if (!isTexts(turns) || turns.length === 0) throw new Error('“turns” must be a list of questions');
      return (library) => conversation(library, turns);
    }
    default:
      throw new Error('“kind” must be ask, none, cell, compare or followup');
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function conversation(library: Library, turns: readonly string[]): Answer[] {
  const answers: Answer[] = [];
  for (const turn of turns) answers.push(library.ask(turn, [...answers]));
  return answers;
}
