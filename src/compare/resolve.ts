import { tokenize } from '../text/tokens.ts';
import type { Catalogue, Entry, Subject } from './catalogue.ts';
import type { Resolution } from './fact.ts';
import { plainLabel } from './labels.ts';
import { type Named, narrowerNames, sameNames, widerNames } from './names.ts';
import { familyReadings, spellingReadings } from './readings.ts';
import { mostAlike } from './spelling.ts';
import { isClassName } from './synonyms.ts';
import type { Wording } from './wording.ts';

/** How many candidates or suggestions are worth reading. */
export const MOST_SUGGESTIONS = 5;
/** Share of the typed words, by how telling they are, that a name among them must make up. */
const TELLING = 0.3;

/** The entries that a name stands for, the best first; not certain when they are different things to choose from. */
export type Choice = { readonly entries: readonly Entry[]; readonly certain: boolean };

function entriesOf(names: readonly Named<Entry>[]): Entry[] {
  return [...new Set(names.map((name) => name.of))];
}

/**
 * What a name stands for when several labels have it. A label that is this name, labels that declare it as their
 * abbreviation, and labels that it shares with others all speak of one thing; two labels that only have the same
 * abbreviation do not.
 */
export function choose(names: readonly Named<Entry>[]): Choice | null {
  const of = (...strengths: readonly Named<Entry>['strength'][]): Entry[] =>
    entriesOf(names.filter((name) => strengths.includes(name.strength)));
  if (of('label').length > 0) return { entries: of('label', 'same', 'part'), certain: true };
  if (of('same').length === 1) return { entries: of('same', 'part'), certain: true };
  if (of('same').length === 0 && of('part').length > 0) return { entries: of('part'), certain: true };
  const rest = [of('same'), of('short'), of('loose')].find((entries) => entries.length > 0);
  return rest ? { entries: rest, certain: rest.length === 1 } : null;
}

/** The one label that has all the typed words and more, or those to choose from: first the one with the fewest others. */
function chooseWider(catalogue: Catalogue, wording: Wording): Choice | null {
  const names = widerNames(catalogue.names, wording).filter((name) => name.strength !== 'loose');
  const entries = entriesOf([...names].sort((a, b) => a.content.length - b.content.length));
  return entries.length > 0 ? { entries, certain: entries.length === 1 } : null;
}

/** The terms of the headings and the title over the first that is stated under each entry: they say what kind of things these are. */
function termsAbove(catalogue: Catalogue, entries: readonly Entry[]): ReadonlySet<string> {
  const over = entries.flatMap(({ statements: [first] }) => (first ? catalogue.headingsOver(first).join('\n') : []));
  return new Set(over.flatMap((headings) => tokenize(headings).map((token) => token.term)));
}

/**
 * The name among the typed words, when the others only describe it: what stands before it ("Solaris zones"), a word for what
 * kind of thing it is ("PVH mode", "LXC containers"), a word of an aspect. A number, or a word that tells other subjects
 * apart, makes it another name. Several names in apposition stand for what they have in common.
 */
function chooseNarrower(catalogue: Catalogue, wording: Wording): Choice | null {
  const { names, transposed, vocabulary } = catalogue;
  const weight = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + vocabulary.rarity(term), 0);
  const inside = narrowerNames(names, wording).filter((name) => name.strength !== 'loose');
  const chosen = inside.flatMap((name) => choose(sameNames(names, name)) ?? []);
  const [first, ...others] = chosen;
  if (!first) return null;

  const covered = new Set(inside.flatMap((name) => name.content));
  const last = wording.content.findLastIndex((term) => covered.has(term));
  const above = termsAbove(
    catalogue,
    chosen.flatMap(({ entries }) => entries),
  );
  const isKind = (term: string): boolean =>
    isClassName(term) || catalogue.isKind(term) || above.has(term) || transposed.has(term);
  const describes = (term: string, at: number): boolean =>
    !/\p{N}/u.test(term) && !names.has(term) && (at < last || isKind(term));
  const plain = wording.content.every((term, at) => covered.has(term) || describes(term, at));
  if (!plain || weight([...covered]) < TELLING * weight(wording.content)) return null;

  const common = first.entries.filter((entry) => others.every(({ entries }) => entries.includes(entry)));
  if (common.length > 0) return { entries: common, certain: chosen.every(({ certain }) => certain) };
  return { entries: [...new Set(chosen.flatMap(({ entries }) => entries))], certain: false };
}

