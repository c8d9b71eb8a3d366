import type { Fact } from '../compare/fact.ts';
import { quote } from '../corpus/quote.ts';
import { above, wordsOf } from '../passages/passage.ts';
import type { PassageIndex } from '../search/index.ts';
import { slice } from '../text/span.ts';
import { contentTokens } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import { unitSpans } from './page.ts';
import { type QuestionTerm, readQuestion } from './question.ts';
import { rankUnits } from './rank.ts';

/** Share of what is asked of the aspect, by weight, that a sentence must say itself to state it. */
const STATED = 0.5;
/** Added to the score of a sentence that names the subject among its first words: it is about the subject. */
const SUBJECT_FIRST = 0.6;
/** Added where the sentence names the subject elsewhere; a name beside or above it counts nothing. */
const SUBJECT_INSIDE = 0.3;
/** Words in which a sentence's grammatical subject stands; "On Xen you have …" has it in the second. */
const FIRST_WORDS = 4;

function termsOf(text: string): ReadonlySet<string> {
  return new Set(contentTokens(tokenize(text)).map((token) => token.term));
}

/** Whether the corpus has every word of a name as it was typed. */
export function isSpokenOf(name: string, index: PassageIndex): boolean {
  const terms = [...termsOf(name)];
  return terms.length > 0 && terms.every((term) => index.passagesWith(term) > 0);
}

function holdsAll(name: ReadonlySet<string>, text: string, most = Number.POSITIVE_INFINITY): boolean {
  const terms = new Set(
    tokenize(text)
      .slice(0, most)
      .map((token) => token.term),
  );
  return [...name].every((term) => terms.has(term));
}

/**
 * How much a unit is about the subject; null when it does not name it, nor goes on from a sentence that begins with it, nor
 * stands under it, or when it names another side of the comparison instead.
 */
function aboutness(name: ReadonlySet<string>, others: readonly ReadonlySet<string>[], unit: Unit): number | null {
  const words = wordsOf(unit.passage, unit.span);
  if (holdsAll(name, words, FIRST_WORDS)) return SUBJECT_FIRST;
  if (others.some((other) => holdsAll(other, words, FIRST_WORDS))) return null;
  if (holdsAll(name, words)) return SUBJECT_INSIDE;
  if (others.some((other) => holdsAll(other, words))) return null;
  const before = unitSpans(unit.passage)[unit.position - 1];
  if (before && holdsAll(name, wordsOf(unit.passage, before), FIRST_WORDS)) return 0;
  return holdsAll(name, above(unit.passage)) ? 0 : null;
}

/** Share of the aspect's weight that stands in the unit itself. */
function statedShare(aspect: readonly QuestionTerm[], unit: Unit): number {
  const terms = new Set(tokenize(wordsOf(unit.passage, unit.span)).map((token) => token.term));
  let found = 0;
  let total = 0;
  for (const { forms, weight } of aspect) {
    total += weight;
    found += weight * Math.max(0, ...[...forms].map(([form, trust]) => (terms.has(form) ? trust : 0)));
  }
  return total > 0 ? found / total : 1;
}

/**
 * What prose states of a subject in one respect: the sentence that says most of the aspect and is most about the subject; null
 * when no sentence says enough. `label` is what the fact calls its aspect; `others` are the names on the other sides.
 */
export function proseFact(
  subject: string,
  aspect: { readonly typed: string; readonly label: string },
  index: PassageIndex,
  others: readonly string[] = [],
): Fact | null {
  if (!isSpokenOf(subject, index)) return null;
  const name = termsOf(subject);
  const question = readQuestion(`${subject} ${aspect.typed}`, index);
  const rivals = others.map(termsOf);
  const asked = question.terms.filter((term) => !name.has(term.term));
  const scored = rankUnits(question, index)
    .filter((unit) => unit.passage.kind === 'prose')
    .flatMap((unit) => {
      const about = aboutness(name, rivals, unit);
      const stated = statedShare(asked, unit);
      return about === null || stated < STATED ? [] : [{ unit, score: unit.score + about }];
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.unit;
  if (!best) return null;
  const { document } = best.passage;
  const tokens = tokenize(document.text, best.span);
  const matches = tokens.filter((token) => question.forms.has(token.term));
  return {
    subject,
    aspect: aspect.label,
    value: slice(document.text, best.span),
    quote: quote(document, best.span, { matches }),
    origin: 'sentence',
  };
}

/**
 * The sentences that are about a subject, for they name it among their first words, the best passages first; at most `most`.
 * What each says of it has no name: its aspect is empty.
 */
export function sentencesOn(subject: string, index: PassageIndex, most: number): Fact[] {
  const name = termsOf(subject);
  const question = readQuestion(subject, index);
  return rankUnits(question, index)
    .filter(({ passage, span }) => passage.kind === 'prose' && holdsAll(name, wordsOf(passage, span), FIRST_WORDS))
    .slice(0, most)
    .map(({ passage: { document }, span }) => {
      const matches = tokenize(document.text, span).filter((token) => name.has(token.term));
      const value = slice(document.text, span);
      return { subject, aspect: '', value, quote: quote(document, span, { matches }), origin: 'sentence' };
    });
}
