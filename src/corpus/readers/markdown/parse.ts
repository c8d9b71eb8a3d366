import type { Nodes, Root, Yaml } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { linesOf } from '../../../text/lines.ts';
import { type Span, slice, trimSpan } from '../../../text/span.ts';
import { ITEM_MARKER, piecesOf } from './pieces.ts';

/** Documents are cut into blocks only; what stands inside a line is quoted as it is, and parsing it would cost the most. */
const NOT_INLINE = [
  ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape'],
  ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
];
/** Of footnotes the definitions only, for the same reason. */
const FOOTNOTES = { document: gfmFootnote().document ?? {} };

const MARKDOWN = optionsFor([]);
/** MDX has no code by indentation: what stands inside a component may be indented. */
const MDX = optionsFor(['codeIndented']);

function optionsFor(without: readonly string[]): Options {
  return {
    extensions: [{ disable: { null: [...NOT_INLINE, ...without] } }, gfmTable(), FOOTNOTES],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  };
}

/** A stretch of a file as a syntax tree, or one plain paragraph or item. Offsets in the tree count from `base`. */
export type Part =
  | { readonly kind: 'tree'; readonly tree: Root; readonly base: number }
  | { readonly kind: 'paragraph' | 'item'; readonly span: Span };

/** The block structure of a Markdown text from `start` on, part by part. */
export function* parseMarkdown(text: string, start: number, dialect: { readonly mdx: boolean }): Generator<Part> {
  const tamed = tame(text);
  for (const { kind, ...piece } of piecesOf(tamed, start)) {
    if (kind === 'mixed')
      yield { kind: 'tree', tree: fromMarkdown(slice(tamed, piece), dialect.mdx ? MDX : MARKDOWN), base: piece.start };
    else {
      const marker = kind === 'item' ? (ITEM_MARKER.exec(slice(tamed, piece))?.[0].length ?? 0) : 0;
      yield { kind, span: trimSpan(tamed, { start: piece.start + marker, end: piece.end }) };
    }
  }
}

/** The same as one tree, which takes longer the longer the text is. */
export function parseWhole(text: string, dialect: { readonly mdx: boolean }): Part {
  return { kind: 'tree', tree: fromMarkdown(tame(text), dialect.mdx ? MDX : MARKDOWN), base: 0 };
}

/** Front matter in YAML or TOML, with the lines that enclose it. */
const FRONT =
  /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r(?!\n))(?:(?!\1[ \t]*[\r\n])[^\r\n]*(?:\r\n|\n|\r(?!\n)))*\1[ \t]*(?=[\r\n]|$)/;
const FRONT_MATTER: Options = {
  extensions: [frontmatter(['yaml', 'toml'])],
  mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
};

/** The front matter of a file, and the offset where it ends; null without any. */
export function frontMatterOf(text: string): { readonly node: Yaml | null; readonly end: number } | null {
  const end = FRONT.exec(text)?.[0].length ?? 0;
  const [node] = end > 0 ? fromMarkdown(text.slice(0, end), FRONT_MATTER).children : [];
  return node ? { node: node.type === 'yaml' ? node : null, end } : null;
}

/** Column from which on nothing opens a quotation or a list any more: the parser's time grows with the square of the depth. */
const DEEPEST = 128;
const CONTAINERS = new RegExp(`^(?:[ \\t]|>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])){${DEEPEST}}`);
const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;
/** Definitions of footnotes inside each other on one line, more than anybody writes. */
const FOOTNOTES_IN_FOOTNOTES = /^(?:[ \t>]*\[\^[^\s[\]]+\]:){4}/;

/** `text` for the parser's eyes: of the same length, without a byte order mark and without bottomless nesting. */
function tame(text: string): string {
  const marked = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const pieces: string[] = [];
  let copied = 0;
  const put = (from: number, tamed: string): void => {
    pieces.push(marked.slice(copied, from), tamed);
    copied = from + tamed.length;
  };
  for (const line of linesOf(marked)) {
    const nested = FOOTNOTES_IN_FOOTNOTES.exec(line.text)?.[0].length ?? 0;
    if (nested > 0) put(line.start + nested, line.text.slice(nested).replaceAll('[', 'x'));
    else if (line.text.length > DEEPEST && CONTAINERS.test(line.text) && !RULE.test(line.text)) {
      const deep = /^[ \t>*+\-\d.)[]*/.exec(line.text.slice(DEEPEST))?.[0] ?? '';
      put(line.start + DEEPEST, deep.replace(/[>*+\-.)[]/g, 'x'));
    }
  }
  return pieces.join('') + marked.slice(copied);
}

/** Longest line of which the marks are taken out; parsing the inside of a line takes time that grows with its square. */
const LONGEST_LINE = 1_000;

/** What begins any mark of Markdown inside a line. */
const MARK = /[*_`[\]<>&\\!\r\n]/;

/** What a reader sees of one line of Markdown: the words of links, emphasis and code without their marks. */
export function wordsOf(markdown: string): string {
  if (markdown.length > LONGEST_LINE || !MARK.test(markdown)) return markdown;
  const words: string[] = [];
  const collect = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) collect(child);
    else if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
  };
  collect(fromMarkdown(markdown));
  return words.join('');
}
