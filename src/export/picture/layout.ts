import type { Language } from '../../language/language.ts';
import { placeAfter } from '../../present/citation.ts';
import { type Grid, type GridRow, type GridSource, type GridValue, plainLine } from '../grid.ts';
import { fontOf, MISSING, type Weight } from './font.ts';
import { type Lines, linesOf } from './lines.ts';

/** Pixels. A phone shows a picture of two subjects at about 40 % of its size: 28 px there are read as 11. */
const SIZE = {
  /** Of letters. */
  value: 28,
  label: 23,
  source: 20,
  /** Of a line of text, to the one below, as a multiple of its letters. */
  line: 1.34,
  margin: 32,
  /** Between columns, and above and below a row. */
  gap: 28,
  row: 18,
  /** Of the picture: two columns, and each further one. */
  width: 940,
  column: 280,
  /** A page is closed when its rows are higher than this; one row may be higher. */
  page: 2_000,
} as const;

/** Rows of a page. */
const MOST_ROWS = 12;
/** Lines of one value and of one label; what is longer is cut, and said to be. */
const MOST_LINES = 24;
const MOST_LABEL_LINES = 4;

export type Tone = 'strong' | 'value' | 'label' | 'quiet';

/** A line of text at its place; `mark` is a number at its end that leads to a source. */
export interface PlacedLine {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: Tone;
  readonly text: string;
  readonly mark: string;
  /** Set from this edge to the left, for scripts that are written so; null for others. */
  readonly right: number | null;
}

/** One picture before it is drawn. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** Height of the band with the names of the subjects. */
  readonly head: number;
  /** Where a line is drawn over a row. */
  readonly rules: readonly number[];
  readonly lines: readonly PlacedLine[];
  /** What of the grid it shows. */
  readonly rows: readonly GridRow[];
  /** Characters that the font does not have, and all others. */
  readonly missing: number;
  readonly characters: number;
}

const FIRST_STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Collects lines from the top of a page to its end. */
class Sheet {
  readonly width: number;
  readonly columns: number;
  readonly language: Language;
  readonly lines: PlacedLine[] = [];
  readonly rules: number[] = [];
  missing = 0;
  characters = 0;
  cuts = 0;
  y: number = SIZE.margin;

  constructor(columns: number, language: Language) {
    this.columns = columns;
    this.language = language;
    this.width = SIZE.width + Math.max(0, columns - 2) * SIZE.column;
  }

  get inner(): number {
    return this.width - 2 * SIZE.margin;
  }

  columnWidth(): number {
    return (this.inner - SIZE.gap * (this.columns - 1)) / this.columns;
  }

  columnStart(column: number): number {
    return SIZE.margin + column * (this.columnWidth() + SIZE.gap);
  }

  /** Writes a text from `y` on and returns where it ends. */
  write(
    text: string,
    at: { x: number; y: number; width: number; size: number; weight: Weight; tone: Tone; most: number },
    mark = '',
  ): number {
    const { x, size, weight, tone } = at;
    const words = plainLine(text);
    const { lines, missing, isCut }: Lines = linesOf(
      mark === '' ? words : `${words} ${mark}`,
      fontOf(weight),
      at.width / size,
      at.most,
    );
    const isRightToLeft = RIGHT_TO_LEFT.test(FIRST_STRONG.exec(words)?.[0] ?? '');
    this.missing += missing;
    this.characters += words.length;
    if (isCut) this.cuts++;
    let y = at.y;
    for (const [index, line] of lines.entries()) {
      const isMarked = mark !== '' && index === lines.length - 1;
      const shown = !isMarked ? line : line.endsWith(mark) ? line.slice(0, -mark.length) : `${line} `;
      this.lines.push({
        ...{ x, y: y + size, size, weight, tone, text: shown, mark: isMarked ? mark : '' },
        right: isRightToLeft ? x + at.width : null,
      });
      y += size * SIZE.line;
    }
    return y;
  }

  /** The names of the subjects, each over its column. Returns where the band ends. */
  head(subjects: readonly string[]): number {
    const ends = subjects.map((subject, column) =>
      this.write(subject, {
        ...{ x: this.columnStart(column), y: this.y - SIZE.row / 2, width: this.columnWidth() },
        ...{ size: SIZE.value, weight: 'bold', tone: 'strong', most: MOST_LABEL_LINES },
      }),
    );
    this.y = Math.max(...ends) + SIZE.row / 2;
    return this.y;
  }

