import { readFileSync } from 'node:fs';
import { fileProblem } from '../../../src/terminal/problem.ts';

/** The text of a file. Throws with one line that says which file cannot be read, and why. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(fileProblem(file, error));
  }
}

/** A line of JSON with the fields that somebody else wrote; what it lacks is told by its place. */
export class Record {
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #place: string;

  constructor(line: string, place: string) {
    this.#place = place;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw this.problem('this is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.problem('this is not a JSON object');
    this.#fields = new Map(Object.entries(value));
  }

  /** An error that names the file and the line. */
  problem(what: string): Error {
    return new Error(`${this.#place}: ${what}`);
  }

  /** A text; `otherwise` where the field is left out. */
  text(name: string, otherwise?: string): string {
    const value = this.#fields.get(name) ?? otherwise;
    if (typeof value !== 'string') throw this.problem(`“${name}” must be a string`);
    return value;
  }

  /** An id, which may be written as a number. */
  id(name: string): string {
    const value = this.#fields.get(name);
    return typeof value === 'number' ? String(value) : this.text(name);
  }

  /** A number; a label may be true or false as well. */
  number(name: string): number {
    const value = this.#fields.get(name);
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value !== 'number') throw this.problem(`“${name}” must be a number`);
    return value;
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** Whether a field is true; `otherwise` where it is left out. */
  flag(name: string, otherwise: boolean): boolean {
    const value = this.#fields.get(name) ?? otherwise;
    if (typeof value !== 'boolean') throw this.problem(`“${name}” must be true or false`);
    return value;
  }

  /** A list; an empty one where the field is left out and need not be there. */
  list(name: string, needed = false): readonly unknown[] {
    const value = this.#fields.get(name) ?? (needed ? null : []);
    if (!Array.isArray(value)) throw this.problem(`“${name}” must be a list`);
    return value;
  }

  /** A list of texts, of which numbers may be some. */
  texts(name: string, needed = false): readonly string[] {
    return this.list(name, needed).map((value) => {
      if (typeof value !== 'string' && typeof value !== 'number')
        throw this.problem(`“${name}” must be a list of strings`);
      return String(value);
    });
  }

  /** A list of objects. */
  records(name: string, needed = false): readonly Record[] {
    return this.list(name, needed).map((value) => new Record(JSON.stringify(value), `${this.#place}, “${name}”`));
  }
}

/** The records of a file of JSON lines. Throws at the first line that is none. */
export function recordsOf(file: string): Record[] {
  return textOf(file)
    .split(/\r?\n/u)
    .flatMap((line, at) => (line.trim() === '' ? [] : [new Record(line, `${file}, line ${at + 1}`)]));
}
