import { type Span, slice, trimSpan } from '../../../text/span.ts';
import type { Block } from '../../document.ts';
import { withoutComments } from './comments.ts';
import { withoutReferences } from './footnotes.ts';
import { htmlBlocks } from './html.ts';

/** A paragraph that is elements of HTML or JSX from its first character to its last, none of them shown as code. */
const ELEMENT = /^<[a-z][\w.]*(?=[\s/>])[^`]*>$/i;

/**
 * Lines that mark a paragraph as a note: `[!NOTE]` on GitHub, `:::tip` and `!!! tip` in site generators. They say how the
 * page shows the paragraph and are no part of it.
 */
const NOTE_ABOVE = /^(?:\[!\w+\]|:{3,}[^\r\n]*|!{3}[ \t]*\w[^\r\n]*)(?:[\r\n][\s>]*|$)/;
const NOTE_BELOW = /(?:\r\n|\n|\r)[ \t>]*:{3,}$/;

/**
 * The blocks of one paragraph or list item: its words as `kind`; comments, and what shows a picture or a control without any
 * words, as furniture.
 */
export function proseBlocks(text: string, span: Span, kind: 'paragraph' | 'item'): Block[] {
  if (ELEMENT.test(slice(text, span))) return elementBlocks(text, span, kind);
  const parts = withoutComments(text, withoutNoteMarks(text, trimSpan(text, span)));
  return parts.map((part, index) => {
    const whole = index === 0 ? kind : 'paragraph';
    return { kind: isWordless(slice(text, part)) ? 'furniture' : whole, span: withoutReferences(text, part) };
  });
}

function elementBlocks(text: string, span: Span, kind: 'paragraph' | 'item'): Block[] {
  const blocks = htmlBlocks(text, span);
  if (blocks.length === 0) return [{ kind: 'furniture', span }];
  return blocks.map((block, index) => (index === 0 && block.kind === 'paragraph' ? { kind, span: block.span } : block));
}

function withoutNoteMarks(text: string, span: Span): Span {
  const above = NOTE_ABOVE.exec(slice(text, span))?.[0].length ?? 0;
  const rest = { start: span.start + above, end: span.end };
  const below = NOTE_BELOW.exec(slice(text, rest))?.[0].length ?? 0;
  return trimSpan(text, { start: rest.start, end: rest.end - below });
}

const IMAGE = /!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g;
const EMPTY_LINK = /\[\s*\](?:\([^()]*\)|\[[^[\]]*\])/g;
const TAG = /<\/?[a-z][^<>]*>/gi;
/** A link into the page itself, and nothing else: a line of a table of contents. */
const CONTENTS_LINE = /^\[[^[\]]*\]\(#[^()\s]*\)$/;

/** Whether a paragraph shows pictures, badges or controls but says nothing, or only leads to another place on its page. */
function isWordless(words: string): boolean {
  if (CONTENTS_LINE.test(words)) return true;
  const rest = words.replace(IMAGE, '').replace(EMPTY_LINK, '').replace(TAG, '');
  return rest !== words && !/[\p{L}\p{N}]/u.test(rest);
}
