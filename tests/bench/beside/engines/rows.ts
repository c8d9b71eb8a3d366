import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Row } from './engine.ts';

/** The lines of a file, one at a time. */
export function readLines(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Reads rows from a file of JSON lines, one at a time: nobody has to hold them all. */
export async function* readRows(file: string): AsyncGenerator<Row> {
  for await (const line of readLines(file)) yield JSON.parse(line) as Row;
}

/** A value as JSON in one line; Node's readers of lines end one at Unicode's own separators too. */
export function lineOf(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** Characters that are written in one go. */
const AT_A_TIME = 1_000_000;

/** Writes rows to a file of JSON lines. */
export async function writeRows(file: string, rows: Iterable<Row>): Promise<void> {
  const stream = createWriteStream(file);
  let lines = '';
  for (const row of rows) {
    lines += `${lineOf(row)}\n`;
    if (lines.length < AT_A_TIME) continue;
    if (!stream.write(lines)) await once(stream, 'drain');
    lines = '';
  }
  stream.end(lines);
  await once(stream, 'finish');
}
