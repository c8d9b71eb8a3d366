import { definitionStatements } from '../../src/compare/definitions.ts';
import type { Fact } from '../../src/compare/fact.ts';
import { asRead } from '../../src/compare/headless.ts';
import { labelKey } from '../../src/compare/labels.ts';
import { noteStatements } from '../../src/compare/notes.ts';
import { orientationOf, readingOf } from '../../src/compare/orientation.ts';
import { outlineOf, sectionsOf } from '../../src/compare/outline.ts';
import { sectionStatements, underLabels } from '../../src/compare/sections.ts';
import { factOf, type Statement } from '../../src/compare/statement.ts';
import { tableStatements } from '../../src/compare/tables.ts';
import { subjectsOf, topOf } from '../../src/compare/topics.ts';
import type { Corpus, Document } from '../../src/corpus/document.ts';

/** What a document states outside its tables. */
function outsideTables(document: Document, recurs: (key: string) => boolean): Statement[] {
  const outline = outlineOf(document);
  return [
    ...sectionStatements(document, outline),
    ...underLabels(document, topOf(outline)).flatMap(({ key, statement }) => (recurs(key) ? [statement] : [])),
    ...definitionStatements(document, outline, subjectsOf(outline)),
    ...noteStatements(document, outline).statements,
  ];
}

/** What the tables of a document state, each read as the rest of the corpus tells. */
function inTables(document: Document, isSubject: (key: string) => boolean): Statement[] {
  const outline = outlineOf(document);
  const subjectOf = subjectsOf(outline);
  return [...sectionsOf(outline)].flatMap((section) =>
    section.blocks.flatMap((block) => {
      const table = block.kind === 'table' ? asRead(document, block) : null;
      const reading = table && readingOf(document, table);
      if (!reading) return [];
      const byColumns = tableStatements(document, table, reading, subjectOf(section));
      if (orientationOf(reading, isSubject) !== 'rows') return byColumns;
      return byColumns.map((one) => ({ ...one, subject: one.aspect, aspect: one.subject }));
    }),
  );
}

/** Every fact of a corpus the plain way, with all documents at hand and no pages: what pages put together have to come to. */
export function factsPlainly({ documents }: Corpus): Fact[] {
  const underTop = documents.flatMap((document) => [
    ...new Set(topOf(outlineOf(document)).sections.map(({ key }) => key)),
  ]);
  const recurs = (key: string): boolean => underTop.filter((other) => other === key).length > 1;
  const outside = documents.map((document) => outsideTables(document, recurs));
  const subjects = new Set(outside.flat().map(({ subject }) => labelKey(subject)));
  return documents.flatMap((document, at) =>
    [...inTables(document, (key) => subjects.has(key)), ...(outside[at] ?? [])]
      .sort((a, b) => a.span.start - b.span.start)
      .map((statement) => factOf(statement, document)),
  );
}
