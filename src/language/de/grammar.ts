import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf({ tag: 'de', quotes: ['„', '“'], more: (count) => `${count} weitere` });
