import type { Card, CardBlock } from './card.ts';
import { counted, named } from './words.ts';

type SaidBlock = Extract<CardBlock, { kind: 'said' }>;

/** A sentence that was looked for in the documents, and what was found. */
export type Said = Omit<SaidBlock, 'kind'>;

/** Sentences of a message that were not looked for, and why. */
export interface NotLookedFor {
  readonly tooShort: number;
  /** Those after the last that a message may have. */
  readonly leftOut: number;
}

const KINDS = { stated: 'word for word', nearly: 'nearly', missing: 'not found' } as const;

const CAUTION =
  'Only words are compared: what is not found may be stated in other words, and one word may change the sense.';

/** What was found of one sentence; the words of one that was not found stand in it. */
export function saidText({ words, finding }: Said): string {
  switch (finding.kind) {
    case 'stated':
      return finding.isPart ? 'Word for word, as a part of this:' : 'Word for word:';
    case 'nearly':
      return 'Nearly these words:';
    case 'missing':
      return `Not found: ${named(words)}`;
  }
}

/** Whether the documents say what a message says, sentence by sentence. */
export function presentSaid(said: readonly Said[], { tooShort, leftOut }: NotLookedFor): Card {
  if (said.length === 0) return nothingSaid(tooShort);
  const counts = (['stated', 'nearly', 'missing'] as const).flatMap((kind) => {
    const count = said.filter(({ finding }) => finding.kind === kind).length;
    return count > 0 ? [`${count} ${KINDS[kind]}`] : [];
  });
  const others = [
    ...(tooShort > 0 ? [`${counted(tooShort, 'sentence')} too short to look for`] : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'sentence')} after these not looked for`] : []),
  ];
  return {
    title: `${counted(said.length, 'sentence')} checked: ${counts.join(', ')}`,
    tone: 'plain',
    blocks: [
      ...said.map((one): CardBlock => ({ kind: 'said', ...one })),
      ...(others.length > 0 ? [{ kind: 'text', text: `Besides: ${others.join(', ')}.`, quiet: true } as const] : []),
      { kind: 'text', text: CAUTION, quiet: true },
    ],
  };
}

function nothingSaid(tooShort: number): Card {
  const text =
    tooShort > 0
      ? 'What this message says is too short to be looked for.'
      : 'This message has no words that I could look for.';
  return { title: 'Nothing to check', tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}
