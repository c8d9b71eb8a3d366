import type { Sampling } from '../options.ts';

/** How follow-ups are asked, and what is shown of them. */
export interface FollowupOptions extends Sampling {
  readonly own?: boolean;
  readonly run?: string;
  readonly show?: boolean;
}

/** The plain ways to make one question of a conversation: its last turn, with the one before it, and all turns in one. */
export const PLAIN_WAYS: readonly (readonly [string, (before: readonly string[], question: string) => string])[] = [
  ['last turn alone', (_before, question) => question],
  ['with the turn before', (before, question) => [before.at(-1) ?? '', question].join('\n')],
  ['all turns', (before, question) => [...before, question].join('\n')],
];
