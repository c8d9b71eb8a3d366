import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUESTIONS, writeDocuments } from './documents.ts';
import { type Run, type RunOptions, run } from './program.ts';

/** Folders in which the program is made to fail, and what it answers there when all is well. */
export class Place {
  readonly root: string;
  readonly documents: string;
  readonly #questions: string;
  /** What is answered by the edition of the documents. */
  readonly #expected = new Map<number, string>();
  edition = 0;
  readonly count: number;

  static async open(count: number): Promise<Place> {
    const place = new Place(await mkdtemp(join(tmpdir(), 'footnote-crash-')), count);
    // One of the faults runs the program as somebody else.
    await chmod(place.root, 0o755);
    await writeFile(place.#questions, QUESTIONS.map((question) => JSON.stringify(question)).join('\n'));
    await place.change();
    return place;
  }

  private constructor(root: string, count: number) {
    this.root = root;
    this.documents = join(root, 'documents');
    this.#questions = join(root, 'questions.jsonl');
    this.count = count;
  }

  /** Where the program keeps its cache. */
  get cache(): string {
    return join(this.root, 'cache');
  }

  /** Changes every document, so that all has to be read anew. */
  async change(): Promise<void> {
    this.edition++;
    await writeDocuments(this.documents, this.count, this.edition);
  }

  /** Forgets what was kept of an earlier run. */
  async forget(): Promise<void> {
    await rm(this.cache, { recursive: true, force: true });
    await mkdir(join(this.cache, 'footnote'), { recursive: true });
  }

  /** The files in the program's cache. */
  async kept(): Promise<string[]> {
    return (await readdir(join(this.cache, 'footnote')).catch(() => [])).map((name) =>
      join(this.cache, 'footnote', name),
    );
  }

  /** Answers the questions. */
  async answer(options: RunOptions = {}, cache = this.cache): Promise<Run> {
    return await run(['batch', this.#questions, '--corpus', this.documents], cache, options);
  }

  /** What is answered where nothing is kept and nothing fails. */
  async expected(): Promise<string> {
    const known = this.#expected.get(this.edition);
    if (known !== undefined) return known;
    const { code, out, complaint } = await this.answer({}, join(this.root, 'other-cache'));
    if (code !== 0 || out === '') throw new Error(`the program does not run at all: ${complaint}`);
    this.#expected.set(this.edition, out);
    return out;
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Lines that an operator may have to read: clear ones, and no stack of a bug. */
export function faultsOfComplaint(complaint: string): string[] {
  return complaint.split('\n').filter((line) => /^\s+at |^node:|Error: /u.test(line));
}
