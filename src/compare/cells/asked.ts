import { isStopWord } from '../../text/stopwords.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { isTying } from '../synonyms.ts';
import { CUES, numberWord, ordinalOf } from './cues.ts';
import { isChange } from './likeness.ts';

/** What kind of value a question asks for, by its wording. */
export type Wanted = 'number' | 'percent' | 'money' | 'time' | 'name' | 'place' | null;

/** A word of a question to a table. */
export interface AskedTerm extends Token {
  /** The position that the word names ("third", "Q3"); null for most. */
  readonly ordinal: number | null;
  /** A word for an operation ("most", "last"), which no label has to repeat. */
  readonly isCue: boolean;
}

/** A bound for a number: "more than 30", "at least 10", "under two". */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly terms: ReadonlySet<string>;
}

/** A question as it is put to a table. */
export interface TableQuestion {
  readonly text: string;
  /** All its words as terms, in order. */
  readonly words: readonly string[];
  /** The words that carry meaning, each once, in order. */
  readonly terms: readonly AskedTerm[];
  readonly wanted: Wanted;
  /** The terms of the noun that is asked for: "which *team* won", "what was the *attendance* of". */
  readonly noun: ReadonlySet<string>;
  /** 1 for the most of something, -1 for the least, with the word. */
  readonly extreme: { readonly sign: 1 | -1; readonly term: string } | null;
  /** The row at that end of the table, counted from 1; negative from its end. */
  readonly end: number | null;
  /** 1 for the row after another, -1 for the one before; with the position of the word. */
  readonly neighbour: { readonly step: 1 | -1; readonly at: number } | null;
  readonly counts: boolean;
  readonly only: boolean;
  readonly same: boolean;
  /** "A or B": the terms before and after the "or". */
  readonly either: readonly [readonly string[], readonly string[]] | null;
  readonly bound: Bound | null;
  readonly percent: boolean;
  /** Asks how much something changed. */
  readonly change: boolean;
}

