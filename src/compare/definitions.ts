import type { Document } from '../corpus/document.ts';
import { linesOf } from '../text/lines.ts';
import { sentences } from '../text/sentences.ts';
import { cover, type Span, slice, trimSpan } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';
import { bareSpan, labelAt, labelKey } from './labels.ts';
import { type Section, sectionsOf } from './outline.ts';
import type { Statement } from './statement.ts';

/** One "Label: value" of a document. */
interface Entry {
  readonly label: string;
  readonly key: string;
  readonly value: Span;
  readonly span: Span;
  /** Whether it counts by its form alone, and not only where a heading beside has the same label. */
  readonly sure: boolean;
}

/** A label has at most so many words; a longer lead-in before a colon is a sentence. */
const MOST_WORDS = 6;
/** A longer value is cut to its first sentence; longer than this, a line is prose that happens to have a colon. */
const SHORT_VALUE = 200;

const BULLET = /^\s*(?:[-*+•]|\d+[.)])\s+(?=\S)/u;
/** `**Label:** value`, `**Label**: value`, `**Label** - value`. */
const BOLD = /^(\*\*|__)([^*_\n]+?)(?::\s*\1\s*|\1\s*[:–—-]\s+)(?=\S)/u;
const PLAIN = /^()([\p{L}\p{N}](?:[^:|\n]*[^:|\s])?)\s*:\s+(?=\S)/u;
/** `Label? value` and `Label – value`, which prose has as well. */
const UNSURE = /^()([\p{L}\p{N}][^:|?\n]*?(?:\?(?=\s)|(?<!\s)(?=\s+[–—-]\s)))\s+(?:[–—-]\s+)?(?=\S)/u;
/** What a line is when it begins so: a remark, and no property of anything. */
const REMARK =
  /^(?:note|nb|n\.b|warning|caution|important|tip|hint|example|see|see also|update|edit|todo|ps|p\.s|source)$/i;
const QUESTION_WORD = /^(?:what|which|who|when|where|how)\b/i;

function isLabel(words: string): boolean {
  const tokens = tokenize(words);
  const [first] = tokens;
  if (!first || tokens.length > MOST_WORDS || /[.!;"“”]\s|["“”]/u.test(words) || REMARK.test(words)) return false;
  return !isStopWord(first) || QUESTION_WORD.test(words);
}

/** The label that `line` begins with and where its value starts; null for any other line. */
function leadOf(text: string, line: Span): { label: string; value: number; sure: boolean } | null {
  const bullet = BULLET.exec(slice(text, line))?.[0].length ?? 0;
  const words = slice(text, { start: line.start + bullet, end: line.end });
  const sure = BOLD.exec(words) ?? PLAIN.exec(words);
  const found = sure ?? UNSURE.exec(words);
  if (!found) return null;
  const start = line.start + bullet + (found[1] ?? '').length;
  const label = labelAt(text, { start, end: start + (found[2] ?? '').length });
  return isLabel(label) ? { label, value: line.start + bullet + found[0].length, sure: sure !== null } : null;
}

/** The entries of a paragraph or item that begins with one; each runs up to the next. */
function entriesIn(document: Document, block: Span): Entry[] {
  const { text } = document;
  const entries: Entry[] = [];
  const lines = linesOf(slice(text, block)).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
  const starts = lines.flatMap((line, index) => {
    const lead = leadOf(text, line);
    return lead ? [{ index, line, lead }] : [];
  });
  if (starts[0]?.index !== 0) return [];
  for (const [at, { line, lead }] of starts.entries()) {
    const last = lines[(starts[at + 1]?.index ?? lines.length) - 1] ?? line;
    const whole = trimSpan(text, { start: lead.value, end: last.end });
    const [first = whole] = whole.end - whole.start > SHORT_VALUE ? sentences(text, whole) : [whole];
    if (first.end - first.start > SHORT_VALUE * 2 || first.end <= first.start) continue;
    const span = trimSpan(text, { start: line.start, end: first.end });
    entries.push({ label: lead.label, key: labelKey(lead.label), value: bareSpan(text, first), span, sure: lead.sure });
  }
  return entries;
}

/**
 * Statements of "Label: value" lines, items and bold lead-ins: of what the heading names, in the respect that the label names.
 * They count where a heading has at least two different ones, or a heading beside it has the same; "Label? value" and
 * "Label – value" only in the second case. `subjectOf` says what a
 * section is about.
 */
export function definitionStatements(
  document: Document,
  outline: Section,
  subjectOf: (section: Section) => string,
): Statement[] {
  const entries = new Map<Section, readonly Entry[]>();
  for (const section of sectionsOf(outline)) {
    const texts = section.blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item');
    const found = texts.flatMap((block) => entriesIn(document, block.span));
    if (found.length > 0) entries.set(section, found);
  }
  const sectionsWith = new Map<Section | null, Map<string, number>>();
  for (const [{ parent }, found] of entries) {
    const counts = sectionsWith.get(parent) ?? new Map<string, number>();
    for (const key of new Set(found.map((entry) => entry.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
    sectionsWith.set(parent, counts);
  }
  const statements: Statement[] = [];
  const documentId = document.id;
  for (const [section, found] of entries) {
    const subject = subjectOf(section);
    const several = new Set(found.filter(({ sure }) => sure).map(({ key }) => key)).size > 1;
    for (const { label: aspect, key, value, span, sure } of found) {
      if (!(several && sure) && (sectionsWith.get(section.parent)?.get(key) ?? 0) < 2) continue;
      const quoted = cover(span, value);
      statements.push({ subject, aspect, documentId, value, span: quoted, header: null, origin: 'definition' });
    }
  }
  return statements;
}
