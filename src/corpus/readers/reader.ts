import { slice } from '../../text/span.ts';
import type { Block, Description, Document, Mark, Metadata } from '../document.ts';

/** A file as a reader gets it: its path inside the corpus folder, with `/`, and its decoded text without a byte order mark. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Lines that stand alone in many plain texts of the corpus, as `loneLines` writes them; none when only this file is known. */
  readonly repeated?: ReadonlySet<string>;
  /** Takes what of the file is in none of the documents, in words for the owner of the corpus, where the rest is read. */
  readonly missing?: (problem: string) => void;
}

/** Reads one text format: the documents of a file, one for most formats. Throws `CorpusError` for a file it cannot read. */
export type Reader = (source: Source) => readonly Document[];

/** A file of a format that is no text. */
export interface BinarySource {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads one binary format; rejects with `CorpusError` for a file it cannot read. */
export type BinaryReader = (source: BinarySource) => Promise<readonly Document[]>;

/** The fields of a description, under the names that files give them as well. */
export const DESCRIPTION = [
  'title',
  'author',
  'date',
  'publisher',
  'kind',
  'url',
] as const satisfies readonly (keyof Description)[];

/** A corpus that cannot be used. Each problem is one line that says what is wrong, where, and what to do about it. */
export class CorpusError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'CorpusError';
    this.problems = problems;
  }
}

/** The error for a file that cannot be read. `line` is 1-based; `problem` says what is wrong and what to do. */
export function unreadable(path: string, line: number | null, problem: string): CorpusError {
  const where = line === null ? path : `${path}, line ${line}`;
  return new CorpusError([`${where}: ${problem}`.replace(/[\s\p{Cc}]+/gu, ' ').trim()]);
}

/** What a reader found in a file. What is left out is filled in by `makeDocument`. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** The file's own text unless the format's text has to be extracted. */
  readonly text?: string;
  /** Else `meta.title`, the first heading of level 1, or the file's name. */
  readonly title?: string | undefined;
  readonly meta?: Metadata;
  readonly marks?: readonly Mark[];
  /** Set for a record among several in one file; the document's id becomes `path#record`. */
  readonly record?: { readonly id: string; readonly line: number };
}

/** What a document says of its own address counts only if a browser would open it. */
const WEB_ADDRESS = /^https?:\/\/[^\s/]/iu;

/** A file may have a name of nothing but blanks. */
const NAMELESS = 'Untitled';

/** The document of `source` with what was read from it. */
export function makeDocument(source: { readonly path: string; readonly text?: string }, reading: Reading): Document {
  const { path } = source;
  // Half a surrogate pair, as JSON can write it, is a broken character: it has no encoding, and the replacement is as long.
  const text = (reading.text ?? source.text ?? '').replace(/\p{Cs}/gu, '\u{FFFD}');
  const { blocks, meta = {}, record } = reading;
  const name = record ? `${titleOfPath(path)} ${record.id}` : titleOfPath(path);
  const titles = [reading.title, meta.title, firstHeading(text, blocks), name, path];
  return {
    id: record ? `${path}#${record.id}` : path,
    path,
    title: titles.map((title) => (title ?? '').replace(/\s+/gu, ' ').trim()).find((title) => title !== '') ?? NAMELESS,
    text,
    ownText: text === source.text,
    blocks,
    meta,
    marks: reading.marks ?? [],
    record: record ?? null,
    url: WEB_ADDRESS.test(meta.url ?? '') ? (meta.url ?? null) : null,
  };
}

function firstHeading(text: string, blocks: readonly Block[]): string | undefined {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return heading && slice(text, heading.span);
}

/** A file's name made readable: without folders and extension, dashes and underscores as spaces, letters as they are. */
export function titleOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name
    .replace(/(?<=.)\.[^.]*$/u, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
}
