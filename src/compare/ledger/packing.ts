import { isStopWord } from '../../text/stopwords.ts';
import { fold, type Token, tokenize } from '../../text/tokens.ts';
import { labelKey, namesOf } from '../labels.ts';
import type { Page, PageStatement } from '../page.ts';
import { joinedTerm, joinedWord, keyOfLabel } from '../wording.ts';
import { type LedgerData, STRENGTHS, TOTALS } from './ledger.ts';

/** What pages are packed from. */
type Stated = Pick<Page, 'labels' | 'statements'>;

/** Puts what pages state into one ledger, page after page; the words of each label are worked out here, once and for all. */
export function packed(pages: readonly Stated[]): LedgerData {
  const packing = new Packing();
  for (const { labels, statements } of pages) {
    const numbers = labels.map((label) => packing.label(label));
    for (const statement of statements) packing.statement(statement, numbers);
  }
  return packing.ledger();
}

/** The ledger of some labels of which nothing is stated; the same label twice is one. */
export function packedLabels(labels: readonly string[]): LedgerData {
  return packed([{ labels, statements: [] }]);
}

class Packing {
  readonly #strings = new Numbers();
  readonly #wordNumbers = new Numbers();
  readonly #labelNumbers = new Numbers();
  readonly #words: number[] = [];
  readonly #labels: number[] = [];
  readonly #names: number[] = [];
  readonly #tokens: number[] = [];
  readonly #statements: number[] = [];
  #nameCount = 0;
  #tokenCount = 0;

  label(text: string): number {
    const { size } = this.#labelNumbers;
    const number = this.#labelNumbers.of(text);
    if (number === size) this.#addLabel(text);
    return number;
  }

  statement({ subject, aspect, source, total, value, span }: PageStatement, labels: readonly number[]): void {
    const named = [labels[subject] ?? 0, labels[aspect] ?? 0, source, TOTALS.indexOf(total ?? null)];
    this.#statements.push(...named, value.start, value.end, span.start, span.end);
  }

  ledger(): LedgerData {
    const strings = [...this.#strings.all];
    let end = 0;
    return {
      text: new TextEncoder().encode(JSON.stringify(strings.join(''))),
      ends: Uint32Array.from(strings, ({ length }) => {
        end += length;
        return end;
      }),
      words: Uint32Array.from(this.#words),
      labels: Uint32Array.from(this.#labels),
      names: Uint32Array.from(this.#names),
      tokens: Uint32Array.from(this.#tokens),
      statements: Uint32Array.from(this.#statements),
    };
  }

  #addLabel(text: string): void {
    const names = namesOf(text).map((name) => ({ ...name, tokens: tokenize(name.text) }));
    const [first] = names;
    const own = wordsIn(first?.tokens ?? []);
    for (const { text: name, strength, tokens } of names) {
      for (const [at, token] of tokens.entries()) this.#addToken(token, tokens[at + 1]);
      this.#tokenCount += tokens.length;
      const isRun = own.includes(wordsIn(tokens)) ? 1 : 0;
      this.#names.push(this.#strings.of(name), STRENGTHS.indexOf(strength), isRun, this.#tokenCount);
    }
    this.#nameCount += names.length;
    const offered = (first?.text ?? text).replace(/\s+/gu, ' ').trim();
    const strings = [text, keyOfLabel(text), labelKey(text), offered, fold(offered)].map((one) =>
      this.#strings.of(one),
    );
    this.#labels.push(...strings, this.#nameCount);
  }

  #addToken(token: Token, next: Token | undefined): void {
    const { size } = this.#wordNumbers;
    const word = this.#wordNumbers.of(token.word);
    if (word === size)
      this.#words.push(this.#strings.of(token.word), this.#strings.of(token.term), isStopWord(token) ? 1 : 0);
    const together = next ? joinedWord(token, next) : null;
    const term = together === null ? null : joinedTerm(together);
    this.#tokens.push(word, term === null ? 0 : this.#strings.of(term) + 1);
  }
}

/** Different strings, numbered in order of first occurrence. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  get all(): Iterable<string> {
    return this.#numbers.keys();
  }

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Stands in no word, however it is folded. */
const BETWEEN = '|';

/** Folded words as one text, in which those that stand side by side are a part. */
function wordsIn(tokens: readonly Token[]): string {
  return `${BETWEEN}${tokens.map(({ word }) => `${word}${BETWEEN}`).join('')}`;
}
