import type { Token } from '../../text/tokens.ts';
import type { Strength } from '../labels.ts';
import type { TotalPlace } from '../tables.ts';

/**
 * What several pages state, with the words of all labels, in flat arrays: hundreds of thousands of numbers that are read from disk
 * where they lie and are no work for the collector. Strings, words, labels and names are numbered from 0; each row of an array has
 * as many numbers as its columns below. Never changed once made.
 */
export interface LedgerData {
  /** All strings one after the other, as one JSON string in UTF-8: that keeps what is no sound UTF-16 as it is. */
  readonly text: Uint8Array;
  /** Where each string ends, in UTF-16 code units. */
  readonly ends: Uint32Array;
  readonly words: Uint32Array;
  readonly labels: Uint32Array;
  /** Those of each label, strongest first, in the order of the labels. */
  readonly names: Uint32Array;
  /** The words of each name, in the order of the names. */
  readonly tokens: Uint32Array;
  /** Page by page, in the order of the text. */
  readonly statements: Uint32Array;
}

/** The columns of a word: its string, its term's, and 1 for a function word. */
export const WORD = { word: 0, term: 1, isStop: 2, size: 3 } as const;
/**
 * The columns of a label: the strings of it, of its `keyOfLabel`, of its `labelKey`, of its strongest
 * name as it is offered, and of that folded; and how many names end with its own.
 */
export const LABEL = { text: 0, key: 1, plain: 2, offered: 3, folded: 4, names: 5, size: 6 } as const;
/** The columns of a name: its string, its strength, 1 if its words stand side by side in the strongest, and where its tokens end. */
export const NAME = { text: 0, strength: 1, isRun: 2, tokens: 3, size: 4 } as const;
/** The columns of a token: its word, and one more than the string of the term that it makes with the next; 0 for none. */
export const TOKEN = { word: 0, joined: 1, size: 2 } as const;
/** The columns of a statement: the numbers of its labels, that of its source on the page, its place in `TOTALS`, and its spans. */
export const STATEMENT = {
  subject: 0,
  aspect: 1,
  source: 2,
  total: 3,
  valueStart: 4,
  valueEnd: 5,
  spanStart: 6,
  spanEnd: 7,
  size: 8,
} as const;

export const STRENGTHS: readonly Strength[] = ['label', 'same', 'part', 'short', 'loose'];
export const TOTALS: readonly (TotalPlace | null)[] = [null, 'row', 'column', 'both'];

/** A ledger that is read; what it is asked for as a string or a token is made once. */
export class Ledger {
  readonly data: LedgerData;
  readonly #text: string;
  readonly #strings: string[];
  readonly #tokens: Token[];

  constructor(data: LedgerData) {
    this.data = data;
    this.#text = JSON.parse(new TextDecoder().decode(data.text)) as string;
    this.#strings = new Array<string>(data.ends.length);
    this.#tokens = new Array<Token>(data.words.length / WORD.size);
  }

  get strings(): number {
    return this.data.ends.length;
  }

  get labels(): number {
    return this.data.labels.length / LABEL.size;
  }

  string(number: number): string {
    const known = this.#strings[number];
    if (known !== undefined) return known;
    const { ends } = this.data;
    const made = this.#text.slice(number === 0 ? 0 : ends[number - 1], ends[number]);
    this.#strings[number] = made;
    return made;
  }

  /** A column of a label; see `LABEL`. */
  ofLabel(label: number, column: number): number {
    return this.data.labels[label * LABEL.size + column] ?? 0;
  }

  /** A column of a name; see `NAME`. */
  ofName(name: number, column: number): number {
    return this.data.names[name * NAME.size + column] ?? 0;
  }

  /** A column of a token; see `TOKEN`. */
  ofToken(token: number, column: number): number {
    return this.data.tokens[token * TOKEN.size + column] ?? 0;
  }

  /** A column of a word; see `WORD`. */
  ofWord(word: number, column: number): number {
    return this.data.words[word * WORD.size + column] ?? 0;
  }

  /** A column of a statement; see `STATEMENT`. */
  ofStatement(statement: number, column: number): number {
    return this.data.statements[statement * STATEMENT.size + column] ?? 0;
  }

  /** The names of a label are [firstName, endName). */
  firstName(label: number): number {
    return label === 0 ? 0 : this.ofLabel(label - 1, LABEL.names);
  }

  endName(label: number): number {
    return this.ofLabel(label, LABEL.names);
  }

  /** The tokens of a name are [firstToken, endToken). */
  firstToken(name: number): number {
    return name === 0 ? 0 : this.ofName(name - 1, NAME.tokens);
  }

  endToken(name: number): number {
    return this.ofName(name, NAME.tokens);
  }

  strengthOf(name: number): Strength {
    return STRENGTHS[this.ofName(name, NAME.strength)] ?? 'label';
  }

  /** A token, which stands at no place in particular; the same object for the same word. */
  token(token: number): Token {
    const word = this.ofToken(token, TOKEN.word);
    const known = this.#tokens[word];
    if (known) return known;
    const strings = { word: this.ofWord(word, WORD.word), term: this.ofWord(word, WORD.term) };
    const made = { start: 0, end: 0, word: this.string(strings.word), term: this.string(strings.term) };
    this.#tokens[word] = made;
    return made;
  }

  /** The tokens of a name. */
  tokensOf(name: number): Token[] {
    const tokens: Token[] = [];
    for (let at = this.firstToken(name); at < this.endToken(name); at++) tokens.push(this.token(at));
    return tokens;
  }
}
