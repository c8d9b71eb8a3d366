import type { Block, Document } from '../corpus/document.ts';
import { sentences } from '../text/sentences.ts';
import { cover, type Span, slice, trimSpan } from '../text/span.ts';
import { aspectShare } from './orientation.ts';
import { type Section, sectionsOf } from './outline.ts';
import type { Statement } from './statement.ts';

/** A label and the text under it are quoted together up to this many characters, so that a value comes with its reason. */
export const SHORT_SECTION = 400;
/** A list under a label is a value as a whole up to this many characters. */
const SHORT_LIST = 200;
/** What stands under a label of a whole page is a value up to this many characters. */
const SHORT_PAGE_SECTION = 160;
/** How much more the headings than the labels must look like respects for the two to change places. */
const CLEARLY = 0.4;

/** The paragraphs and items right under a heading, up to the first block that is none. */
function runningText(section: Section): readonly Block[] {
  const end = section.blocks.findIndex((block) => block.kind !== 'paragraph' && block.kind !== 'item');
  return end < 0 ? section.blocks : section.blocks.slice(0, end);
}

/** What the text answers to its label: a short list as a whole, else the first sentence, without a stop left alone on a line. */
function valueSpan(document: Document, blocks: readonly [Block, ...Block[]]): Span {
  const [first] = blocks;
  const items = blocks.filter((block) => block.kind === 'item');
  const list = items.map((block) => block.span).reduce(cover, first.span);
  if (items.length === blocks.length && list.end - list.start <= SHORT_LIST) return list;
  const [sentence = first.span] = sentences(document.text, first.span);
  const stray = /(?<!\s)\s+[.!]$/.exec(slice(document.text, sentence));
  return stray ? trimSpan(document.text, { start: sentence.start, end: sentence.start + stray.index }) : sentence;
}

function statementOf(document: Document, subject: string, aspect: string, section: Section): Statement | null {
  const [first, ...others] = runningText(section);
  if (!first || !section.heading) return null;
  const value = valueSpan(document, [first, ...others]);
  let span = cover(section.heading.span, first.span);
  for (const block of others) {
    const wider = cover(span, block.span);
    if (wider.end - wider.start > SHORT_SECTION && wider.end > value.end) break;
    span = wider;
  }
  return {
    subject,
    aspect,
    documentId: document.id,
    value,
    span: cover(span, value),
    header: null,
    origin: 'section',
  };
}

/**
 * Statements of parallel sections: headings of one level under which the same labels stand ("Performance?" under each of six).
 * A label counts when at least two of the headings have it. Where the headings are plainly the respects ("Performance" over
 * "KVM" and "Xen", "Memory" over the same two), the labels are the subjects.
 */
export function sectionStatements(document: Document, outline: Section): Statement[] {
  const statements: Statement[] = [];
  for (const parent of sectionsOf(outline)) {
    if (parent.sections.length < 2) continue;
    const headingsWith = new Map<string, Set<Section>>();
    for (const section of parent.sections)
      for (const { key } of section.sections) headingsWith.set(key, (headingsWith.get(key) ?? new Set()).add(section));
    const parallel = parent.sections.flatMap((section) =>
      section.sections.flatMap((label) => ((headingsWith.get(label.key)?.size ?? 0) > 1 ? [{ section, label }] : [])),
    );
    const [headings, labels] = [parallel.map(({ section }) => section.label), parallel.map(({ label }) => label.label)];
    const swapped = aspectShare(headings) - aspectShare(labels) > CLEARLY;
    for (const { section, label } of parallel) {
      const [subject, aspect] = swapped ? [label, section] : [section, label];
      const statement = statementOf(document, subject.label, aspect.label, label);
      if (statement) statements.push(statement);
    }
  }
  return statements;
}

/** What a page states under a label; it counts where other documents have the same label, as `labelKey`, in the same place. */
export interface UnderLabel {
  readonly key: string;
  readonly statement: Statement;
}

/**
 * Statements of documents that are built alike, one for each subject ("Owner", "Port" under each service's title). Only labels
 * over a few words count: longer sections with the same heading ("Installation") tell, they do not state.
 */
export function underLabels(document: Document, top: Section): UnderLabel[] {
  return top.sections.flatMap((label): UnderLabel[] => {
    const [only, another] = label.blocks;
    const short = only && !another && only.span.end - only.span.start <= SHORT_PAGE_SECTION;
    if (!short || label.sections.length > 0) return [];
    const statement = statementOf(document, top.label, label.label, label);
    return statement ? [{ key: label.key, statement }] : [];
  });
}
