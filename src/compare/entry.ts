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

/** An entry while pages are put together. Its statements are joined when somebody asks for them: most are never asked for. */
export class GrowingEntry implements Entry {
  readonly id: number;
  readonly label: string;
  readonly aliases: string[] = [];
  readonly #parts: (readonly Statement[])[] = [];
  #statements: readonly Statement[] | null = null;

  constructor(id: number, label: string) {
    this.id = id;
    this.label = label;
  }

  /** Takes in what a page states under one spelling of the label. Pages come in order. */
  add(part: readonly Statement[]): void {
    this.#parts.push(part);
    this.#statements = null;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= joined(this.#parts);
    return this.#statements;
  }
}

/** Parts of one page under several spellings stand one after the other; their statements go back to the order of the text. */
function joined(parts: readonly (readonly Statement[])[]): readonly Statement[] {
  const pages = new Map<string, Statement[]>();
  for (const part of parts) {
    const page = pages.get(part[0]?.documentId ?? '');
    if (page) page.push(...part);
    else pages.set(part[0]?.documentId ?? '', [...part]);
  }
  const inText = (a: Statement, b: Statement): number => a.span.start - b.span.start || a.value.start - b.value.start;
  if (pages.size < parts.length) for (const page of pages.values()) page.sort(inText);
  return [...pages.values()].flat();
}
