import { type Alias, groupAliases, sideAliases } from './aliases.ts';
import { labelKey } from './labels.ts';
import { type Orientation, orientationOf } from './orientation.ts';
import type { Page, PageStatement, Source } from './page.ts';
import type { Statement } from './statement.ts';
import { type Steps, withBreaks } from './steps.ts';
import type { WordedLabel } from './worded.ts';

/** The page of one document. */
export interface DocumentPage {
  readonly documentId: string;
  readonly page: Page;
}

/** All that the documents state in a structured way, in the order of the documents and of the text. */
export interface Stated {
  readonly statements: readonly Statement[];
  /** The labels of the statements by their text, in order of first occurrence. */
  readonly labels: ReadonlyMap<string, WordedLabel>;
  readonly aliases: readonly Alias[];
  /** What tables call the kind of thing that their labels name: "Country", "Endpoint". */
  readonly kinds: readonly string[];
}

/** What has to be known of all documents to say what one of them states. */
interface Settling {
  /** Whether a label stands right under the outermost heading of several documents. */
  recurs(key: string): boolean;
  /** Whether the corpus gives a name to a subject outside of tables. */
  isSubject(key: string): boolean;
}

/** Puts pages together, in time linear in their size. They come in order of document id. */
export function* stating(pages: readonly DocumentPage[]): Steps<Stated> {
  const settling = yield* settled(pages);
  const statements: Statement[] = [];
  const labels = new Map<string, WordedLabel>();
  const aliases: Alias[] = [];
  const kinds = new Set<string>();
  for (const { documentId, page } of pages) {
    const orientations = page.sources.map((source) => orientationIn(source, settling));
    const texts: string[] = [];
    const textOf = (at: number): string => {
      const known = texts[at];
      if (known !== undefined) return known;
      const label = page.labels[at] ?? { text: '', names: [] };
      const first = labels.get(label.text) ?? label;
      if (first === label) labels.set(label.text, label);
      texts[at] = first.text;
      return first.text;
    };
    yield* withBreaks(page.statements, (statement) => {
      const source = page.sources[statement.source];
      if (source && counts(source, settling))
        statements.push(statementOf(documentId, statement, source, orientations[statement.source] ?? null, textOf));
    });
    const headers = page.sources.flatMap((source, at) =>
      source.kind === 'table' && orientations[at] === 'columns' ? [source.names] : [],
    );
    aliases.push(...sideAliases(page.sides, headers), ...groupAliases(page.groups, headers.flat()));
    for (const source of page.sources) if (source.kind === 'table' && source.head !== null) kinds.add(source.head);
    yield;
  }
  return { statements, labels, aliases, kinds: [...kinds] };
}

function* settled(pages: readonly DocumentPage[]): Steps<Settling> {
  const documentsWith = new Map<string, number>();
  yield* withBreaks(pages, ({ page }) => {
    for (const key of page.underTop) documentsWith.set(key, (documentsWith.get(key) ?? 0) + 1);
  });
  const recurs = (key: string): boolean => (documentsWith.get(key) ?? 0) > 1;
  const subjects = new Set<string>();
  const settling = { recurs, isSubject: (key: string): boolean => subjects.has(key) };
  for (const { page } of pages) {
    const known = new Set<number>();
    yield* withBreaks(page.statements, ({ subject, source: at }) => {
      const source = page.sources[at];
      if (known.has(subject) || !source || source.kind === 'table' || !counts(source, settling)) return;
      known.add(subject);
      subjects.add(labelKey(page.labels[subject]?.text ?? ''));
    });
    yield;
  }
  return settling;
}

function counts(source: Source, { recurs }: Settling): boolean {
  return source.kind !== 'under-label' || recurs(source.key);
}

function orientationIn(source: Source, { isSubject }: Settling): Orientation | null {
  return source.kind === 'table' ? orientationOf(source.reading, isSubject) : null;
}

function statementOf(
  documentId: string,
  { subject, aspect, value, span }: PageStatement,
  source: Source,
  orientation: Orientation | null,
  textOf: (label: number) => string,
): Statement {
  // The subject's label is met first: labels count in the order in which statements name them.
  const turned = orientation === 'rows';
  const own = textOf(turned ? aspect : subject);
  const respect = textOf(turned ? subject : aspect);
  const header = source.kind === 'table' ? source.header : null;
  const origin = source.kind === 'text' ? source.origin : source.kind === 'table' ? 'table' : 'section';
  return { subject: own, aspect: respect, documentId, value, span, header, origin };
}