function chooseFor(catalogue: Catalogue, wording: Wording): Choice | null {
  const { names, transposed } = catalogue;
  return (
    choose(sameNames(names, wording)) ??
    choose(transposed.saying(wording.terms).filter((name) => name.strength !== 'loose')) ??
    chooseWider(catalogue, wording) ??
    chooseNarrower(catalogue, wording)
  );
}

/**
 * The entries, with those whose label is what one of them declares to be the same ("Kernel-based Virtual Machine (KVM)") or
 * what a document calls it elsewhere.
 */
function withTheSame(catalogue: Catalogue, entries: readonly Entry[]): Entry[] {
  return [...new Set([...entries, ...entries.flatMap((entry) => theSameAs(catalogue, entry))])];
}

const known = new WeakMap<Entry, readonly Entry[]>();

/** The entries whose label is another name for what stands under `entry`; one that is asked for is asked for again. */
function theSameAs({ names, labels, vocabulary }: Catalogue, entry: Entry): readonly Entry[] {
  const before = known.get(entry);
  if (before) return before;
  const declared = labels
    .namesOf(labels.numberOf(entry.label) ?? -1)
    .flatMap(({ tokens, strength }) => (strength === 'same' ? [vocabulary.respelt(tokens)] : []));
  const called = entry.aliases.map((text) => vocabulary.tokens(text));
  const others = [...declared, ...called].flatMap((tokens) => names.saying(tokens.map(({ term }) => term)));
  const same = entriesOf(others.filter(({ strength }) => strength === 'label'));
  known.set(entry, same);
  return same;
}

/** The subject that a certain choice stands for. */
export function chosenSubject(catalogue: Catalogue, choice: Choice): Subject {
  return catalogue.subjectOf(withTheSame(catalogue, choice.entries));
}

/** Labels that are near `typed`: that share a word with it, then those that are spelt like it. */
function suggestionsFor({ names }: Catalogue, typed: string, wording: Wording): string[] {
  const sharing = wording.content.flatMap((term) => names.having([term]).map((name) => name.of.label));
  const labels = new Map(
    names.all.filter(({ strength }) => strength !== 'loose').map(({ text, of }) => [text, of.label]),
  );
  const alike = mostAlike(typed, labels.keys(), MOST_SUGGESTIONS).flatMap((name) => labels.get(name) ?? []);
  return [...new Set([...sharing, ...alike])].slice(0, MOST_SUGGESTIONS);
}

/**
 * The subject that somebody calls `typed`: by a name of it, by the words of one, by a name among other words, in another
 * form of a word, or misspelt; each only when nothing before it fits.
 */
export function resolveSubject(catalogue: Catalogue, typed: string): Resolution<Subject> {
  const { names, vocabulary } = catalogue;
  const tokens = vocabulary.tokens(plainLabel(typed));
  const wording = vocabulary.wording(plainLabel(typed));
  if (tokens.length === 0) return { kind: 'unknown', suggestions: [] };
  for (const readings of [
    () => [wording],
    () => familyReadings(names, tokens),
    () => spellingReadings(names, tokens),
  ]) {
    const choices = readings().flatMap((reading) => chooseFor(catalogue, reading) ?? []);
    const entries = [...new Set(choices.flatMap((choice) => choice.entries))];
    const [first] = choices;
    // Two readings of a misspelt word may lead to one and the same subject.
    if (first?.certain && (choices.length === 1 || entries.length === 1))
      return { kind: 'found', value: chosenSubject(catalogue, first) };
    if (entries.length > 0)
      return { kind: 'ambiguous', candidates: entries.slice(0, MOST_SUGGESTIONS).map((entry) => entry.label) };
  }
  return { kind: 'unknown', suggestions: suggestionsFor(catalogue, typed, wording) };
}

/** Whether `name` is a name of something of which the documents state facts in a table, under a label or in a list. */
export function isSubject(catalogue: Catalogue, name: string): boolean {
  return resolveSubject(catalogue, name).kind === 'found';
}
