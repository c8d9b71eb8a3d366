import type { Card } from './card.ts';

/** Said to somebody who told whether an answer was right. */
export function presentThanks(isRight: boolean): Card {
  const text = isRight
    ? 'Noted as right, without your name.'
    : 'Noted as not it, without your name. Other words for the same thing may find what you want.';
  return { title: 'Thank you', tone: 'plain', blocks: [{ kind: 'text', text, quiet: false }] };
}
