import { linesOf } from '../../text/lines.ts';
import type { Document } from '../document.ts';
import { type Element, elementsOf } from './jsonl/elements.ts';
import { NoRecord, readRecord, type TextRecord } from './jsonl/record.ts';
import { makeDocument, type Source, unreadable } from './reader.ts';

/** Lines that are named with what is wrong with them; of more, the number is told. */
const MOST_NAMED = 3;

/**
 * Reads JSON Lines: one document for each line that is an object. A `text` is read like plain text; without one, all fields are.
 * Lines that are no such record are told to `source.missing`. Throws `CorpusError` when there is no record at all.
 */
export function readJsonLines(source: Source): readonly Document[] {
  const lines = linesOf(source.text).filter(({ text }) => text.trim() !== '');
  return readRecords(
    source,
    lines.map(({ text, number }) => ({ json: text, line: number })),
  );
}

/** Reads a JSON file that is a list of records, each like a line of JSON Lines. Throws `CorpusError` for any other JSON. */
export function readJson(source: Source): readonly Document[] {
  const elements = elementsOf(source.text);
  if (elements) return readRecords(source, elements);
  throw unreadable(source.path, null, 'is JSON, but no list of records. Only lists of objects are read.');
}

function readRecords(source: Source, elements: readonly Element[]): readonly Document[] {
  const documents: Document[] = [];
  const missing: string[] = [];
  const ids = new Set<string>();
  for (const { json, line } of elements) {
    const record = recordOf(json);
    if (record instanceof NoRecord) {
      missing.push(`line ${line} ${record.message}`);
      continue;
    }
    const { text, blocks, meta } = record;
    const id = record.id !== null && !ids.has(record.id) ? record.id : freeId(record.id, line, ids);
    ids.add(id);
    documents.push(makeDocument(source, { text, blocks, meta, record: { id, line } }));
  }
  if (missing.length === 0) return documents;
  const more = missing.length > MOST_NAMED ? `; so do ${missing.length - MOST_NAMED} more` : '';
  const problem = `${missing.slice(0, MOST_NAMED).join('; ')}${more}. Each record has to be one object with a text or other fields.`;
  if (documents.length === 0) throw unreadable(source.path, null, problem);
  source.missing?.(problem);
  return documents;
}

function recordOf(json: string): TextRecord | NoRecord {
  try {
    return readRecord(json);
  } catch (error) {
    if (error instanceof NoRecord) return error;
    throw error;
  }
}

/** An id for a record that has none, or one that an earlier record has. */
function freeId(id: string | null, line: number, taken: ReadonlySet<string>): string {
  let free = id === null ? `${line}` : `${id}, line ${line}`;
  while (taken.has(free)) free = `line ${free}`;
  return free;
}
