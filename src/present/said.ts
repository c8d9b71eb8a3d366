import type { Language } from '../language/language.ts';
import type { Card, CardBlock } from './card.ts';

type SaidBlock = Extract<CardBlock, { kind: 'said' }>;

/** A sentence that was looked for in the documents, and what was found. */
export type Said = Omit<SaidBlock, 'kind'>;

/** Sentences of a message that were not looked for, and why. */
export interface NotLookedFor {
  readonly tooShort: number;
  /** Those after the last that a message may have. */
  readonly leftOut: number;
}

/** What was found of one sentence; the words of one that was not found stand in it. */
export function saidText({ words, finding }: Said, { documents }: Language): string {
  const says = documents.said;
  switch (finding.kind) {
    case 'stated':
      return finding.isPart ? says.statedAsPart : says.stated;
    case 'nearly':
      return says.nearly;
    case 'missing':
      return says.missing(words);
  }
}

/** Whether the documents say what a message says, sentence by sentence. */
export function presentSaid(said: readonly Said[], { tooShort, leftOut }: NotLookedFor, language: Language): Card {
  if (said.length === 0) return nothingSaid(tooShort, language);
  const says = language.documents.said;
  const counts = (['stated', 'nearly', 'missing'] as const).flatMap((kind) => {
    const count = said.filter(({ finding }) => finding.kind === kind).length;
    return count > 0 ? [says.kinds[kind](count)] : [];
  });
  const others = [...(tooShort > 0 ? [says.tooShort(tooShort)] : []), ...(leftOut > 0 ? [says.leftOut(leftOut)] : [])];
  return {
    title: says.title(said.length, counts),
    tone: 'plain',
    blocks: [
      ...said.map((one): CardBlock => ({ kind: 'said', ...one })),
      ...(others.length > 0 ? [{ kind: 'text', text: says.besides(others), quiet: true } as const] : []),
      { kind: 'text', text: says.caution, quiet: true },
    ],
  };
}

function nothingSaid(tooShort: number, { answers, documents }: Language): Card {
  const text = tooShort > 0 ? documents.said.allTooShort : answers.noWords;
  return { title: documents.check.nothing, tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}
