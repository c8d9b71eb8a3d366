import type { Catalogue, Subject } from './catalogue.ts';
import type { Completions } from './completing/completions.ts';
import { NEVER, OTHERWISE, PLACES, type Preference, placed } from './completing/preference.ts';
import { resolveSubject } from './resolve.ts';
import { type Steps, withBreaks } from './steps.ts';

/** What the options of a command that are filled in make of the one that is being typed. */
export interface Kinship {
  /**
   * Subjects to put beside `chosen` ones, or (null) to look up: those that are stated in `aspect` come first, then those that
   * are stated in the same aspects as the chosen ones. Beside anything neither these are offered nor totals of others.
   */
  subjects(chosen: readonly string[] | null, aspect: string | null): Preference;
  /** The aspects in which `chosen` subjects are stated, those of all of them first; null where none of them is known. */
  aspects(chosen: readonly string[]): Preference | null;
}

/** Finds which subjects are stated in which aspects, by the numbers of the options that complete them. */
export function* relating(catalogue: Catalogue, subjects: Completions, aspects: Completions): Steps<Kinship> {
  const ofSubject = yield* optionsOfLabels(catalogue, subjects);
  const ofAspect = yield* optionsOfLabels(catalogue, aspects);

  /** The subjects of each aspect, as often as they are stated in it. */
  const statedIn: number[][] = [];
  const mayBeCompared = new Uint8Array(subjects.options.length / 2);
  const { options } = catalogue.cells;
  yield* withBreaks(catalogue.rows.columns.rowAt, (_, at) => {
    const aspect = ofAspect.at(options[2 * at] ?? -1);
    const subject = ofSubject.at(options[2 * at + 1] ?? -1);
    if (aspect < 0 || subject < 0) return;
    statedIn[aspect] ??= [];
    statedIn[aspect].push(subject);
    if (!catalogue.rows.isTotal(at)) mayBeCompared[subject] = 1;
  });

  const known = (names: readonly string[]): Subject[] =>
    names.flatMap((name) => {
      const resolution = resolveSubject(catalogue, name);
      return resolution.kind === 'found' ? [resolution.value] : [];
    });
  const aspectsOf = ({ statements }: Subject): Set<number> =>
    new Set(statements.map(({ aspect }) => ofAspect.named(aspect)).filter((aspect) => aspect >= 0));
  /** Subjects by how much they have in common with the given ones, most first. */
  const akinTo = (given: readonly Subject[]): number[] => {
    const scores = new Map<number, number>();
    for (const aspect of given.flatMap((subject) => [...aspectsOf(subject)])) {
      const those = new Set(statedIn[aspect]);
      // Inverse document frequency (K. Spärck Jones 1972): what is stated of everything says little of what kind a thing is.
      const weight = Math.log((1 + mayBeCompared.length) / those.size);
      for (const subject of those) scores.set(subject, (scores.get(subject) ?? 0) + weight);
    }
    return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([subject]) => subject);
  };
  /** The options that complete to a subject that is chosen already. */
  const chosenIn = (names: readonly string[], given: readonly Subject[]): Set<number> => {
    const labels = new Set(given.flatMap(({ statements }) => statements.map(({ subject }) => subject)));
    return new Set([...names, ...labels].map((label) => ofSubject.named(label)).filter((subject) => subject >= 0));
  };

  return {
    subjects(chosen, aspect) {
      const places = new Uint16Array(mayBeCompared.length).fill(placed(OTHERWISE));
      const given = known(chosen ?? []);
      for (const [place, subject] of akinTo(given).entries()) places[subject] = placed(1, place);
      const asked = aspect === null ? -1 : ofAspect.named(aspect);
      for (const subject of statedIn[asked] ?? []) places[subject] = placed(0, (places[subject] ?? 0) % PLACES);
      if (chosen === null) return { places, isNarrow: false };
      for (const [subject, may] of mayBeCompared.entries()) if (may === 0) places[subject] = NEVER;
      for (const subject of chosenIn(chosen, given)) places[subject] = NEVER;
      return { places, isNarrow: false };
    },
    aspects(chosen) {
      const given = known(chosen).map(aspectsOf);
      if (given.length === 0) return null;
      const places = new Uint16Array(aspects.options.length / 2).fill(placed(OTHERWISE));
      for (const [place, aspect] of [...new Set(given.flatMap((those) => [...those]))].entries())
        places[aspect] = placed(given.every((those) => those.has(aspect)) ? 0 : 1, place);
      return { places, isNarrow: true };
    },
  };
}

/** The options that complete to labels of the catalogue, or to other spellings of these; -1 where there is none. */
interface OptionsOfLabels {
  /** By the number of the label. */
  at(label: number): number;
  named(label: string): number;
}

function* optionsOfLabels({ labels, aspectOf }: Catalogue, { optionOf }: Completions): Steps<OptionsOfLabels> {
  // What tells an aspect from the others tells a subject from the others as well.
  const keys: string[] = [];
  const byKey = new Map<string, number>();
  yield* withBreaks(labels.texts, (text, label) => {
    const { key } = aspectOf(text);
    keys.push(key);
    const own = optionOf[label] ?? -1;
    if (own >= 0 && !byKey.has(key)) byKey.set(key, own);
  });
  const found = new Int32Array(keys.length);
  yield* withBreaks(keys, (key, label) => {
    const own = optionOf[label] ?? -1;
    found[label] = own >= 0 ? own : (byKey.get(key) ?? -1);
  });
  const at = (label: number): number => found[label] ?? -1;
  const named = (label: string): number => {
    const number = labels.numberOf(label);
    return number === undefined ? (byKey.get(aspectOf(label).key) ?? -1) : at(number);
  };
  return { at, named };
}
