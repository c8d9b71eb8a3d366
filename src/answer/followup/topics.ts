import { cover, type Span, slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { tokenize } from '../../text/tokens.ts';
import { isName } from '../question.ts';
import type { Turn } from './turn.ts';

/** Finds the subjects and the names of the corpus that a question mentions, as spans in order, however they are typed. */
export type Mentions = (text: string) => readonly Span[];

/** Spans with those made one that only white space parts. */
export function asRuns(text: string, spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last && /^\s+$/.test(text.slice(last.end, start))) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

/** Runs of words that are written like names, in order. */
export function namesIn(text: string): Span[] {
  return asRuns(
    text,
    tokenize(text).filter((token) => !isStopWord(token) && isName(text, token)),
  );
}

/** What a question is about: the subjects that it names, else its names. */
export function topicsOf(text: string, mentions: Mentions): readonly Span[] {
  const subjects = mentions(text);
  return subjects.length > 0 ? subjects : namesIn(text);
}

/** "Fraser Campbell": words with one capital each. A single such word may be a product as well. */
const PERSON = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\p{Ll}+|\.))*\s+\p{Lu}\p{Ll}+(?:['’]s)?$/u;
const FIGURE = /^\P{L}*$/u;
/** What joins two topics that are spoken of as "them". */
const JOINS = /^\s*(?=\S)(?:,\s*)?(?:(?:and|or|vs\.?|versus|with|to)\s*)?$/i;

/** "Who is Avi Kivity?": asks about the one that it names. */
const ASKS_ABOUT = /^\W*who(?:['’]s| is| was| are| were)\s+(?:the\s+)?/i;
const ASKS_WHO = /\b(?:who|whose|whom)\b/i;

/** The person that a question was about, or that was told in answer to "who …?"; null when there is none, or more than one. */
function personIn({ understood, told }: Turn, mentions: Mentions): string | null {
  const asked = namesIn(understood).find((span) => PERSON.test(slice(understood, span)));
  if (asked) return slice(understood, asked);
  const from = ASKS_ABOUT.exec(understood)?.[0].length;
  const topic = mentions(understood).find(({ start }) => start === from);
  if (topic) return slice(understood, topic);
  if (!ASKS_WHO.test(understood)) return null;
  const persons = new Set(namesIn(told).map((span) => slice(told, span).replace(/['’]s$/, '')));
  const [person, other] = [...persons].filter((name) => PERSON.test(name));
  return person !== undefined && other === undefined ? person : null;
}

/** The words that a pronoun stands for, after one turn; null when nothing in it will do. */
export function antecedentIn(turn: Turn, pronoun: string, mentions: Mentions): string | null {
  if (/^(?:he|him|his|she|her|hers)$/i.test(pronoun)) return personIn(turn, mentions);
  const before = turn.understood;
  const [first, second] = topicsOf(before, mentions).filter((span) => !FIGURE.test(slice(before, span)));
  if (!first) return null;
  const several = /^(?:they|them|their|these|those|both|those two)$/i.test(pronoun);
  const isPair = several && second && JOINS.test(before.slice(first.end, second.start));
  return slice(before, isPair ? cover(first, second) : first);
}
