import type { StatedRows } from './ledger/rows.ts';
import type { Statement } from './statement.ts';

/** One label of the corpus and what stands under it. */
export interface Entry {
  /** In the order of the documents and of the text. */
  readonly id: number;
  readonly label: string;
  /** What else a document calls it, outside the label. */
  readonly aliases: readonly string[];
  /** In the order of the documents and of the text. */
  readonly statements: readonly Statement[];
}

/** An entry whose statements are put together when somebody asks for them: most are never asked for. */
export class StatedEntry implements Entry {
  readonly id: number;
  readonly label: string;
  readonly aliases: string[] = [];
  readonly #rows: StatedRows;
  readonly #numbers: () => Int32Array;
  readonly #labels: Int32Array;
  #statements: readonly Statement[] | null = null;

  /** `numbers` are those of its statements; `labels` has for each statement of all the label under which it stands. */
  constructor(id: number, label: string, rows: StatedRows, labels: Int32Array, numbers: () => Int32Array) {
    this.id = id;
    this.label = label;
    this.#rows = rows;
    this.#labels = labels;
    this.#numbers = numbers;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= this.#joined();
    return this.#statements;
  }

  /** Parts of one page under several spellings stand one after the other; their statements go back to the order of the text. */
  #joined(): readonly Statement[] {
    const pages = new Map<number, Map<number, Statement[]>>();
    for (const number of this.#numbers()) {
      const page = this.#rows.columns.pageAt[number] ?? 0;
      const label = this.#labels[number] ?? 0;
      const parts = pages.get(page) ?? new Map<number, Statement[]>();
      pages.set(page, parts);
      const part = parts.get(label);
      if (part) part.push(this.#rows.at(number));
      else parts.set(label, [this.#rows.at(number)]);
    }
    const all = [...pages.values()].map((parts) => ({
      several: parts.size > 1,
      statements: [...parts.values()].flat(),
    }));
    const inText = (a: Statement, b: Statement): number => a.span.start - b.span.start || a.value.start - b.value.start;
    if (all.some(({ several }) => several)) for (const { statements } of all) statements.sort(inText);
    return all.flatMap(({ statements }) => statements);
  }
}
