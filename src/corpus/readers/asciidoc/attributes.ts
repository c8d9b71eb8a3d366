import type { Span } from '../../../text/span.ts';

/** What the lines in brackets above a block say of it. */
export interface BlockAttributes {
  /** What the block is to be read as, for example `source` or `NOTE`; empty when they do not say. */
  readonly style: string;
  /** The second positional attribute: the language of a listing. */
  readonly language: string;
  readonly id: string | null;
  readonly options: ReadonlySet<string>;
  readonly named: ReadonlyMap<string, string>;
}

export const NO_ATTRIBUTES: BlockAttributes = {
  style: '',
  language: '',
  id: null,
  options: new Set(),
  named: new Map(),
};

const ANCHOR = /^\[\[(?<id>[\p{L}_:][\p{L}\p{N}_\-.:]*)(?:,.*)?\]\]$/u;
const LIST = /^\[(?:|[\p{L}\p{N}_.#"'%,{].*)\]$/u;
/** One attribute with the comma behind it. */
const ATTRIBUTE =
  /\s*(?!\s)(?:(?<name>[\p{L}_][\p{L}\p{N}_-]*)\s*=\s*(?!\s))?(?:(?:"(?<double>[^"]*)"|'(?<single>[^']*)')\s*|(?<bare>[^,]*))(?:,|$)/uy;
const SHORTHAND = /[#.%][^#.%]+/gu;

/** The id that a line such as `[[id]]` gives to what follows; null for any other line. */
export function anchorOf(line: string): string | null {
  return ANCHOR.exec(line)?.groups?.id ?? null;
}

/** Whether a line is attributes of the block below it. */
export function isAttributeLine(line: string): boolean {
  return ANCHOR.test(line) || LIST.test(line);
}

/** `before` with what a line of attributes adds to it. */
export function withAttributes(before: BlockAttributes, line: string): BlockAttributes {
  const anchor = anchorOf(line);
  if (anchor !== null) return { ...before, id: anchor };
  const positional: string[] = [];
  const named = new Map(before.named);
  for (const { name, value } of attributesIn(line.slice(1, -1)))
    if (name === null) positional.push(value);
    else named.set(name, value);
  const [first = '', second = ''] = positional;
  const style = /^[^#.%]*/u.exec(first)?.[0].trim() ?? '';
  const options = new Set([...before.options, ...(named.get('options') ?? named.get('opts') ?? '').split(/[\s,]+/u)]);
  let id = named.get('id') ?? before.id;
  for (const [part] of first.matchAll(SHORTHAND)) {
    if (part.startsWith('#')) id = part.slice(1);
    if (part.startsWith('%')) options.add(part.slice(1));
  }
  return { style: style || before.style, language: second || before.language, id, options, named };
}

function attributesIn(list: string): { name: string | null; value: string }[] {
  const found: { name: string | null; value: string }[] = [];
  const attribute = new RegExp(ATTRIBUTE);
  while (attribute.lastIndex < list.length) {
    const { name, double, single, bare } = attribute.exec(list)?.groups ?? {};
    if (attribute.lastIndex === 0) break;
    found.push({ name: name ?? null, value: (double ?? single ?? bare ?? '').trim() });
  }
  return found;
}

/** The words that stand for a picture, first in the brackets of its macro, as a span of `text`; null when there are none. */
export function alternativeText(text: string, brackets: Span): Span | null {
  const list = text.slice(brackets.start, brackets.end);
  const found = /^\s*(?!\s)(?:alt\s*=\s*(?!\s))?(?:"(?<double>[^"]*)"|(?<bare>[^,="]*)(?=,|$))/u.exec(list);
  const words = found?.groups?.double ?? found?.groups?.bare ?? '';
  if (!found || words.trim() === '') return null;
  const start = brackets.start + found[0].indexOf(words, found[0].length - words.length - 1);
  return { start, end: start + words.length };
}
