/** A regular expression that the judge finds fault with, and why it does no harm. */
export interface Known {
  readonly file: string;
  /** How its source begins. */
  readonly begins: string;
  readonly why: string;
  /** The longest input that it is given, where that is what keeps it from harm, in characters. */
  readonly within?: number;
}

const BOUNDED =
  'every quantifier within which another is tried again has a bound: the cost is at most a number of steps for each character';

/** All of them; each has to stand its inputs in hostile.ts. */
export const KNOWN: readonly Known[] = [
  { file: 'answer/expectation.ts', begins: String.raw`\b(?:(?:tele)?phone`, why: BOUNDED },
  { file: 'answer/expectation.ts', begins: String.raw`\bwhat (?:is|are|was`, why: BOUNDED },
  { file: 'answer/things/read.ts', begins: String.raw`(?<![\p{L}\p{N}])(?<amount>`, why: BOUNDED },
  { file: 'answer/things/which.ts', begins: String.raw`^\W{0,20}\p{Lu}`, why: BOUNDED },
  { file: 'compare/amounts.ts', begins: String.raw`(?<=\S)\s*(?:\[\w{1,3}`, why: BOUNDED },
  { file: 'compare/cells/asked.ts', begins: String.raw`\bhow much (?:money|did`, why: BOUNDED },
  { file: 'compare/cells/asked.ts', begins: String.raw`^(.{0,500}?)\s(?:or`, why: BOUNDED },
  { file: 'compare/cells/asked.ts', begins: String.raw`\$?(\d[\d,]{0,20}`, why: BOUNDED },
  { file: 'compare/knownAs.ts', begins: String.raw`(?<![\p{L}\p{N}-])((?:`, why: BOUNDED },
  { file: 'compare/knownAs.ts', begins: String.raw`(?=[\p{L}\p{N}])(?<!`, why: BOUNDED },
  { file: 'compare/labels.ts', begins: String.raw`(?:(?:(?<!\s)\s+)?(?:\[\w{1,2}`, why: BOUNDED },
  { file: 'compare/notes.ts', begins: '^(?<aspect>', why: BOUNDED },
  { file: 'compare/notes.ts', begins: '^(?:for|in|on|regarding', why: BOUNDED },
  { file: 'compare/phrasing.ts', begins: String.raw`^(?:please\s+)?(?:compare`, why: BOUNDED },
  { file: 'compare/phrasing.ts', begins: String.raw`^(?:what(?:'s| is| are)\s+)?(?:the`, why: BOUNDED },
  { file: 'compare/phrasing.ts', begins: String.raw`^how\s+(?:do|does|did)\s+(?<list>`, why: BOUNDED },
  { file: 'compare/phrasing.ts', begins: '^(?<left>', why: BOUNDED },
  { file: 'compare/phrasing.ts', begins: String.raw`^(?:which|what|who)\s+`, why: BOUNDED },
  { file: 'corpus/bylines.ts', begins: String.raw`[\w.+-]@[\w-]+\.\w|`, why: BOUNDED },
  {
    file: 'corpus/charsets/declared.ts',
    begins: '<meta',
    why: 'a declaration is looked for in the first 1,024 bytes of a file',
    within: 1_024,
  },
  {
    file: 'corpus/charsets/declared.ts',
    begins: '<!--',
    why: 'comments are left out of the first 1,024 bytes of a file',
    within: 1_024,
  },
  {
    file: 'corpus/readers/asciidoc/cells.ts',
    begins: String.raw`(?:^|[\r\n])[ \t]*(?:(?:ifn?def`,
    why: 'it is given the last 500 characters of a cell',
    within: 500,
  },
  { file: 'corpus/readers/asciidoc/words.ts', begins: String.raw`\[\[[^[\]]*\]\]|`, why: BOUNDED },
  { file: 'corpus/readers/markdown/footnotes.ts', begins: String.raw`(?:(?:(?<!\s)\s+)?\[\^`, why: BOUNDED },
  { file: 'corpus/readers/plain/bylines.ts', begins: String.raw`(?:^|\s)(?=[+(0]|`, why: BOUNDED },
  { file: 'corpus/readers/plain/bylines.ts', begins: String.raw`(?:^|\s)(?:[1-9]`, why: BOUNDED },
  { file: 'corpus/readers/plain/legal.ts', begins: String.raw`^\W*(?:terms of`, why: BOUNDED },
  { file: 'corpus/readers/plain/phrases.ts', begins: String.raw`^\W*(?:(?:no|\d[\d,.]*`, why: BOUNDED },
  { file: 'corpus/readers/rst/words.ts', begins: '``(?<literal>', why: BOUNDED },
  { file: 'corpus/readers/xlsx/values.ts', begins: String.raw`"[^"]*"|\\.|`, why: BOUNDED },
  {
    file: 'discord/press/shown.ts',
    begins: String.raw`\[((?:\\.|`,
    why: 'a message on Discord has at most 4,000 characters',
    within: 4_000,
  },
  {
    file: 'discord/said.ts',
    begins: String.raw`\[([^\][\n]+)\]`,
    why: 'a message on Discord has at most 4,000 characters, an embed 6,000',
    within: 6_000,
  },
];

/** The regular expressions that are built while the program runs, as `file: code`, and why what goes into each cannot mean anything else. */
export const BUILT: Readonly<Record<string, string>> = {
  'corpus/readers/asciidoc/attributes.ts: new RegExp(ATTRIBUTE)': 'a constant, for a place of its own in the text',
  'corpus/readers/jsonl/elements.ts: new RegExp(MARK)': 'a constant, for a place of its own in the text',
  'corpus/readers/markdown/comments.ts: new RegExp(COMMENT_OR_CODE)': 'a constant, for a place of its own in the text',
  'corpus/readers/markdown/pieces.ts: new RegExp(`^ {0,3}\\\\${marks.charAt(0)}{${marks.length},}[ \\\\t]*$`)':
    'one character, ` or ~, behind a backslash, and how many there are',
  'discord/mention.ts: new RegExp(`<@!?${botId}>`)': 'an id that Discord gives: digits',
  "discord/mention.ts: new RegExp(mention, 'g')": 'the one before it',
  "discord/table/request.ts: new RegExp(`^${LETTERS.page}(\\\\d{1,4})$`, 'u')": 'a constant letter',
  "discord/talk/chain.ts: new RegExp(`<@!?${botId}>`, 'gu')": 'an id that Discord gives: digits',
  "preview/script.ts: new RegExp(`(?:^|\\\\s)(${known.map((option) => option.name).join('|')}):\\\\s*`, 'gu')":
    'names of our own options, which are letters, digits and low lines',
  "verify/places.ts: new RegExp(first, 'g')": 'words in which every sign that means something is escaped',
};
