import { linesOf } from '../../text/lines.ts';
import type { Document } from '../document.ts';
import { readRecord } from './jsonl/record.ts';
import { plainBlocks } from './plain.ts';
import { makeDocument, type Source, unreadable } from './reader.ts';

/**
 * Reads JSON Lines: one document for each line, an object {id, title, text} and optionally author, date, publisher, kind and
 * url. Its text is read like plain text. Throws `CorpusError` at the first line that is no such object or repeats an id.
 */
export function readJsonLines(source: Source): readonly Document[] {
  const { path } = source;
  const documents: Document[] = [];
  const lineOf = new Map<string, number>();
  for (const line of linesOf(source.text)) {
    if (line.text.trim() === '') continue;
    const { id, text, meta } = readRecord(path, line);
    const earlier = lineOf.get(id);
    if (earlier !== undefined)
      throw unreadable(
        path,
        line.number,
        `the id ${JSON.stringify(id)} is that of line ${earlier}. Give each its own.`,
      );
    lineOf.set(id, line.number);
    const record = { id, line: line.number };
    documents.push(makeDocument(source, { text, blocks: plainBlocks(text), meta, record }));
  }
  return documents;
}
