import { fold } from '../text/tokens.ts';
import { type Day, dayOf, isSameDay } from './day.ts';
import { isSameQuantity, type Quantity, quantityOf } from './quantity.ts';
import { valueKind } from './values.ts';

/** Words that turn what they stand beside into its contrary. */
const NEGATION = /^(?:not?|never|none|without|non|cannot|[a-z]+n't|neither|nor|un[a-z]+)$/u;
/** What parts the entries of a list. */
const BETWEEN_ENTRIES = /(?:(?<!\s)\s+)?[,;/|·•]\s*|(?<!\s)\s+(?:and|or|&|\+)\s+/u;
/** A value that only says yes or no, and what it says. */
const FLAGS: readonly (readonly [RegExp, 'yes' | 'no' | 'partly'])[] = [
  [/^(?:yes|true|✓|✔)(?![\p{L}\p{N}])/u, 'yes'],
  [/^(?:no|false|none|✗|✘)(?![\p{L}\p{N}])/u, 'no'],
  [/^(?:partial|partly|limited|optional)(?![\p{L}\p{N}])/u, 'partly'],
];

/** A value without what only its spelling makes different: case, white space, marks around it, emphasis, kinds of dashes. */
export function normalised(value: string): string {
  return fold(unmarked(value))
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚′]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"']+/u, '')
    .replace(/(?<![\s.;:,"'])[\s.;:,"']+$/u, '');
}

/** Without Markdown's marks of emphasis and code. */
function unmarked(value: string): string {
  return value.replace(/[*_`~]+/gu, '').trim();
}

/** What is known of a value, worked out once. */
interface Read {
  readonly words: string;
  readonly kind: string;
  readonly quantity: Quantity | null;
  readonly day: Day | null;
}

/** A range, a score, a time of day. */
const NUMBERS_ONLY = /^[^\p{L}\p{N}\n]*\p{N}[^\p{L}\n]*$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{10,}/u;

/** Values come back: a comparison asks for each against each. */
const readings = new Map<string, Read>();
const MOST_READINGS = 5_000;

function read(value: string): Read {
  const known = readings.get(value);
  if (known) return known;
  const words = normalised(value);
  // What stands on several lines is no name, however short; nor are many letters of a script that has no blanks.
  const kind = /\n/u.test(value.trim()) || UNSPACED.test(words) ? 'sentence' : valueKind(words);
  const made = {
    words,
    kind,
    quantity: quantityOf(unmarked(value).replace(/(?<![.;:,])[.;:,]+$/u, '')),
    day: /^(?:date|year)$/u.test(kind) ? dayOf(words) : null,
  };
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(value, made);
  return made;
}

/** Whether two values say the same, however they are written: "1,024" and "1024", "4 GB" and "4GB", "500 ms" and "0.5 s". */
export function isSameValue(a: string, b: string): boolean {
  const [one, other] = [read(a), read(b)];
  if (one.words === other.words || compact(one.words) === compact(other.words)) return true;
  return one.quantity !== null && other.quantity !== null && isSameQuantity(one.quantity, other.quantity);
}

/** "4GB" is "4 GB", and "e-mail" "email". */
function compact(words: string): string {
  return words.replace(/(?<=\p{N}) (?=[\p{L}%°])|(?<=\p{L})-(?=\p{L})/gu, '');
}

/**
 * Whether two values can both be true of one thing: they say the same, one is a list that holds the other's entries, one says
 * what the other says and more ("native", "native, but for disks"), or one date is a part of the other.
 */
export function isCompatible(a: string, b: string): boolean {
  if (isSameValue(a, b)) return true;
  const [one, other] = [read(a), read(b)];
  if (one.day && other.day) return isSameDay(one.day, other.day);
  return holds(one.words, other.words) || holds(other.words, one.words);
}

/** Whether `whole` has all that `part` has, and nothing that takes it back. */
function holds(whole: string, part: string): boolean {
  const entries = whole.split(BETWEEN_ENTRIES).map(compact);
  if (part.split(BETWEEN_ENTRIES).every((entry) => entries.includes(compact(entry)))) return true;
  const [all, some] = [wordsOf(whole), wordsOf(part)];
  if (some.length === 0 || some.length >= all.length) return false;
  const rest = [...all];
  for (const word of some) {
    const at = rest.indexOf(word);
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return !rest.some((word) => NEGATION.test(word));
}

function wordsOf(words: string): string[] {
  return compact(words).match(/[\p{L}\p{N}][\p{L}\p{N}'.,]*(?<=[\p{L}\p{N}])/gu) ?? [];
}

/**
 * Whether two values cannot both be true: two amounts of the same thing, two ranges, yes and no, two dates, two short names. Where that
 * cannot be told (sentences, a number beside a word, amounts of different things), it is not said.
 */
export function isContrary(a: string, b: string): boolean {
  if (isCompatible(a, b)) return false;
  const [one, other] = [read(a), read(b)];
  const [flag, otherFlag] = [flagOf(one), flagOf(other)];
  if (flag || otherFlag) return flag !== null && otherFlag !== null && flag !== otherFlag;
  if (one.day && other.day) return true;
  if (one.quantity && other.quantity)
    return one.quantity.of === other.quantity.of || one.quantity.of === '' || other.quantity.of === '';
  if (NUMBERS_ONLY.test(one.words) && NUMBERS_ONLY.test(other.words)) return true;
  return one.kind === 'words' && other.kind === 'words' && !one.quantity && !other.quantity;
}

type Flag = (typeof FLAGS)[number][1];

function flagOf({ words, kind }: Read): Flag | null {
  if (kind !== 'flag') return null;
  return FLAGS.find(([form]) => form.test(words))?.[1] ?? null;
}

/** What a value says that only says yes or no, or something between; null for any other. */
export function flagIn(value: string): Flag | null {
  return flagOf(read(value));
}
