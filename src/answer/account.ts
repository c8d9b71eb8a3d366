import { accountOf } from '../compare/account.ts';
import { proseSubject } from '../compare/compare.ts';
import { resolveSubject } from '../compare/resolve.ts';
import type { Answer, Quoted, Reason } from './answer.ts';
import { type Asked, declinedWith, type Sources, shownOf } from './lookup.ts';
import { isSpokenOf, sentencesOn } from './prose.ts';

/** Sentences on a subject that are told beside the facts; without any, up to as many as a reader may want to look through. */
const SENTENCES = { besideFacts: 10, alone: 20 } as const;

/** All that the documents state of `name`, by document: facts, and the sentences that begin with it; or why there is nothing. */
export function lookUpAccount(asked: Asked, name: string, sources: Sources): Answer {
  const { catalogue, index } = sources;
  const resolution = resolveSubject(catalogue, name);
  if (resolution.kind === 'ambiguous')
    return declinedWith(asked, { kind: 'ambiguous-subject', name, candidates: resolution.candidates }, sources);
  const isFound = resolution.kind === 'found';
  const unknown: Reason | null = isFound
    ? null
    : { kind: 'unknown-subject', name, suggestions: resolution.suggestions };
  if (unknown && !isSpokenOf(name, index)) return declinedWith(asked, unknown, sources);
  const subject = isFound ? resolution.value : proseSubject(name);
  const prose = sentencesOn(name, index, isFound ? SENTENCES.besideFacts : SENTENCES.alone);
  const account = accountOf(catalogue, subject, prose);
  const [first, ...others] = shownOf((account?.documents ?? []).flatMap(({ facts }) => facts));
  if (!account || !first) return declinedWith(asked, unknown ?? { kind: 'nothing-found' }, sources);
  const quotes: Quoted['quotes'] = [first.quote, ...others.map(({ quote }) => quote)];
  return { kind: 'quoted', ...asked, quotes, probability: 1, cell: null, comparison: null, account };
}
