/** Input that cannot be used: a file of questions, for example. Each problem is one line that says what is wrong and where. */
export class InputError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    // A file's name may hold line breaks.
    const lines = problems.map((problem) => problem.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    super(lines.join('\n'));
    this.name = 'InputError';
    this.problems = lines;
  }
}

/** A result that cannot be written, for example onto a full disk. */
export class OutputError extends Error {
  readonly problems: readonly string[];

  constructor(cause: Error) {
    super(`The output cannot be written (${cause.message}).`, { cause });
    this.name = 'OutputError';
    this.problems = [this.message];
  }
}

/** What the system says of a file that cannot be opened, in plain words. */
export function fileProblem(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return `${path}: there is no such file`;
    case 'EISDIR':
      return `${path}: this is a folder, not a file`;
    case 'EACCES':
    case 'EPERM':
      return `${path}: reading it is not permitted`;
    default:
      return `${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}
