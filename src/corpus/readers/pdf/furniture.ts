import type { Signal } from '../../document.ts';
import type { Row } from './rows.ts';

/**
 * Running headers, footers and page numbers: what stands in the first or last rows of a page and again, at the same height with
 * the same words up to their numbers, on other pages. Every sign has a weight; from 1 on, a row is furniture.
 */

/** Rows at the top and at the bottom of a page that are looked at. */
const ROWS_AT_THE_EDGE = 4;
/** Rows at the same height in points on at least this many pages repeat; in a document of two pages, on both. */
const SAME_HEIGHT = 4;
const FEWEST_PAGES = 3;
/** Pages before and after one that are looked at: in a long document the same words come to the same height by chance. */
const NEAR = 4;
/** Words larger than the text are a heading, unless they stand on this part of all pages. */
const HEADING = 1.1;
const MOST_PAGES = 0.5;
/** White space, in letter heights, that sets a row apart from the text. */
const APART = 1.8;
const LONGEST = 150;
/** Numbers of a row that are tried out as the number of its page, from the last. */
const MOST_NUMBERS = 4;

const PAGE_NUMBER = /^\W{0,40}(?:\p{L}{1,10}\.?\s+)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\p{L}{1,5})\s*\d{1,4})?\W*$/iu;
const LEADER = /(?:\. ?){5,}/u;
const AFTER_LEADER = /^(?:[\d, ]*|[ivxlc]{1,7}|\p{L})$/iu;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A row at the edge of a page, and what it shares with rows of other pages. */
interface Candidate {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  /** Its words, and its words with each number in turn as what it is ahead of the page: of these, a page number is the same on all. */
  readonly readings: readonly string[];
  readonly size: number;
  /** The first or last row of its page. */
  readonly outermost: boolean;
  /** The white space between it and the text, in letter heights. */
  readonly apart: number;
  /** What its page number is ahead of the number of the page; null for a row that is none. */
  readonly ahead: number | null;
}

/** The rows that do not belong to the text, each with the signs that spoke for it. `body` is the size of the text's letters. */
export function furnitureOf(pages: readonly (readonly Row[])[], body: number): ReadonlyMap<Row, readonly Signal[]> {
  const candidates = pages.flatMap((rows, page) => candidatesOf(rows, page));
  const repeated = pagesOf(candidates, ({ readings }) => readings);
  const numbered = pagesOf(candidates, ({ ahead }) => (ahead === null ? [] : [`${ahead}`]));
  const fewest = Math.min(FEWEST_PAGES, Math.max(2, pages.length));
  const found = new Map<Row, Signal[]>();
  const there = new Map<number, Set<number>>();
  for (const candidate of candidates) {
    const { row, size, page } = candidate;
    const same = repeated(candidate);
    const isLarge = size > HEADING * body;
    const signals: Signal[] = [];
    if (near(same, page) >= fewest && (!isLarge || same.length >= MOST_PAGES * pages.length))
      signals.push({ name: `stands at the same height on ${same.length} pages`, weight: 1 });
    if (near(numbered(candidate), page) >= 2 && !isLarge) signals.push({ name: 'counts the pages', weight: 1 });
    else if (isAloneAtTheEdge(candidate) && !isLarge)
      signals.push({ name: 'a number alone at the edge of the page', weight: 1 });
    if (signals.length === 0) continue;
    found.set(row, signals);
    for (const height of heights(row)) there.set(height, (there.get(height) ?? new Set<number>()).add(page));
  }
  for (const { row, apart, size } of candidates) {
    const pagesThere = Math.max(...heights(row).map((height) => there.get(height)?.size ?? 0));
    if (found.has(row) || apart < APART || size > HEADING * body || pagesThere < MOST_PAGES * pages.length) continue;
    if (pagesThere >= FEWEST_PAGES)
      found.set(row, [{ name: 'stands apart where other pages have their running header or footer', weight: 1 }]);
  }
  for (const rows of pages) for (const row of insideText(rows, found)) found.delete(row);
  for (const row of pages.flat())
    if (isLeading(row)) found.set(row, [{ name: 'dots lead to a page number', weight: 1 }]);
  return found;
}