const WANTED: readonly (readonly [Exclude<Wanted, null>, RegExp])[] = [
  ['percent', /\b(?:percent|percentage|proportion|share of)\b|%/i],
  [
    'money',
    /\bhow much (?:money|did .{0,200} (?:cost|spend|pay))|\b(?:price|cost|revenue|income)\b.{0,200}\$|\bdollars?\b/i,
  ],
  [
    'time',
    /^\W*(?:and |in |on |at |since )?(?:when|(?:what|which) (?:year|date|day|month|season|week)\b)|\bwhat (?:year|date|day|month)\b|\bin (?:what|which) year\b/i,
  ],
  [
    'number',
    /\bhow (?:many|much|old|long|far|tall|high|large|big)\b|\b(?:number|amount|total|count|average) of\b|\bwhat (?:number|amount)\b/i,
  ],
  ['name', /^\W*(?:\w+ ){0,2}who\b|\bname(?:s)? (?:of|the)\b|\bwhat(?:'s| is| was) the name\b|\bwhose?\b/i],
  ['place', /^\W*where\b/i],
];

const COUNTS = /\b(?:how man?y|(?:total )?number of|amount of|how often|how frequently|count of|number times)\b/i;
const SAME = /\b(?:same|equal|identical|tied|besides|other than|in addition to|as many|along with|also|as well)\b/i;
/** Ends the noun that is asked for. */
const ENDS_NOUN =
  /^(?:is|are|was|were|do|does|did|has|have|had|with|that|in|on|at|for|to|from|by|who|which|of|won|will|would|can|could|came|comes|out|after|before|between|than|the)$/;
const BEFORE_NOUN =
  /\b(?:which|what|whose|how many|how much|name(?: the| a)?|tell me(?: the)?|number of|amount of|show(?: me)?(?: the)?|list(?: the)?|get me(?: the)?|find(?: the)?|return(?: the)?|report(?: the)?|only)\s+/giu;
/** What stands between "what is" and the noun. */
const FILLER = /^(?:is|are|was|were|the|a|an|of|total|name|names|number|amount|value|title|other|be|s)$/;

const NUMBER = String.raw`\$?(\d[\d,]{0,20}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!(?:st|nd|rd|th)\b)`;
const BOUNDS: readonly (readonly [RegExp, 'over' | 'least' | 'under' | 'most'])[] = [
  [new RegExp(String.raw`\b(?:at least|no less than|not less than|minimum of)\s+${NUMBER}`, 'i'), 'least'],
  [new RegExp(String.raw`\b(?:at most|no more than|not more than|up to|maximum of)\s+${NUMBER}`, 'i'), 'most'],
  [
    new RegExp(
      String.raw`\b(?:more than|greater than|larger than|higher than|over|above|exceed(?:s|ed|ing)?|longer than|after|since|bigger than|older than)\s+${NUMBER}`,
      'i',
    ),
    'over',
  ],
  [
    new RegExp(
      String.raw`\b(?:less than|fewer than|lower than|smaller than|under|below|before|prior to|shorter than|younger than)\s+${NUMBER}`,
      'i',
    ),
    'under',
  ],
  [new RegExp(String.raw`${NUMBER}\s+or (?:more|greater|higher|above|over)\b`, 'i'), 'least'],
  [new RegExp(String.raw`${NUMBER}\s+or (?:less|fewer|lower|below|under)\b`, 'i'), 'most'],
];

/** Function words that labels tell rows and columns apart by: "Other revenue", "Owned". */
const TELLING = new Set(['other', 'others', 'own', 'off', 'out']);

function numberOf(words: string): number {
  return numberWord(words.toLowerCase()) ?? Number(words.replaceAll(',', ''));
}

function boundIn(text: string): Bound | null {
  for (const [pattern, kind] of BOUNDS) {
    const found = pattern.exec(text);
    const words = found?.[1];
    if (!found || words === undefined) continue;
    const value = numberOf(words);
    const smallest = Math.abs(value) * 1e-9 + 1e-9;
    const range = {
      over: [value + smallest, Number.POSITIVE_INFINITY],
      least: [value, Number.POSITIVE_INFINITY],
      under: [Number.NEGATIVE_INFINITY, value - smallest],
      most: [Number.NEGATIVE_INFINITY, value],
    }[kind];
    return { from: range[0] ?? value, to: range[1] ?? value, terms: new Set(tokenize(words).map(({ term }) => term)) };
  }
  return null;
}

function nounIn(text: string): Set<string> {
  for (const found of text.matchAll(BEFORE_NOUN)) {
    const noun: string[] = [];
    for (const token of tokenize(text.slice(found.index + found[0].length))) {
      if (noun.length === 0 && FILLER.test(token.word)) continue;
      if (ENDS_NOUN.test(token.word) || noun.length >= 4) break;
      noun.push(token.term);
    }
    if (noun.length > 0) return new Set(noun);
  }
  return new Set();
}

function eitherIn(text: string): TableQuestion['either'] {
  const found = /^(.{0,500}?)\s(?:or|vs\.?|versus)\s(.{0,500})$/iu.exec(
    text.replace(/(?<!\d)\d+ or (?:more|less|fewer|higher|lower|greater)/giu, ''),
  );
  if (!found) return null;
  const termsOf = (words: string): string[] => tokenize(words).map(({ term }) => term);
  return [termsOf(found[1] ?? ''), termsOf(found[2] ?? '')];
}

const YEAR_BEFORE = /\b(?:year (?:before|earlier)|(?:previous|prior|preceding) year)\b/i;

/** The year that "compared to the year before" means beside the only one that is named, in the place of that one; null for none. */
function yearBefore(text: string, tokens: readonly Token[]): Token | null {
  const [year, another] = tokens.filter(({ word }) => /^(?:19|20)\d\d$/.test(word));
  if (!year || another || !YEAR_BEFORE.test(text)) return null;
  const word = String(Number(year.word) - 1);
  return { ...year, word, term: word };
}

/** Reads a question as one to a table: what is asked for, and by which operation it is found. */
export function readTableQuestion(text: string): TableQuestion {
  const tokens = tokenize(text);
  const cueAt = (words: ReadonlySet<string>): number => tokens.findIndex(({ term }) => words.has(term));
  const bound = boundIn(text);
  const [most, least] = [cueAt(CUES.most), cueAt(CUES.least)];
  const inBound = (at: number): boolean => /^(?:than|least)$/.test(tokens[at + 1]?.word ?? '') && bound !== null;
  const isMost = most >= 0 && !inBound(most) && (least < 0 || most < least);
  const isLeast = !isMost && least >= 0 && !(bound !== null && tokens[least - 1]?.word === 'at') && !inBound(least);
  const extreme = isMost
    ? { sign: 1 as const, term: tokens[most]?.term ?? '' }
    : isLeast
      ? { sign: -1 as const, term: tokens[least]?.term ?? '' }
      : null;
  // "The third quarter" is a time and no row.
  const isOfTime = (at: number): boolean =>
    /^(?:quarters?|half|halves|century|round)$/.test(tokens[at + 1]?.word ?? '');
  const position = (words: ReadonlySet<string>): number =>
    tokens.findIndex(({ term }, at) => words.has(term) && !isOfTime(at));
  const ordinal =
    tokens
      .map(({ word }, at) => (isOfTime(at) || word.startsWith('q') ? null : ordinalOf(word)))
      .find((position) => position !== null) ?? null;
  const end =
    position(CUES.last) >= 0 || position(CUES.atBottom) >= 0
      ? -1
      : position(CUES.first) >= 0 || position(CUES.atTop) >= 0
        ? 1
        : ordinal;
  // "The year before" is a time to compare with.
  const isYear = (at: number): boolean => [tokens[at - 1], tokens[at + 1]].some((token) => token?.word === 'year');
  const changes = tokens.some(({ term }) => isChange(term)) || /\bcompared (?:to|with)\b/i.test(text);
  const stepAt = (words: ReadonlySet<string>): number =>
    tokens.findIndex(({ term }, at) => words.has(term) && !(changes && isYear(at)));
  const [after, before] = [stepAt(CUES.next), stepAt(CUES.previous)];
  const neighbour =
    after >= 0 && (before < 0 || after < before)
      ? { step: 1 as const, at: after }
      : before >= 0
        ? { step: -1 as const, at: before }
        : null;
  const isCue = ({ term }: Token): boolean =>
    Object.values(CUES).some((cues) => cues.has(term)) || (bound?.terms.has(term) ?? false);
  const seen = new Map<string, AskedTerm>();
  for (const token of tokens) {
    if ((isStopWord(token) && !TELLING.has(token.word)) || isTying(token.term)) continue;
    const number = numberWord(token.word);
    const term = number === null ? token.term : String(number);
    if (!seen.has(term)) seen.set(term, { ...token, term, ordinal: ordinalOf(token.word), isCue: isCue(token) });
  }
  const compared = changes ? yearBefore(text, tokens) : null;
  if (compared && !seen.has(compared.term)) seen.set(compared.term, { ...compared, ordinal: null, isCue: false });
  return {
    text,
    words: tokens.map(({ term }) => term),
    terms: [...seen.values()],
    wanted: WANTED.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
    noun: nounIn(text),
    extreme,
    end,
    neighbour,
    counts: COUNTS.test(text),
    only: /\bonly\b/i.test(text),
    same: SAME.test(text),
    either: eitherIn(text),
    bound,
    change: changes,
    percent: /\bper ?cent|percentage|%/i.test(text),
  };
}
