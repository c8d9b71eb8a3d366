import type { Document } from '../corpus/document.ts';
import { headingsIn, type PlacedHeading } from '../corpus/heading.ts';
import type { Span } from '../text/span.ts';
import { type Group, groupsIn, type ToldName, toldName } from './aliases.ts';
import { definitionStatements } from './definitions.ts';
import type { Origin } from './fact.ts';
import { asRead } from './headless.ts';
import { sameThingsIn } from './knownAs.ts';
import { noteStatements } from './notes.ts';
import { type Reading, readingOf } from './orientation.ts';
import { outlineOf, type Section, sectionsOf } from './outline.ts';
import { sectionStatements, underLabels } from './sections.ts';
import { headerNames, labelsHead, type TableStatement, type TotalPlace, tableStatements } from './tables.ts';
import { subjectsOf, topOf } from './topics.ts';

/**
 * All that one document contributes to comparisons, whatever the other documents are: plain data, and no copy of its text.
 * What depends on them is left open, to be settled when all pages are there.
 */
export interface Page extends PageFrame {
  /** Every label of the statements, once. */
  readonly labels: readonly string[];
  /** In the order of the text. */
  readonly statements: readonly PageStatement[];
}

/** A page without what it states. */
export interface PageFrame {
  readonly title: string;
  readonly headings: readonly PlacedHeading[];
  /** Where the statements come from. */
  readonly sources: readonly Source[];
  /** The labels right under the outermost heading, as `labelKey`, each once. */
  readonly underTop: readonly string[];
  /** The pairs of names that notes put side by side. */
  readonly sides: readonly (readonly [string, string])[];
  readonly groups: readonly Group[];
  /** Names of one thing each, by an aliases file or in so many words. */
  readonly sameThings: readonly (readonly ToldName[])[];
}

/** A statement by the positions of its labels and of its source. */
export interface PageStatement {
  readonly subject: number;
  readonly aspect: number;
  readonly source: number;
  readonly value: Span;
  readonly span: Span;
  /** Where its table adds up others; left out for most. */
  readonly total?: TotalPlace;
}

/** Where statements come from, and what has to be known of the other documents before they count. */
export type Source =
  | { readonly kind: 'text'; readonly origin: Origin }
  /** Counts if other documents have a label with this key right under their outermost heading. */
  | { readonly kind: 'under-label'; readonly key: string }
  /** Its statements are read by columns; if it turns out to be read by rows, subject and aspect change places. */
  | {
      readonly kind: 'table';
      readonly reading: Reading;
      readonly header: Span | null;
      /** What its header names. */
      readonly names: readonly string[];
      /** What the cell over its labels calls them. */
      readonly head: string | null;
    };

interface Found {
  readonly statement: TableStatement;
  readonly source: Source;
}

/** What a document contributes to comparisons, in time linear in its length. */
export function pageOf(document: Document): Page {
  const outline = outlineOf(document);
  const top = topOf(outline);
  const subjectOf = subjectsOf(outline);
  const notes = noteStatements(document, outline);
  const tables = tablesOf(document, outline, subjectOf);
  const section: Source = { kind: 'text', origin: 'section' };
  const definition: Source = { kind: 'text', origin: 'definition' };
  const found: Found[] = [
    ...tables.flatMap(({ source, statements }) => statements.map((statement) => ({ statement, source }))),
    ...sectionStatements(document, outline).map((statement) => ({ statement, source: section })),
    ...underLabels(document, top).map(
      ({ key, statement }): Found => ({ statement, source: { kind: 'under-label', key } }),
    ),
    ...definitionStatements(document, outline, subjectOf).map((statement) => ({ statement, source: definition })),
    ...notes.statements.map((statement) => ({ statement, source: definition })),
  ];
  found.sort((a, b) => a.statement.span.start - b.statement.span.start);
  return {
    title: document.title,
    headings: headingsIn(document),
    ...numbered(
      found,
      tables.map(({ source }) => source),
    ),
    underTop: [...new Set(top.sections.map(({ key }) => key))],
    sides: notes.sides,
    sameThings: [...(document.aliases ?? []), ...sameThingsIn(document)].map((names) => names.map(toldName)),
    groups: groupsIn(
      document,
      tables.flatMap(({ source }) => (mayNameSubjects(source) ? source.names : [])),
    ),
  };
}

/** A page without what it states. */
export function frameOf({ labels: _, statements: __, ...frame }: Page): PageFrame {
  return frame;
}

type TableSource = Extract<Source, { kind: 'table' }>;

function mayNameSubjects({ reading }: TableSource): boolean {
  return reading.subjects === 'columns' || reading.subjects === 'open';
}

function tablesOf(
  document: Document,
  outline: Section,
  subjectOf: (section: Section) => string,
): { source: TableSource; statements: TableStatement[] }[] {
  return [...sectionsOf(outline)].flatMap((section) =>
    section.blocks.flatMap((block) => {
      const table = block.kind === 'table' ? asRead(document, block) : null;
      const reading = table && readingOf(document, table);
      if (!reading) return [];
      const source: TableSource = {
        kind: 'table',
        reading,
        header: table.header?.span ?? null,
        names: headerNames(document, table, reading),
        head: labelsHead(document, table, reading),
      };
      return [{ source, statements: tableStatements(document, table, reading, subjectOf(section)) }];
    }),
  );
}

/** Statements with numbers for their labels and sources. `tables` come first, also those that state nothing. */
function numbered(found: readonly Found[], tables: readonly Source[]): Pick<Page, 'labels' | 'sources' | 'statements'> {
  const labels = new Map<string, number>();
  const sources = new Map<Source, number>();
  const numberIn = <T>(known: Map<T, number>, value: T): number => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  };
  for (const table of tables) numberIn(sources, table);
  const statements = found.map(
    ({ statement, source }): PageStatement => ({
      subject: numberIn(labels, statement.subject),
      aspect: numberIn(labels, statement.aspect),
      source: numberIn(sources, source),
      value: statement.value,
      span: statement.span,
      ...(statement.total ? { total: statement.total } : {}),
    }),
  );
  return { labels: [...labels.keys()], sources: [...sources.keys()], statements };
}
