import type { Document } from '../corpus/document.ts';
import { slice } from '../text/span.ts';
import { labelKey, namesOf } from './labels.ts';
import { keyOfLabel } from './wording.ts';

/** Another name for what `label` names, which a document uses without saying so in the label itself. */
export interface Alias {
  readonly name: string;
  readonly label: string;
}

/** A word right before a list in brackets: "containers (Alder, Birch)". */
const GROUP = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+)\s*\(([^()]{3,200})\)/gu;

function keysOf(label: string): string[] {
  return namesOf(label).map((name) => labelKey(name.text));
}

/** The one label that has all the words of a name; null when none has, or several have. */
function labelWith(name: string, labels: readonly string[]): string | null {
  const wordsOf = (text: string): string[] => labelKey(text).split(/[^\p{L}\p{N}]+/u);
  const [only, another] = labels.filter((label) => wordsOf(name).every((word) => wordsOf(label).includes(word)));
  return only !== undefined && another === undefined ? only : null;
}

/**
 * What notes call the subjects of a table: by a part of a label ("Boiler" for "Gas / Oil Boiler"), or, where a table has two
 * subjects and the note calls one by its name, the other one by any name: "(Container vs KVM)" under a table of
 * OpenVZ / LXC / Zones and KVM. `headers` are the subjects of each table.
 */
export function sideAliases(
  sides: readonly (readonly [string, string])[],
  headers: readonly (readonly string[])[],
): Alias[] {
  const known = new Map<string, readonly string[]>();
  const isName = (name: string, label: string): boolean => {
    const keys = known.get(label) ?? keysOf(label);
    known.set(label, keys);
    return keys.includes(labelKey(name));
  };
  return sides.flatMap(([left, right]) =>
    headers.flatMap((labels): Alias[] => {
      const unnamed = [left, right].filter((side) => !labels.some((label) => isName(side, label)));
      const taken = labels.filter((label) => isName(left, label) || isName(right, label));
      return unnamed.flatMap((name) => {
        const [first, second, ...others] = labels.filter((label) => !taken.includes(label));
        const other = taken.length === 1 && others.length === 0 && second === undefined ? first : undefined;
        const label = labelWith(name, labels) ?? other;
        return label === undefined ? [] : [{ name, label }];
      });
    }),
  );
}

/** Each of the names of one thing as an alias for those of the others that are labels: what is the same as a third is the same. */
export function sameThingAliases(
  things: readonly (readonly ToldName[])[],
  isLabel: (name: ToldName) => boolean,
): Alias[] {
  const groups = new Map<string, Map<string, ToldName>>();
  for (const names of things) {
    const joined = new Map<string, ToldName>();
    for (const name of names)
      for (const [other, written] of groups.get(name.plain) ?? [[name.plain, name]])
        if (!joined.has(other)) joined.set(other, written);
    for (const key of joined.keys()) groups.set(key, joined);
  }
  return [...new Set(groups.values())].flatMap((group) => {
    const names = [...group.values()];
    return names
      .filter(isLabel)
      .flatMap((label) =>
        names.flatMap((name) => (name.text === label.text ? [] : [{ name: name.text, label: label.text }])),
      );
  });
}

/** A name that a document tells, with what tells it from other names: as `labelKey`, and as `keyOfLabel`. */
export interface ToldName {
  readonly text: string;
  readonly plain: string;
  readonly key: string;
}

/** A name as `ToldName`. */
export function toldName(text: string): ToldName {
  return { text, plain: labelKey(text), key: keyOfLabel(text) };
}

/** A name and the list of names that stands behind it in brackets, as `listKey`. */
export type Group = readonly [name: string, list: string];

/** The names before lists in brackets, in order of the text, where the list is that of a label that has several parts. */
export function groupsIn(document: Document, labels: readonly string[]): Group[] {
  const lists = new Set(labels.flatMap((label) => partsKey(label) ?? []));
  if (lists.size === 0) return [];
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'item') return [];
    return [...slice(document.text, block.span).matchAll(GROUP)].flatMap(([, name = '', list = '']): Group[] => {
      const key = listKey(list.split(/(?:(?<!\s)\s+)?[,;/]\s*(?:(?:and|or|&)\s+)?|(?<!\s)\s+(?:and|or|&)\s+/u));
      return lists.has(key) ? [[name, key]] : [];
    });
  });
}

/** What a document calls the things that share a label, by listing them: "containers (OpenVZ, LXC, Zones)". */
export function groupAliases(groups: readonly Group[], labels: readonly string[]): Alias[] {
  if (groups.length === 0) return [];
  const labelsOf = new Map(
    labels.flatMap((label): [string, string][] => {
      const key = partsKey(label);
      return key === null ? [] : [[key, label]];
    }),
  );
  return groups.flatMap(([name, list]) => {
    const label = labelsOf.get(list);
    return label === undefined ? [] : [{ name, label }];
  });
}

/** The `listKey` of the parts of a label; null for a label of one thing. */
function partsKey(label: string): string | null {
  const parts = namesOf(label).filter(({ strength }) => strength === 'part');
  return parts.length > 1 ? listKey(parts.map(({ text }) => text)) : null;
}

/** Names in whatever order and spelling. */
function listKey(names: readonly string[]): string {
  return names.map(labelKey).sort().join('\n');
}
