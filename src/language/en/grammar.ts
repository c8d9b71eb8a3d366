import { grammarOf } from '../grammar.ts';

/** Lists are written the British way, without a comma before the last name. */
export const grammar = grammarOf({ tag: 'en-GB', quotes: ['“', '”'], more: (count) => `${count} more` });
