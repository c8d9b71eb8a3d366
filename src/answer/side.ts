import type { Subject } from '../compare/catalogue.ts';
import { proseSubject } from '../compare/compare.ts';
import { resolveSubject } from '../compare/resolve.ts';
import { tokenize } from '../text/tokens.ts';
import type { Reason } from './answer.ts';
import type { Sources } from './lookup.ts';
import { isSpokenOf } from './prose.ts';

/** A name that was typed: a subject with facts, or one of which only prose speaks. */
export interface Side {
  readonly subject: Subject;
  readonly name: string;
  readonly prose: boolean;
  /** Why no subject with facts is meant, to be told when prose states nothing either; null where nothing has to be told. */
  readonly doubt: Reason | null;
}

/** What a name that was typed stands for; or why it stands for nothing. */
export function resolveSide(name: string, { catalogue, index }: Sources): Side | Reason {
  const resolution = resolveSubject(catalogue, name);
  if (resolution.kind === 'found') return { subject: resolution.value, name, prose: false, doubt: null };
  const isAmbiguous = resolution.kind === 'ambiguous';
  const reason: Reason = isAmbiguous
    ? { kind: 'ambiguous-subject', name, candidates: resolution.candidates }
    : { kind: 'unknown-subject', name, suggestions: resolution.suggestions };
  if (!isSpokenOf(name, index)) return reason;
  return { subject: proseSubject(name), name, prose: true, doubt: isAmbiguous ? reason : null };
}

/** Whether two sides are one thing; of what only prose speaks, whether they are called by the same words. */
export function isSame(a: Side, b: Side): boolean {
  const words = ({ name }: Side): string =>
    tokenize(name)
      .map((token) => token.term)
      .join(' ');
  return a.subject === b.subject || (a.prose && b.prose && words(a) === words(b));
}

/** Whether all that is stated under a name adds up others. */
export function isTotal({ subject: { statements } }: Side): boolean {
  return statements.length > 0 && statements.every((statement) => statement.isTotal);
}

/** Whether a name stands for nothing. */
export function isReason(side: Side | Reason): side is Reason {
  return 'kind' in side;
}