  row({ aspect, cells }: GridRow): void {
    this.rules.push(this.y);
    this.y = this.write(aspect, {
      ...{ x: SIZE.margin, y: this.y + SIZE.row, width: this.inner },
      ...{ size: SIZE.label, weight: 'bold', tone: 'label', most: MOST_LABEL_LINES },
    });
    this.y += SIZE.row / 3;
    this.y = Math.max(...cells.map((cell, column) => this.cell(cell, column))) + SIZE.row * (2 / 3);
  }

  cell(values: readonly GridValue[], column: number): number {
    const place = {
      x: this.columnStart(column),
      width: this.columnWidth(),
      weight: 'regular',
      most: MOST_LINES,
    } as const;
    const { notStated } = this.language.answers.comparison;
    if (values.length === 0) return this.write(notStated, { ...place, y: this.y, size: SIZE.label, tone: 'quiet' });
    let { y } = this;
    for (const { value, number, date } of values)
      y = this.write(
        date === null ? value : `${value} (${date})`,
        { ...place, y, size: SIZE.value, tone: 'value' },
        `[${number}]`,
      );
    return y;
  }

  note(text: string): void {
    const most = Number.POSITIVE_INFINITY;
    const place = { x: SIZE.margin, y: this.y, width: this.inner, size: SIZE.source, most };
    this.y = this.write(text, { ...place, weight: 'regular', tone: 'quiet' });
  }
}

/** A grid as pages: a band of names, a block for each aspect, and below them the places that the numbers lead to. */
export function pagesOf(grid: Grid, language: Language): Page[] {
  const parts = partsOf(grid, language);
  const { page } = language.documents.table;
  return parts.map((rows, at) => drawn(grid, rows, parts.length > 1 ? page(at + 1, parts.length) : '', language));
}

/** The rows of each page. */
function partsOf({ subjects, rows }: Grid, language: Language): GridRow[][] {
  const parts: GridRow[][] = [];
  let height = 0;
  for (const row of rows) {
    const sheet = new Sheet(subjects.length, language);
    const top = sheet.y;
    sheet.row(row);
    const part = parts.at(-1);
    height += sheet.y - top;
    if (part && part.length < MOST_ROWS && height <= SIZE.page) part.push(row);
    else {
      parts.push([row]);
      height = sheet.y - top;
    }
  }
  return parts;
}

function drawn({ subjects, sources }: Grid, rows: readonly GridRow[], page: string, language: Language): Page {
  const says = language.documents.table;
  const sheet = new Sheet(subjects.length, language);
  const head = sheet.head(subjects);
  for (const row of rows) sheet.row(row);
  sheet.rules.push(sheet.y);
  sheet.y += SIZE.row;
  for (const text of sourceTexts(sources, rows, language)) sheet.note(text);
  const { missing, cuts } = sheet;
  if (missing > 0) sheet.note(says.missing(MISSING));
  if (cuts > 0) sheet.note(says.cut(cuts));
  if (page !== '') sheet.note(page);
  return {
    ...{ width: sheet.width, height: Math.ceil(sheet.y + SIZE.margin / 2), head, rules: sheet.rules },
    ...{ lines: sheet.lines, rows, missing, characters: sheet.characters },
  };
}

/** The places that the numbers of `rows` lead to, those in one document together: what a place shares with the one before goes without saying. */
function sourceTexts(sources: readonly GridSource[], rows: readonly GridRow[], language: Language): string[] {
  const needed = new Set(rows.flatMap(({ cells }) => cells.flat().map(({ number }) => number)));
  const texts: string[] = [];
  let above: GridSource | null = null;
  for (const source of sources) {
    if (!needed.has(source.number)) continue;
    const { number, place, quote } = source;
    const isSame = above?.quote.citation.documentId === quote.citation.documentId;
    const told = above && isSame ? placeAfter(quote.citation, above.quote.citation, language) : place;
    if (isSame) texts.push(`${texts.pop() ?? ''} · [${number}] ${told}`);
    else texts.push(`[${number}] ${told}`);
    above = source;
  }
  return texts;
}
