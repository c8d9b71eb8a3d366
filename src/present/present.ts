import type { Answer, Declined, Quoted } from '../answer/answer.ts';
import type { Quote } from '../corpus/quote.ts';
import { shortened } from '../language/grammar.ts';
import type { Language } from '../language/language.ts';
import type { Asked, Card, CardBlock, Listing } from './card.ts';
import { certaintyOf, isCertain } from './certainty.ts';
import { differingText, disputeText } from './comparison.ts';
import { quoteNumber, quotesOf } from './numbering.ts';
import { reasonText } from './reason.ts';
import { presentAccount, presentAlso, presentTally } from './statements.ts';

export { presentHelp } from './help.ts';
export { presentSources } from './sources.ts';
export { presentDisagreements } from './statements.ts';

/** An answer as a card: the value or the comparison first, then the quotations, numbered through; or why there is none. */
export function presentAnswer(answer: Answer, language: Language): Card {
  return answer.kind === 'quoted' ? presentQuoted(answer, language) : presentDeclined(answer, language);
}

/** Said of a message that has no words to look for. */
export function presentNoWords({ answers }: Language): Card {
  const { nothingToLookFor: title, noWords: text } = answers;
  return { title, tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}

function presentQuoted(answer: Quoted, language: Language): Card {
  const blocks: CardBlock[] = [...understoodAs(answer, language)];
  const shown: Quote[] = [];
  if (answer.comparison) {
    const { comparison } = answer;
    shown.push(...quotesOf(comparison));
    for (const text of [differingText(comparison, language), disputeText(comparison, language)])
      if (text !== null) blocks.push({ kind: 'text', text, quiet: false });
    blocks.push({ kind: 'comparison', comparison, quotes: [...shown] });
  } else if (answer.tally) {
    blocks.push(...presentTally(answer.tally, shown, language));
  } else if (answer.cell) {
    const { subject, aspect, value, quote } = answer.cell;
    shown.push(quote);
    blocks.push({ kind: 'value', subject, aspect, value, quote });
    if (answer.also) blocks.push(presentAlso(answer.also, shown, language));
  } else if (answer.account) {
    blocks.push(...presentAccount(answer.account, shown, language));
  }
  if (!isCertain(answer)) blocks.push({ kind: 'text', text: language.answers.unsure, quiet: true });
  for (const quote of answer.quotes) {
    if (quoteNumber(shown, quote) > 0) continue;
    shown.push(quote);
    blocks.push({ kind: 'quote', quote, number: shown.length });
  }
  const { more = [] } = answer;
  const listing = listingOf(answer);
  return {
    title: titleOf(answer, language),
    tone: 'answer',
    blocks,
    answer: { certainty: certaintyOf(answer), more },
    ...askedOf(answer, answer.account ? 'subject' : answer.comparison ? 'comparison' : 'question'),
    ...(listing ? { listing } : {}),
  };
}

/** What the list of statements of an answer is of; null for another answer. */
export function listingOf({ understood, account, tally }: Quoted): Listing | null {
  if (account) return { of: 'subject', words: account.subject };
  return tally ? { of: 'question', words: understood } : null;
}

function presentDeclined(answer: Declined, language: Language): Card {
  const blocks: CardBlock[] = [
    ...understoodAs(answer, language),
    { kind: 'text', text: reasonText(answer.reason, language), quiet: false },
  ];
  if (answer.nearest.length > 0)
    blocks.push({ kind: 'places', intro: language.answers.nearest, places: answer.nearest });
  return { title: titleOf(answer, language), tone: 'refusal', blocks, ...askedOf(answer, 'question') };
}

/** Nothing where nothing was asked. */
function askedOf({ question, understood }: Answer, of: Asked['of']): Pick<Card, 'asked'> {
  return question.trim() === '' ? {} : { asked: { of, question, understood } };
}

/** A card is titled with what was asked, on one line. */
function titleOf({ question }: Answer, { answers }: Language): string {
  return shortened(question) || answers.noQuestion;
}

/** A follow-up is answered as what it was taken to mean, so that is said aloud. */
function understoodAs({ question, understood }: Answer, { answers }: Language): CardBlock[] {
  if (understood === question) return [];
  return [{ kind: 'text', text: answers.understood(understood), quiet: true }];
}