/** Rows with text both above and below them: what repeats there is text. */
function insideText(rows: readonly Row[], found: ReadonlyMap<Row, unknown>): Row[] {
  const first = rows.findIndex((row) => !found.has(row));
  const last = rows.findLastIndex((row) => !found.has(row));
  return rows.slice(Math.max(first, 0), Math.max(last, 0));
}

/** A row of a table of contents or of an index: dots that lead to a number, and in a column after it no more than a letter. */
function isLeading(row: Row): boolean {
  const last = row.segments.findLastIndex(({ text }) => LEADER.test(text));
  if (last < 0 || !row.segments.slice(last + 1).every(({ text }) => AFTER_LEADER.test(text))) return false;
  return /(?:\d|[ivxlc])$/iu.test(textOf(row));
}

/** The words of a row, its columns two spaces apart. */
export function textOf({ segments }: Row): string {
  return segments.map(({ text }) => text).join('  ');
}

function candidatesOf(rows: readonly Row[], page: number): Candidate[] {
  return rows.flatMap((row, at): Candidate[] => {
    const text = textOf(row);
    if ((at >= ROWS_AT_THE_EDGE && at < rows.length - ROWS_AT_THE_EDGE) || text.length > LONGEST) return [];
    const inward = at < rows.length / 2 ? rows[at + 1] : rows[at - 1];
    const size = Math.max(...row.segments.map((segment) => segment.size));
    return [
      {
        page,
        row,
        text,
        readings: readingsOf(text, page),
        size,
        outermost: at === 0 || at === rows.length - 1,
        apart: inward ? Math.abs(inward.y - row.y) / size : 0,
        ahead: ahead(text, page + 1),
      },
    ];
  });
}

function readingsOf(text: string, page: number): string[] {
  const numbers = [...text.matchAll(/\d+/g)].slice(-MOST_NUMBERS);
  const ahead = numbers.map(
    ({ 0: number, index }) => `${text.slice(0, index)}#${Number(number) - page}#${text.slice(index + number.length)}`,
  );
  return [text, ...ahead];
}

/** Both steps of height that a row is nearest to, so that a hair's breadth does not part two rows. */
function heights({ y }: Row): number[] {
  const step = Math.round(y / SAME_HEIGHT);
  return [step, y / SAME_HEIGHT > step ? step + 0.5 : step - 0.5];
}

function isAloneAtTheEdge({ ahead, outermost, apart }: Candidate): boolean {
  return ahead !== null && outermost && apart >= APART;
}

/** For each candidate the pages, in order, that have one at its height with a sign in common with it; those of the commonest. */
function pagesOf(
  candidates: readonly Candidate[],
  signsOf: (candidate: Candidate) => readonly string[],
): (candidate: Candidate) => readonly number[] {
  const pages = new Map<string, number[]>();
  const keysOf = (candidate: Candidate): string[] =>
    heights(candidate.row).flatMap((height) => signsOf(candidate).map((sign) => `${height} ${sign}`));
  for (const candidate of candidates)
    for (const key of keysOf(candidate)) {
      const known = pages.get(key);
      if (!known) pages.set(key, [candidate.page]);
      else if (known.at(-1) !== candidate.page) known.push(candidate.page);
    }
  return (candidate) =>
    keysOf(candidate)
      .map((key) => pages.get(key) ?? [])
      .reduce((most, some) => (some.length > most.length ? some : most), []);
}

function near(pages: readonly number[], page: number): number {
  const from = firstFrom(pages, page - NEAR);
  let count = 0;
  while ((pages[from + count] ?? Number.POSITIVE_INFINITY) <= page + NEAR) count++;
  return count;
}

/** Index of the first page from `page` on, by binary search. */
function firstFrom(pages: readonly number[], page: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ahead(text: string, page: number): number | null {
  const digits = PAGE_NUMBER.exec(text)?.[1];
  if (digits === undefined) return null;
  return (/^\d/.test(digits) ? Number(digits) : roman(digits.toLowerCase())) - page;
}

function roman(letters: string): number {
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
