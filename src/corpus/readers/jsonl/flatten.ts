import type { Span } from '../../../text/span.ts';
import type { Block, Row } from '../../document.ts';
import { plainBlocks } from '../plain.ts';
import { makeTable } from '../table.ts';

/** A record's fields as text, and its blocks. */
export interface Flattened {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A value of more characters, or with line breaks, is prose under its name; a shorter one stands beside it. */
const LONGEST_BESIDE = 120;
/** Fields inside each other deeper than this are left out: no record of a table or a service has so many. */
const DEEPEST = 12;
/** Fields of one record; what comes after them is left out. */
const MOST_FIELDS = 2_000;

/** The fields of a record without a text of its own: short ones a table of names and values, long ones prose under their names. */
export function flatten(record: object): Flattened {
  const fields: Field[] = [];
  collect(record, [], fields);
  const isShort = ({ value }: Field): boolean => value.length <= LONGEST_BESIDE && !/[\r\n]/.test(value);
  const rows: Row[] = [];
  let text = '';
  const write = (words: string): Span => {
    text += words;
    return { start: text.length - words.length, end: text.length };
  };
  for (const { name, value } of fields.filter(isShort)) {
    if (text !== '') write('\n');
    const label = write(name);
    write(': ');
    const cell = write(value);
    rows.push({ span: { start: label.start, end: cell.end }, cells: [label, cell] });
  }
  const blocks: Block[] = rows.length > 0 ? [makeTable({ start: 0, end: text.length }, null, rows)] : [];
  for (const { name, value } of fields.filter((field) => !isShort(field))) {
    if (text !== '') write('\n\n');
    blocks.push({ kind: 'heading', level: 2, span: write(name) });
    write('\n\n');
    const start = write(value).start;
    for (const block of plainBlocks(value)) blocks.push(shifted(block, start));
  }
  return { text, blocks };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** Names of nested fields are parted by dots; simple values in a list by commas. */
function collect(value: unknown, path: readonly string[], fields: Field[]): void {
  if (path.length > DEEPEST || fields.length >= MOST_FIELDS) return;
  const simple = Array.isArray(value) ? listed(value) : wordsOf(value);
  const name = path.map((part) => part.replace(/\s+/gu, ' ').trim()).join('.');
  if (simple !== null) {
    if (simple !== '' && name !== '') fields.push({ name, value: simple });
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      collect(inner, [...path, Array.isArray(value) ? String(Number(key) + 1) : key], fields);
}

/** A list of simple values as words; null for a list that holds others. */
function listed(values: readonly unknown[]): string | null {
  const words = values.map(wordsOf);
  return words.every((word) => word !== null) ? words.filter((word) => word !== '').join(', ') : null;
}

/** A simple value as words, empty for one that says nothing; null for lists and objects. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? '' : null;
}

function shifted(block: Block, by: number): Block {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  if (block.kind !== 'table') return { ...block, span: move(block.span) };
  const row = ({ span, cells }: Row): Row => ({ span: move(span), cells: cells.map((cell) => cell && move(cell)) });
  return { ...block, span: move(block.span), header: block.header && row(block.header), rows: block.rows.map(row) };
}
