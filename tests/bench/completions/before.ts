import type { Catalogue } from '../../../src/compare/catalogue.ts';
import type { Offered } from '../../../src/compare/offered.ts';
import { nearWords } from '../../../src/compare/spelling.ts';
import { fold } from '../../../src/text/tokens.ts';
import { typoEdits } from '../../../src/text/typos.ts';

/** Completes what was typed, at most `limit` times. */
export type Completing = (typed: string, limit: number) => readonly string[];

/** Distinct texts of options, in their order. */
export function textsOf({ labels, options }: Offered): string[] {
  const texts = new Set<string>();
  for (let at = 0; at < options.length; at += 2) {
    const second = options[at + 1] ?? -1;
    const first = labels[options[at] ?? -1] ?? '';
    texts.add(second < 0 ? first : `${first} of ${labels[second]}`);
  }
  return [...texts].filter((text) => text !== '');
}

/** The plain way: the first options that hold what was typed. */
export function plainly(texts: readonly string[]): Completing {
  const folded = texts.map(fold);
  return (typed, limit) => {
    const wanted = fold(typed).trim();
    const found: string[] = [];
    for (let at = 0; at < folded.length && found.length < limit; at++)
      if (folded[at]?.includes(wanted)) found.push(texts[at] ?? '');
    return found;
  };
}

/** More options than this were not looked through one by one. */
const MOST_OPTIONS = 2_000;

/**
 * As it was before there was an index, on 20 November 2026: of many options those that have the typed words, looked for in every
 * label; these compared with what was typed one by one.
 */
export function asBefore(offered: Offered, { names, transposed }: Catalogue): Completing {
  const known = [names.words, transposed.words];
  return (typed, limit) => complete(fitting(offered, typed, known), typed, limit);
}

function fitting(offered: Offered, typed: string, known: readonly ReadonlySet<string>[]): string[] {
  const words = wordsIn(fold(typed));
  if (offered.options.length / 2 <= MOST_OPTIONS || words.length === 0) return firstOf(offered, () => true);
  const found = withWords(offered, words);
  if (found.length > 0) return found;
  const mended = words.map((word) => known.flatMap((others) => nearWords(word, others))[0] ?? word);
  return withWords(offered, mended);
}

function wordsIn(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function withWords(offered: Offered, words: readonly string[]): string[] {
  const { folded } = offered;
  const all = 2 ** words.length - 1;
  const between = bitsOf('of', words);
  const bits = folded.map((label) => bitsOf(label, words));
  const [first = ''] = words;
  const fits = (label: number, other: number): boolean =>
    other < 0 ? bits[label] === all : ((bits[label] ?? 0) | (bits[other] ?? 0) | between) === all;
  const begins = (label: number): boolean => folded[label]?.startsWith(first) === true;
  const beginning = firstOf(offered, (label, other) => fits(label, other) && begins(label));
  const others = firstOf(offered, (label, other) => fits(label, other) && !begins(label));
  return [...beginning, ...others].slice(0, MOST_OPTIONS);
}

/** One bit for each word that begins a word of `label`. */
function bitsOf(label: string, words: readonly string[]): number {
  let bits = 0;
  for (const [at, word] of words.entries()) if (hasBeginning(label, word)) bits += 2 ** at;
  return bits;
}

function hasBeginning(label: string, word: string): boolean {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label.charAt(at - 1))) return true;
  return false;
}

function firstOf({ labels, options }: Offered, fits: (label: number, other: number) => boolean): string[] {
  const found = new Set<string>();
  for (let at = 0; at < options.length && found.size < MOST_OPTIONS; at += 2) {
    const label = options[at] ?? -1;
    const other = options[at + 1] ?? -1;
    if (fits(label, other)) found.add(other < 0 ? (labels[label] ?? '') : `${labels[label]} of ${labels[other]}`);
  }
  return [...found];
}

function complete(options: readonly string[], typed: string, limit: number): string[] {
  const wanted = fold(typed).trim();
  return options
    .map((option, at) => ({ option, at, fit: fitOf(fold(option), wanted) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.at - b.at)
    .slice(0, limit)
    .map(({ option }) => option);
}

/** The whole option begins so, a word of it does, it holds it, it has a slip; 0 for none of these. */
function fitOf(option: string, typed: string): number {
  if (typed === '') return 1;
  if (option.startsWith(typed)) return 4;
  const words = option.split(/[^\p{L}\p{N}]+/u);
  const asked = wordsIn(typed);
  const begins = (word: string): boolean => words.some((other) => other.startsWith(word));
  if (asked.length > 0 && asked.every(begins)) return 3;
  if (option.includes(typed)) return 2;
  const isNear = (word: string): boolean =>
    words.some((other) => [other.slice(0, word.length), other].some((one) => Number.isFinite(typoEdits(word, one))));
  return asked.length > 0 && asked.every((word) => begins(word) || isNear(word)) ? 1 : 0;
}
