/** Inline markup whose words are shown without it: roles, links, literals, emphasis, marks of footnotes. */
const INLINE =
  /``(?<literal>[^`]+)``|(?::[\w+.:-]{1,60}:)?`(?<text>[^`]*)`(?::[\w+.:-]{1,60}:)?_{0,2}|\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*]+)\*|\\(?<escaped>.)|\[(?:#[\w.+:-]*|\*)\]_|(?<=\w)_{1,2}(?=[\s.,:;!?)\]]|$)/gu;
/** What a role or a link shows stands before its target in angle brackets. */
const TITLED = /^(?<shown>[^<]*\S)\s*<[^<>]*>$/u;

/** What a reader sees of one line of reStructuredText: its words without the marks of roles, links, literals and emphasis. */
export function wordsOf(line: string): string {
  return line.replace(INLINE, (...found) => {
    const { literal, text, strong, emphasis, escaped }: Record<string, string | undefined> = found.at(-1);
    if (text !== undefined) return TITLED.exec(text)?.groups?.shown ?? text.replace(/^[~!]/u, '');
    return literal ?? strong ?? emphasis ?? escaped?.trim() ?? '';
  });
}

/** The id that docutils makes of a name: ASCII letters in lower case, digits, and hyphens between them; empty for other scripts. */
export function idOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ß/gu, 'sz')
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .normalize('NFKD')
    .replace(/[^ -~]/gu, '');
  return ascii
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[-0-9]+/u, '')
    .replace(/(?<!-)-+$/u, '');
}
