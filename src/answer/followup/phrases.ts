import { isStopWord } from '../../text/stopwords.ts';
import { tokenize } from '../../text/tokens.ts';

/** What a question does with the one before it, by its wording alone. */
export type Phrase =
  /** "Why?", "Since when?": asks with this word what was said before. */
  | { readonly kind: 'asks-on'; readonly word: string }
  /** "What else?", "Tell me more.": the same again, but for what was shown already. */
  | { readonly kind: 'more' }
  /** "Does Xen?": puts a name in the place of another. */
  | { readonly kind: 'verb'; readonly phrase: string }
  /** "And with kvm?", "What about disks?": puts a phrase in the place of another. */
  | { readonly kind: 'swap'; readonly phrase: string; readonly preposition: string | undefined };

const ONLY_ASKS =
  /^\W*(?:and |but |so )?(why|why not|how|how so|how come|when|since when|where|who)(?: exactly| so| is that| then| was that)?\W*$/i;
const MORE =
  /^\W*(?:(?:and|ok|okay|please|can you|could you)[, ]+)*(?:(?:what|who|where|anything|something|anyone|anybody) else(?: (?:is|was|are|were) there)?|(?:any|what|which|are there(?: any)?|and) (?:more|others?)|(?:tell|show|give) me more(?: about (?:it|this|that|them))?|(?:some )?more(?: (?:details?|about (?:it|this|that)))?|(?:please )?(?:go on|continue|elaborate|explain)(?: (?:that|this|it|on that))?|for example|for instance|such as|like what|in what way|(?:in )?more detail)(?: please)?\W*$/i;
const SWAPS =
  /^\W*(?:(?:and|but|or|so|then|ok|okay)[, ]+)*(?:(?:what|how) about\s+|same (?:question )?for\s+)?(?:(with|for|on|in|of|by|from|to|under|at|against)\s+)?(.+?)(?:,? then| instead| too| as well)?\W*$/i;
const OPENS_SWAP =
  /^\W*(?:(?:and|but|or|so|then|ok|okay)\b|(?:what|how) about\b|same (?:question )?for\b|(?:with|for|on|under)\s)/i;
const VERB =
  /^\W*(?:(?:and|but|or|so) )?(?:is|are|was|were|do|does|did|can|could|has|have|will|would|should)\s+(.{1,40}?)\W*$/i;
const PRONOUN =
  /\b(?:its|their|his|her|it|they|them|he|him|she|this one|that one|this|that|these|those|there|one|ones)\b/i;
const ASKS_ITSELF =
  /^(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|will|would|should)\b/i;
/** A phrase of more content words than this is a question of its own. */
const SHORT = 3;
/** "Does Xen?" names one thing in at most so many words. */
const SHORT_NAME = 2;
/** A question of more characters is no phrase; it is not searched for one, which can take very long. */
const LONGEST = 200;

/** The question word that says what is asked for: the words around it would be looked for in the documents. */
function questionWord(asks: string): string {
  const words = asks.toLowerCase();
  if (words === 'since when') return 'when';
  return words === 'how so' || words === 'how come' ? 'why' : asks;
}

/** How many words of a text carry meaning. */
export function contentCount(text: string): number {
  return tokenize(text).filter((token) => !isStopWord(token)).length;
}

/** Reads a question as a phrase that leans on the one before it; null for one that has a sense of its own. */
export function readPhrase(question: string): Phrase | null {
  if (question.length > LONGEST) return null;
  const asks = ONLY_ASKS.exec(question);
  if (asks) return { kind: 'asks-on', word: questionWord(asks[1] ?? '') };
  if (MORE.test(question)) return { kind: 'more' };
  const named = VERB.exec(question)?.[1];
  if (named && contentCount(named) <= SHORT_NAME) return { kind: 'verb', phrase: named };
  return readSwap(question);
}

/** Reads a question as a phrase that is put in the place of another; null when it asks something itself, or refers. */
export function readSwap(question: string): Phrase | null {
  const swaps = question.length <= LONGEST && OPENS_SWAP.test(question) ? SWAPS.exec(question) : null;
  const phrase = swaps?.[2];
  if (!phrase || PRONOUN.test(phrase) || ASKS_ITSELF.test(phrase)) return null;
  const count = contentCount(phrase);
  return count > 0 && count <= SHORT ? { kind: 'swap', phrase, preposition: swaps[1] } : null;
}
