import type { BinaryReader, Reader } from './reader.ts';

/** Imports what reads a format, when the first file of it is read: some of it is large, and few folders need all of it. */
type Load<R> = () => Promise<R>;

const aliases: Load<Reader> = async () => (await import('./aliases.ts')).readAliases;
const asciidoc: Load<Reader> = async () => (await import('./asciidoc.ts')).readAsciidoc;
const csv: Load<Reader> = async () => (await import('./csv.ts')).readCsv;
const html: Load<Reader> = async () => (await import('./html.ts')).readHtml;
const json: Load<Reader> = async () => (await import('./jsonl.ts')).readJson;
const jsonLines: Load<Reader> = async () => (await import('./jsonl.ts')).readJsonLines;
const markdown: Load<Reader> = async () => (await import('./markdown.ts')).readMarkdown;
const plain: Load<Reader> = async () => (await import('./plain.ts')).readPlain;
const rst: Load<Reader> = async () => (await import('./rst.ts')).readRst;

/** The reader of each text format's file extension, which is in lower case and without its dot. */
const READERS: Readonly<Record<string, Load<Reader>>> = {
  md: markdown,
  markdown,
  mdx: markdown,
  txt: plain,
  text: plain,
  rst,
  rest: rst,
  adoc: asciidoc,
  asciidoc,
  asc: asciidoc,
  html,
  htm: html,
  xhtml: html,
  csv,
  tsv: csv,
  jsonl: jsonLines,
  ndjson: jsonLines,
  json,
};

const docx: Load<BinaryReader> = async () => (await import('./docx.ts')).readDocx;
const pdf: Load<BinaryReader> = async () => (await import('./pdf.ts')).readPdf;
const xlsx: Load<BinaryReader> = async () => (await import('./xlsx.ts')).readXlsx;

/** The same for formats that are no text. */
const BINARY_READERS: Readonly<Record<string, Load<BinaryReader>>> = { pdf, docx, docm: docx, xlsx, xlsm: xlsx };

/** Formats that are not read but have a successor that is: what is left out is told with what to do. */
const SUCCESSORS: Readonly<Record<string, string>> = { doc: '.docx', xls: '.xlsx' };

/** The files that say what else things are called, by their names; each counts for the whole corpus. */
const ALIASES_FILE = /(?:^|\/)aliases\.ya?ml$/i;

/** Whether a file is read as plain text, where no markup tells what belongs to the page. */
export function isPlain(path: string): boolean {
  return loaderOf(path) === plain;
}

/** Whether a file may declare its own encoding. */
export function isMarkup(path: string): boolean {
  return loaderOf(path) === html;
}

/** A file's extension in lower case with its dot; empty for names such as `README`. */
export function extensionOf(path: string): string {
  return /(?<=[^/])\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** The reader of a file by its name; one without an extension is plain text. Null for a format that is not read. */
export async function readerOf(path: string): Promise<Reader | null> {
  return (await loaderOf(path)?.()) ?? null;
}

function loaderOf(path: string): Load<Reader> | null {
  if (ALIASES_FILE.test(path)) return aliases;
  const extension = extensionOf(path);
  if (extension === '') return plain;
  const name = extension.slice(1);
  return Object.hasOwn(READERS, name) ? (READERS[name] ?? null) : null;
}

/** The reader of a file that is no text, by its name; null for any other. */
export async function binaryReaderOf(path: string): Promise<BinaryReader | null> {
  const name = extensionOf(path).slice(1);
  const successor = Object.hasOwn(SUCCESSORS, name) ? SUCCESSORS[name] : undefined;
  if (successor) {
    const { refuseOld } = await import('./archive/old.ts');
    return (source) => refuseOld(source, successor);
  }
  return Object.hasOwn(BINARY_READERS, name) ? ((await BINARY_READERS[name]?.()) ?? null) : null;
}

/** The extensions that are read, for messages: `.md, .markdown, …`. */
export const EXTENSIONS = [...Object.keys(READERS), ...Object.keys(BINARY_READERS)]
  .map((name) => `.${name}`)
  .join(', ');
