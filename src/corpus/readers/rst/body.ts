import { slice } from '../../../text/span.ts';
import { preformatted } from '../preformatted.ts';
import { readExplicit } from './explicit.ts';
import { readField } from './fields.ts';
import { gridEnd, gridTable, isGridTop } from './gridTable.ts';
import { behind, firstVisible, indentedEnd, type Line, leastIndent, type Stretch, untilBlank } from './lines.ts';
import { bulletWidth, enumeratorWidth, fieldWidth, optionsWidth } from './markers.ts';
import type { Page } from './page.ts';
import { isSimpleTop, simpleEnd, simpleTable } from './simpleTable.ts';
import { isTransition, type Title, titleAt } from './titles.ts';
import { idOf, wordsOf } from './words.ts';

/** Bodies inside bodies that are read as such; what stands deeper is paragraphs. */
const DEEPEST = 64;

/** Reads the lines of a body: of the file, or of what an indentation or a marker encloses. */
export function readBody(page: Page, { from, to, base }: Stretch, depth = 0): void {
  for (let at = from; at < to; ) {
    const line = page.lines[at];
    if (!line || line.text === '') at++;
    else if (depth > DEEPEST) at = readParagraph(page, at, untilBlank(page.lines, at, to));
    else at = new Element(page, at, line, { from, to, base }, depth).read();
  }
}

/** Reads `start` to `end` as one paragraph. */
function readParagraph(page: Page, from: number, to: number): number {
  page.add('paragraph', { start: page.lines[from]?.start ?? 0, end: page.lines[to - 1]?.end ?? 0 });
  return to;
}

/** What begins at one line of a body. Each `read` gives the line behind what it has read. */
class Element {
  readonly #page: Page;
  readonly #at: number;
  readonly #line: Line;
  readonly #within: Stretch;
  readonly #depth: number;

  constructor(page: Page, at: number, line: Line, within: Stretch, depth: number) {
    this.#page = page;
    this.#at = at;
    this.#line = line;
    this.#within = within;
    this.#depth = depth;
  }

