import type { Document } from '../corpus/document.ts';
import { slice } from '../text/span.ts';
import { namesOf } from './labels.ts';
import { labelKey } from './outline.ts';

/** Another name for what `label` names, which a document uses without saying so in the label itself. */
export interface Alias {
  readonly name: string;
  readonly label: string;
}

/** A word right before a list in brackets: "containers (Alder, Birch)". */
const GROUP = /([\p{L}\p{N}-]+)\s*\(([^()]{3,200})\)/gu;

function keysOf(label: string): string[] {
  return namesOf(label).map((name) => labelKey(name.text));
}

/**
 * A note that calls one of a table's two subjects by its name calls the other one by another name: "(Container vs KVM)"
 * under a table of OpenVZ / LXC / Zones and KVM. `headers` are the subjects of each table.
 */
export function sideAliases(
  sides: readonly (readonly [string, string])[],
  headers: readonly (readonly string[])[],
): Alias[] {
  return sides.flatMap(([left, right]) =>
    headers.flatMap(([first, second, ...others]): Alias[] => {
      if (first === undefined || second === undefined || others.length > 0) return [];
      const [inFirst, inSecond] = [keysOf(first), keysOf(second)];
      const has = [left, right].map((side) => [inFirst.includes(labelKey(side)), inSecond.includes(labelKey(side))]);
      const unknown = has.findIndex(([a, b]) => !a && !b);
      const [a, b] = has[1 - unknown] ?? [];
      if (unknown < 0 || a === b) return [];
      return [{ name: unknown === 0 ? left : right, label: a ? second : first }];
    }),
  );
}

/** What a document calls the things that share a label, by listing them: "containers (OpenVZ, LXC, Zones)". */
export function groupAliases(document: Document, labels: readonly string[]): Alias[] {
  const groups = new Map<string, string>();
  for (const label of labels) {
    const parts = namesOf(label).filter(({ strength }) => strength === 'part');
    if (parts.length > 1) groups.set(listKey(parts.map(({ text }) => text)), label);
  }
  if (groups.size === 0) return [];
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'item') return [];
    return [...slice(document.text, block.span).matchAll(GROUP)].flatMap(([, name = '', list = '']) => {
      const label = groups.get(listKey(list.split(/\s*[,;/]\s*(?:and\s+|or\s+|&\s+)?|\s+(?:and|or|&)\s+/u)));
      return label === undefined ? [] : [{ name, label }];
    });
  });
}

function listKey(names: readonly string[]): string {
  return names.map(labelKey).sort().join('\n');
}
