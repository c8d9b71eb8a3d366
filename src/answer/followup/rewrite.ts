import { type Span, slice } from '../../text/span.ts';
import { contentTokens, isStopWord } from '../../text/stopwords.ts';
import { tokenize } from '../../text/tokens.ts';
import { isName } from '../question.ts';
import { type Mentions, namesIn, topicsOf } from './topics.ts';

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
export function replace(text: string, span: Span, words: string): string {
  const head = text.slice(0, span.start);
  const bare = /\b(?:the|an?)\s$/i.test(head) ? words.replace(/^(?:the|an?)\s+/i, '') : words;
  return head + bare + text.slice(span.end);
}

/**
 * The question before with `phrase` in the place of what it was about; a phrase that is no name asks another thing of it. Null
 * when the question before has no such place.
 */
export function swap(
  before: string,
  phrase: string,
  preposition: string | undefined,
  mentions: Mentions,
): string | null {
  const same = counterpart(before, phrase);
  if (same) return replace(before, same, phrase);
  const named = preposition ? afterPreposition(before, preposition) : null;
  const [topic] = topicsOf(before, mentions);
  const namesTopic = mentions(phrase).length > 0 || namesIn(`x ${phrase}`).length > 0;
  if (topic && !named && !namesTopic) return `${phrase} of ${slice(before, topic)}?`;
  const place = topic && (!named || mentions(phrase).length > 0) ? topic : (named ?? topic);
  return place ? replace(before, place, phrase) : null;
}

/** Whether a phrase is nothing but one subject or name. */
export function isWholly(phrase: string, mentions: Mentions): boolean {
  const [topic] = topicsOf(`x ${phrase}`, mentions);
  return topic !== undefined && topic.start <= 2 && topic.end >= phrase.length + 2;
}
