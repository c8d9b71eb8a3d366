import { grammarOf } from '../grammar.ts';

/** As in Brazil, which is the Portuguese that Discord has. */
export const grammar = grammarOf({ tag: 'pt-BR', quotes: ['“', '”'], more: (count) => `mais ${count}` });
