import { type Span, slice } from '../text/span.ts';
import { contentTokens, isStopWord } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';
import { isName } from './question.ts';

/** Finds the subjects and the names of the corpus that a question mentions, as spans in order, however they are typed. */
export type Mentions = (text: string) => readonly Span[];

/** "Why?", "Since when?": only a question word. It asks this of what was said before. */
const ONLY_ASKS =
  /^\W*(?:and |but |so )?(why|why not|how|how so|how come|when|since when|where|who)(?: exactly| so| is that| then)?\W*$/i;
/** What was put before a question by an earlier "why?". */
const ASKED_BEFORE = /^[\p{L} ]{2,10}: /u;
/** "And with kvm?", "What about disks?": a phrase that takes the place of another in the question before. */
const SWAPS =
  /^\W*(?:(?:and|but|or|so|then|ok|okay)[, ]+)*(?:(?:what|how) about\s+|same (?:question )?for\s+)?(?:(with|for|on|in|of|by|from|to|under|at|against)\s+)?(.+?)(?:,? then| instead| too)?\W*$/i;
const OPENS_SWAP =
  /^\W*(?:(?:and|but|or|so|then|ok|okay)\b|(?:what|how) about\b|same (?:question )?for\b|(?:with|for|on|under)\s)/i;
/** "Does Xen?": an auxiliary and a name. */
const AUXILIARY =
  /^\W*(?:(?:and|but|or|so) )?(?:is|are|was|were|do|does|did|can|could|has|have|will|would|should)\s+(.{1,40}?)\W*$/i;
const PRONOUN = /\b(its|their|his|her|it|they|them|he|him|she|this one|that one|this|that|these|those)\b/i;
/** A phrase of more content words than this is a question of its own. */
const SHORT = 3;
/** A question of more characters is no short phrase or "Does Xen?"; it is not searched for one, which can take very long. */
const LONGEST_PHRASE = 200;
/** A question with this many content words can be understood without a pronoun's antecedent. */
const STANDS_ALONE = 5;

/** The question word that says what is asked for: the words around it would be looked for in the documents. */
function questionWord(asks: string): string {
  const words = asks.toLowerCase();
  if (words === 'since when') return 'when';
  return words === 'how so' || words === 'how come' ? 'why' : asks;
}

function contentCount(text: string): number {
  return tokenize(text).filter((token) => !isStopWord(token)).length;
}

/** Runs of words that are written like names, outermost spans. */
function namesIn(text: string): Span[] {
  const runs: Span[] = [];
  for (const token of tokenize(text)) {
    if (isStopWord(token) || !isName(text, token)) continue;
    const last = runs.at(-1);
    if (last && /^\s+$/.test(text.slice(last.end, token.start)))
      runs[runs.length - 1] = { start: last.start, end: token.end };
    else runs.push({ start: token.start, end: token.end });
  }
  return runs;
}

/** What a question is about: the subjects that it names, else its names. */
function topicsOf(text: string, mentions: Mentions): readonly Span[] {
  const subjects = mentions(text);
  return subjects.length > 0 ? subjects : namesIn(text);
}

/** The noun after a preposition: its content words up to the next function word. */
function afterPreposition(text: string, preposition: string): Span | null {
  const tokens = tokenize(text);
  const at = tokens.findLastIndex((token) => token.word === preposition.toLowerCase());
  if (at < 0) return null;
  const rest = tokens.slice(at + 1);
  const first = rest.findIndex((token) => !isStopWord(token));
  if (first < 0) return null;
  let last = first;
  for (const token of rest.slice(first + 1)) {
    if (isStopWord(token)) break;
    last++;
  }
  return { start: rest[first]?.start ?? 0, end: rest[last]?.end ?? 0 };
}

