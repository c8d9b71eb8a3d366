import type { Quote } from '../corpus/quote.ts';
import type { Language } from '../language/language.ts';
import type { Card, CardBlock } from './card.ts';

type VerdictBlock = Extract<CardBlock, { kind: 'verdict' }>;

/** A quotation that was checked: its number in the message, and how it was shown there. */
export type Checked = Omit<VerdictBlock, 'kind'>;

/** What has become of a quotation, in one sentence or two; `was` is the place that was named with it. */
export function verdictText({ verdict, was }: Checked, { documents, grammar }: Language): string {
  const says = documents.check;
  const stood = was === '' ? '' : says.stoodAt(was);
  switch (verdict.kind) {
    case 'identical':
      return says.identical;
    case 'moved':
      return grammar.paragraph([verdict.isElsewhere ? says.movedElsewhere : says.moved, stood]);
    case 'changed':
      return grammar.paragraph([says.changed, stood]);
    case 'gone':
      return grammar.paragraph([verdict.document === null ? says.documentGone : says.gone(verdict.document), stood]);
  }
}

/** What has become of every quotation of a message. */
export function presentCheck(checked: readonly Checked[], { documents }: Language): Card {
  const says = documents.check;
  const kinds = (['identical', 'moved', 'changed', 'gone'] as const).flatMap((kind) => {
    const count = checked.filter(({ verdict }) => verdict.kind === kind).length;
    return count > 0 ? [says.kinds[kind](count)] : [];
  });
  return {
    title: says.title(checked.length, kinds),
    tone: 'plain',
    blocks: checked.map((one): CardBlock => ({ kind: 'verdict', ...one })),
  };
}

/** Said of a message without quotations of ours. */
export function presentNothingToCheck({ documents }: Language): Card {
  const { nothing: title, noQuotation: text } = documents.check;
  return { title, tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}

/** A quotation with what stands around it; where it is not what it was, what has become of it comes first. */
export function presentPlace(checked: Checked, wider: Quote | null, { documents }: Language): Card {
  const says = documents.check;
  const { verdict, number } = checked;
  const blocks: CardBlock[] = verdict.kind === 'identical' ? [] : [{ kind: 'verdict', ...checked }];
  if (wider) blocks.push({ kind: 'quote', quote: wider, number });
  if (verdict.kind !== 'gone')
    blocks.push({ kind: 'text', text: says.hash(verdict.quote.citation.sha256), quiet: true });
  return { title: verdict.kind === 'identical' ? says.inPlace : says.changedSince, tone: 'plain', blocks };
}

/** The quotations that come after those of an answer, as they stand now; those that are not what they were say so. */
export function presentMore(question: string, checked: readonly Checked[], { documents }: Language): Card {
  const blocks = checked.map(({ verdict, ...one }): CardBlock => {
    if (verdict.kind === 'identical' || verdict.kind === 'moved')
      return { kind: 'quote', quote: verdict.quote, number: one.number };
    return { kind: 'verdict', verdict, ...one };
  });
  const isChanged = blocks.some(({ kind }) => kind === 'verdict');
  return {
    title: question,
    tone: 'answer',
    blocks: isChanged ? [{ kind: 'text', text: documents.check.someChanged, quiet: true }, ...blocks] : blocks,
    answer: { certainty: 'further', more: [] },
  };
}
