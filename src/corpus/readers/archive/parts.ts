import { posix } from 'node:path';
import type { Metadata } from '../../document.ts';
import type { Archive } from './open.ts';
import { eachElement, textIn } from './xml.ts';

/** What a part of an office document refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, such as `styles`, which is the same in both of the standard's namespaces. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly part: string;
}

/** What `part` refers to inside the archive, by its relations; the archive itself is the part with the empty name. */
export async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!archive.has(name)) return relations;
  await eachElement(archive, name, new Set(['Relationship']), ({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External') return;
    const there = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: there });
  });
  return relations;
}

/** The part that a relation of this type leads to, where the archive has it; else null. */
export function partOf(archive: Archive, relations: readonly Relation[], type: string): string | null {
  return relations.find((relation) => relation.type === type && archive.has(relation.part))?.part ?? null;
}

/** Title, author and date as the document's properties have them (ECMA-376 part 2, 11); of the dates that of the last change. */
export async function describe(archive: Archive, relations: readonly Relation[]): Promise<Metadata> {
  const part = partOf(archive, relations, 'core-properties');
  if (part === null) return {};
  const found: Record<string, string> = {};
  await eachElement(archive, part, new Set(['title', 'creator', 'created', 'modified']), (element) => {
    found[element.name] ??= textIn(element).replace(/\s+/gu, ' ').trim();
  });
  const date = found.modified || found.created;
  return {
    ...(found.title ? { title: found.title } : {}),
    ...(found.creator ? { author: found.creator } : {}),
    ...(date ? { date } : {}),
  };
}
