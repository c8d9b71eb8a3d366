/** An answer as the bot prints it with `--json`, as far as it is judged. Offsets count UTF-16 code units. */
export interface ShownAnswer {
  readonly declined: boolean;
  readonly quotes: readonly ShownQuote[];
  readonly cell: (ShownValue & { readonly subject: string; readonly aspect: string }) | null;
  readonly compare: { readonly rows: readonly ShownRow[] } | null;
}

export interface ShownQuote {
  readonly source: string;
  readonly text: string;
  readonly start: number;
  readonly heading: string;
}

/** A value and the quotation it stands in; `also` holds what other documents state instead. */
export interface ShownValue {
  readonly value: string;
  readonly quote: ShownQuote;
  readonly also?: readonly ShownValue[];
}

/** A row of a comparison; null is a side that is not stated. */
export interface ShownRow {
  readonly aspect: string;
  readonly cells: readonly (ShownValue | null)[];
}

/** Every value that an answer shows, of its cell and of its comparison. */
export function shownValues({ cell, compare }: ShownAnswer): ShownValue[] {
  const first = [cell, ...(compare?.rows ?? []).flatMap((row) => row.cells)].filter((value) => value !== null);
  return first.flatMap((value) => [value, ...(value.also ?? [])]);
}

/** Every quotation that an answer shows, those of its values too. */
export function shownQuotes(answer: ShownAnswer): ShownQuote[] {
  return [...answer.quotes, ...shownValues(answer).map((value) => value.quote)];
}
