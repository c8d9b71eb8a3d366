import type { Language } from '../../language/language.ts';
import { LANGUAGES } from '../../language/languages.ts';
import type { Receipt } from '../../verify/receipt.ts';
import { ELLIPSIS, fitLine } from '../cut.ts';
import { readMarkdown } from '../escape.ts';
import { OURS } from '../limits.ts';
import { withoutReceipt } from '../place.ts';
import type { Seal } from './seal.ts';
import { readNumbered, readReceipts } from './written.ts';

/** A quotation as a message of ours shows it: what it can be checked by, its words and its place as far as they are there. */
export interface ShownQuotation {
  readonly number: number;
  readonly receipt: Receipt;
  readonly words: string;
  readonly place: string;
}

/** How the line begins that says what was asked. */
export function askedOpening({ discord }: Language): string {
  return `-# ${discord.asked} `;
}

const TITLE = '### ';
/** A message may be in any language, whatever that of whoever presses something under it. */
const OPENINGS = [TITLE, ...LANGUAGES.map(askedOpening)];

const PLACE_LINE = /^-# \\\[(\d+)\] (.*)$/u;
const LINK = /\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/gu;
const QUOTED = '> ';
const HEADER = '> -# ';
const FENCE = '```';

/** A part of a message, as Discord sends it. */
type Part = Readonly<Record<string, unknown>>;

/** Every part of a message, nested ones too, in reading order. */
export function* partsOf(components: unknown): Generator<Part> {
  if (Array.isArray(components)) for (const one of components) yield* partsOf(one);
  else if (typeof components === 'object' && components !== null) {
    const part: Part = { ...components };
    yield part;
    yield* partsOf(part.components);
    yield* partsOf(part.accessory);
    yield* partsOf(part.options);
  }
}

/** The quotations of a message that `seal` has signed, in order of number. */
export function quotationsIn(components: unknown, seal: Seal): ShownQuotation[] {
  const lines = readLines(components);
  const found = new Map<number, ShownQuotation>();
  for (const part of partsOf(components)) {
    const sealed = seal.open(String(part.custom_id ?? part.value ?? ''));
    if (sealed?.action !== 'place') continue;
    const { number, rest } = readNumbered(sealed.body);
    const [receipt] = readReceipts(rest) ?? [];
    if (!receipt) continue;
    const line = lines.get(number);
    found.set(number, {
      number,
      receipt,
      words: line?.words || withoutMark(String(part.description ?? '')),
      // A choice names the whole place; a line leaves out what it has in common with the one above.
      place: String(part.label ?? '').startsWith('[')
        ? String(part.label).replace(/^\[\d+\] /u, '')
        : (line?.place ?? ''),
    });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** What a message says was asked; empty where it does not. */
export function questionIn(components: unknown): string {
  for (const line of linesOf(components)) {
    const opening = OPENINGS.find((one) => line.startsWith(one));
    if (opening !== undefined) return readMarkdown(line.slice(opening.length));
  }
  return '';
}

/** The language of a message whose pages can be turned, by the labels that do it; null where none do. */
export function languageShown(components: unknown): Language | null {
  const labels = new Set([...partsOf(components)].map(({ label }) => label));
  const isIn = ({ discord: { buttons } }: Language): boolean =>
    labels.has(buttons.previous) && labels.has(buttons.next);
  return LANGUAGES.find(isIn) ?? null;
}

/** The title of a card as `questionIn` reads it off a message. */
export function titleAsShown(title: string): string {
  return readMarkdown(fitLine(title, OURS.title));
}

function linesOf(components: unknown): string[] {
  return [...partsOf(components)].flatMap(({ content }) => (typeof content === 'string' ? content.split('\n') : []));
}

/** By number: the words that stand above a place, and the place. */
function readLines(components: unknown): Map<number, Pick<ShownQuotation, 'words' | 'place'>> {
  const found = new Map<number, Pick<ShownQuotation, 'words' | 'place'>>();
  let words: string[] = [];
  let isDrawn = false;
  for (const line of linesOf(components)) {
    const place = PLACE_LINE.exec(line);
    if (line === FENCE) {
      if (!isDrawn) words = [];
      isDrawn = !isDrawn;
    } else if (isDrawn) words.push(line);
    else if (place) {
      const [, number, rest = ''] = place;
      const plain = withoutReceipt(readMarkdown(rest.replace(LINK, '$1')));
      found.set(Number(number), { words: withoutMark(words.join('\n')), place: plain });
      words = [];
    } else if (line.startsWith(QUOTED)) {
      if (!line.startsWith(HEADER)) words.push(readMarkdown(line.slice(QUOTED.length)));
    } else words = [];
  }
  return found;
}

/** Without the mark of a cut. */
function withoutMark(words: string): string {
  return words.endsWith(ELLIPSIS) ? words.slice(0, -ELLIPSIS.length).trimEnd() : words;
}
