import { CUES, ordinalOf } from '../../compare/cells/cues.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { type Token, termOf, tokenize } from '../../text/tokens.ts';

/** A superlative: the most (1) or the least (-1) of something, by which word. */
export interface Extreme {
  readonly sign: 1 | -1;
  readonly term: string;
  /** 1 for the most itself, 2 for the second most. */
  readonly place: number;
  /** Where the word begins, as the other words count. */
  readonly start: number;
}

/** A bound for an amount: "more than 40 m", "at least 10", "before 1990". */
export interface Bound {
  /** The number as it was typed, and the word behind it, which may be its unit; empty for none. */
  readonly amount: string;
  readonly unit: string;
  /** Whether what counts is above (1) or below (-1) it. */
  readonly sign: 1 | -1;
  /** Whether the amount itself counts. */
  readonly inclusive: boolean;
  /** The word that says what is compared ("longer"); null for one that fits everything ("more"). */
  readonly term: string | null;
}

/** A word of such a question. */
export interface AskedWord extends Token {
  /** Whether it only phrases the question: a function word, unless it is written in capitals, as a name ("GET") is. */
  readonly isFunction: boolean;
}

/** A question for the things of some kind: which they are, how many, or which has the most of something. */
export type ThingsAsked = {
  /** The words behind what says so, without those of the bound and the superlative. */
  readonly tokens: readonly AskedWord[];
} & (
  | { readonly form: 'list' | 'count'; readonly bound: Bound | null }
  /** `ofValue`: "What is the largest …", which asks for what is stated unless a kind of thing follows. */
  | { readonly form: 'most'; readonly extreme: Extreme; readonly ofValue: boolean }
);

const COUNTS =
  /^\W*(?:how many(?:\s+of)?|(?:(?:what is|what's|what was|tell me|give me)\s+)?(?:the\s+)?(?:total\s+)?number of|count(?:\s+all)?)\s+(?:the\s+)?/iu;
const LISTS =
  /^\W*(?:(?:(?:in|on|for|with|under|of)\s+)?(?:which|what)(?:\s+of)?|(?:list|name|show)(?:\s+me)?(?:\s+all)?)\s+(?:the\s+)?/iu;
const MOST = /^\W*(?:what(?:'s|\s+(?:is|are|was|were))|(?:which|what|who|whose)(?:\s+of)?|name)\s+(?:the\s+)?/iu;
const OF_VALUE = /\b(?:what(?:'s|\s+(?:is|are|was|were))|name)\s+(?:the\s+)?$/iu;
/** "Which is the longest", not "which is longer": what is compared with one thing has no most. */
const SUPERLATIVE = /^(?:most|least|best|worst|max|maximum|min|minimum|first|last|\p{L}+est)$/u;

const NUMBER = String.raw`(?<amount>[$€£¥]?\d(?:[\d.,]{0,30}\d)?)(?:\s?(?<unit>[%$€£¥]|[\p{L}°µ²³/]+))?`;
const FORMS: readonly (readonly [form: string, sign: 1 | -1 | 0, inclusive: boolean])[] = [
  [String.raw`(?:at least|no less than|not less than|a minimum of)\s+${NUMBER}`, 1, true],
  [String.raw`(?:at most|no more than|not more than|up to|a maximum of)\s+${NUMBER}`, -1, true],
  [String.raw`(?<term>\p{L}+er|more|less)\s+than\s+${NUMBER}`, 0, false],
  [String.raw`(?:over|above|exceed(?:s|ing)?|after)\s+${NUMBER}`, 1, false],
  [String.raw`(?:under|below|before|prior to)\s+${NUMBER}`, -1, false],
  [String.raw`since\s+${NUMBER}`, 1, true],
  [String.raw`until\s+${NUMBER}`, -1, true],
  [String.raw`${NUMBER}\s+or\s+(?:more|above|over|later)`, 1, true],
  [String.raw`${NUMBER}\s+or\s+(?:less|fewer|below|under|earlier)`, -1, true],
];
/** Each of the forms has one of these: looking for them costs less than looking for the forms. */
const BOUNDING =
  /least|most|than|m(?:in|ax)imum|up|over|above|exceed|after|under|below|before|prior|since|until|\sor\s/iu;
const BOUNDS = FORMS.map(
  ([form, sign, inclusive]) =>
    [new RegExp(String.raw`(?<![\p{L}\p{N}])${form}(?![\p{L}\p{N}])`, 'iu'), sign, inclusive] as const,
);
/** Words that compare amounts of anything. */
const OF_ANYTHING = new Set(
  'more less fewer greater higher lower larger bigger smaller most least fewest greatest highest lowest largest biggest smallest maximum minimum max min best worst'
    .split(' ')
    .map(termOf),
);

/** Whether a comparing word fits amounts of anything, and so does not say of what. */
export function fitsAnything(term: string): boolean {
  return OF_ANYTHING.has(term);
}

function signOf(term: string): 1 | -1 | null {
  if (CUES.most.has(term) || CUES.late.has(term)) return 1;
  return CUES.least.has(term) || CUES.early.has(term) ? -1 : null;
}

function boundIn(text: string): { bound: Bound; rest: string } | null {
  if (!/\d/.test(text) || !BOUNDING.test(text)) return null;
  for (const [form, sign, inclusive] of BOUNDS) {
    const found = form.exec(text);
    const { amount, unit = '', term } = found?.groups ?? {};
    if (!found || amount === undefined) continue;
    const [only] = term === undefined ? [] : tokenize(term);
    const direction = sign === 0 && only ? signOf(only.term) : sign;
    if (direction === null || direction === 0) continue;
    const says = only && !fitsAnything(only.term) ? only.term : null;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { bound: { amount, unit, sign: direction, inclusive, term: says }, rest };
  }
  return null;
}

const CAPITALS = /^\p{Lu}{2,}$/u;

/** The words of a text. Where all is in capitals, nothing is told by them. */
export function askedWords(text: string): AskedWord[] {
  const tellsByCase = /\p{Ll}/u.test(text);
  return tokenize(text).map((token) => {
    const isName = tellsByCase && CAPITALS.test(text.slice(token.start, token.end));
    return { ...token, isFunction: isStopWord(token) && !isName };
  });
}

/** Reads a question as one for things; null for any other. */
export function readThings(question: string): ThingsAsked | null {
  const bounded = boundIn(question);
  const most = bounded ? undefined : MOST.exec(question)?.[0];
  if (most !== undefined) {
    const tokens = askedWords(question.slice(most.length));
    const superlatives = tokens.filter(({ word, term }) => SUPERLATIVE.test(word) && signOf(term) !== null);
    const [first, another] = superlatives;
    const sign = first ? signOf(first.term) : null;
    const before = first && tokens[tokens.indexOf(first) - 1];
    const ordinal = before ? ordinalOf(before.word) : null;
    if (first && sign !== null && !another)
      return {
        form: 'most',
        tokens: tokens.filter((token) => token !== first && !(ordinal !== null && token === before)),
        extreme: { sign, term: first.term, place: ordinal ?? 1, start: first.start },
        ofValue: OF_VALUE.test(most),
      };
  }
  const text = bounded?.rest ?? question;
  const counts = COUNTS.exec(text)?.[0];
  const head = counts ?? LISTS.exec(text)?.[0];
  if (head === undefined) return null;
  return {
    form: counts === undefined ? 'list' : 'count',
    tokens: askedWords(text.slice(head.length)),
    bound: bounded?.bound ?? null,
  };
}
