import type { Token } from '../../text/tokens.ts';
import type { LabelList } from '../labelList.ts';
import type { Strength } from '../labels.ts';
import type { Named } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { wordingOf } from '../wording.ts';
import { GrowingNumbers } from './growing.ts';
import { Ledger, NAME, TOKEN, WORD } from './ledger.ts';
import type { Terms } from './terms.ts';

/** A name that does not stand in a ledger as it is indexed. */
interface Respelt {
  readonly text: string;
  readonly strength: Strength;
  readonly tokens: readonly Token[];
}

/** Names with the numbers of their terms, in flat arrays; a name is an object only when somebody finds it. */
export class NameList<T> {
  readonly terms: Terms;
  readonly #labels: LabelList;
  readonly #vocabulary: Vocabulary;
  readonly #of: T[] = [];
  /** For each name where it stands: in a ledger, or by itself. */
  readonly #places: (Ledger | Respelt)[] = [];
  readonly #rows = new GrowingNumbers();
  /** The terms of each name, then those of them that carry meaning, and where both end. */
  readonly #made = new GrowingNumbers();
  readonly #termEnds = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  readonly #named: Named<T>[] = [];

  constructor(labels: LabelList, vocabulary: Vocabulary, terms: Terms) {
    this.#labels = labels;
    this.#vocabulary = vocabulary;
    this.terms = terms;
  }

  get size(): number {
    return this.#of.length;
  }

  /** Adds the names of a label, as the vocabulary spells them. */
  addLabel(of: T, label: number): void {
    const { ledger, row } = this.#labels.placeOf(label);
    for (let name = ledger.firstName(row); name < ledger.endName(row); name++) {
      if (this.#vocabulary.spellsAs(ledger, name)) this.#addName(of, ledger, name);
      else {
        const text = ledger.string(ledger.ofName(name, NAME.text));
        const tokens = this.#vocabulary.respelt(ledger.tokensOf(name));
        this.add(of, { text, strength: ledger.strengthOf(name), tokens });
      }
    }
  }

  /** Adds a name that is made of `tokens`. */
  add(of: T, name: Respelt): void {
    const { terms, content } = wordingOf(name.tokens);
    if (terms.length === 0) return;
    for (const term of terms) this.#made.push(this.terms.add(term));
    this.#termEnds.push(this.#made.length);
    for (const term of content) this.#made.push(this.terms.add(term));
    this.#addPlace(of, name, 0);
  }

  #addName(of: T, ledger: Ledger, name: number): void {
    const first = ledger.firstToken(name);
    const end = ledger.endToken(name);
    if (first === end) return;
    const from = this.#made.length;
    for (let token = first; token < end; token++) this.#made.push(this.terms.ofToken(ledger, token));
    const middle = this.#made.length;
    this.#termEnds.push(middle);
    this.#addContent(from, middle, (at) => {
      const word = ledger.ofToken(first + at, TOKEN.word);
      return ledger.ofWord(word, WORD.isStop) === 0;
    });
    if (this.#made.length === middle) this.#addContent(from, middle, () => true);
    this.#addPlace(of, ledger, name);
  }

  /** As `wordingOf` has it: the terms that carry meaning, each once. */
  #addContent(from: number, middle: number, carries: (at: number) => boolean): void {
    for (let at = from; at < middle; at++) {
      const term = this.#made.at(at);
      if (carries(at - from) && !this.has(middle, this.#made.length, term)) this.#made.push(term);
    }
  }

  #addPlace(of: T, place: Ledger | Respelt, row: number): void {
    this.#ends.push(this.#made.length);
    this.#of.push(of);
    this.#places.push(place);
    this.#rows.push(row);
  }

  /** The numbers of all terms of a name, in order, are those at [firstTerm, firstContent). */
  firstTerm(name: number): number {
    return name === 0 ? 0 : this.#ends.at(name - 1);
  }

  /** The numbers of its terms that carry meaning are those at [firstContent, end). */
  firstContent(name: number): number {
    return this.#termEnds.at(name);
  }

  end(name: number): number {
    return this.#ends.at(name);
  }

  termAt(place: number): number {
    return this.#made.at(place);
  }

  /** Whether a term is among those at [from, to). */
  has(from: number, to: number, term: number): boolean {
    for (let at = from; at < to; at++) if (this.#made.at(at) === term) return true;
    return false;
  }

  /** A name; the same object for the same number. */
  at(name: number): Named<T> {
    const known = this.#named[name];
    if (known) return known;
    const made: Named<T> = {
      of: this.#of[name] as T,
      ...this.#labelled(name),
      terms: this.#textsOf(this.firstTerm(name), this.firstContent(name)),
      content: this.#textsOf(this.firstContent(name), this.end(name)),
    };
    this.#named[name] = made;
    return made;
  }

  /** The words of a name. */
  tokensOf(name: number): readonly Token[] {
    const place = this.#places[name] as Ledger | Respelt;
    return place instanceof Ledger ? place.tokensOf(this.#rows.at(name)) : place.tokens;
  }

  #labelled(name: number): Pick<Respelt, 'text' | 'strength'> {
    const place = this.#places[name] as Ledger | Respelt;
    if (!(place instanceof Ledger)) return { text: place.text, strength: place.strength };
    const row = this.#rows.at(name);
    return { text: place.string(place.ofName(row, NAME.text)), strength: place.strengthOf(row) };
  }

  #textsOf(from: number, to: number): string[] {
    return Array.from({ length: to - from }, (_, at) => this.terms.text(this.#made.at(from + at)));
  }
}
