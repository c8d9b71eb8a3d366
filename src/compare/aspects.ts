import { unitIn } from './amounts.ts';
import type { Aspect, Catalogue, Entry, Subject } from './catalogue.ts';
import type { Resolution } from './fact.ts';
import { plainLabel } from './labels.ts';
import type { Named, NameIndex } from './names.ts';
import { joinedNames, sameNames, widerNames } from './names.ts';
import { shortenedReadings, spellingReadings } from './readings.ts';
import { MOST_SUGGESTIONS } from './resolve.ts';
import { areNearStems, mostAlike } from './spelling.ts';
import type { Statement } from './statement.ts';
import { areSynonyms, isMeasure, isValueHead } from './synonyms.ts';
import type { Wording } from './wording.ts';

/** How much of a term's weight another word brings: the same family, a word of like meaning. */
const FAMILY = 0.95;
const SYNONYM = 0.8;
/** A label that fits better than the next by less than this is not better. */
export const CLEAR = 0.1;

const IN_UNIT = /^(?<name>.*\S)\s+(?:in\s+|[([]\s*)(?<unit>[^\s()[\]]{1,12})\s*[)\]]?$/u;

/** How well an aspect's label fits what was asked; both are shares from 0 to 1. */
export interface AspectMatch {
  readonly aspect: Aspect;
  /** Of the words that were asked. */
  readonly asked: number;
  /** Of the label's words; those that only say that something is measured are not needed. */
  readonly label: number;
  /** Asked terms that the label does not explain. */
  readonly missing: readonly string[];
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (areNearStems(a, b)) return FAMILY;
  return areSynonyms(a, b) ? SYNONYM : 0;
}

function share(parts: readonly number[]): number {
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** How like each of the words that were asked a word of a label is; null for one that is like none of them. */
type Likenesses = (term: string) => readonly number[] | null;

/** A large table has some hundreds of aspects, of few different words. */
function likenessesTo(asked: readonly string[]): Likenesses {
  const known = new Map<string, readonly number[] | null>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const all = asked.map((other) => likeness(other, term));
    const made = all.some((like) => like > 0) ? all : null;
    known.set(term, made);
    return made;
  };
}

/** Null for a label that has nothing of what was asked. */
function matchOf(asked: readonly string[], name: Named<Aspect>, likenesses: Likenesses): AspectMatch | null {
  const alike = name.content.map(likenesses);
  if (asked.length > 0 && alike.every((all) => all === null)) return null;
  const fits = asked.map((_, at) => Math.max(0, ...alike.map((all) => all?.[at] ?? 0)));
  const counts = name.content.map((term) => !isMeasure(term) || asked.includes(term));
  const needed = counts.includes(true) ? alike.filter((_, at) => counts[at]) : alike;
  return {
    aspect: name.of,
    asked: share(fits),
    label: share(needed.map((all) => Math.max(0, ...(all ?? [])))),
    missing: asked.filter((_, index) => fits[index] === 0),
  };
}

/**
 * The aspects whose labels have something of what was asked, best first. Words are compared by their stems, by word family
 * and by the synonyms of comparison, one by one.
 */
export function matchAspects(index: NameIndex<Aspect>, asked: readonly string[]): AspectMatch[] {
  const best = new Map<string, AspectMatch>();
  const likenesses = likenessesTo(asked);
  for (const name of index.all) {
    const match = name.strength === 'loose' ? null : matchOf(asked, name, likenesses);
    if (!match) continue;
    const known = best.get(name.of.key);
    if (!known || rank(match) > rank(known)) best.set(name.of.key, match);
  }
  return [...best.values()].sort((a, b) => rank(b) - rank(a));
}

function rank(match: AspectMatch): number {
  return match.asked + match.label * CLEAR;
}

/** The aspects in which any of the subjects is stated. */
export function aspectsOf(catalogue: Catalogue, subjects: readonly Subject[]): NameIndex<Aspect> {
  const [only] = subjects;
  if (only && subjects.length === 1) return catalogue.aspectsOf(only);
  return joinedNames(
    subjects.map((subject) => catalogue.aspectsOf(subject)),
    ({ of, text }) => `${of.key}\n${text}`,
  );
}

function choose(names: readonly Named<Aspect>[]): Aspect[] {
  for (const strength of ['label', 'same', 'part', 'short', 'loose'] as const) {
    const aspects = [
      ...new Map(names.filter((name) => name.strength === strength).map(({ of }) => [of.key, of])).values(),
    ];
    if (aspects.length > 0) return aspects;
  }
  return [];
}

/** The aspects that the words can mean in one reading: one when it is clear, several to choose from, or none. */
function candidates(index: NameIndex<Aspect>, wording: Wording): Aspect[] {
  const names = sameNames(index, wording);
  const same = choose(names);
  const wider = choose(widerNames(index, wording).filter((name) => name.strength !== 'loose'));
  // A half of one label is no more its name than it is that of another label that goes on with it.
  if (same.length > 0 && names.every(({ strength }) => strength === 'loose')) return [...new Set([...same, ...wider])];
  if (same.length > 0) return same;
  if (wider.length > 0) return wider;

  const needed = wording.content.filter((term) => !isMeasure(term));
  // With nothing but measures in it ("speed"), the name has only them to go by.
  const must = needed.length > 0 ? needed : wording.content;
  const matches = matchAspects(index, wording.content).filter(({ missing }) =>
    must.every((term) => !missing.includes(term)),
  );
  const [first] = matches;
  return matches.filter((match) => first && rank(first) - rank(match) < CLEAR).map(({ aspect }) => aspect);
}

