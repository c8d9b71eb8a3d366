import type { Language } from '../language/language.ts';
import type { Card } from './card.ts';

/** Said to somebody who told what an answer, or a refusal, was worth. */
export function presentThanks(of: 'right' | 'wrong' | 'missed', { answers: { thanks } }: Language): Card {
  return { title: thanks.title, tone: 'plain', blocks: [{ kind: 'text', text: thanks[of], quiet: false }] };
}
