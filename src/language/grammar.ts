/** Longest name, term or question that we repeat inside a sentence of ours, in characters as a reader counts them. */
const REPEATED_LIMIT = 120;

/** Most names that one sentence lists before it counts the rest. */
const LISTED_LIMIT = 6;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` on one line and of at most `limit` characters; a cut is marked with an ellipsis. For what was typed, never for a quotation. */
export function shortened(text: string, limit = REPEATED_LIMIT): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  let kept = '';
  let count = 0;
  for (const { segment } of characters.segment(line)) {
    if (++count > limit) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return line;
}

/** What all sentences of a language share. */
export interface Grammar {
  /** A name or term inside one of our sentences: shortened, in quotation marks. */
  named(name: string): string;
  /** Names in quotation marks as a phrase, for example “A”, “B” and “C”; a long list ends with how many more there are. */
  and(names: readonly string[]): string;
  /** The same with “or”. */
  or(names: readonly string[]): string;
  /** Phrases of ours one after another, for example `2 lines and 1 row`. */
  both(phrases: readonly string[]): string;
  /** Sentences as one paragraph. */
  paragraph(sentences: readonly string[]): string;
  /** A whole number as the language writes it. */
  number(value: number): string;
  /** A number with its noun, for example `1 line` and `2,400 lines`; `others` where the language knows one form only. */
  counted(count: number, one: string, others: string): string;
}

/** What tells the grammar of a language. */
export interface GrammarOptions {
  /** BCP 47, of what the language writes lists and numbers like. */
  readonly tag: string;
  /** Around a name. */
  readonly quotes: readonly [open: string, close: string];
  /** What ends a list of names that is cut, for example `3 more`. */
  readonly more: (count: string) => string;
  /** Between words, and between sentences; a blank when not given. */
  readonly gap?: string;
}

/** The grammar of a language, by the rules that Unicode has for it (CLDR). */
export function grammarOf({ tag, quotes: [open, close], more, gap = ' ' }: GrammarOptions): Grammar {
  const lists = { and: lazily(() => listFormat(tag, 'conjunction')), or: lazily(() => listFormat(tag, 'disjunction')) };
  const numbers = lazily(() => new Intl.NumberFormat(tag));
  const plurals = lazily(() => new Intl.PluralRules(tag));
  const named = (name: string): string => open + shortened(name) + close;
  const number = (value: number): string => numbers().format(value);
  const listed = (names: readonly string[], joint: 'and' | 'or'): string => {
    const left = names.length - LISTED_LIMIT;
    const shown = names.slice(0, LISTED_LIMIT).map(named);
    return lists[joint]().format(left > 0 ? [...shown, more(number(left))] : shown);
  };
  return {
    named,
    number,
    and: (names) => listed(names, 'and'),
    or: (names) => listed(names, 'or'),
    both: (phrases) => lists.and().format(phrases),
    paragraph: (sentences) => sentences.filter((sentence) => sentence !== '').join(gap),
    counted: (count, one, others) => number(count) + gap + (plurals().select(count) === 'one' ? one : others),
  };
}

function listFormat(tag: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  return new Intl.ListFormat(tag, { type, style: 'long' });
}

/** What takes its time to make is made when it is first needed. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
