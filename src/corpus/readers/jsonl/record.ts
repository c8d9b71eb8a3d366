import type { Block, Description } from '../../document.ts';
import { plainBlocks } from '../plain.ts';
import { DESCRIPTION } from '../reader.ts';
import { flatten } from './flatten.ts';

/** A record of a file, as it is to be read. */
export interface TextRecord {
  /** Null where it has none of its own. */
  readonly id: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly meta: Description;
}

/** Why something is no record, in words for the owner of the corpus. */
export class NoRecord extends Error {}

/** The record that `json` is: an object, with a text that is read like plain text, or else all of its fields. Throws `NoRecord`. */
export function readRecord(json: string): TextRecord {
  const { text, ...fields } = parseObject(json);
  const meta: { -readonly [field in keyof Description]: string } = {};
  for (const field of DESCRIPTION) {
    const value = fields[field];
    if (isName(value)) meta[field] = String(value);
  }
  if (meta.title === undefined && isName(fields.name)) meta.title = String(fields.name);
  const id = [fields.id, fields._id].find(isName);
  const read = typeof text === 'string' ? { text, blocks: plainBlocks(text) } : flatten({ ...fields, text });
  if (read.blocks.length === 0) throw new NoRecord('holds no text');
  return { id: id === undefined ? null : String(id), ...read, meta };
}

function parseObject(json: string): { readonly [field: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // The parser quotes what it choked on; the line's number is enough to find it, and its text may be anything.
    throw new NoRecord(error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NoRecord('is no object');
  return value as { readonly [field: string]: unknown };
}

function isName(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}
