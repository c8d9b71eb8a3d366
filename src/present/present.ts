import type { Answer, Declined, Quoted } from '../answer/answer.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Card, CardBlock } from './card.ts';
import { certaintyOf, isCertain } from './certainty.ts';
import { differingText, disputeText } from './comparison.ts';
import { quoteNumber, quotesOf } from './numbering.ts';
import { reasonText } from './reason.ts';
import { presentAccount, presentAlso, presentTally } from './statements.ts';
import { named, shortened } from './words.ts';

export { presentHelp } from './help.ts';
export { presentSources } from './sources.ts';
export { presentDisagreements } from './statements.ts';

/** An answer as a card: the value or the comparison first, then the quotations, numbered through; or why there is none. */
export function presentAnswer(answer: Answer): Card {
  return answer.kind === 'quoted' ? presentQuoted(answer) : presentDeclined(answer);
}

/** Said of a message that has no words to look for. */
export function presentNoWords(): Card {
  const text = 'This message has no words that I could look for.';
  return { title: 'Nothing to look for', tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}

function presentQuoted(answer: Quoted): Card {
  const blocks: CardBlock[] = [...understoodAs(answer)];
  const shown: Quote[] = [];
  if (answer.comparison) {
    const { comparison } = answer;
    shown.push(...quotesOf(comparison));
    for (const text of [differingText(comparison), disputeText(comparison)])
      if (text !== null) blocks.push({ kind: 'text', text, quiet: false });
    blocks.push({ kind: 'comparison', comparison, quotes: [...shown] });
  } else if (answer.tally) {
    blocks.push(...presentTally(answer.tally, shown));
  } else if (answer.cell) {
    const { subject, aspect, value, quote } = answer.cell;
    shown.push(quote);
    blocks.push({ kind: 'value', subject, aspect, value, quote });
    if (answer.also) blocks.push(presentAlso(answer.also, shown));
  } else if (answer.account) {
    blocks.push(...presentAccount(answer.account, shown));
  }
  if (!isCertain(answer))
    blocks.push({ kind: 'text', text: 'Not certain to answer this; these are the nearest words.', quiet: true });
  for (const quote of answer.quotes) {
    if (quoteNumber(shown, quote) > 0) continue;
    shown.push(quote);
    blocks.push({ kind: 'quote', quote, number: shown.length });
  }
  const { more = [] } = answer;
  return {
    title: titleOf(answer),
    tone: 'answer',
    blocks,
    answer: { certainty: certaintyOf(answer), more },
    ...listingOf(answer),
  };
}

/** What a list of statements is of; nothing for another answer. */
function listingOf({ understood, account, tally }: Quoted): Pick<Card, 'listing'> {
  if (account) return { listing: { of: 'subject', words: account.subject } };
  return tally ? { listing: { of: 'question', words: understood } } : {};
}

function presentDeclined(answer: Declined): Card {
  const blocks: CardBlock[] = [
    ...understoodAs(answer),
    { kind: 'text', text: reasonText(answer.reason), quiet: false },
  ];
  if (answer.nearest.length > 0)
    blocks.push({ kind: 'places', intro: 'The nearest places, which do not answer it:', places: answer.nearest });
  return { title: titleOf(answer), tone: 'refusal', blocks };
}

/** A card is titled with what was asked, on one line. */
function titleOf({ question }: Answer): string {
  return shortened(question) || 'No question';
}

/** A follow-up is answered as what it was taken to mean, so that is said aloud. */
function understoodAs({ question, understood }: Answer): CardBlock[] {
  if (understood === question) return [];
  return [{ kind: 'text', text: `Understood as ${named(understood)}.`, quiet: true }];
}
