import { cover, type Span, slice } from '../../../text/span.ts';
import { preformatted } from '../preformatted.ts';
import { kindOf, SHOWN_OPTIONS, takesContentOnly } from './directives.ts';
import type { Inside } from './explicit.ts';
import { behind, type Line, leastIndent, type Stretch } from './lines.ts';
import { fieldWidth } from './markers.ts';
import type { Page } from './page.ts';
import { readTable } from './tables.ts';
import { idOf } from './words.ts';

/** The first line of a directive from its name on, the length of the name with its colons, and the lines that it takes. */
export interface Opening {
  readonly name: string;
  readonly width: number;
  readonly line: Line;
  readonly at: number;
  readonly end: number;
}

/** A directive taken apart. */
export interface Directive {
  readonly name: string;
  /** The name with its colons. */
  readonly label: Span;
  /** What it is about, from the first word to the last; null when nothing follows the name. */
  readonly argument: Span | null;
  readonly options: ReadonlyMap<string, Span>;
  readonly content: Stretch;
}

/** Reads a directive by its kind; see `kindOf`. */
export function readDirective(page: Page, opening: Opening, inside: Inside): void {
  const directive = takeApart(page, opening);
  const { name, label, argument, options, content } = directive;
  const kind = kindOf(name);
  if (kind === 'nothing') return;
  const own = options.get('name');
  page.target ??= own ? idOf(slice(page.text, own)) || null : null;
  page.pointTo(label.start);
  const { start } = argument ?? label;
  const argue = (shape: 'paragraph' | 'byline'): void => page.add(shape, argument ?? { start, end: start });
  const showOptions = (): void => {
    for (const [option, value] of options) if (SHOWN_OPTIONS.has(option)) page.add('paragraph', value);
  };
  const read = (): void => {
    showOptions();
    inside(content);
  };
  switch (kind) {
    case 'note':
      page.addLabelled('paragraph', argument ? cover(label, argument) : label, read, argument !== null);
      break;
    case 'code':
      // A formula may stand on the directive's own line, where a listing has its language.
      if (name === 'math' && argument) page.add('code', argument);
      showOptions();
      addCode(page, directive);
      break;
    case 'table':
      argue('paragraph');
      showOptions();
      readTable(page, directive, () => inside(content));
      break;
    case 'byline':
      argue('byline');
      if (argument) page.describe('author', slice(page.text, argument));
      break;
    case 'rubric':
      if (argument) page.blocks.push({ kind: 'heading', level: page.level + 1, span: argument });
      read();
      break;
    case 'content':
      read();
      break;
    default: {
      const isEmpty = content.to <= content.from;
      const shape = kind === 'object' ? 'item' : 'paragraph';
      if (argument && (kind === 'object' || !isEmpty)) page.addLabelled(shape, argument, read);
      else read();
    }
  }
}

/** Where a directive's argument, options and content stand: options follow the argument, a blank line ends both. */
function takeApart({ lines, text }: Page, { name, width, line, at, end }: Opening): Directive {
  const label = { start: line.start, end: line.start + width };
  const rest = behind(line, width);
  const base = leastIndent(lines, at + 1, end, rest.indent);
  if (takesContentOnly(name) && rest.text !== '') {
    lines[at] = { ...rest, indent: Math.min(base, rest.indent) };
    const content = { from: at, to: end, base: Math.min(base, rest.indent) };
    return { name, label, argument: null, options: new Map(), content };
  }
  let argument: Span | null = rest.text === '' ? null : { start: rest.start, end: rest.end };
  const options = new Map<string, Span>();
  let from = at + 1;
  let open: string | null = null;
  for (; from < end; from++) {
    const next = lines[from];
    if (!next || next.text === '') break;
    const field = fieldWidth(next);
    if (field > 0 && (open === null || next.indent <= base)) {
      open = slice(text, { start: next.start + 1, end: next.start + field - 1 });
      options.set(open, { start: Math.min(next.start + field, next.end), end: next.end });
    } else if (open !== null) {
      const value = options.get(open);
      if (next.indent <= base || !value) break;
      options.set(open, { start: value.start, end: next.end });
    } else if (argument && !takesContentOnly(name)) argument = { start: argument.start, end: next.end };
    else break;
  }
  return { name, label, argument, options, content: { from, to: end, base: leastIndent(lines, from, end, base) } };
}

/** Adds the content of a directive as it stands. */
function addCode({ lines, text, blocks }: Page, { name, argument, content }: Directive): void {
  const first = lines[content.from];
  const last = lines[content.to - 1];
  if (!first || !last || content.to <= content.from) return;
  const language = name !== 'math' && argument ? slice(text, argument) : null;
  const span = { start: first.origin, end: last.end };
  for (const block of preformatted(text, span, name === 'math' ? name : language)) blocks.push(block);
}
