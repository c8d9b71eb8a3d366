import { grammarOf } from '../grammar.ts';

/** Nothing stands between words, nor between sentences. */
export const grammar = grammarOf({ tag: 'ja', quotes: ['「', '」'], more: (count) => `ほか${count}件`, gap: '' });
