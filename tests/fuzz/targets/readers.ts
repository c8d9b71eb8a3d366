import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Document } from '../../../src/corpus/document.ts';
import { readFile } from '../../../src/corpus/read.ts';
import { binaryReaderOf, EXTENSIONS, extensionOf } from '../../../src/corpus/readers/formats.ts';
import { CorpusError } from '../../../src/corpus/readers/reader.ts';
import { summaryOf } from '../../../src/corpus/summary.ts';
import { passagesOf } from '../../../src/passages/split.ts';
import { zipOf } from '../../fixtures/docx/zip.ts';
import { PIECES } from '../../support/pieces.ts';
import { readerAtOnce } from '../../support/readers.ts';
import { faultsOf } from '../../support/wellFormed.ts';
import { changedBytes, changedTexts } from '../inputs/changed.ts';
import { FILES, partsIn, textsOf } from '../inputs/files.ts';
import { anyMarkup, anyText } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';

/** Formats whose files are like those of another. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  '.md': ['.mdx'],
  '.mdx': ['.md'],
  '.html': ['.xhtml'],
  '.csv': ['.tsv'],
};

/** What is wrong with the documents of a file, and with what is made of them first. */
function faultsOfDocuments(documents: readonly Document[]): string[] {
  return documents.flatMap((document) => {
    const faults = faultsOf(document);
    if (JSON.stringify(JSON.parse(JSON.stringify(document))) !== JSON.stringify(document))
      faults.push('does not travel');
    summaryOf(document);
    for (const { text, span } of passagesOf(document))
      if (document.text.slice(span.start, span.end) !== text) faults.push(`no passage of its text: ${text}`);
    return faults;
  });
}

/** What is wrong with a refusal: it says in a line each what is wrong with which file. Anything else that is thrown is a bug. */
function faultsOfRefusal(error: unknown, path: string): string[] {
  if (!(error instanceof CorpusError)) throw error;
  return error.problems.filter((problem) => !problem.startsWith(path) || /[\r\n]/u.test(problem));
}

const texts: readonly Target[] = Object.entries(PIECES).map(([path, pieces]) => {
  const extension = extensionOf(path);
  const files = textsOf(extension, ...(ALIKE[extension] ?? []));
  return target({
    name: `the reader of ${path}`,
    inputs: fc.oneof(
      anyMarkup(pieces),
      ...(files.length > 0 ? [changedTexts(files, fc.oneof(fc.constantFrom(...pieces), anyText(20)))] : []),
    ),
    few: 40,
    faults: (text) => {
      try {
        return faultsOfDocuments(readerAtOnce(path)({ path, text }));
      } catch (error) {
        return faultsOfRefusal(error, path);
      }
    },
  });
});

const ALIASES = 'aliases.yml';
const aliasPieces = [
  'a: ',
  'b c',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '\n',
  '  ',
  '"',
  "'",
  '|',
  '>',
  '&x ',
  '*x',
  '!!js ',
  '#',
  ': ',
  ',',
  '1',
  '~',
  '? ',
  '<<: ',
];
const aliases = target({
  name: `the reader of ${ALIASES}`,
  inputs: fc.oneof(
    anyMarkup(aliasPieces),
    changedTexts(['Xen: [Xen Project, xen]\nKVM:\n  - kernel virtual machine\n'], fc.constantFrom(...aliasPieces)),
  ),
  few: 50,
  faults: (text) => {
    try {
      return faultsOfDocuments(readerAtOnce(ALIASES)({ path: ALIASES, text }));
    } catch (error) {
      return faultsOfRefusal(error, ALIASES);
    }
  },
});

async function faultsOfBinary(path: string, bytes: Uint8Array): Promise<string[]> {
  const read = await binaryReaderOf(path);
  try {
    return faultsOfDocuments((await read?.({ path, bytes })) ?? []);
  } catch (error) {
    return faultsOfRefusal(error, path);
  }
}

