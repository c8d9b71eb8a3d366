import { ENGLISH } from '../language/en.ts';

/** What is for the owner of the documents and for operators is said in English, with these. */

/** A name or term inside one of our sentences: shortened, in quotation marks. */
export const named: (name: string) => string = ENGLISH.grammar.named;

/** Names in quotation marks as a phrase, for example “A”, “B” or “C”; a long list ends with how many more there are. */
export function listed(names: readonly string[], joint: 'and' | 'or'): string {
  return ENGLISH.grammar[joint](names);
}

/** A number with its noun, for example `1 line` and `2,400 lines`. */
export function counted(count: number, noun: string): string {
  return ENGLISH.grammar.counted(count, noun, `${noun}s`);
}

/** A whole number with a comma between thousands. */
export function grouped(count: number): string {
  return ENGLISH.grammar.number(count);
}

/** A number as people write it: with a true minus, and as many decimals as it needs, two at most. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}
