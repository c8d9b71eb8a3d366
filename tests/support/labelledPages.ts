import { readFileSync } from 'node:fs';
import type { Block, Document } from '../../src/corpus/document.ts';
import { loneLines, repeatedLines } from '../../src/corpus/readers/plain/repeats.ts';
import { readPlain } from '../../src/corpus/readers/plain.ts';
import { linesOf } from '../../src/text/lines.ts';

/** What a line of a labelled page is: furniture, text, or a byline. */
export type Label = 'furniture' | 'text' | 'byline';

/** One line of a labelled page, and what a reading of the page takes it for. */
export interface Judged {
  readonly page: string;
  readonly line: string;
  readonly expected: Label;
  readonly found: Label;
}

interface LabelledPage {
  readonly name: string;
  readonly text: string;
  /** By line; null for a blank one. */
  readonly labels: readonly (Label | null)[];
}

const LABELS: Readonly<Record<string, Label>> = { F: 'furniture', T: 'text', B: 'byline' };

/** The pages of a file: each begins with `=== site/page`, and each of its lines with its label: `F`, `T` or `B`. */
function pagesIn(file: URL): LabelledPage[] {
  const parts = readFileSync(file, 'utf8').split(/^=== /mu).slice(1);
  return parts.map((part) => {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    return {
      name,
      text: lines.map((line) => line.slice(2)).join('\n'),
      labels: lines.map((line) => LABELS[line.charAt(0)] ?? null),
    };
  });
}

function siteOf({ name }: LabelledPage): string {
  return name.slice(0, name.indexOf('/'));
}

/** The lines that repeat over the pages of one site, as if these were a folder. */
function repeatedOn(site: string, pages: readonly LabelledPage[]): ReadonlySet<string> {
  return repeatedLines(pages.filter((page) => siteOf(page) === site).map(({ text }) => loneLines(text)));
}

function kindAt({ blocks }: Document, start: number, end: number): Block['kind'] | null {
  return blocks.find((block) => block.span.start < end && start < block.span.end)?.kind ?? null;
}

function readIn(pages: readonly LabelledPage[], page: LabelledPage): Document {
  const { name, text } = page;
  const [document] = readPlain({ path: `${name}.txt`, text, repeated: repeatedOn(siteOf(page), pages) });
  if (!document) throw new Error(`${name} has no document`);
  return document;
}

/** The labelled pages in `file` as documents. */
export function labelledDocuments(file: URL): Document[] {
  const pages = pagesIn(file);
  return pages.map((page) => readIn(pages, page));
}

/** Every line of the labelled pages in `file`, judged as `readPlain` reads them. */
export function judgedPages(file: URL): Judged[] {
  const pages = pagesIn(file);
  return pages.flatMap((page) => {
    const { name, text, labels } = page;
    const document = readIn(pages, page);
    return linesOf(text).flatMap((line, index): Judged[] => {
      const expected = labels[index];
      if (!expected) return [];
      const kind = kindAt(document, line.start, line.end);
      const found = kind === 'furniture' || kind === 'byline' ? kind : 'text';
      return [{ page: name, line: line.text, expected, found }];
    });
  });
}

/** How far what was found under a label is right, and how much of what there is was found; 0 to 1. */
export interface Measure {
  readonly found: number;
  readonly right: number;
  readonly there: number;
  readonly precision: number;
  readonly recall: number;
}

/** Precision and recall of one label. */
export function measureOf(judged: readonly Judged[], label: Label): Measure {
  const found = judged.filter((one) => one.found === label).length;
  const there = judged.filter((one) => one.expected === label).length;
  const right = judged.filter((one) => one.found === label && one.expected === label).length;
  return { found, right, there, precision: right / Math.max(1, found), recall: right / Math.max(1, there) };
}
