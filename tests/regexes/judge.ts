import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from 'recheck';
import { keyOf, type Pattern } from './patterns.ts';

/** Milliseconds after which one is left undecided, and so has to be made simpler. */
const TIMEOUT = 30_000;
/** The same inputs are tried each time. */
const SEED = 1;

/** What is wrong with a regular expression: how its cost grows, and an input that shows it. Null where nothing is. */
export type Verdict = { readonly growth: string; readonly attack: string } | null;

/**
 * Judges each pattern by recheck: by automata where they describe it, else by a search for inputs that cost much. Verdicts are
 * kept in the folder for what is temporary, so that each is come to once.
 */
export async function judge(
  patterns: readonly Pattern[],
  progress: (done: number, total: number) => void,
): Promise<Map<string, Verdict>> {
  const kept = new Kept();
  const verdicts = new Map<string, Verdict>();
  const keys = new Map(patterns.map((pattern) => [keyOf(pattern), pattern]));
  const open = [...keys].filter(([key]) => !kept.has(key));
  for (const [done, [key, pattern]] of open.entries()) {
    progress(done, open.length);
    kept.set(key, await verdictOn(pattern));
  }
  for (const key of keys.keys()) verdicts.set(key, kept.get(key));
  return verdicts;
}

async function verdictOn({ source, flags }: Pattern): Promise<Verdict> {
  const found = await check(source, flags, { timeout: TIMEOUT, randomSeed: SEED });
  if (found.status === 'safe') return null;
  if (found.status === 'unknown') return { growth: `undecided (${found.error.kind})`, attack: '' };
  return { growth: found.complexity.summary, attack: found.attack.pattern };
}

/** Verdicts on disk, of this version of the judge. */
class Kept {
  readonly #folder = join(tmpdir(), 'footnote-regexes');
  readonly #file: string;
  readonly #verdicts: Record<string, Verdict>;

  constructor() {
    const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };
    const edition = createHash('sha256').update(`${version} ${TIMEOUT} ${SEED}`).digest('hex').slice(0, 8);
    this.#file = join(this.#folder, `${edition}.json`);
    this.#verdicts = readVerdicts(this.#file);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#verdicts, key);
  }

  get(key: string): Verdict {
    return this.#verdicts[key] ?? null;
  }

  set(key: string, verdict: Verdict): void {
    this.#verdicts[key] = verdict;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#file, JSON.stringify(this.#verdicts));
  }
}

function readVerdicts(file: string): Record<string, Verdict> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
  } catch {
    return {};
  }
}
