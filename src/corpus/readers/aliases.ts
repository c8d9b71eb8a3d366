import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document } from '../document.ts';
import { makeDocument, type Source, unreadable } from './reader.ts';

/**
 * Reads `aliases.yml`: a mapping of names, each to another name or a list of them, `operating system: [OS, system software]`. Its
 * document has no text to find, only these names. Throws `CorpusError` with the line for what is no such mapping.
 */
export function readAliases(source: Source): readonly Document[] {
  const { path, text } = source;
  const lines = new LineCounter();
  // The failsafe schema knows texts only: `NO: Norway` and `1.0: first release` stay as they are written.
  const yaml = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
  const lineAt = (node: unknown): number | null => {
    const start = (node as { range?: readonly number[] | null } | null)?.range?.[0];
    return start === undefined ? null : lines.linePos(start).line;
  };
  const [error] = yaml.errors;
  if (error)
    throw unreadable(path, lines.linePos(error.pos[0]).line, `is not valid YAML (${error.message}). Correct it.`);
  if (!isMap(yaml.contents))
    throw unreadable(path, lineAt(yaml.contents), 'is no mapping. Write a line “name: [another name, …]” for each.');
  const aliases = yaml.contents.items.map(({ key, value }): readonly string[] => {
    const others = isSeq(value) ? value.items : [value];
    const names = [key, ...others].map((node) =>
      isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '',
    );
    if (names.includes('') || names.length < 2)
      throw unreadable(path, lineAt(key), 'is no “name: [another name, …]”. Give the name at least one other.');
    return names;
  });
  return [{ ...makeDocument(source, { blocks: [] }), aliases }];
}
