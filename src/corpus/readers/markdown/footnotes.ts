import { type Span, slice, trimSpan } from '../../../text/span.ts';

/** Signs at the end of a text that lead to its footnotes. */
const REFERENCES = /(?:(?:(?<!\s)\s+)?\[\^[^\s[\]]{1,100}\]){1,50}$/;
const LONGEST = 1_000;

/** `span` without the footnote signs at its end, which a quotation of it has no use for. Text that is nothing else stays. */
export function withoutReferences(text: string, span: Span): Span {
  const start = Math.max(span.start, span.end - LONGEST);
  const signs = REFERENCES.exec(slice(text, { start, end: span.end }))?.[0].length ?? 0;
  const rest = trimSpan(text, { start: span.start, end: span.end - signs });
  return rest.end > rest.start ? rest : span;
}
