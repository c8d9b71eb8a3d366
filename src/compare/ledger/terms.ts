import { type Ledger, TOKEN, WORD } from './ledger.ts';

/** The terms of a catalogue by numbers that are the same for all its ledgers, in order of first occurrence. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** For each ledger one more than the number of the term that a string is; 0 where nobody has asked. */
  readonly #known = new Map<Ledger, Uint32Array>();
  #last: Ledger | null = null;
  #ofLast: Uint32Array = new Uint32Array();

  get size(): number {
    return this.#texts.length;
  }

  /** The term with a number. */
  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** The number of a term; -1 for one that no label has. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  /** The number of a term; a new one if it has none. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#texts.push(term) - 1;
    this.#numbers.set(term, number);
    return number;
  }

  /** The number of a token's term. */
  ofToken(ledger: Ledger, token: number): number {
    return this.#ofString(ledger, ledger.ofWord(ledger.ofToken(token, TOKEN.word), WORD.term));
  }

  /** The number of the term that a token and the next make together; -1 where they make none. */
  ofJoined(ledger: Ledger, token: number): number {
    const joined = ledger.ofToken(token, TOKEN.joined);
    return joined === 0 ? -1 : this.#ofString(ledger, joined - 1);
  }

  #ofString(ledger: Ledger, string: number): number {
    if (ledger !== this.#last) {
      this.#ofLast = this.#known.get(ledger) ?? new Uint32Array(ledger.strings);
      this.#known.set(ledger, this.#ofLast);
      this.#last = ledger;
    }
    const known = this.#ofLast[string] ?? 0;
    if (known > 0) return known - 1;
    const number = this.add(ledger.string(string));
    this.#ofLast[string] = number + 1;
    return number;
  }
}
