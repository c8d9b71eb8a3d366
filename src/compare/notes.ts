import type { Document } from '../corpus/document.ts';
import { linesOf } from '../text/lines.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, slice, trimSpan } from '../text/span.ts';
import { labelKey } from './labels.ts';
import { type Section, sectionsOf } from './outline.ts';
import type { Statement } from './statement.ts';

/** A sentence that states one thing of two sides at once: "Boot time (Alder vs Birch) about 2x longer." */
interface Note {
  readonly sides: readonly [string, string];
  readonly aspect: string;
  readonly span: Span;
}

/** A side is a name of one to four words. */
const SIDE = String.raw`[\p{L}\p{N}][^\s()[\],.:;]{0,60}(?:\s+[^\s()[\],.:;]{1,60}){0,3}?`;
const VERSUS = String.raw`\s+(?:vs\.?|versus|v\.)\s+`;
const IN_BRACKETS = new RegExp(
  String.raw`^(?<aspect>[^()[\]:]{1,60}?)\s*[([]\s*(?<left>${SIDE})${VERSUS}(?<right>${SIDE})\s*[)\]]\s*(?::\s*)?\S`,
  'iu',
);
const IN_FRONT = new RegExp(String.raw`^(?<left>${SIDE})${VERSUS}(?<right>${SIDE})\s*(?::|\s[–—-])\s+\S`, 'iu');
/** "For boot time, the page puts “Alder vs Birch” at 2x." */
const IN_A_SENTENCE = new RegExp(
  String.raw`^(?:for|in|on|regarding|concerning|as to)\s+(?<aspect>[^,:]{1,60}),\s.*["“'(](?<left>${SIDE})${VERSUS}(?<right>${SIDE})["”')]`,
  'iu',
);

function noteIn(text: string, span: Span, above: Section): Note | null {
  const words = slice(text, span).replace(/\s/gu, ' ');
  const forms = [IN_BRACKETS, IN_FRONT, IN_A_SENTENCE];
  const { aspect, left, right } = forms.map((form) => form.exec(words)).find((found) => found !== null)?.groups ?? {};
  if (!left || !right) return null;
  if (aspect) return { sides: [left, right], aspect: aspect.replace(/^[-*+•\s]+/u, ''), span };
  // Without words of its own a note is about what its heading names, unless that only names the sides again.
  const named = above.key.includes(labelKey(left)) || above.key.includes(labelKey(right));
  return above.heading && !named ? { sides: [left, right], aspect: above.label, span } : null;
}

/** The notes of a document: lines of which each is one, else sentences. */
function notesOf(document: Document, outline: Section): Note[] {
  const { text } = document;
  const notes: Note[] = [];
  for (const section of sectionsOf(outline)) {
    for (const { kind, span } of section.blocks) {
      if ((kind !== 'paragraph' && kind !== 'item') || !/\b(?:vs|versus|v\.)/i.test(slice(text, span))) continue;
      const found = (spans: readonly Span[]): Note[] => spans.flatMap((part) => noteIn(text, part, section) ?? []);
      const lines = linesOf(slice(text, span)).map((line) =>
        trimSpan(text, { start: span.start + line.start, end: span.start + line.end }),
      );
      const byLine = found(lines);
      notes.push(...(byLine.length === lines.length ? byLine : found(sentences(text, span))));
    }
  }
  return notes;
}

/** Two statements for each note, one of each side, with the whole sentence as their value; and the pairs of sides that occur. */
export function noteStatements(
  document: Document,
  outline: Section,
): { statements: Statement[]; sides: Note['sides'][] } {
  const notes = notesOf(document, outline);
  const place = { documentId: document.id, header: null, origin: 'definition' } as const;
  const statements = notes.flatMap(({ sides, aspect, span }) =>
    sides.map((subject): Statement => ({ ...place, subject, aspect, value: span, span })),
  );
  return { statements, sides: notes.map((note) => note.sides) };
}
