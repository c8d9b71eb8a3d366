/** Who owns what, and under which name: no text says it in this form but of itself. */
const RIGHTS =
  /©|\(c\) ?\d{4}|\bcopyright(?: \(c\))? \d{4}|\bcopyrighted (?:by|material)\b|\ball rights reserved\b|\b(?:registered )?trademarks? (?:of|owned)\b/i;
/** A link to such a line, alone or with another. */
const LINK =
  /^\W*(?:terms of (?:use|service)|privacy policy|cookie policy|legal notice|imprint|powered by\b.{2,30})(?:\W*$|\s+(?:and|&)\s)/i;
const NOTICE =
  /^\W*(?:copyright )?(?:©|\(c\))\s?(?:\d{4}|\p{Lu})|^\W*©|^\W*copyright(?: \(c\))? \d{4}\b|\ball rights reserved\W*$/iu;
/** Under which licence something may be used: a text may well say so, and be asked. */
const LICENCE = /\b(?:licen[sc]ed under|available under (?:a|an|the) .{0,200}licen[sc]e|copyright)\b/i;

/** Whether a line says who owns the page, or leads to where that is said. */
export function isLegal(text: string): boolean {
  return RIGHTS.test(text) || LINK.test(text);
}

/** Whether a line is a notice of copyright and nothing else. */
export function isNotice(text: string): boolean {
  return NOTICE.test(text);
}

/** Whether a line speaks of copyright or of a licence. */
export function speaksOfRights(text: string): boolean {
  return LICENCE.test(text);
}
