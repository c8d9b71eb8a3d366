import { otherForms } from '../../text/inflections.ts';
import { termOf } from '../../text/tokens.ts';
import { areNearStems } from '../spelling.ts';
import { areSynonyms } from '../synonyms.ts';

/** How much of a word's weight another word brings. */
const FAMILY = 0.95;
const INFLECTED = 0.9;
const SYNONYM = 0.7;
/** A word that is derived from another: "attendance" from "attend", "rental" from "rent". */
const DERIVED = 0.75;
const SHORTEST_STEM = 4;
const ENDING =
  /^(?:al|ag|age|an|anc|ance|enc|ence|er|or|ee|ant|ent|ment|ion|ation|iti|ity|ist|iv|ive|ari|ary|eri|ery|ori|ory|ship|ful|ou|ous|ic|i|li|y|ing|e)$/;

/** Words for how much something changed, whichever way. */
const CHANGE = new Set('change increase decrease rise rose growth grow grew drop decline fall'.split(' ').map(termOf));

/** Words for all of something. */
const WHOLE = new Set('total overall altogether sum entire combined'.split(' ').map(termOf));

/** Whether a term says that something changed. */
export function isChange(term: string): boolean {
  return CHANGE.has(term);
}

function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_STEM || !long.startsWith(short.slice(0, -1))) return false;
  if (long.startsWith(short)) return ENDING.test(long.slice(short.length));
  return /e$/.test(short) && ENDING.test(long.slice(short.length - 1));
}

/** How much two terms are the same word, 0 to 1: a number is like nothing but itself. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\p{N}/u.test(a + b)) return 0;
  if (areNearStems(a, b)) return FAMILY;
  if (otherForms(a).includes(b)) return INFLECTED;
  if (areSynonyms(a, b) || (CHANGE.has(a) && CHANGE.has(b)) || (WHOLE.has(a) && WHOLE.has(b))) return SYNONYM;
  return isDerived(a, b) ? DERIVED : 0;
}
