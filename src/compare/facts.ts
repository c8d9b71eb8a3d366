import type { Corpus, Table } from '../corpus/document.ts';
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

/** What a section is about: its heading, or the one above when that is generic or stands in several places. */
function subjectOf(section: Section, headings: ReadonlyMap<string, number>): string {
  let about = section;
  while (about.parent && (GENERIC_HEADING.test(about.key) || (headings.get(about.key) ?? 0) > 1)) about = about.parent;
  return about.label;
}

/** The facts of a corpus. Linear in its size: each document is read twice, once for the names that it gives to subjects. */
export function factsOfCorpus(corpus: Corpus): Stated {
  const outlines = corpus.documents.map((document) => ({ document, outline: outlineOf(document) }));
  const headings = new Map<string, number>();
  for (const { outline } of outlines)
    for (const { key } of sectionsOf(outline)) headings.set(key, (headings.get(key) ?? 0) + 1);

  const across = labelsAcross(outlines);
  const others = outlines.map(({ document, outline }) => ({
    sections: [
      ...sectionFacts(document, outline),
      ...pageFacts(document, topOf(outline), (key) => (across.get(key) ?? 0) > 1),
    ],
    definitions: definitionFacts(document, outline, (section) => subjectOf(section, headings)),
    notes: noteFacts(document, outline),
  }));
  const subjects = new Set<string>();
  for (const { sections, definitions, notes } of others)
    for (const { subject } of [...sections, ...definitions, ...notes.facts]) subjects.add(labelKey(subject));
  const isSubject = (label: string): boolean => subjects.has(labelKey(label));

  const facts: Fact[] = [];
  const aliases: Alias[] = [];
  const kinds = new Set<string>();
  for (const [index, { document, outline }] of outlines.entries()) {
    const headers: string[][] = [];
    const tables: Fact[] = [];
    for (const section of sectionsOf(outline)) {
      for (const table of section.blocks.filter((block): block is Table => block.kind === 'table')) {
        const orientation = orientationOf(document, table, isSubject);
        if (!orientation) continue;
        tables.push(...tableFacts(document, table, orientation, subjectOf(section, headings)));
        kinds.add(labelsHead(document, table, orientation) ?? '');
        headers.push(headerSubjects(document, table, orientation));
      }
    }
    const { sections = [], definitions = [], notes = { facts: [], sides: [] } } = others[index] ?? {};
    const found = [...tables, ...sections, ...definitions, ...notes.facts];
    facts.push(...found.sort((a, b) => a.quote.citation.span.start - b.quote.citation.span.start));
    aliases.push(...sideAliases(notes.sides, headers), ...groupAliases(document, headers.flat()));
  }
  kinds.delete('');
  return { facts, aliases, kinds: [...kinds] };
}
