import { isStopWord } from '../../text/stopwords.ts';
import type { Token } from '../../text/tokens.ts';
import type { LabelList } from '../labelList.ts';
import type { Strength } from '../labels.ts';
import type { Named } from '../names.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { GrowingNumbers } from './growing.ts';
import { Ledger, NAME, TOKEN, WORD } from './ledger.ts';
import type { Terms } from './terms.ts';

/** A name that stands in no ledger. */
interface Apart {
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
  readonly #places: (Ledger | Apart)[] = [];
  readonly #rows = new GrowingNumbers();
  /** The terms of each name, then those of them that carry meaning, and where both end. */
  readonly #made = new GrowingNumbers();
  readonly #termEnds = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  readonly #named: Named<T>[] = [];
  /** Of the name that is being added, which of its words are function words. */
  readonly #stops: boolean[] = [];
  readonly #take = (ledger: Ledger, token: number): void => {
    this.#made.push(this.terms.ofToken(ledger, token));
    this.#stops.push(ledger.ofWord(ledger.ofToken(token, TOKEN.word), WORD.isStop) === 1);
  };

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
      const from = this.#made.length;
      this.#stops.length = 0;
      if (!this.#vocabulary.spell(ledger, name, this.#take))
        for (const token of this.#vocabulary.respelt(ledger.tokensOf(name))) this.#takeToken(token);
      this.#addPlace(from, of, ledger, name);
    }
  }

  /** Adds a name that is made of `tokens`. */
  add(of: T, name: Apart): void {
    const from = this.#made.length;
    this.#stops.length = 0;
    for (const token of name.tokens) this.#takeToken(token);
    this.#addPlace(from, of, name, 0);
  }

  #takeToken(token: Token): void {
    this.#made.push(this.terms.add(token.term));
    this.#stops.push(isStopWord(token));
  }

  /** Behind the terms of a name those that carry meaning, as `wordingOf` has it. */
  #addContent(from: number): void {
    const middle = this.#made.length;
    this.#termEnds.push(middle);
    const isAll = !this.#stops.includes(false);
    for (let at = from; at < middle; at++) {
      const term = this.#made.at(at);
      if ((isAll || !this.#stops[at - from]) && !this.has(middle, this.#made.length, term)) this.#made.push(term);
    }
  }

  /** Ends the name whose terms begin at `from`; one without any is none. */
  #addPlace(from: number, of: T, place: Ledger | Apart, row: number): void {
    if (this.#made.length === from) return;
    this.#addContent(from);
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
    const place = this.#places[name] as Ledger | Apart;
    return place instanceof Ledger ? this.#vocabulary.respelt(place.tokensOf(this.#rows.at(name))) : place.tokens;
  }

  #labelled(name: number): Pick<Apart, 'text' | 'strength'> {
    const place = this.#places[name] as Ledger | Apart;
    if (!(place instanceof Ledger)) return { text: place.text, strength: place.strength };
    const row = this.#rows.at(name);
    return { text: place.string(place.ofName(row, NAME.text)), strength: place.strengthOf(row) };
  }

  #textsOf(from: number, to: number): string[] {
    return Array.from({ length: to - from }, (_, at) => this.terms.text(this.#made.at(from + at)));
  }
}
