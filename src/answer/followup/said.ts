import type { PassageIndex } from '../../search/index.ts';
import { DATE } from '../../text/dates.ts';
import { opensSentence } from '../../text/sentences.ts';
import { slice } from '../../text/span.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { isName } from '../question.ts';
import type { Turn } from './turn.ts';

/** What is asked of the corpus about a word. */
export type Vocabulary = Pick<PassageIndex, 'size' | 'passagesWith' | 'writtenAsName'>;

/** A word of the turns before: who said it, how long ago, and how it was written. Counted up while the turns are read. */
export interface Said {
  readonly term: string;
  /** As it was written last. */
  word: string;
  /** Turns back to the last question that has it: 1 for the question before; 0 when none has. */
  asked: number;
  /** Turns back to the last quotation that has it; 0 when none has. */
  told: number;
  /** Turns back to the last quotation that stands under it; 0 when none does. */
  above: number;
  /** Whether the conversation began with it. */
  opened: boolean;
  /** Turns, counted apart for questions and quotations, that have it. */
  turns: number;
  times: number;
  /** How many of these times it was written as a name, began a sentence, stood after "the", and after a preposition of place or time. */
  names: number;
  heads: number;
  afterArticle: number;
  afterPlace: number;
}

const CAPITAL = /^\p{Lu}/u;
/** What a word at the beginning of a sentence ends with when it is more likely a verb or an adverb than a name. */
const NO_NAME = /(?:ing|ed|ly)$/;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const AFTER_ARTICLE = /\bthe\s$/i;
const AFTER_PLACE = /\b(?:in|at|on|from|during|since|until)\s(?:the\s)?$/i;
/** Characters before a word in which these are looked for. */
const BEFORE = 14;

/** Whether a word is a name of somebody or something: by its spelling, or as the corpus writes it. Dates are none. */
export function isNameOf(text: string, token: Token, vocabulary: Vocabulary): boolean {
  const surface = slice(text, token);
  if (/^\p{N}/u.test(surface) || CALENDAR.test(token.word) || DATE.test(surface) || isStopWord(token)) return false;
  if (isName(text, token)) return true;
  if (!CAPITAL.test(surface)) return false;
  const isSubject = /^ \p{Ll}/u.test(text.slice(token.end, token.end + 2)) && !NO_NAME.test(token.word);
  return vocabulary.writtenAsName(token.term) || (isSubject && opensSentence(text, token.start));
}

function unsaid(term: string): Said {
  const counts = { turns: 0, times: 0, names: 0, heads: 0, afterArticle: 0, afterPlace: 0 };
  return { term, word: '', asked: 0, told: 0, above: 0, opened: false, ...counts };
}

/** The words of the turns before that carry meaning, in order of their first mention. */
export function wordsSaid(turns: readonly Turn[], vocabulary: Vocabulary): Map<string, Said> {
  const said = new Map<string, Said>();
  /** Looks up each word of a text; returns the words, each once. */
  const read = (text: string, each: (one: Said, token: Token) => void): Set<Said> => {
    const here = new Set<Said>();
    for (const token of tokenize(text)) {
      if (isStopWord(token)) continue;
      const one = said.get(token.term) ?? unsaid(token.term);
      said.set(token.term, one);
      one.word = slice(text, token);
      each(one, token);
      here.add(one);
    }
    return here;
  };
  /** Counts the words of a question or of a quotation. */
  const count = (text: string, mark: (one: Said) => void): void => {
    const here = read(text, (one, token) => {
      const before = text.slice(Math.max(0, token.start - BEFORE), token.start);
      one.times++;
      if (isNameOf(text, token, vocabulary)) one.names++;
      if (opensSentence(text, token.start)) one.heads++;
      if (AFTER_ARTICLE.test(before)) one.afterArticle++;
      if (AFTER_PLACE.test(before)) one.afterPlace++;
      mark(one);
    });
    for (const one of here) one.turns++;
  };
  for (const [at, { question, told, above }] of turns.entries()) {
    const back = turns.length - at;
    count(question, (one) => {
      one.asked = back;
      one.opened ||= at === 0;
    });
    read(above, (one) => {
      one.above = back;
    });
    count(told, (one) => {
      one.told = back;
    });
  }
  return said;
}