  read(): number {
    const { lines } = this.#page;
    const { to, base } = this.#within;
    const [at, line] = [this.#at, this.#line];
    const next = at + 1 < to ? lines[at + 1] : undefined;
    if (/^\.\.(?:[ \t]|$)/u.test(line.text) && line.indent <= base)
      return readExplicit(this.#page, at, this.#within, (inner) => this.#body(inner));
    const title = line.indent <= base ? titleAt(lines, at, to) : null;
    if (title) return this.#title(title);
    this.#page.pointTo(line.start);
    if (line.indent > base) return this.#quotation();
    const bullet = bulletWidth(line);
    if (bullet > 0) return this.#item(bullet);
    const begun = firstVisible(lines, this.#page.enumerated, at) === at;
    if (!begun) this.#page.enumerated = -1;
    const number = enumeratorWidth(line, next, begun);
    if (number > 0) {
      this.#page.enumerated = this.#item(number);
      return this.#page.enumerated;
    }
    const field = fieldWidth(line);
    if (field > 0) return this.#field(field);
    const options = optionsWidth(line, next);
    if (options > 0) return this.#option(options);
    if (line.text.startsWith('>>>')) return this.#code(at, untilBlank(lines, at, to));
    if (/^\|(?:[ \t]|$)/u.test(line.text)) return this.#lineOfVerse();
    if (isGridTop(line) || isSimpleTop(line)) return this.#table();
    if (/^__[ \t]/u.test(line.text) || (isTransition(line) && (!next || next.text === ''))) return at + 1;
    return this.#text();
  }

  #body(inner: Stretch): void {
    readBody(this.#page, inner, this.#depth + 1);
  }

  #title(title: Title): number {
    const page = this.#page;
    const level = page.levels.levelOf(title.style);
    const words = wordsOf(title.words.text);
    const id = idOf(words);
    page.level = level;
    page.anchors.section(level, title.words.start, page.target ?? (id === '' || page.anchors.isTaken(id) ? null : id));
    page.target = null;
    page.blocks.push({ kind: 'heading', level, span: { start: title.words.start, end: title.words.end } });
    return this.#at + title.lines;
  }

  #quotation(): number {
    const { to, base } = this.#within;
    const end = indentedEnd(this.#page.lines, this.#at, to, base);
    this.#body({ from: this.#at, to: end, base: leastIndent(this.#page.lines, this.#at, end, base) });
    return end;
  }

  /** What belongs to a marker of `width` characters: the rest of its line, and the indented lines below. */
  #behind(width: number): Stretch {
    const { lines } = this.#page;
    const { to, base } = this.#within;
    const rest = behind(this.#line, width);
    const end = Math.max(this.#at + 1, indentedEnd(lines, this.#at + 1, to, base));
    const least = leastIndent(lines, this.#at + 1, end, rest.text === '' ? base + 1 : rest.indent);
    const inner = rest.text === '' ? least : Math.min(least, rest.indent);
    lines[this.#at] = { ...rest, indent: inner };
    return { from: this.#at, to: end, base: inner };
  }

  #item(marker: number): number {
    const inner = this.#behind(marker);
    this.#page.addAs('item', () => this.#body(inner));
    return inner.to;
  }

  #field(width: number): number {
    const label = { start: this.#line.start + 1, end: this.#line.start + width };
    const inner = this.#behind(width);
    readField(this.#page, label, inner, () => this.#body(inner));
    return inner.to;
  }

  #option(width: number): number {
    const label = { start: this.#line.start, end: this.#line.start + width };
    const inner = this.#behind(width);
    this.#page.addLabelled('item', label, () => this.#body(inner));
    return inner.to;
  }

  /** A line of a block whose line breaks count, each behind a bar, and the indented lines that go on with it. */
  #lineOfVerse(): number {
    const { lines } = this.#page;
    const end = Math.max(this.#at + 1, indentedEnd(lines, this.#at + 1, this.#within.to, this.#within.base));
    const last = untilBlank(lines, this.#at + 1, end);
    lines[this.#at] = behind(this.#line, 1);
    return readParagraph(this.#page, this.#at, last);
  }

  #table(): number {
    const { lines, text } = this.#page;
    const { to } = this.#within;
    const isGrid = isGridTop(this.#line);
    const end = isGrid ? gridEnd(lines, this.#at, to) : simpleEnd(lines, this.#at, to);
    const part = lines.slice(this.#at, end);
    const table = isGrid ? gridTable(text, part) : simpleTable(text, part);
    if (!table) return this.#code(this.#at, end);
    this.#page.blocks.push(table);
    return end;
  }

  /** The lines up to `to` as they stand. */
  #code(from: number, to: number): number {
    const { lines, text, blocks } = this.#page;
    const start = from === this.#at ? this.#line.start : (lines[from]?.origin ?? 0);
    for (const block of preformatted(text, { start, end: lines[to - 1]?.end ?? start })) blocks.push(block);
    return Math.max(to, from + 1);
  }

  /** A paragraph; a term with its definition; and the literal block that a paragraph announces with two colons. */
  #text(): number {
    const { lines } = this.#page;
    const { to, base } = this.#within;
    let end = this.#at + 1;
    while (end < to && lines[end]?.text !== '' && (lines[end]?.indent ?? 0) <= base) end++;
    const last = lines[end - 1] ?? this.#line;
    const announces = last.text.endsWith('::');
    if (end === this.#at + 1 && !announces && end < to && lines[end]?.text !== '') return this.#definition(end);
    if (!announces) return readParagraph(this.#page, this.#at, end);
    const marks = /(?:(?<!\s)\s+)?::$/u.exec(
      slice(this.#page.text, { start: Math.max(last.start, last.end - 3), end: last.end }),
    )?.[0];
    const kept = last.end - (marks === '::' && last.text.length > 2 ? 1 : (marks?.length ?? 0));
    this.#page.add('paragraph', { start: this.#line.start, end: kept });
    return this.#literal(firstVisible(lines, end, to));
  }

  #definition(from: number): number {
    const { lines } = this.#page;
    const end = indentedEnd(lines, from, this.#within.to, this.#within.base);
    const inner = { from, to: end, base: leastIndent(lines, from, end, this.#within.base) };
    this.#page.addLabelled('item', { start: this.#line.start, end: this.#line.end }, () => this.#body(inner));
    return end;
  }

  /** The literal block at `from`: indented lines, or lines that all begin with one and the same mark. */
  #literal(from: number): number {
    const { lines } = this.#page;
    const { to, base } = this.#within;
    const first = lines[from];
    if (!first || from >= to) return from;
    if (first.indent > base) return this.#code(from, indentedEnd(lines, from, to, base));
    const mark = first.text.charAt(0);
    if (!/[!-/:-@[-`{-~]/u.test(mark) || /^\.\.(?:[ \t]|$)/u.test(first.text)) return from;
    const end = untilBlank(lines, from, to);
    const quoted = lines.slice(from, end).every((line) => line.text.startsWith(mark) && line.indent <= base);
    return quoted && titleAt(lines, from, to) === null ? this.#code(from, end) : from;
  }
}
