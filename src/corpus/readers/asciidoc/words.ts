/** Inline markup whose words are shown without it: formatted phrases, links, cross references, passed-through text, anchors. */
const INLINE =
  /\[\[[^[\]]*\]\]|\+{1,3}(?<passed>[^+]+)\+{1,3}|``?(?<code>[^`]+)`?`|\*\*?(?<strong>[^*]+)\*?\*|(?<!\w)_(?<emphasis>[^_]+)_(?!\w)|##?(?<marked>[^#]+)#?#|<<[^<>,]*(?:, *(?<titled>[^<>]*))?>>|(?:link|xref|mailto|pass|footnote|kbd|btn|linkgit):{1,2}[^\s[]*\[(?<linked>[^\]]{0,1000})\]|https?:\/\/[^\s[\]]+\[(?<shown>[^\]]{0,1000})\]/gu;

/** What a reader sees of one line of AsciiDoc: its words without the marks of formatting and links. */
export function wordsOf(line: string): string {
  return line
    .replace(INLINE, (...found) => {
      const groups: Record<string, string | undefined> = found.at(-1);
      return Object.values(groups).find((words) => words !== undefined) ?? '';
    })
    .trim();
}

/** How a document has the ids of its sections made. */
export interface IdStyle {
  readonly prefix: string;
  readonly separator: string;
}

/** The id that Asciidoctor makes of a section's title: letters and digits of any script in lower case, joined by the separator. */
export function idOf(title: string, { prefix, separator }: IdStyle): string {
  const words = wordsOf(title)
    .toLowerCase()
    .replace(/&(?:[a-z][a-z]+\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});|[^ \p{L}\p{N}\p{M}_\-.]/gu, '')
    .replace(/[ .-]+/gu, separator === '' ? '' : ' ')
    .trim();
  return prefix + words.replaceAll(' ', separator);
}
