import type { Document } from '../corpus/document.ts';
import { slice } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokenize } from '../text/tokens.ts';
import { isAbbreviation, labelKey } from './labels.ts';

/** Names of one and the same thing, as a document says. */
export type SameThing = readonly string[];

/** A name of one to four words, none of which ends it. */
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}/+.-]*(?:[ \t\n][\p{L}\p{N}][\p{L}\p{N}/+.-]*){0,3}?`;
const ALSO = String.raw`(?:(?:is |are )?(?:also|sometimes|often|formerly|better|commonly) (?:called|known as|named|referred to as)|(?:also )?known as|a\.?k\.?a\.?)`;
const QUOTED = `["“'‘*_]{0,2}`;
/** "The service VM, also called domain 0," and "X (also known as Y)". */
const CALLED = new RegExp(
  String.raw`(?=[\p{L}\p{N}])(?<![\p{L}\p{N}][/+.-]*)(${NAME})(?:,? |, or | ?\()${ALSO} (?:the |an? )?${QUOTED}(${NAME})${QUOTED}(?=[,.;:)]|\s(?:and|is|are|was|were|has|have|runs|in|on|which|that|for)\b|$)`,
  'giu',
);
/** "Domain 0 (dom0)": a name and what it is shortened to. */
const SHORTENED = /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]+[ \t\n]){0,4}[\p{L}\p{N}-]+) \(([\p{L}\p{N}/-]{2,12})\)/gu;
/** What nearly every such sentence has; looked for first, for it is quick. */
const SIGN = /\b(?:called|known|named|referred|a\.?k\.?a)\b|\(\p{L}/iu;
const ARTICLE = /^(?:the|an?|this|that|its|our|each|every|in|on|of|by|with|for|from|and|or|to)\s+/iu;
const LONGEST_NAME = 4;

/** Whether `short` is made of letters of `long`, in order and from its first on; the digits of both are the same. */
function shortens(short: string, long: string): boolean {
  const letters = [...long.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  const wanted = [...short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  let at = 0;
  for (const letter of letters) if (letter === wanted[at]) at++;
  const digits = (text: string): string => text.replace(/\P{N}/gu, '');
  return at === wanted.length && letters[0] === wanted[0] && digits(short) === digits(long);
}

/** The fewest words before a bracket that the name in it may be short for; null for none. */
function longFormOf(words: string, short: string): string | null {
  const all = words.trim().split(/\s+/u);
  for (let count = 2; count <= Math.min(LONGEST_NAME, all.length); count++) {
    const name = all.slice(-count).join(' ');
    if (!ARTICLE.test(`${name} `) && shortens(short, name)) return name;
  }
  return null;
}

/** The name at the end of some words: what follows the last function word. */
function atEnd(words: string): string {
  const last = tokenize(words).findLast(isStopWord);
  return words.slice(last?.end ?? 0).trim();
}

function isName(name: string): boolean {
  return labelKey(name) !== '' && tokenize(name).some((token) => !isStopWord(token));
}

/** What the text of a document says to be one thing under two names, in order of the text, each once. */
export function sameThingsIn(document: Document): SameThing[] {
  const found = new Map<string, SameThing>();
  const add = (first: string, second: string): void => {
    const names = [atEnd(first), second.trim()];
    const keys = names.map(labelKey);
    if (names.every(isName) && keys[0] !== keys[1]) found.set(keys.join('\n'), names);
  };
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const text = slice(document.text, block.span);
    if (!SIGN.test(text)) continue;
    for (const [, first = '', second = ''] of text.matchAll(CALLED)) add(first, second);
    for (const [, words = '', short = ''] of text.matchAll(SHORTENED)) {
      const long = isAbbreviation(short) ? longFormOf(words, short) : null;
      if (long !== null) add(long, short);
    }
  }
  return [...found.values()];
}
