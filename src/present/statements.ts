import type { Account, Disagreements, Fact, Tally } from '../compare/fact.ts';
import type { Quote } from '../corpus/quote.ts';
import { shortened } from '../language/grammar.ts';
import type { Language } from '../language/language.ts';
import type { Card, CardBlock, StatementLine } from './card.ts';
import { onOneLine } from './citation.ts';
import { quoteNumber } from './numbering.ts';
import { counted } from './words.ts';

/** Disagreements that one card shows at most; the others are counted. */
const MOST_SHOWN = 50;

type Statements = Extract<CardBlock, { kind: 'statements' }>;

/** Lines with a number for each quotation; `shown` are those that the card has so far, and are added to. */
function linesOf(facts: readonly Fact[], labelOf: (fact: Fact) => string, shown: Quote[]): StatementLine[] {
  return facts.map((fact) => {
    const { value, quote } = fact;
    if (quoteNumber(shown, quote) === 0) shown.push(quote);
    return { label: labelOf(fact), value, quote, number: quoteNumber(shown, quote) };
  });
}

/** A document by its date, as written there, and its title. */
function documentLabel({ quote: { citation } }: Fact): string {
  const { date } = citation.meta;
  return date ? `${onOneLine(date)}, ${onOneLine(citation.title)}` : onOneLine(citation.title);
}

/** What other documents state differently than the value above. */
export function presentAlso(also: readonly Fact[], shown: Quote[], { answers }: Language): Statements {
  const intro = answers.statements.also(also.length);
  return { kind: 'statements', intro, lines: linesOf(also, documentLabel, shown) };
}

/** What is stated of a subject, a block for each document. */
export function presentAccount({ documents, more }: Account, shown: Quote[], { answers }: Language): CardBlock[] {
  const blocks: CardBlock[] = documents.map(({ citation, facts }): Statements => {
    const { date } = citation.meta;
    const intro = `${onOneLine(citation.title)}${date ? `, ${onOneLine(date)}` : ''}:`;
    return { kind: 'statements', intro, lines: linesOf(facts, ({ aspect }) => aspect, shown) };
  });
  if (more.facts > 0) {
    const { leftOut, leftOutOf } = answers.statements;
    const text = more.documents > 0 ? leftOutOf(more.facts, more.documents) : leftOut(more.facts);
    blocks.push({ kind: 'text', text, quiet: true });
  }
  return blocks;
}

/** Things of one kind, one under another; how many they are, where that was asked for. */
export function presentTally(tally: Tally, shown: Quote[], { answers }: Language): CardBlock[] {
  const { form, by, facts, among, unstated } = tally;
  const says = answers.statements;
  const blocks: CardBlock[] = [];
  const [first, another] = facts;
  if (form === 'most' && !another) {
    shown.push(first.quote);
    const { subject, aspect, value, quote } = first;
    blocks.push({ kind: 'value', subject, aspect, value, quote });
    blocks.push({ kind: 'text', text: says.inOrderWith(among - 1), quiet: true });
  } else {
    const intro = tallyIntro(tally, says);
    blocks.push({ kind: 'statements', intro, lines: linesOf(facts, (fact) => fact[by], shown) });
  }
  if (unstated.length > 0) blocks.push({ kind: 'text', text: says.notStatedFor(unstated), quiet: true });
  return blocks;
}

function tallyIntro({ form, by, aspect, facts, among }: Tally, says: Language['answers']['statements']): string {
  const count = facts.length;
  switch (form) {
    case 'count':
      if (aspect !== null) return says.ofThose(count, among, aspect);
      return by === 'aspect' ? says.aspectsOf(count, facts[0].subject) : says.inAll(count);
    case 'list':
      return aspect === null ? says.these : says.by(aspect);
    case 'most':
      return aspect === null ? says.equal(count, among) : says.equalBy(count, among, aspect);
  }
}

/** All in which the documents contradict each other, for the owner of the corpus. */
export function presentDisagreements({ disagreements, rivals, unsteady }: Disagreements): Card {
  const shown: Quote[] = [];
  const blocks: CardBlock[] = [
    {
      kind: 'text',
      text:
        disagreements.length === 0
          ? 'No two documents state of one subject what cannot both be true.'
          : 'These state of one subject what cannot both be true; the newest document first.',
      quiet: false,
    },
  ];
  for (const { subject, aspect, facts } of disagreements.slice(0, MOST_SHOWN))
    blocks.push({
      kind: 'statements',
      intro: `${shortened(subject)}: ${shortened(aspect)}`,
      lines: linesOf(facts, documentLabel, shown),
    });
  const left = disagreements.length - Math.min(disagreements.length, MOST_SHOWN);
  if (left > 0)
    blocks.push({ kind: 'text', text: `${counted(left, 'more disagreement')} left out; JSON has all.`, quiet: true });
  if (rivals.length > 0)
    blocks.push({
      kind: 'list',
      intro: 'Two editions, or two things under the same names: most of what both state differs.',
      lines: rivals.map(
        ({ documents: [one, other], shared, differing }) =>
          `${one.path} and ${other.path}: ${differing} of ${counted(shared, 'respect')}`,
      ),
    });
  if (unsteady.length > 0)
    blocks.push({
      kind: 'list',
      intro: 'Aspects that mostly differ, of whatever they are stated: they may depend on the time or the place.',
      lines: unsteady.map(({ aspect, shared, differing, example: { subject, facts } }) => {
        const values = facts.map(({ value }) => `“${shortened(value)}”`).join(' and ');
        return `${shortened(aspect)}: ${differing} of ${counted(shared, 'time')}; for example of ${shortened(subject)}: ${values}`;
      }),
    });
  return { title: counted(disagreements.length, 'disagreement'), tone: 'plain', blocks };
}
