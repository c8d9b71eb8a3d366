import type { DocumentPage } from './documentPage.ts';
import { LABEL, type Ledger, STATEMENT } from './ledger/ledger.ts';
import { type Orientation, orientationOf } from './orientation.ts';
import type { Source } from './page.ts';
import { type Steps, withBreaks } from './steps.ts';

/** What has to be known of all documents to say what one of them states. */
export interface Settling {
  /** Whether a label stands right under the outermost heading of several documents. */
  recurs(key: string): boolean;
  /** Whether the corpus gives a name to a subject outside of tables. */
  isSubject(key: string): boolean;
}

/** How a source of a page counts: as a table that is read so, or as text; null for one that does not. */
export type Decision = Orientation | 'text' | null;

/** How each source of a page counts, now that it is known what the other pages say. */
export function decisionsOn({ page }: DocumentPage, settling: Settling): Decision[] {
  return page.sources.map((source) => {
    if (source.kind === 'table') return orientationOf(source.reading, settling.isSubject);
    return counts(source, settling) ? 'text' : null;
  });
}

function counts(source: Source, { recurs }: Pick<Settling, 'recurs'>): boolean {
  return source.kind !== 'under-label' || recurs(source.key);
}

/** Finds out of all pages what has to be known to settle each. */
export function* settled(pages: readonly DocumentPage[]): Steps<Settling> {
  const documentsWith = new Map<string, number>();
  yield* withBreaks(pages, ({ page }) => {
    for (const key of page.underTop) documentsWith.set(key, (documentsWith.get(key) ?? 0) + 1);
  });
  const recurs = (key: string): boolean => (documentsWith.get(key) ?? 0) > 1;
  const subjects = new Set<string>();
  const seen = new Map<Ledger, Uint8Array>();
  yield* withBreaks(pages, (page) => {
    const marks = seen.get(page.ledger) ?? new Uint8Array(page.ledger.labels);
    seen.set(page.ledger, marks);
    addSubjects(page, recurs, marks, subjects);
  });
  return { recurs, isSubject: (key) => subjects.has(key) };
}

/** Adds the names that a page gives to subjects outside of tables, as `labelKey`; `marks` has 1 for labels of its ledger that are known. */
function addSubjects(
  { page: { sources }, ledger, from, to }: DocumentPage,
  recurs: Settling['recurs'],
  marks: Uint8Array,
  subjects: Set<string>,
): void {
  const isNaming = sources.map((source) => source.kind !== 'table' && counts(source, { recurs }));
  if (!isNaming.includes(true)) return;
  for (let row = from; row < to; row++) {
    const label = ledger.ofStatement(row, STATEMENT.subject);
    if (marks[label] === 1 || !isNaming[ledger.ofStatement(row, STATEMENT.source)]) continue;
    marks[label] = 1;
    subjects.add(ledger.string(ledger.ofLabel(label, LABEL.plain)));
  }
}
