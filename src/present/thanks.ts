import type { Language } from '../language/language.ts';
import type { Card } from './card.ts';

/** Said to somebody who told whether an answer was right. */
export function presentThanks(isRight: boolean, { answers }: Language): Card {
  const { title, right, wrong } = answers.thanks;
  return { title, tone: 'plain', blocks: [{ kind: 'text', text: isRight ? right : wrong, quiet: false }] };
}
