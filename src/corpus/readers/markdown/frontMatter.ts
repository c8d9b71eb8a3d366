import type { Yaml } from 'mdast';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Description, Metadata } from '../../document.ts';
import { DESCRIPTION, unreadable } from '../reader.ts';

/**
 * What the front matter of the file `path` says of the document and, under `source`, of the document that it was made from.
 * Null when it is no mapping, and so no front matter. Throws `CorpusError` with the line when it is not YAML.
 */
export function metadataOf(path: string, front: Yaml): Metadata | null {
  const lines = new LineCounter();
  // The failsafe schema knows texts only: a date and a version number stay as they are written.
  const yaml = parseDocument(front.value, { schema: 'failsafe', prettyErrors: false, lineCounter: lines });
  const [error] = yaml.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line + (front.position?.start.line ?? 1);
    throw unreadable(path, line, `the front matter is not valid YAML (${error.message}). Correct it.`);
  }
  if (yaml.contents === null || (isScalar(yaml.contents) && !yaml.contents.value)) return {};
  if (!isMap(yaml.contents)) return null;
  const source = yaml.contents.get('source');
  return { ...describe(yaml.contents), ...(isMap(source) ? { source: describe(source) } : {}) };
}

function describe(map: YAMLMap): Description {
  const description: { -readonly [field in keyof Description]: string } = {};
  for (const field of DESCRIPTION) {
    const value = wordsOf(map.get(field, true));
    if (value !== '') description[field] = value;
  }
  return description;
}

/** How YAML writes that there is no value. */
const NULL = /^(?:null|~)$/i;

/** The words of a value; those of a list one after the other. */
function wordsOf(node: unknown): string {
  if (isSeq(node)) return node.items.map(wordsOf).filter(Boolean).join(', ');
  if (!isScalar(node) || typeof node.value !== 'string') return '';
  return node.type === 'PLAIN' && NULL.test(node.value) ? '' : node.value.trim();
}
