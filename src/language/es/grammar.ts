import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf({ tag: 'es', quotes: ['“', '”'], more: (count) => `${count} más` });
