import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { placeOfWords } from '../../src/verify/places.ts';
import { hashOf } from '../../src/verify/receipt.ts';
import { processorTime } from '../support/processor.ts';
import { HOSTILE } from './hostile.ts';
import { BUILT, KNOWN } from './known.ts';
import { builtIn, builtWhileLoading, distinct, type Pattern, sourceFiles, writtenIn } from './patterns.ts';

/** What is exponential shows with the first, what is cubic with the second, what is quadratic with the last. */
const LENGTHS = [40, 1_000, 50_000];
/** Milliseconds; on the machine that found them, the findings took more than a second and these take less than 80 ms. */
const LIMIT = 500;

let patterns: Pattern[] = [];

beforeAll(async () => {
  const files = sourceFiles();
  patterns = distinct([...files.flatMap(writtenIn), ...(await builtWhileLoading(files))]);
}, 60_000);

/** An input of about that many characters. */
function ofLength(input: (n: number) => string, length: number): string {
  const step = input(2).length - input(1).length;
  return input(Math.max(1, Math.floor((length - input(1).length) / step)));
}

function known({ file, source }: Pattern): (typeof KNOWN)[number] | undefined {
  return KNOWN.find((one) => one.file === file && source.startsWith(one.begins));
}

/** Milliseconds of processor time to look for one in a text, the better of two runs: the first compiles it. */
function cost({ source, flags }: Pattern, text: string): number {
  const times = [0, 1].map(() => {
    const pattern = new RegExp(source, flags);
    const begin = processorTime();
    pattern.exec(text);
    return processorTime() - begin;
  });
  return Math.min(...times);
}

describe('regular expressions', () => {
  it('take no longer than their input is long, on inputs that others like them ran away on', () => {
    const slow = HOSTILE.flatMap(([file, input]) =>
      patterns
        .filter((pattern) => pattern.file === file)
        .flatMap((pattern) => {
          const most = known(pattern)?.within ?? Number.POSITIVE_INFINITY;
          const length = LENGTHS.find((one) => cost(pattern, ofLength(input, one).slice(0, most)) > LIMIT);
          return length === undefined ? [] : [`${file} ${input} ${length}: /${pattern.source}/`];
        }),
    );
    expect(slow).toEqual([]);
  }, 60_000);

  it('are tried on inputs of files that are there', () => {
    const files = new Set(patterns.map(({ file }) => file));
    expect(HOSTILE.map(([file]) => file).filter((file) => !files.has(file))).toEqual([]);
  });

  it('are not known that are not there', () => {
    expect(KNOWN.filter((one) => !patterns.some((pattern) => known(pattern) === one))).toEqual([]);
  });

  it('are built while the program runs only out of what is escaped or cannot mean anything', () => {
    const built = sourceFiles().flatMap(builtIn);
    expect(new Set(built.map(({ file, code }) => `${file}: ${code}`))).toEqual(new Set(Object.keys(BUILT)));
  });

  it('have none of their own where options of commands are named', () => {
    const names = COMMANDS.flatMap(({ data }) => ('options' in data ? (data.options ?? []) : [])).map(
      ({ name }) => name,
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^[a-z\d_]+$/.test(name))).toEqual([]);
  });

  it('find words by their own signs', () => {
    const signs = Array.from({ length: 94 }, (_, at) => String.fromCodePoint(at + 33));
    for (const sign of signs) {
      const words = `a${sign} ${sign}b`;
      const text = `aa bb a b ${words} c`;
      const receipt = { document: '', start: 0, length: words.length, hash: hashOf(words) };
      expect(placeOfWords(text, receipt, words), sign).toEqual({ start: 10, end: 10 + words.length });
    }
  });
});
