import { parse } from 'discord-markdown-parser';
import { inlineHtml } from './inline.ts';

/** A code block, which may begin and end within a line; an escaped fence is none. */
const FENCED = /(?<!\\)```(?:[\w+-]*\n)?(?<code>[\s\S]*?)(?<!\\)```\n?/gu;

/** A line of a list: its indentation, its mark, and what it says. */
const LISTED = /^(?<indent> *)(?<mark>[-*]|\d+\.) +(?! )(?<rest>.*)$/u;

/** Blanks by which a list inside another is indented at least. */
const INDENT = 2;

/** How a line that begins in a certain way is shown. */
const LINES: readonly { readonly begins: RegExp; readonly tag: string }[] = [
  { begins: /^-# +(?=\S)/u, tag: 'small' },
  { begins: /^# +(?=\S)/u, tag: 'h1' },
  { begins: /^## +(?=\S)/u, tag: 'h2' },
  { begins: /^### +(?=\S)/u, tag: 'h3' },
];

/** Discord's markdown as HTML: its blocks are told line by line here, what stands inside a line by the parser. */
export function markdownHtml(markdown: string): string {
  let html = '';
  let from = 0;
  for (const fenced of markdown.matchAll(FENCED)) {
    html += linesHtml(markdown.slice(from, fenced.index).replace(/\n$/u, ''));
    html += inlineHtml([{ type: 'codeBlock', content: fenced.groups?.code ?? '' }]);
    from = fenced.index + fenced[0].length;
  }
  return html + linesHtml(markdown.slice(from));
}

function linesHtml(markdown: string): string {
  if (markdown === '') return '';
  const lines = markdown.split('\n');
  let html = '';
  for (let at = 0; at < lines.length; ) {
    const taken = blockAt(lines, at);
    html += taken.html;
    at = taken.end;
  }
  return html;
}

interface Taken {
  readonly html: string;
  /** The number of the line after it. */
  readonly end: number;
}

function blockAt(lines: readonly string[], at: number): Taken {
  const line = lines[at] ?? '';
  if (line.startsWith('>>> ')) {
    const rest = [line.slice('>>> '.length), ...lines.slice(at + 1)];
    return { html: `<blockquote>${linesHtml(rest.join('\n'))}</blockquote>`, end: lines.length };
  }
  const quoted = run(lines, at, (other) => /^> ?/u.test(other) && !other.startsWith('>>'));
  if (quoted > at) {
    const inner = lines.slice(at, quoted).map((other) => other.replace(/^> ?/u, ''));
    return { html: `<blockquote>${linesHtml(inner.join('\n'))}</blockquote>`, end: quoted };
  }
  for (const { begins, tag } of LINES)
    if (begins.test(line)) return { html: `<${tag}>${inner(line.replace(begins, ''))}</${tag}>`, end: at + 1 };
  const listed = run(lines, at, (other) => LISTED.test(other));
  if (listed > at) return { html: listHtml(lines.slice(at, listed)), end: listed };
  const plain = run(lines, at, isPlain);
  return { html: `<p>${inner(lines.slice(at, plain).join('\n'))}</p>`, end: Math.max(plain, at + 1) };
}

/** The number of the first line from `at` on for which `holds` does not. */
function run(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  let end = at;
  while (end < lines.length && holds(lines[end] ?? '')) end++;
  return end;
}

function isPlain(line: string): boolean {
  return !/^> ?/u.test(line) && !LISTED.test(line) && !LINES.some(({ begins }) => begins.test(line));
}

/** Lines of a list; those that are indented further than the first of their level are a list inside the entry above them. */
function listHtml(lines: readonly string[]): string {
  const depth = indentOf(lines[0] ?? '');
  const isOrdered = /^ *\d/u.test(lines[0] ?? '');
  let html = '';
  for (let at = 0; at < lines.length; ) {
    const below = run(lines, at + 1, (line) => indentOf(line) >= depth + INDENT);
    const rest = LISTED.exec(lines[at] ?? '')?.groups?.rest ?? '';
    html += `<li>${inner(rest)}${below > at + 1 ? listHtml(lines.slice(at + 1, below)) : ''}</li>`;
    at = below;
  }
  const start = isOrdered ? Number.parseInt(lines[0] ?? '', 10) : 1;
  return isOrdered ? `<ol start="${start}">${html}</ol>` : `<ul>${html}</ul>`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function inner(markdown: string): string {
  return inlineHtml(parse(markdown, 'extended'));
}
