import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { linesOf } from '../../../text/lines.ts';

/** Documents are cut into blocks only; what stands inside a line is quoted as it is, and parsing it would cost the most. */
const NO_INLINE = {
  disable: {
    null: [
      ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape'],
      ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
    ],
  },
};
const TABLES: Options = { extensions: [NO_INLINE, gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };
const FRONT_MATTER: Options = {
  extensions: [frontmatter(['yaml', 'toml'])],
  mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
};

/** The block structure of a Markdown text; every offset in it is an offset into `text`. */
export function parseMarkdown(text: string, options: { readonly frontMatter: boolean }): Root {
  const extras = options.frontMatter ? FRONT_MATTER : {};
  return fromMarkdown(tame(text), {
    extensions: [...(TABLES.extensions ?? []), ...(extras.extensions ?? [])],
    mdastExtensions: [...(TABLES.mdastExtensions ?? []), ...(extras.mdastExtensions ?? [])],
  });
}

/** Column from which on nothing opens a quotation or a list any more: the parser's time grows with the square of the depth. */
const DEEPEST = 128;
const CONTAINERS = new RegExp(`^(?:[ \\t]|>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])){${DEEPEST}}`);
const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/** `text` for the parser's eyes: of the same length, without a byte order mark and without bottomless nesting. */
function tame(text: string): string {
  const marked = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const pieces: string[] = [];
  let copied = 0;
  for (const line of linesOf(marked)) {
    if (line.text.length <= DEEPEST || !CONTAINERS.test(line.text) || RULE.test(line.text)) continue;
    const deep = /^[ \t>*+\-\d.)]*/.exec(line.text.slice(DEEPEST))?.[0] ?? '';
    const from = line.start + DEEPEST;
    pieces.push(marked.slice(copied, from), deep.replace(/[>*+\-.)]/g, 'x'));
    copied = from + deep.length;
  }
  return pieces.join('') + marked.slice(copied);
}

/** Longest line of which the marks are taken out; parsing the inside of a line takes time that grows with its square. */
const LONGEST_LINE = 1_000;

/** What a reader sees of one line of Markdown: the words of links, emphasis and code without their marks. */
export function wordsOf(markdown: string): string {
  if (markdown.length > LONGEST_LINE) return markdown;
  const words: string[] = [];
  const collect = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) collect(child);
    else if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
  };
  collect(fromMarkdown(markdown));
  return words.join('');
}
