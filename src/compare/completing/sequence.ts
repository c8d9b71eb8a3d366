import { type Completions, LONGEST_OPTION } from './completions.ts';

/** The words of one option after another: one array serves them all, for thousands are looked at while somebody types a letter. */
export class Sequence {
  readonly #completions: Completions;
  /** Every other character may begin a word, or each one where words are written without spaces. */
  readonly #words = new Int32Array(LONGEST_OPTION + 1);
  #length = 0;

  constructor(completions: Completions) {
    this.#completions = completions;
  }

  get length(): number {
    return this.#length;
  }

  /** The word at a place in the option, by its number in the list; -1 behind its end. */
  at(place: number): number {
    return place < this.#length ? (this.#words[place] ?? -1) : -1;
  }

  /** Goes on to another option. */
  read(option: number): void {
    const { options, between } = this.#completions;
    const second = options[2 * option + 1] ?? -1;
    this.#length = 0;
    this.#take(options[2 * option] ?? -1);
    if (second < 0) return;
    this.#words[this.#length++] = between;
    this.#take(second);
  }

  #take(label: number): void {
    const { labelStarts, labelWords } = this.#completions;
    const end = labelStarts[label + 1] ?? 0;
    for (let at = labelStarts[label] ?? end; at < end; at++) this.#words[this.#length++] = labelWords[at] ?? -1;
  }
}
