import { grammarOf } from '../grammar.ts';

/** No blank that stands before a mark may end a line: before and behind quotation marks it is a narrow one (U+202F). */
export const grammar = grammarOf({
  tag: 'fr',
  quotes: ['«\u202f', '\u202f»'],
  more: (count) => `${count} de plus`,
});
