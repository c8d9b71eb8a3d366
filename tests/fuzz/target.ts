import type fc from 'fast-check';

/** A part of the program that takes whatever it is given, and what must hold of it then. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** What it is given: plain data, for it is tried in a thread of its own. */
  readonly inputs: fc.Arbitrary<Input>;
  /** What is wrong with what comes of an input, a line each; whatever is thrown is a fault as well. */
  readonly faults: (input: Input) => readonly string[] | Promise<readonly string[]>;
  /** Inputs of the short form, which is a part of `npm test`. */
  readonly few: number;
}

/** A target as one of many, whatever it takes. */
export function target<Input>({ name, inputs, faults, few }: Target<Input>): Target {
  return { name, inputs, few, faults: (input) => faults(input as Input) };
}
