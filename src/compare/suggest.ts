import { fold } from '../text/tokens.ts';
import type { Catalogue, DocumentPage } from './catalogue.ts';
import { plainLabel } from './labels.ts';
import { type Offered, single, together } from './offered.ts';
import { resolveSubject } from './resolve.ts';
import { nearWords } from './spelling.ts';
import type { Statement } from './statement.ts';

/** What autocomplete completes. `aspect` may be narrowed to what is stated `of` a subject. */
export type Suggestion =
  | { readonly kind: 'question' | 'subject' | 'source' }
  | { readonly kind: 'aspect'; readonly of?: string };

/** Gives what may complete `typed`: all there is, or of very much the part that has its words. The best are for the caller to choose. */
export type Options = (what: Suggestion, typed?: string) => readonly string[];

/** More options than this are not looked through one by one while somebody types. */
const MOST_OPTIONS = 2_000;

/** Everything that can be completed, by what is asked for; made when it is first asked for. */
export function optionsOf(titles: readonly string[], pages: readonly DocumentPage[], catalogue: Catalogue): Options {
  const made = new Map<string, Offered>();
  const once = (kind: string, make: () => Offered): Offered => {
    const offered = made.get(kind) ?? make();
    made.set(kind, offered);
    return offered;
  };
  const { entries } = catalogue;
  const plain = (label: string): string => catalogue.labels.get(label)?.offered ?? plainLabel(label);
  const aspectsOf = (stated: readonly Statement[]): Offered =>
    single(new Set(stated.map(({ aspect }) => aspect)), plain);
  const offeredFor = (what: Suggestion): Offered => {
    if (what.kind === 'source') return once('source', () => single(titles));
    if (what.kind === 'subject')
      return once('subject', () =>
        single(
          entries.map(({ label }) => label),
          plain,
        ),
      );
    if (what.kind === 'question') return once('question', () => together(catalogue.cells, single(headingsOf(pages))));
    const subject = what.kind === 'aspect' && what.of ? resolveSubject(catalogue, what.of) : null;
    if (subject?.kind === 'found') return aspectsOf(subject.value.statements);
    return once('aspect', () => aspectsOf(catalogue.statements));
  };
  const wordsOfLabels = [catalogue.names.words, catalogue.transposed.words];
  return (what, typed = '') => fitting(offeredFor(what), typed, wordsOfLabels);
}

/** The headings of the documents, as questions that they answer: what stands under a heading is about it. */
function headingsOf(pages: readonly DocumentPage[]): string[] {
  return pages.flatMap(({ page }) => page.headings.map(({ text }) => text));
}

/**
 * The options that have a word for each typed one, or for what it may be a misspelling of among `known` words, those that begin
 * as typed first; all options where they are not too many.
 */
function fitting(offered: Offered, typed: string, known: readonly ReadonlySet<string>[]): string[] {
  const { options } = offered;
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (options.length / 2 <= MOST_OPTIONS || words.length === 0) return firstOf(offered, () => true);
  const found = withWords(offered, words);
  if (found.length > 0) return found;
  const mended = words.map((word) => known.flatMap((others) => nearWords(word, others))[0] ?? word);
  return withWords(offered, mended);
}

/** The options in which each word begins a word of a label, those first whose first label begins with the first word. */
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

/** One bit for each word that begins a word of `label`, which is folded. */
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

/** The first options that `fits`, each once. */
function firstOf({ labels, options }: Offered, fits: (label: number, other: number) => boolean): string[] {
  const found = new Set<string>();
  for (let at = 0; at < options.length && found.size < MOST_OPTIONS; at += 2) {
    const label = options[at] ?? -1;
    const other = options[at + 1] ?? -1;
    if (fits(label, other)) found.add(other < 0 ? (labels[label] ?? '') : `${labels[label]} of ${labels[other]}`);
  }
  return [...found];
}
