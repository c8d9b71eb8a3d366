import { type Quote, quote } from '../corpus/quote.ts';
import { type Passage, sentencesIn, wordsOf } from '../passages/passage.ts';
import type { PassageIndex } from '../search/index.ts';
import { cover, moved, type Span } from '../text/span.ts';
import { differenceBetween, type Piece, wordsOf as wordsIn } from './difference.ts';
import { folded } from './folded.ts';
import { allMostLike, passagesLike } from './nearest.ts';
import { sameWords, wordForWord } from './wordForWord.ts';

/** Whether documents say a sentence. Only words are compared: one that is missing may be stated in others. */
export type Finding =
  /** Word for word. `isPart`: of something longer, which the quotation has in whole, with the words marked. */
  | { readonly kind: 'stated'; readonly quote: Quote; readonly isPart: boolean }
  /** Nearly: `gone` in the difference is what the sentence has alone, `new` what the documents have alone. */
  | { readonly kind: 'nearly'; readonly quote: Quote; readonly difference: readonly Piece[] }
  | { readonly kind: 'missing' };

/** Likeness from which words are nearly the same: seven in ten are. */
const NEARLY = 0.7;
/** Pieces of the same likeness that are told apart by the order of their words. */
const MOST_COMPARED = 20;

/** Looks for a sentence in the passages that have most of its words: where it stands word for word, else what is nearest to it. */
export function findStatement(sentence: string, index: PassageIndex): Finding {
  const passages = passagesLike(sentence, index);
  let part: Finding | null = null;
  for (const passage of passages) {
    const { text } = passage;
    const found = wordForWord(sentence, text, { start: 0, end: text.length });
    if (!found) continue;
    const span = moved(found, passage.span.start);
    const whole = wholeOf(passage, span);
    if (sameWords(sentence, wordsOf(passage, whole)))
      return { kind: 'stated', quote: quoted(passage, whole), isPart: false };
    part ??= { kind: 'stated', quote: quoted(passage, whole, [span]), isPart: true };
  }
  if (part) return part;
  return nearestTo(sentence, passages) ?? { kind: 'missing' };
}

/** What has most of the words; where several have as many, the one in whose order they need the fewest changes. */
function nearestTo(sentence: string, passages: readonly Passage[]): Finding | null {
  const [nearest] = allMostLike(sentence, passages)
    .filter(({ share }) => share >= NEARLY)
    .slice(0, MOST_COMPARED)
    .map(({ passage, span }) => {
      const now = quoted(passage, span);
      const difference = differenceBetween(sentence, now.text, sameWord);
      return { quote: now, difference, changes: changesIn(difference) };
    })
    .sort((a, b) => a.changes - b.changes);
  return nearest ? { kind: 'nearly', quote: nearest.quote, difference: nearest.difference } : null;
}

/** Words that were taken out or put in. */
function changesIn(difference: readonly Piece[]): number {
  return difference.reduce((sum, { kind, text }) => sum + (kind === 'same' ? 0 : wordsIn(text).length), 0);
}

/** A word as it is told from others: without the signs that end a sentence. */
function sameWord(word: string): string {
  return folded(word).text.replace(/(?<![.!?…])[.!?…]+$/u, '');
}

/** The sentences that some words stand in; of what has no sentences, all of it. */
function wholeOf(passage: Passage, words: Span): Span {
  if (passage.kind !== 'prose') return passage.span;
  const units = passage.parts.flatMap((part) => (part.code ? [part] : sentencesIn(passage, part)));
  return units.filter(({ start, end }) => start < words.end && words.start < end).reduce(cover, words);
}

function quoted({ document, header, kind }: Passage, span: Span, matches: readonly Span[] = []): Quote {
  return quote(document, span, { matches, header, form: kind === 'row' || kind === 'figure' ? kind : 'prose' });
}
