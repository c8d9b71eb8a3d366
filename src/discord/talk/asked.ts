import type { Asked } from '../../present/card.ts';
import { ELLIPSIS } from '../cut.ts';
import { BODY_ROOM, type Sealed } from '../press/seal.ts';
import { questionIn } from '../press/shown.ts';

/** What was asked for; of a follow-up, an id holds what it was taken to mean, and the message what was asked. */
const LETTERS = { question: 'q', followUp: 'f', subject: 's', comparison: 'c' } as const;

/** Ids that say what the message of theirs answers. */
const ACTIONS: ReadonlySet<Sealed['action']> = new Set(['on', 'thread', 'anew']);

/** What was asked, as the body of an id; without the words where it has no room for them, for the message shows them too. */
export function writtenAsked({ of, question, understood }: Asked): string {
  const isFollowUp = of === 'question' && understood !== question;
  const letter = LETTERS[isFollowUp ? 'followUp' : of];
  const words = isFollowUp ? understood : question;
  return letter + (isWritable(words) && words.length < BODY_ROOM ? words : '');
}

/** What was asked, as far as a message tells it. */
export interface AskedBefore extends Asked {
  /** Whether that is all of the question: of a long one, a message shows the beginning. */
  readonly isWhole: boolean;
}

/** What an id says was asked, and the message that it stands under; null where neither does. */
export function readAsked(body: string, components: unknown): AskedBefore | null {
  const [letter, words] = [body.charAt(0), body.slice(1)];
  const title = questionIn(components);
  const shown = withoutCut(title);
  if (letter === LETTERS.followUp) {
    const question = shown || words;
    const isWhole = shown === title;
    return question === '' ? null : { of: 'question', question, understood: words || question, isWhole };
  }
  const of = (['question', 'subject', 'comparison'] as const).find((kind) => LETTERS[kind] === letter);
  const question = words || shown;
  const isWhole = words !== '' || shown === title;
  return of && question !== '' ? { of, question, understood: question, isWhole } : null;
}

/** Whether an id says what its message answers. */
export function saysWhatWasAsked({ action, body }: Sealed): boolean {
  return ACTIONS.has(action) && body !== '';
}

/** An id must come back just as it was sent. */
function isWritable(words: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(words) && words.trim() === words;
}

function withoutCut(question: string): string {
  return question.endsWith(ELLIPSIS) ? question.slice(0, -ELLIPSIS.length).trimEnd() : question;
}
