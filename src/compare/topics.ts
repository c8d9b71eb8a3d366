import { type Section, sectionsOf } from './outline.ts';

/** Headings that say what kind of text follows and not what it is about. */
const GENERIC_HEADING =
  /^(?:(?:technical |product |key |main |quick |general )?(?:specifications?|specs?|data|details|facts|features|properties|overview|summary|information|characteristics|attributes|parameters|definitions?|glossary|about|introduction|description|at a glance)(?: sheet)?)$/;

/** The section that holds all others of a document: its only outermost heading, or the document as a whole. */
export function topOf(outline: Section): Section {
  const [only, another] = outline.sections;
  return only && !another ? only : outline;
}

/** What each section is about: its heading, or the one above when that is generic or stands in several places of the page. */
export function subjectsOf(outline: Section): (section: Section) => string {
  const headings = new Map<string, number>();
  for (const { key } of sectionsOf(outline)) headings.set(key, (headings.get(key) ?? 0) + 1);
  return (section) => {
    let about = section;
    while (about.parent && (GENERIC_HEADING.test(about.key) || (headings.get(about.key) ?? 0) > 1))
      about = about.parent;
    return about.label;
  };
}
