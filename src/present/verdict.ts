import type { Quote } from '../corpus/quote.ts';
import type { Card, CardBlock } from './card.ts';
import { counted, named } from './words.ts';

type VerdictBlock = Extract<CardBlock, { kind: 'verdict' }>;

/** A quotation that was checked: its number in the message, and how it was shown there. */
export type Checked = Omit<VerdictBlock, 'kind'>;

/** What has become of a quotation, in one sentence or two; `was` is the place that was named with it. */
export function verdictText({ verdict, was }: Checked): string {
  const stood = was === '' ? '' : ` It stood at: ${was}`;
  switch (verdict.kind) {
    case 'identical':
      return 'Identical: the same words in the same place.';
    case 'moved':
      return `Moved: the same words stand elsewhere${verdict.isElsewhere ? ', in another document,' : ''} now.${stood}`;
    case 'changed':
      return `Changed: the words are others now.${stood}`;
    case 'gone':
      return verdict.document === null
        ? `Gone: the document is not there any more.${stood}`
        : `Gone: ${named(verdict.document)} does not have these words any more.${stood}`;
  }
}

/** What has become of every quotation of a message. */
export function presentCheck(checked: readonly Checked[]): Card {
  const kinds = (['identical', 'moved', 'changed', 'gone'] as const).flatMap((kind) => {
    const count = checked.filter(({ verdict }) => verdict.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return {
    title: `${counted(checked.length, 'quotation')} checked: ${kinds.join(', ')}`,
    tone: 'plain',
    blocks: checked.map((one): CardBlock => ({ kind: 'verdict', ...one })),
  };
}

/** Said of a message without quotations of ours. */
export function presentNothingToCheck(): Card {
  const text = 'This message has no quotation of mine that could be checked. Use this on one of my answers.';
  return { title: 'Nothing to check', tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}

/** A quotation with what stands around it; where it is not what it was, what has become of it comes first. */
export function presentPlace(checked: Checked, wider: Quote | null): Card {
  const { verdict, number } = checked;
  const blocks: CardBlock[] = verdict.kind === 'identical' ? [] : [{ kind: 'verdict', ...checked }];
  if (wider) blocks.push({ kind: 'quote', quote: wider, number });
  if (verdict.kind !== 'gone')
    blocks.push({ kind: 'text', text: `SHA-256 of the words in bold: ${verdict.quote.citation.sha256}`, quiet: true });
  return { title: verdict.kind === 'identical' ? 'In its place' : CHANGED_SINCE, tone: 'plain', blocks };
}

const CHANGED_SINCE = 'The document has changed since';

/** The quotations that come after those of an answer, as they stand now; those that are not what they were say so. */
export function presentMore(question: string, checked: readonly Checked[]): Card {
  const blocks = checked.map(({ verdict, ...one }): CardBlock => {
    if (verdict.kind === 'identical' || verdict.kind === 'moved')
      return { kind: 'quote', quote: verdict.quote, number: one.number };
    return { kind: 'verdict', verdict, ...one };
  });
  const isChanged = blocks.some(({ kind }) => kind === 'verdict');
  return {
    title: question,
    tone: 'answer',
    blocks: isChanged ? [{ kind: 'text', text: `${CHANGED_SINCE}.`, quiet: true }, ...blocks] : blocks,
    answer: { certainty: 'further', more: [] },
  };
}