/** "Step 13" in the question before, for the phrase "step 20": the same word and the number or name behind it. */
function counterpart(before: string, phrase: string): Span | null {
  const [word] = contentTokens(tokenize(phrase));
  const tokens = tokenize(before);
  const at = tokens.findIndex((token) => token.term === word?.term);
  const first = tokens[at];
  const next = tokens[at + 1];
  return first && next && isName(before, next) ? { start: first.start, end: next.end } : null;
}

/** `text` with other words in the place of `span`; of two articles that would meet there, the first is kept. */
function replace(text: string, span: Span, words: string): string {
  const head = text.slice(0, span.start);
  const bare = /\b(?:the|an?)\s$/i.test(head) ? words.replace(/^(?:the|an?)\s+/i, '') : words;
  return head + bare + text.slice(span.end);
}

/** The question before with `phrase` in the place of what it was about; a phrase that is no name asks another thing of it. */
function swap(before: string, phrase: string, preposition: string | undefined, mentions: Mentions): string {
  const same = counterpart(before, phrase);
  if (same) return replace(before, same, phrase);
  const named = preposition ? afterPreposition(before, preposition) : null;
  const [topic] = topicsOf(before, mentions);
  const namesTopic = mentions(phrase).length > 0 || namesIn(`x ${phrase}`).length > 0;
  if (topic && !named && !namesTopic) return `${phrase} of ${slice(before, topic)}?`;
  const place = topic && (!named || mentions(phrase).length > 0) ? topic : (named ?? topic);
  return place ? replace(before, place, phrase) : `${before.replace(/\W+$/, '')} ${preposition ?? ''} ${phrase}?`;
}

/**
 * What a question means after the question `before` (itself already understood): with its topic put in the place of a
 * pronoun, or with the new phrase put in the place of the old topic. A question that stands on its own comes back unchanged.
 */
export function understand(question: string, before: string | undefined, mentions: Mentions): string {
  if (before === undefined) return question;
  const asks = ONLY_ASKS.exec(question);
  if (asks) return `${questionWord(asks[1] ?? '')}: ${before.replace(ASKED_BEFORE, '')}`;

  const isShort = question.length <= LONGEST_PHRASE;
  const auxiliary = isShort ? AUXILIARY.exec(question) : null;
  const auxiliaryPhrase = auxiliary?.[1];
  if (
    auxiliaryPhrase &&
    contentCount(auxiliaryPhrase) <= 2 &&
    topicsOf(question, mentions).length > 0 &&
    isWholly(auxiliaryPhrase, mentions)
  )
    return swap(before, auxiliaryPhrase, undefined, mentions);

  const swaps = isShort ? SWAPS.exec(question) : null;
  const phrase = swaps?.[2];
  if (
    phrase &&
    OPENS_SWAP.test(question) &&
    contentCount(phrase) <= SHORT &&
    contentCount(phrase) > 0 &&
    !PRONOUN.test(phrase) &&
    !asksItself(phrase)
  )
    return swap(before, phrase, swaps[1], mentions);

  const pronoun = PRONOUN.exec(question);
  if (pronoun && topicsOf(question, mentions).length === 0 && contentCount(question) < STANDS_ALONE) {
    const topic = topicsOf(before, mentions).at(0);
    if (!topic) return `${question} (${before})`;
    const span = { start: pronoun.index, end: pronoun.index + pronoun[0].length };
    const possessive = /^(?:its|their|his|her)$/i.test(pronoun[0]);
    return replace(question, span, `${slice(before, topic)}${possessive ? "'s" : ''}`);
  }
  return question;
}

/** Whether a phrase is nothing but one subject or name. */
function isWholly(phrase: string, mentions: Mentions): boolean {
  const [topic] = topicsOf(`x ${phrase}`, mentions);
  return topic !== undefined && topic.start <= 2 && topic.end >= phrase.length + 2;
}

/** Whether a phrase has a question word or an auxiliary of its own, and so is more than a name for something. */
function asksItself(phrase: string): boolean {
  return /^(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|will|would|should)\b/i.test(
    phrase,
  );
}