/**
 * The aspect that somebody calls `typed`, among those in which the subjects are stated. Label words may stand in any order,
 * one telling word is enough where no other label has it, and words of like meaning count when nothing else fits. Found as
 * well is an aspect that is stated only of other subjects.
 */
export function resolveAspect(catalogue: Catalogue, typed: string, subjects: readonly Subject[]): Resolution<Aspect> {
  const index = aspectsOf(catalogue, subjects);
  const plain = plainLabel(typed);
  const tokens = catalogue.vocabulary.tokens(plain);
  const wording = catalogue.vocabulary.wording(plain);
  if (tokens.length === 0) return { kind: 'unknown', suggestions: [] };
  const elsewhere = (
    names: typeof sameNames,
    counts: (entry: Entry) => boolean = () => true,
  ): Resolution<Aspect> | null => {
    // Where rows and columns were named the other way round, what was typed for an aspect is a subject of the catalogue.
    const others = names === sameNames ? sameNames(catalogue.names, wording) : [];
    const known = [...names(catalogue.transposed, wording), ...others];
    const named = known.filter(({ strength, of }) => strength !== 'loose' && counts(of)).map(({ of }) => of.label);
    const [first, other] = new Map(
      named.map((label) => catalogue.aspectOf(label)).map((aspect) => [aspect.key, aspect]),
    ).values();
    return first && !other ? { kind: 'found', value: first } : null;
  };
  const isOwn = sameNames(index, wording).some(({ strength }) => strength !== 'loose');
  return (
    // What the same table states of others by this very name, it does not state of these.
    (isOwn ? null : elsewhere(sameNames, besideOf(subjects))) ??
    stated(index, [wording]) ??
    // What is stated of other subjects by this very name is no misspelling.
    elsewhere(sameNames) ??
    stated(index, spellingReadings(index, tokens)) ??
    stated(index, shortenedReadings(index, tokens)) ??
    elsewhere(widerNames) ??
    measured(catalogue, typed, subjects) ??
    onlyAspect(index, wording) ?? { kind: 'unknown', suggestions: suggestionsFor(index, typed, wording) }
  );
}

/** "Length in m" for "Length (m)": the unit is said, and it is that of the label. */
function measured(catalogue: Catalogue, typed: string, subjects: readonly Subject[]): Resolution<Aspect> | null {
  const { name, unit } = IN_UNIT.exec(typed)?.groups ?? {};
  if (name === undefined || unit === undefined) return null;
  const resolution = resolveAspect(catalogue, name, subjects);
  const isIts = resolution.kind === 'found' && unitIn(resolution.value.label).toLowerCase() === unit.toLowerCase();
  return isIts ? resolution : null;
}

/** Tells whether an aspect is stated in a table, or under the headings of a document, where any of the subjects is stated. */
function besideOf(subjects: readonly Subject[]): (entry: Entry) => boolean {
  const placeOf = ({ documentId, header, origin }: Statement): string => `${documentId}\n${header?.start ?? origin}`;
  const places = new Set(subjects.flatMap(({ statements }) => statements.map(placeOf)));
  return ({ statements }) => statements.some((statement) => places.has(placeOf(statement)));
}

/** What the words mean in any of their readings, among the aspects that are stated; null for nothing. */
function stated(index: NameIndex<Aspect>, readings: readonly Wording[]): Resolution<Aspect> | null {
  const found = new Map(readings.flatMap((words) => candidates(index, words)).map((aspect) => [aspect.key, aspect]));
  const [first] = found.values();
  if (!first) return null;
  if (found.size === 1) return { kind: 'found', value: first };
  return { kind: 'ambiguous', candidates: [...found.values()].slice(0, MOST_SUGGESTIONS).map(({ label }) => label) };
}

/** The only aspect that is stated, for words that name none: "value", "meaning". */
function onlyAspect(index: NameIndex<Aspect>, wording: Wording): Resolution<Aspect> | null {
  const [only, another] = new Map(index.all.map(({ of }) => [of.key, of])).values();
  return only && !another && wording.content.every(isValueHead) ? { kind: 'found', value: only } : null;
}

/** Labels of aspects that share a word with `typed`, then those that are spelt like it. */
function suggestionsFor(index: NameIndex<Aspect>, typed: string, wording: Wording): string[] {
  const sharing = matchAspects(index, wording.content).map(({ aspect }) => aspect.label);
  const labels = new Map(index.all.map(({ text, of }) => [text, of.label]));
  const alike = mostAlike(typed, labels.keys(), MOST_SUGGESTIONS).flatMap((name) => labels.get(name) ?? []);
  return [...new Set([...sharing, ...alike])].slice(0, MOST_SUGGESTIONS);
}
