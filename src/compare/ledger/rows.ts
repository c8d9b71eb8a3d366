import type { DocumentPage } from '../documentPage.ts';
import { type Group, groupsOf } from '../groups.ts';
import type { LabelList } from '../labelList.ts';
import type { Source } from '../page.ts';
import type { Decision } from '../settling.ts';
import type { Statement } from '../statement.ts';
import { STATEMENT, TOTALS } from './ledger.ts';

/** For each statement the number of its page, its row in the page's ledger, and the numbers of its labels. */
export interface RowColumns {
  readonly pageAt: Int32Array;
  readonly rowAt: Int32Array;
  readonly subjects: Int32Array;
  readonly aspects: Int32Array;
}

/** The statements of a catalogue, by number, in the order of the documents and of the text; objects are made of those that are asked for. */
export class StatedRows {
  readonly columns: RowColumns;
  readonly #pages: readonly DocumentPage[];
  readonly #decisions: readonly (readonly Decision[])[];
  readonly #labels: LabelList;
  readonly #made: Statement[] = [];
  #numbers: ReadonlyMap<string, number> | null = null;

  /** `decisions` has for each page how its sources count. */
  constructor(
    pages: readonly DocumentPage[],
    decisions: readonly (readonly Decision[])[],
    labels: LabelList,
    columns: RowColumns,
  ) {
    this.#pages = pages;
    this.#decisions = decisions;
    this.#labels = labels;
    this.columns = columns;
  }

  get length(): number {
    return this.columns.rowAt.length;
  }

  /** A statement; the same object for the same number. */
  at(number: number): Statement {
    const known = this.#made[number];
    if (known) return known;
    const made = this.#statement(number);
    this.#made[number] = made;
    return made;
  }

  get all(): Statement[] {
    return Array.from(this.columns.rowAt, (_, number) => this.at(number));
  }

  /** Whether the subject of a statement is a total of others. */
  isTotal(number: number): boolean {
    const { page, row } = this.#placeOf(number);
    const total = TOTALS[page.ledger.ofStatement(row, STATEMENT.total)];
    return total === 'both' || (total !== null && total === (this.#isTurned(number) ? 'row' : 'column'));
  }

  /** The subjects of which something is stated under parallel headings, as they stand there. */
  sectionSubjects(): ReadonlySet<string> {
    const { subjects } = this.columns;
    const found = new Set<number>();
    for (const [number, subject] of subjects.entries())
      if (!found.has(subject) && originIn(this.#sourceOf(number)) === 'section') found.add(subject);
    return new Set([...found].map((label) => this.#labels.texts[label] ?? ''));
  }

  /** The things that a document puts beside one another; none for a document that is not there. */
  groupsIn(documentId: string): Group[] {
    this.#numbers ??= new Map(this.#pages.map((page, number) => [page.documentId, number]));
    const number = this.#numbers.get(documentId);
    const page = this.#pages[number ?? -1];
    if (number === undefined || !page) return [];
    const { pageAt } = this.columns;
    const statements: Statement[] = [];
    for (let at = firstOf(pageAt, number); pageAt[at] === number; at++) statements.push(this.at(at));
    return groupsOf(statements, byRowsOf(page, this.#decisions[number] ?? []));
  }

  #placeOf(number: number): { readonly page: DocumentPage; readonly row: number } {
    const { pageAt, rowAt } = this.columns;
    const page = this.#pages[pageAt[number] ?? -1];
    if (!page) throw new Error(`There is no statement ${number}.`);
    return { page, row: rowAt[number] ?? 0 };
  }

  #sourceOf(number: number): Source | undefined {
    const { page, row } = this.#placeOf(number);
    return page.page.sources[page.ledger.ofStatement(row, STATEMENT.source)];
  }

  #isTurned(number: number): boolean {
    const { page, row } = this.#placeOf(number);
    const decisions = this.#decisions[this.columns.pageAt[number] ?? -1];
    return decisions?.[page.ledger.ofStatement(row, STATEMENT.source)] === 'rows';
  }

  #statement(number: number): Statement {
    const { page, row } = this.#placeOf(number);
    const { ledger, documentId } = page;
    const source = this.#sourceOf(number);
    const column = (at: number): number => ledger.ofStatement(row, at);
    const made: Statement = {
      subject: this.#labels.texts[this.columns.subjects[number] ?? -1] ?? '',
      aspect: this.#labels.texts[this.columns.aspects[number] ?? -1] ?? '',
      documentId,
      value: { start: column(STATEMENT.valueStart), end: column(STATEMENT.valueEnd) },
      span: { start: column(STATEMENT.spanStart), end: column(STATEMENT.spanEnd) },
      header: source?.kind === 'table' ? source.header : null,
      origin: originIn(source),
    };
    return this.isTotal(number) ? { ...made, isTotal: true } : made;
  }
}

function originIn(source: Source | undefined): Statement['origin'] {
  if (source?.kind === 'text') return source.origin;
  return source?.kind === 'table' ? 'table' : 'section';
}

/** The tables of a page that are read by rows, by where their header starts, with what they call the things in them. */
function byRowsOf({ page }: DocumentPage, decisions: readonly Decision[]): Map<number, string | null> {
  return new Map(
    page.sources.flatMap((source, at) =>
      source.kind === 'table' && source.header && decisions[at] === 'rows'
        ? [[source.header.start, source.head] as const]
        : [],
    ),
  );
}

/** Where the first of `numbers`, which never fall, is that reaches `least`. */
function firstOf(numbers: Int32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