const PDF_PIECES = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '/',
  '/Kids',
  '/Parent',
  '/Length 9999999',
  '1 0 R',
  '2 0 R',
  '9 0 R',
  'obj',
  'endobj',
  'stream\n',
  'endstream',
  'BT',
  'ET',
  'Tj',
  'TJ',
  '0 0 0 0 0 0 Tm',
  '1e9 0 Td',
  '-1',
  '1e308',
  'xref',
  'trailer',
  '%%EOF',
  '/Filter /FlateDecode',
  '/Type /Page',
  'q ',
  'Q ',
  '/F1 0 Tf',
  '<FEFF>',
  '\\',
];
const pdf = target({
  name: 'the reader of a.pdf',
  inputs: fc.oneof(
    { weight: 6, arbitrary: changedBytes(FILES.get('.pdf') ?? [], fc.constantFrom(...PDF_PIECES)) },
    fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array([...Buffer.from('%PDF-1.7\n'), ...bytes])),
  ),
  few: 8,
  faults: (bytes) => faultsOfBinary('a.pdf', bytes),
});

const XML_PIECES = [
  '<',
  '>',
  '/>',
  '</w:p>',
  '<w:p>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<c r="ZZZ9"',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<v>1e400</v>',
  's="99"',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<row r="0">',
  '<row r="1048577">',
  '&lt;',
  '&#0;',
  '&#x1F600;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a>',
  '<?x',
  '\u0000',
  '"',
  'w:val="',
  'Target="../../x"',
  '<si><t>',
];

/** An archive in which some of the files are changed, and another that is changed as a whole. */
function archives(path: string): Target {
  const [file = new Uint8Array()] = FILES.get(extensionOf(path)) ?? [];
  const parts = partsIn(file);
  const pieces = fc.constantFrom(...XML_PIECES);
  const inside = fc
    .tuple(...parts.map(({ content }) => fc.option(changedTexts([String(content)], pieces), { nil: null, freq: 2 })))
    .map((contents) => zipOf(parts.map((part, at) => ({ ...part, content: contents[at] ?? part.content }))));
  return target({
    name: `the reader of ${path}`,
    inputs: fc.oneof(
      { weight: 4, arbitrary: inside.map((bytes) => new Uint8Array(bytes)) },
      changedBytes([file], pieces),
    ),
    few: 30,
    faults: (bytes) => faultsOfBinary(path, bytes),
  });
}

let scratch: string | null = null;
const NAMES = ['a', 'README', '.x', 'a b', 'ü', 'aliases.yml', 'a.tar', '😀', '-'];
const files = target({
  name: 'any file of any name',
  inputs: fc.record({
    name: fc.oneof(
      fc
        .tuple(fc.constantFrom(...NAMES), fc.constantFrom('', '.doc', '.xls', '.exe', ...EXTENSIONS.split(', ')))
        .map((parts) => parts.join('')),
      // As file systems take them.
      anyText(20).map((name) => name.replaceAll('\0', '') || ' '),
    ),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      changedBytes(
        [...FILES.values()].flat(),
        anyText(10).map((text) => Buffer.from(text).toString('latin1')),
      ),
    ),
  }),
  few: 40,
  faults: async ({ name, bytes }) => {
    scratch ??= mkdtempSync(join(tmpdir(), 'footnote-fuzz-'));
    const file = join(scratch, 'file');
    writeFileSync(file, bytes);
    const { documents, reason, lines } = await readFile({ file, path: name });
    const faults = faultsOfDocuments(documents);
    if (documents.length === 0 && reason === null) faults.push('neither read nor refused');
    if (reason !== null && (reason.trim() === '' || /[\r\n]/u.test(reason)))
      faults.push(`no reason in one line: ${reason}`);
    if (!Array.isArray(lines)) faults.push('no lines');
    return faults;
  },
});

/** Every reader, with texts and bytes of its format and of none. */
export const READERS: readonly Target[] = [...texts, aliases, pdf, archives('a.docx'), archives('a.xlsx'), files];
