import { ALIASES_FILE, readAliases } from './aliases.ts';
import { refuseOld } from './archive/old.ts';
import { readAsciidoc } from './asciidoc.ts';
import { readCsv } from './csv.ts';
import { readHtml } from './html.ts';
import { readJson, readJsonLines } from './jsonl.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import type { BinaryReader, Reader } from './reader.ts';
import { readRst } from './rst.ts';

/** The reader of each text format's file extension, which is in lower case and without its dot. */
const READERS: Readonly<Record<string, Reader>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  mdx: readMarkdown,
  txt: readPlain,
  text: readPlain,
  rst: readRst,
  rest: readRst,
  adoc: readAsciidoc,
  asciidoc: readAsciidoc,
  asc: readAsciidoc,
  html: readHtml,
  htm: readHtml,
  xhtml: readHtml,
  csv: readCsv,
  tsv: readCsv,
  jsonl: readJsonLines,
  ndjson: readJsonLines,
  json: readJson,
};

/** Whether a file is read as plain text, where no markup tells what belongs to the page. */
export function isPlain(path: string): boolean {
  return readerOf(path) === readPlain;
}

/** Whether a file may declare its own encoding. */
export function isMarkup(path: string): boolean {
  return readerOf(path) === readHtml;
}

/** The same for formats that are no text. A reader is imported when the first file of its format is read: some are large. */
const BINARY_READERS: Readonly<Record<string, () => Promise<BinaryReader>>> = {
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  docm: async () => (await import('./docx.ts')).readDocx,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  xlsm: async () => (await import('./xlsx.ts')).readXlsx,
};

/** Formats that are not read but have a successor that is: what is left out is told with what to do. */
const SUCCESSORS: Readonly<Record<string, string>> = { doc: '.docx', xls: '.xlsx' };

/** A file's extension in lower case with its dot; empty for names such as `README`. */
export function extensionOf(path: string): string {
  return /(?<=[^/])\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** The reader of a file by its name; one without an extension is plain text. Null for a format that is not read. */
export function readerOf(path: string): Reader | null {
  if (ALIASES_FILE.test(path)) return readAliases;
  const extension = extensionOf(path);
  if (extension === '') return readPlain;
  const name = extension.slice(1);
  return Object.hasOwn(READERS, name) ? (READERS[name] ?? null) : null;
}

/** The reader of a file that is no text, by its name; null for any other. */
export async function binaryReaderOf(path: string): Promise<BinaryReader | null> {
  const name = extensionOf(path).slice(1);
  const successor = Object.hasOwn(SUCCESSORS, name) ? SUCCESSORS[name] : undefined;
  if (successor) return (source) => refuseOld(source, successor);
  return Object.hasOwn(BINARY_READERS, name) ? ((await BINARY_READERS[name]?.()) ?? null) : null;
}

/** The extensions that are read, for messages: `.md, .markdown, …`. */
export const EXTENSIONS = [...Object.keys(READERS), ...Object.keys(BINARY_READERS)]
  .map((name) => `.${name}`)
  .join(', ');
