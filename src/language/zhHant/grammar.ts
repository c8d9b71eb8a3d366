import { grammarOf } from '../grammar.ts';

/** Nothing stands between words, nor between sentences. */
export const grammar = grammarOf({
  tag: 'zh-Hant',
  quotes: ['「', '」'],
  more: (count) => `另外 ${count} 個`,
  gap: '',
});
