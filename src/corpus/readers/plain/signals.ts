import type { Signal } from '../../document.ts';
import { isLegal, isNotice, speaksOfRights } from './legal.ts';
import { PHRASES } from './phrases.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A sign of page furniture that a line carries in itself. Each names the kind of thing that it is for. */
interface Sign extends Signal {
  /** Signs of what pages say are looked for only in lines that have a word of a frame at all; others in each line. */
  readonly says: boolean;
  readonly fires: (shape: Shape) => boolean;
}

const is =
  (pattern: RegExp, most = 25) =>
  ({ text, words }: Shape): boolean =>
    words.length <= most && pattern.test(text);

/** What stands between the links of a bar, and what may be a link: a few words without the end of a sentence. */
const BAR = /[|·•»›]\s|\s[>/–—-]\s/u;
const LINK_WORDS = 5;

/** The pieces of a line between the strokes of a bar, when each could be a link; else none. */
function links(text: string, stroke: RegExp): string[] {
  const pieces = text
    .split(stroke)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const fits = pieces.every((piece) => piece.split(/\s+/).length <= LINK_WORDS && !/[.!?:;]/.test(piece));
  return fits && pieces.length > 1 ? pieces : [];
}

/** Three links or more; two where the stroke is an arrow. Names of pages have capitals, alternatives in a grammar have none. */
function areLinks(text: string, frame: number): boolean {
  const bar = links(text, /[|·•»›]\s|\s>\s/u);
  if (bar.length < 3 && links(text, /\s[»›]\s/u).length < 2) return false;
  return frame > 0 || bar.every((piece) => /^[\p{Lu}\p{Lo}]/u.test(piece));
}

/** Names that other files refer to. */
export const PICTURE = 'name of a picture';
const PICTURE_FILE = 'file of a picture';
const PICTURE_TEXT = 'alternative text of a picture';
export const PICTURES: readonly string[] = [PICTURE, PICTURE_FILE, PICTURE_TEXT];
export const LINK_BAR = 'links in a row';
const STROKES = 'words in a row, with strokes between them';
const GAPS = 'words in a row, with gaps between them';
export const LINK_WORDS_IN_A_ROW: readonly string[] = [STROKES, GAPS];
export const NO_WORDS = 'no words';

/**
 * What a line says and looks like, for and against its being furniture. Weights are chosen by hand: a sign that decides alone
 * weighs 1; the others have to come together, with each other or with where the line stands.
 */
