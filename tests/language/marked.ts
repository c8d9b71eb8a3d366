import { ENGLISH } from '../../src/language/en.ts';
import type { Language } from '../../src/language/language.ts';

/** Around all that a marked language says. */
const OPEN = '⟦';
const CLOSE = '⟧';

/** English with a mark around every text: what has none was not said by the catalogue. */
export const MARKED: Language = { ...marked(ENGLISH), tag: ENGLISH.tag, grammar: ENGLISH.grammar };

function marked<Value>(value: Value): Value {
  if (typeof value === 'string') return `${OPEN}${value}${CLOSE}` as Value;
  if (typeof value === 'function')
    return ((...values: unknown[]) => `${OPEN}${String(value(...values))}${CLOSE}`) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([name, entry]) => [name, marked(entry)]);
  return (Array.isArray(value) ? inner.map(([, entry]) => entry) : Object.fromEntries(inner)) as Value;
}

/** What of a text stands between no marks; marks inside of marks belong to what is around them. */
export function unmarked(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, '');
  }
  return rest;
}
