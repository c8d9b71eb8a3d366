import { labelKey } from './labels.ts';
import { type Orientation, orientationOf } from './orientation.ts';
import type { Page, PageStatement, Source } from './page.ts';
import type { Statement } from './statement.ts';
import type { WordedLabel } from './worded.ts';

/** The page of one document. */
export interface DocumentPage {
  readonly documentId: string;
  readonly page: Page;
}

/** What has to be known of all documents to say what one of them states. */
export interface Settling {
  /** Whether a label stands right under the outermost heading of several documents. */
  recurs(key: string): boolean;
  /** Whether the corpus gives a name to a subject outside of tables. */
  isSubject(key: string): boolean;
}

/** What a page states, now that it is known what the other pages say. */
export interface Contribution {
  readonly documentId: string;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  /** The labels of the statements, in the order in which they name them, a statement's subject first. */
  readonly labels: readonly WordedLabel[];
  /** For each statement the positions of its labels among them. */
  readonly subjects: Uint32Array;
  readonly aspects: Uint32Array;
  /** The statements by the position of their subject's label, and of their aspect's, in order of first occurrence. */
  readonly bySubject: ReadonlyMap<number, readonly Statement[]>;
  readonly byAspect: ReadonlyMap<number, readonly Statement[]>;
  /** What the header of each table that is read by columns names. */
  readonly headers: readonly (readonly string[])[];
  /** The tables that are read by rows, by where their header starts, with what they call the things in them; null for nothing. */
  readonly byRows: ReadonlyMap<number, string | null>;
}

/** How the sources of a page count; null for one that does not. */
type Decisions = readonly (Orientation | 'text' | null)[];

interface Made {
  readonly decisions: string;
  readonly contribution: Contribution;
}

/** A page is gone through again only when others decide otherwise over it: most of a corpus stays as it is when a file changes. */
const made = new WeakMap<Page, Made>();

/** What a page states. */
export function contributionOf({ documentId, page }: DocumentPage, settling: Settling): Contribution {
  const decided = page.sources.map((source) => decisionOn(source, settling));
  const decisions = `${documentId}\n${decided.join()}`;
  const known = made.get(page);
  if (known?.decisions === decisions) return known.contribution;
  const contribution = contributing(documentId, page, decided);
  made.set(page, { decisions, contribution });
  return contribution;
}

function decisionOn(source: Source, settling: Settling): Decisions[number] {
  if (source.kind === 'table') return orientationOf(source.reading, settling.isSubject);
  return counts(source, settling) ? 'text' : null;
}

function counts(source: Source, { recurs }: Pick<Settling, 'recurs'>): boolean {
  return source.kind !== 'under-label' || recurs(source.key);
}

function contributing(documentId: string, page: Page, decisions: Decisions): Contribution {
  const labels: WordedLabel[] = [];
  const positions = new Map<number, number>();
  const positionOf = (label: number): number => {
    const known = positions.get(label);
    if (known !== undefined) return known;
    const position = labels.push(page.labels[label] ?? { text: '', names: [] }) - 1;
    positions.set(label, position);
    return position;
  };
  const statements: Statement[] = [];
  const subjects: number[] = [];
  const aspects: number[] = [];
  for (const statement of page.statements) {
    const source = page.sources[statement.source];
    const decision = decisions[statement.source] ?? null;
    if (!source || decision === null) continue;
    const turned = decision === 'rows';
    const subject = positionOf(turned ? statement.aspect : statement.subject);
    const aspect = positionOf(turned ? statement.subject : statement.aspect);
    const named = { subject: labels[subject]?.text ?? '', aspect: labels[aspect]?.text ?? '' };
    const isTotal = statement.total === 'both' || statement.total === (turned ? 'row' : 'column');
    const stated = { ...named, documentId, ...placeOf(statement, source) };
    statements.push(isTotal ? { ...stated, isTotal } : stated);
    subjects.push(subject);
    aspects.push(aspect);
  }
  const headers = page.sources.flatMap((source, at) =>
    source.kind === 'table' && decisions[at] === 'columns' ? [source.names] : [],
  );
  const byRows = new Map(
    page.sources.flatMap((source, at) =>
      source.kind === 'table' && source.header && decisions[at] === 'rows'
        ? [[source.header.start, source.head] as const]
        : [],
    ),
  );
  return {
    documentId,
    statements,
    labels,
    subjects: Uint32Array.from(subjects),
    aspects: Uint32Array.from(aspects),
    bySubject: grouped(statements, subjects),
    byAspect: grouped(statements, aspects),
    headers,
    byRows,
  };
}

function grouped(statements: readonly Statement[], labels: readonly number[]): Map<number, Statement[]> {
  const groups = new Map<number, Statement[]>();
  for (const [at, statement] of statements.entries()) {
    const label = labels[at] ?? 0;
    const group = groups.get(label);
    if (group) group.push(statement);
    else groups.set(label, [statement]);
  }
  return groups;
}

function placeOf(
  { value, span }: PageStatement,
  source: Source,
): Pick<Statement, 'value' | 'span' | 'header' | 'origin'> {
  const header = source.kind === 'table' ? source.header : null;
  const origin = source.kind === 'text' ? source.origin : source.kind === 'table' ? 'table' : 'section';
  return { value, span, header, origin };
}

/** A key of a subject, and the label under which it counts; null for one that always does. */
type SubjectKey = readonly [key: string, under: string | null];

const subjectKeys = new WeakMap<Page, readonly SubjectKey[]>();

/** The names that a page gives to subjects outside of tables, as `labelKey`. */
export function* subjectsNamedIn(page: Page, recurs: Settling['recurs']): Generator<string> {
  const keys = subjectKeys.get(page) ?? subjectKeysIn(page);
  subjectKeys.set(page, keys);
  for (const [key, under] of keys) if (under === null || recurs(under)) yield key;
}

function subjectKeysIn(page: Page): SubjectKey[] {
  const keys = new Map<string, SubjectKey>();
  for (const { subject, source: at } of page.statements) {
    const source = page.sources[at];
    if (!source || source.kind === 'table') continue;
    const under = source.kind === 'under-label' ? source.key : null;
    const place = `${subject} ${under ?? ''}`;
    if (!keys.has(place)) keys.set(place, [labelKey(page.labels[subject]?.text ?? ''), under]);
  }
  return [...keys.values()];
}
