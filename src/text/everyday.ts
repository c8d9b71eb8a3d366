import everyday from './everyday.json' with { type: 'json' };

const TERMS: ReadonlySet<string> = new Set(everyday.terms.split(' '));

/**
 * Whether texts of nearly every kind have a term: it stands in five or more of seven collections, from encyclopedias to manuals.
 * `npm run bench -- train everyday DIR` collects them from SQuAD 2.0, StackFAQ (CC BY-SA 4.0), CLAPNQ, MTRAG, SelQA, e-manual QA
 * (Apache-2.0) and Cranfield.
 */
export function isEveryday(term: string): boolean {
  return TERMS.has(term);
}
