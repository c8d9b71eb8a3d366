import { type TokenLabel, tokensOfLabel, type WordedLabel } from './worded.ts';

/** Labels with different texts, numbered in order of first occurrence. */
export class LabelList {
  /** By number. */
  readonly all: TokenLabel[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a label; a new one if there is none with its text. */
  add(label: WordedLabel): number {
    let number = this.#numbers.get(label.text);
    if (number === undefined) {
      number = this.all.push(tokensOfLabel(label)) - 1;
      this.#numbers.set(label.text, number);
    }
    return number;
  }

  numberOf(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  get(text: string): TokenLabel | undefined {
    return this.all[this.#numbers.get(text) ?? -1];
  }
}
