import type { Line } from '../../../text/lines.ts';
import type { Description } from '../../document.ts';
import { DESCRIPTION, unreadable } from '../reader.ts';

/** A line of a JSON Lines file, checked. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
  readonly meta: Description;
}

/** The record on `line` of the file `path`. Throws `CorpusError` when it is no JSON object with an id and a text. */
export function readRecord(path: string, line: Line): TextRecord {
  const { id, text, ...rest } = parseObject(path, line);
  if (!isName(id)) throw unreadable(path, line.number, 'has no "id". Give the record one, a text or a number.');
  if (typeof text !== 'string')
    throw unreadable(path, line.number, 'has no "text". Give the record one, or remove it.');
  const meta: { -readonly [field in keyof Description]: string } = {};
  for (const field of DESCRIPTION) {
    const value = rest[field];
    if (isName(value)) meta[field] = String(value);
  }
  return { id: String(id), text, meta };
}

function parseObject(path: string, line: Line): { readonly [field: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    // The parser quotes what it choked on; the line's number is enough to find it, and its text may be anything.
    const problem = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    throw unreadable(path, line.number, `${problem}. Each line has to be one object {"id", "title", "text"}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unreadable(path, line.number, 'is not an object. Each line has to be one object {"id", "title", "text"}.');
  return value as { readonly [field: string]: unknown };
}

function isName(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}
