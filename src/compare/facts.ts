import type { Corpus, Document } from '../corpus/document.ts';
import { type Alias, groupAliases, sideAliases } from './aliases.ts';
import { definitionFacts } from './definitions.ts';
import type { Fact } from './fact.ts';
import { noteFacts } from './notes.ts';
import { orientationOf } from './orientation.ts';
import { labelKey, outlineOf, type Section, sectionsOf } from './outline.ts';
import { pageFacts, sectionFacts } from './sections.ts';
import { headerSubjects, labelsHead, tableFacts } from './tables.ts';

/** All that the documents state in a structured way, in the order of the documents and of the text. */
export interface Stated {
  readonly facts: readonly Fact[];
  readonly aliases: readonly Alias[];
  /** What tables call the kind of thing that their labels name: "Country", "Endpoint". */
  readonly kinds: readonly string[];
}

/** Headings that say what kind of text follows and not what it is about. */
const GENERIC_HEADING =
  /^(?:(?:technical |product |key |main |quick |general )?(?:specifications?|specs?|data|details|facts|features|properties|overview|summary|information|characteristics|attributes|parameters|definitions?|glossary|about|introduction|description|at a glance)(?: sheet)?)$/;

/** The section that holds all others of a document: its only outermost heading, or the document as a whole. */
function topOf(outline: Section): Section {
  const [only, another] = outline.sections;
  return only && !another ? only : outline;
}

/** In how many documents each label stands right under the outermost heading. */
function labelsAcross(outlines: readonly { readonly outline: Section }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { outline } of outlines)
    for (const key of new Set(topOf(outline).sections.map((section) => section.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What each section is about: its heading, or the one above when that is generic or stands in several places of the page. */
function subjectsOf(outline: Section): (section: Section) => string {
  const headings = new Map<string, number>();
  for (const { key } of sectionsOf(outline)) headings.set(key, (headings.get(key) ?? 0) + 1);
  return (section) => {
    let about = section;
    while (about.parent && (GENERIC_HEADING.test(about.key) || (headings.get(about.key) ?? 0) > 1))
      about = about.parent;
    return about.label;
  };
}

/** What one document states outside its tables, and what that needs to be understood. */
interface Page {
  readonly document: Document;
  readonly outline: Section;
  readonly subjectOf: (section: Section) => string;
  readonly facts: readonly Fact[];
  readonly sides: readonly (readonly [string, string])[];
}

function pagesOf(corpus: Corpus): Page[] {
  const outlines = corpus.documents.map((document) => ({ document, outline: outlineOf(document) }));
  const across = labelsAcross(outlines);
  return outlines.map(({ document, outline }) => {
    const subjectOf = subjectsOf(outline);
    const notes = noteFacts(document, outline);
    const facts = [
      ...sectionFacts(document, outline),
      ...pageFacts(document, topOf(outline), (key) => (across.get(key) ?? 0) > 1),
      ...definitionFacts(document, outline, subjectOf),
      ...notes.facts,
    ];
    return { document, outline, subjectOf, facts, sides: notes.sides };
  });
}

/** What one page states, its tables included. `isSubject` knows the names that the corpus gives to subjects elsewhere. */
function statedOn(page: Page, isSubject: (label: string) => boolean): Stated {
  const { document, outline, subjectOf, sides } = page;
  const tables = [...sectionsOf(outline)].flatMap((section) =>
    section.blocks.flatMap((table) => {
      const orientation = table.kind === 'table' ? orientationOf(document, table, isSubject) : null;
      if (table.kind !== 'table' || !orientation) return [];
      return {
        facts: tableFacts(document, table, orientation, subjectOf(section)),
        header: headerSubjects(document, table, orientation),
        kind: labelsHead(document, table, orientation),
      };
    }),
  );
  const headers = tables.map(({ header }) => header);
  const facts = tables.flatMap((table) => table.facts).concat(page.facts);
  return {
    facts: facts.sort((a, b) => a.quote.citation.span.start - b.quote.citation.span.start),
    aliases: [...sideAliases(sides, headers), ...groupAliases(document, headers.flat())],
    kinds: tables.flatMap(({ kind }) => kind ?? []),
  };
}

/** The facts of a corpus, in time linear in its size: tables last, for they are read by the names that all else gives. */
export function factsOfCorpus(corpus: Corpus): Stated {
  const pages = pagesOf(corpus);
  const subjects = new Set(pages.flatMap(({ facts }) => facts.map(({ subject }) => labelKey(subject))));
  const stated = pages.map((page) => statedOn(page, (label) => subjects.has(labelKey(label))));
  return {
    facts: stated.flatMap(({ facts }) => facts),
    aliases: stated.flatMap(({ aliases }) => aliases),
    kinds: [...new Set(stated.flatMap(({ kinds }) => kinds))],
  };
}
