import { type Command, InvalidArgumentError } from 'commander';

/** A whole number above 0 from the command line. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

/** Which of the questions of a set are asked. */
export interface Sampling {
  readonly first?: number;
  readonly sample?: number;
}

/** Adds the options by which a bench asks fewer questions. */
export function withSampling(command: Command): Command {
  return command
    .option('--first <number>', 'only so many questions of each set', positive)
    .option('--sample <number>', 'about so many of each set, spread evenly: every ⌊all / number⌋-th', positive);
}

/** The questions to ask of `all`. */
export function sampled<T>(all: readonly T[], { first, sample }: Sampling): T[] {
  const step = sample === undefined ? 1 : Math.max(1, Math.floor(all.length / sample));
  return all.filter((_, at) => at % step === 0).slice(0, first);
}
