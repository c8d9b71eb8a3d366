import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../../answer/answer.ts';
import type { Library } from '../../library.ts';
import type { Asked } from '../../present/card.ts';
import type { Seal } from '../press/seal.ts';
import { partsOf } from '../press/shown.ts';
import { readRequest, type TableRequest } from '../table/request.ts';
import { readAsked, saysWhatWasAsked } from './asked.ts';

/** Something that was asked before, as a message tells it. */
export interface Past extends Asked {
  /** Of a comparison, what the buttons of its table ask for. */
  readonly request: TableRequest | null;
}

/** What a message of ours says was asked; null for one that answers nothing, and for one that was not signed with this key. */
export function pastIn(components: unknown, seal: Seal, library: Library): Past | null {
  let asked: Asked | null = null;
  let request: TableRequest | null = null;
  for (const part of partsOf(components)) {
    const sealed = seal.open(String(part.custom_id ?? ''));
    if (sealed && saysWhatWasAsked(sealed)) asked ??= readAsked(sealed.body, components);
    if (sealed?.action === 'table') request ??= readRequest(sealed.body, library.label)?.request ?? null;
  }
  return asked && { ...asked, request };
}

/** A question that somebody asked in words of their own. */
export function pastQuestion(question: string): Past {
  return { of: 'question', question, understood: question, request: null };
}

/** What was answered, oldest first: over the same documents, the same answers. */
export async function answeredAgain(past: readonly Past[], library: Library): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const one of past) {
    answers.push(answerAgain(one, answers, library));
    // Whoever else asks meanwhile gets a turn.
    await setImmediate();
  }
  return answers;
}

function answerAgain({ of, question, understood, request }: Past, before: readonly Answer[], library: Library): Answer {
  if (of === 'subject') return library.about(question);
  // Nobody knows what came before the first: what that was taken to mean has to do.
  const answer = library.ask(before.length === 0 ? understood : question, before);
  if (of !== 'comparison' || !request || (answer.kind === 'quoted' && answer.comparison)) return answer;
  return library.compare(request.subjects, request.aspect, request.differences);
}