const SIGNS: readonly Sign[] = [
  {
    name: NO_WORDS,
    weight: 1,
    says: false,
    // A line of closing punctuation alone is the end of the sentence above it: links lose their line that way.
    fires: ({ text, hasWords }) => !hasWords && !/^[.,;:!?)\]]/.test(text),
  },
  {
    name: LINK_BAR,
    weight: 1,
    says: false,
    fires: ({ text, frame, hasStrokes }) => hasStrokes && areLinks(text, frame),
  },
  {
    name: STROKES,
    weight: 0.5,
    says: false,
    fires: ({ text, hasStrokes, isItem }) =>
      hasStrokes &&
      !isItem &&
      (links(text, BAR).length > 2 || links(text, /\s[|·•>]\s/u).length === 2) &&
      !/[=+]/.test(text),
  },
  {
    name: GAPS,
    weight: 0.4,
    says: true,
    fires: ({ text, hasStrokes, isItem }) =>
      hasStrokes && !isItem && links(text, /\t|\s{2,}/u).length > 1 && !/(?:^|\s)[^\p{L}\s]/u.test(text),
  },
  {
    name: 'button in brackets',
    weight: 0.5,
    says: true,
    fires: is(/^(?:\[[^\]]{1,30}\]\s*)+$/, 9),
  },
  {
    name: 'all its words are those of a page’s frame',
    weight: 0.6,
    says: true,
    fires: (shape) => shape.frame === shape.content && shape.words.length <= 8 && !isOfRights(shape),
  },
  {
    name: 'half its words are those of a page’s frame',
    weight: 0.3,
    says: true,
    fires: (shape) => {
      const { frame, content, words } = shape;
      return frame < content && frame * 2 >= content && words.length <= 12 && !isOfRights(shape);
    },
  },
  {
    name: 'newsletter, feed or advertisement box',
    weight: 0.7,
    says: true,
    fires: ({ text, words, end }) =>
      words.length <= 14 &&
      (end === '' || end === '!') &&
      /\b(?:newsletters?|rss|feeds?|advertise(?:ment)?|sponsored|live!|podcasts)(?!\p{L})/iu.test(text),
  },
  {
    name: 'button with a number',
    weight: 0.4,
    says: true,
    fires: is(/^\W{0,20}\p{L}+(?: \p{L}+){0,2} ?\(\d+\)\W*$/u, 4),
  },
  {
    name: 'legal line',
    weight: 0.7,
    says: false,
    fires: ({ text, mayBeLegal }) => mayBeLegal && isLegal(text),
  },
  {
    name: 'notice of copyright and nothing else',
    weight: 0.3,
    says: false,
    fires: ({ text, mayBeLegal }) => mayBeLegal && isNotice(text),
  },
  {
    name: 'speaks of copyright or a licence',
    weight: 0.4,
    says: true,
    fires: ({ text }) => speaksOfRights(text) && !isLegal(text),
  },
  {
    name: PICTURE_FILE,
    weight: 1,
    says: false,
    fires: ({ text, words }) => words.length < 12 && /^\S+\.(?:png|jpe?g|gif|svg|webp)$/i.test(text),
  },
  {
    name: PICTURE_TEXT,
    weight: 0.7,
    says: false,
    fires: ({ text, words }) => words.length <= 4 && /\b(?:logo|icon|avatar|thumbnail)$/i.test(text),
  },
  {
    name: PICTURE,
    weight: 0.5,
    says: false,
    fires: isPicture,
  },
  {
    name: 'sentence',
    weight: -0.4,
    says: false,
    // Legal lines and notes on a page are sentences as often as not.
    fires: ({ text, words, end, mayBeLegal }) => words.length > 1 && end === '.' && !(mayBeLegal && isLegal(text)),
  },
  {
    name: 'question of the text',
    weight: -0.2,
    says: false,
    fires: ({ text, words, end }) => words.length > 2 && end === '?' && !/\b(?:this|us|you)\b/i.test(text),
  },
  {
    name: 'code or markup',
    weight: -0.5,
    says: false,
    fires: ({ text }) => /^[<{$\\]|^#+\s*\p{L}|[{};=\\]$/u.test(text),
  },
  {
    name: 'label with its value',
    weight: -0.5,
    says: false,
    fires: ({ text }) =>
      text.includes(':') &&
      /^[\p{L}][\p{L}\p{N} ]{0,30}:\s+\S/u.test(text) &&
      !/^(?:(?:hidden )?categor|tags\b|labels\b|next\b|prev|read more|[\p{L} ]+: page \d)/iu.test(text) &&
      !isLegal(text),
  },
];

function isOfRights({ text }: Shape): boolean {
  return isLegal(text) || speaksOfRights(text);
}

/** The name of a picture’s file without its extension. A compound with a function word in it is English: "state-of-the-art". */
function isPicture({ text }: Shape): boolean {
  return (
    /^\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){2,}$/u.test(text) && !/-(?:of|the|to|in|and|or|for|by|on|up|a)-/i.test(text)
  );
}

/** Added for an item of a list that says what furniture says: the steps of a manual do. */
const IN_A_LIST: Signal = { name: 'item of a list', weight: -0.4 };

/** The signs that a line carries in itself, for and against; none for a line that speaks for neither. */
function signsOf(shape: Shape): Signal[] {
  const found: Signal[] = [];
  for (const { name, weight, says, fires } of SIGNS)
    if ((!says || shape.frame > 0) && fires(shape)) found.push({ name, weight });
  for (const { name, weight, most, pattern } of shape.frame > 0 ? PHRASES : [])
    if (shape.words.length <= most && pattern.test(shape.text)) found.push({ name, weight });
  if (shape.isItem && !found.some(({ name }) => name === NO_WORDS || name === LINK_BAR)) found.push(IN_A_LIST);
  return found;
}

/** A line as it was looked at, by itself. */
export interface Seen {
  /** Without white space around it. */
  readonly text: string;
  /** Null for a line that is too long to be of a page's frame. */
  readonly shape: Shape | null;
  readonly signs: readonly Signal[];
}

/** Looks at a line: once for all that is asked about it later. */
export function see(line: string): Seen {
  const shape = shapeOf(line);
  return { text: shape?.text ?? line.trim(), shape, signs: shape ? signsOf(shape) : [] };
}
