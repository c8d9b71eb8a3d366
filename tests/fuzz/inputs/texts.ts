import fc from 'fast-check';

/** Texts of every kind of character, broken ones too. */
export function anyText(maxLength = 200): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: 'grapheme-ascii', maxLength }),
    fc.string({ unit: fc.constantFrom(...HARD), maxLength: Math.ceil(maxLength / 2) }),
  );
}

/** Any text, and texts put together of pieces that mean something in a format. */
export function anyMarkup(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    anyText(),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );
}

/** Characters that programs stumble over: of two units, of none, that turn the direction, grow in lower case, or end a line. */
const HARD = [
  ...['a', 'B', '7', ' ', '\n', '\r', '\t', '-', '.', ',', '?', '(', ')', '"', "'", '|', '#', '*', '_', '`', '<', '>'],
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u2028', '\u200b', '\u202e', '\ufeff'],
  ...['\ud83d', '\ude00', '😀', '👩‍👩‍👧', '🏽', '\u0301', '\u20e3', 'é', 'ß', 'ẞ', 'İ', 'ı', 'ﬁ', 'ﷺ', '½', '²', 'Ω'],
  ...['検', '索', 'カ', 'が', 'ｶﾞ', '한', '국', 'ก', 'ำ', 'ש', 'ל', 'ع', 'ر', 'न', 'ि', '𝔞', '𠮷', '\u{e0001}'],
];

/** Words that mean something to questions, names that objects have anyway, and what other programs take for commands. */
export const WORDS = [
  ...['who', 'when', 'where', 'why', 'how many', 'what is', 'does', 'and', 'or', 'not', 'of', 'the', 'vs', 'compare'],
  ...['it', 'its', 'they', 'there', 'the second', 'most', 'cheapest', 'step 3', '13', '3.5 GB', '1,000', '27/10/2012'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'NaN', '{{x}}', '%s', '../..', '@everyone'],
  ...['<@1>', '**bold**', '[a](b)', '```', '||s||', '“', '”', '?', '!', ':', ' / ', '\n', '\u202e', '😀', 'é', '東京'],
];

/** Questions: of words that mean something, of `words` of the documents, and of anything. */
export function anyQuestion(words: readonly string[] = []): fc.Arbitrary<string> {
  const known = words.length > 0 ? words : WORDS;
  return fc.oneof(
    fc
      .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...known)), { maxLength: 10 })
      .map((all) => all.join(' ')),
    anyText(80),
    fc
      .tuple(fc.constantFrom(...WORDS, ...known, 'a', ' '), fc.integer({ min: 100, max: 1_500 }))
      .map(([word, times]) => `${word} `.repeat(times).slice(0, 6_000)),
  );
}
