import type { Token } from '../text/tokens.ts';
import type { Strength } from './labels.ts';
import { LABEL, Ledger, NAME } from './ledger/ledger.ts';
import { packedLabels } from './ledger/packing.ts';

/** A name of a label, with its words. */
export interface LabelName {
  readonly text: string;
  readonly strength: Strength;
  readonly tokens: readonly Token[];
}

/** Labels with different texts, numbered in order of first occurrence. Each stands in the ledger that had it first. */
export class LabelList {
  /** By number. */
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ledgers: Ledger[] = [];
  readonly #rows: number[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** The number of a label of a ledger; a new one if there is none with its text. */
  add(ledger: Ledger, row: number): number {
    const text = ledger.string(ledger.ofLabel(row, LABEL.text));
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#ledgers.push(ledger);
    this.#rows.push(row);
    return number;
  }

  /** Adds labels that stand in no ledger. */
  addAll(texts: readonly string[]): void {
    if (texts.length === 0) return;
    const ledger = new Ledger(packedLabels(texts));
    for (let row = 0; row < ledger.labels; row++) this.add(ledger, row);
  }

  numberOf(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  /** The ledger that holds a label's words, and the label's row there. */
  placeOf(number: number): { readonly ledger: Ledger; readonly row: number } {
    const ledger = this.#ledgers[number];
    const row = this.#rows[number];
    if (ledger === undefined || row === undefined) throw new Error(`There is no label ${number}.`);
    return { ledger, row };
  }

  /** What tells a label from the others, as long as no label spells its words in another way. */
  keyOf(number: number): string {
    return this.#string(number, LABEL.key);
  }

  /** Its strongest name on one line, as it is offered to somebody who types. */
  offered(number: number): string {
    return this.#string(number, LABEL.offered);
  }

  /** What is offered, folded. */
  folded(number: number): string {
    return this.#string(number, LABEL.folded);
  }

  /** The names of a label, strongest first. */
  namesOf(number: number): LabelName[] {
    const { ledger, row } = this.placeOf(number);
    const names: LabelName[] = [];
    for (let name = ledger.firstName(row); name < ledger.endName(row); name++)
      names.push({
        text: ledger.string(ledger.ofName(name, NAME.text)),
        strength: ledger.strengthOf(name),
        tokens: ledger.tokensOf(name),
      });
    return names;
  }

  #string(number: number, column: number): string {
    const { ledger, row } = this.placeOf(number);
    return ledger.string(ledger.ofLabel(row, column));
  }
}
