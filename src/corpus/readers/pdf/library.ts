import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { unreadable } from '../reader.ts';
import { holdsBomb } from './bombs.ts';

/** pdf.js names these where it draws, and one of them when it is loaded. Text is read without drawing: empty classes do. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];
/** A PDF begins and ends with these; other bytes may stand around them, but no more than this many. */
const BEGINNING = '%PDF-';
const ENDING = ['%%EOF', 'startxref'];
const AROUND = 4096;

/** A page as the library knows it. */
export type PdfPage = PDFPageProxy;

/** An opened PDF, and how to let go of it. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF with pdf.js, which runs in this thread, reaches for no network, evaluates no code of the file and prints nothing.
 * Rejects with `CorpusError` for what is no PDF, is cut off, is broken beyond repair, or is locked by a password.
 */
export async function openPdf(path: string, bytes: Uint8Array): Promise<OpenPdf> {
  if (!holds(bytes.subarray(0, AROUND), [BEGINNING]))
    throw unreadable(path, null, 'is not a PDF. Check its extension.');
  if (!holds(bytes.subarray(-AROUND), ENDING))
    throw unreadable(path, null, 'is cut off: its end is missing. Copy it again.');
  if (holdsBomb(bytes)) throw unreadable(path, null, 'unpacks to far more than its size, as bombs do. Leave it out.');
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await load();
  const { resolve } = createRequire(import.meta.url);
  GlobalWorkerOptions.workerSrc = pathToFileURL(resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')).href;
  const task = getDocument({
    // A copy, because the library takes what it is given away from its owner.
    data: new Uint8Array(bytes),
    cMapUrl: `${dirname(resolve('pdfjs-dist/package.json')).replaceAll('\\', '/')}/cmaps/`,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { pdf: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw unreadable(path, null, problemOf(error));
  }
}

async function load(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  for (const name of DRAWING) if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

function holds(bytes: Uint8Array, marks: readonly string[]): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return marks.some((mark) => text.includes(mark));
}

/** What to tell of an error of the library's; what it throws has names, and messages for programmers. */
export function problemOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return 'is locked by a password. Save a copy without one.';
  return `is broken (${message.replace(/\.$/, '')}). Open it in a PDF viewer and save it anew.`;
}
