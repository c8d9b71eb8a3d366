import type { Document } from '../corpus/document.ts';
import { above, type Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/split.ts';
import { abbreviationsIn } from '../text/abbreviations.ts';
import { opensSentence } from '../text/sentences.ts';
import { termOf, tokenize } from '../text/tokens.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type Lists, ListWriter } from './lists.ts';
import { type NamePairs, NamePairWriter } from './names.ts';

/** The parts of a passage that are searched, each with lengths and postings of its own. */
export const FIELDS = ['text', 'headings', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * An immutable inverted index over the passages of some documents, all in flat arrays: it is handed to another thread, written
 * and read back as it is. Documents and passages are counted from 0 within the segment.
 */
export interface Segment {
  /** The first passage of each document, and last the number of passages. */
  readonly firstPassage: Uint32Array;
  /** For each table the passage of its first row, and the one after its last, in order; tables without rows are left out. */
  readonly tables: Uint32Array;
  /** The position of each of these tables among those of its document. */
  readonly tableNumbers: Uint32Array;
  readonly terms: Lexicon;
  /** For each field and term, the passages that hold it: `passage * 256 + occurrences`, at most 255 of them. */
  readonly postings: Readonly<Record<Field, Lists>>;
  /** For each field, the number of words of each passage. */
  readonly lengths: Readonly<Record<Field, Uint32Array>>;
  /** Folded words, of which a term may have several. */
  readonly words: Lexicon;
  /** For each term, its words. */
  readonly wordsOfTerm: Lists;
  /** For each word, the documents that have it. */
  readonly documentsOfWord: Lists;
  /** Beside each of these: how much more often the word is written with a capital than without, where no sentence begins. */
  readonly capitals: Int32Array;
  /** Abbreviations with their long forms, and names that an aliases file says to be the same. */
  readonly names: NamePairs;
}

/** Occurrences fit into the lower eight bits of a posting. BM25 has long gone flat there. */
export const OCCURRENCE_BITS = 8;
export const OCCURRENCES = 2 ** OCCURRENCE_BITS;
const MOST_OCCURRENCES = OCCURRENCES - 1;

/** Gives each string a number, in order of first occurrence. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  numberOf(entry: string): number {
    const known = this.#numbers.get(entry);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(entry, number);
    return number;
  }

  /** The entries in code-unit order, and for each number its position among them. */
  sorted(): { entries: string[]; order: Uint32Array } {
    const entries = [...this.#numbers.keys()].sort();
    const order = new Uint32Array(entries.length);
    for (const [position, entry] of entries.entries()) order[this.#numbers.get(entry) ?? 0] = position;
    return { entries, order };
  }
}

/** How often each number occurs in one passage; filled and emptied again and again. */
class Counts {
  readonly #counts = new Map<number, number>();

  add(number: number): void {
    this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
  }

  /** Hands out every number with its count, and empties itself. */
  take(each: (number: number, count: number) => void): void {
    for (const [number, count] of this.#counts) each(number, count);
    this.#counts.clear();
  }
}

/** Everything that grows while documents are indexed. */
class Indexing {
  readonly #terms = new Numbering();
  readonly #words = new Numbering();
  readonly #postings = { text: new ListWriter(), headings: new ListWriter(), title: new ListWriter() };
  readonly #lengths: Record<Field, number[]> = { text: [], headings: [], title: [] };
  readonly #documentsOfWord = new ListWriter();
  readonly #capitals = new ListWriter();
  readonly #names = new NamePairWriter();
  readonly #firstPassage: number[] = [];
  readonly #tables: number[] = [];
  readonly #tableNumbers: number[] = [];
  readonly #counts = new Counts();
  /** Of the open document: its words, and the balance of their capitals. */
  readonly #balances = new Map<number, number>();
  #passages = 0;

  add(document: Document, passages: readonly Passage[]): void {
    const number = this.#firstPassage.length;
    this.#firstPassage.push(this.#passages);
    let over = '';
    let overTerms: number[] = [];
    const titleTerms = this.#termsOf(document.title);
    this.#addTables(document, passages);
    for (const group of document.aliases ?? [])
      for (const name of group) for (const other of group) this.#names.add(nameTerms(name), nameTerms(other), number);
    for (const passage of passages) {
      this.#readText(passage.text);
      for (const { short, long } of abbreviationsIn(passage.text))
        this.#names.add(nameTerms(short), nameTerms(long), number);
      const words = above(passage);
      if (words !== over) {
        over = words;
        overTerms = this.#termsOf(words);
      }
      this.#post('headings', overTerms);
      this.#post('title', titleTerms);
      this.#passages++;
    }
    for (const [word, balance] of this.#balances) {
      this.#documentsOfWord.add(word, number);
      this.#capitals.add(word, balance);
    }
    this.#balances.clear();
  }

  finish(): Segment {
    const terms = this.#terms.sorted();
    const words = this.#words.sorted();
    const inOrder = Uint32Array.from(terms.entries.keys());
    const wordsOfTerm = new ListWriter();
    const positions = new Map(terms.entries.map((term, at) => [term, at]));
    for (const [at, word] of words.entries.entries()) wordsOfTerm.add(positions.get(termOf(word)) ?? 0, at);
    const finish = (lists: ListWriter): Lists => lists.finish(terms.entries.length, terms.order);
    return {
      firstPassage: Uint32Array.from([...this.#firstPassage, this.#passages]),
      tables: Uint32Array.from(this.#tables),
      tableNumbers: Uint32Array.from(this.#tableNumbers),
      terms: lexiconOf(terms.entries),
      postings: {
        text: finish(this.#postings.text),
        headings: finish(this.#postings.headings),
        title: finish(this.#postings.title),
      },
      lengths: {
        text: Uint32Array.from(this.#lengths.text),
        headings: Uint32Array.from(this.#lengths.headings),
        title: Uint32Array.from(this.#lengths.title),
      },
      words: lexiconOf(words.entries),
      wordsOfTerm: wordsOfTerm.finish(terms.entries.length, inOrder),
      documentsOfWord: this.#documentsOfWord.finish(words.entries.length, words.order),
      capitals: Int32Array.from(this.#capitals.finish(words.entries.length, words.order).values),
      names: this.#names.finish(),
    };
  }

  /** The rows of each table are passages that follow each other, in the order of the tables. */
  #addTables({ blocks }: Document, passages: readonly Passage[]): void {
    const rows = passages.flatMap(({ kind }, at) => (kind === 'row' ? [this.#passages + at] : []));
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
    let first = 0;
    for (const [number, count] of tables.entries()) {
      const [start, last] = [rows[first], rows[first + count - 1]];
      first += count;
      if (count === 0 || start === undefined || last === undefined) continue;
      this.#tables.push(start, last + 1);
      this.#tableNumbers.push(number);
    }
  }

  #readText(text: string): void {
    const terms: number[] = [];
    for (const token of tokenize(text)) {
      terms.push(this.#terms.numberOf(token.term));
      const word = this.#words.numberOf(token.word);
      const balance = this.#balances.get(word) ?? 0;
      const isCapital = /\p{Lu}/u.test(text.slice(token.start, token.end));
      const change = isCapital ? 1 : -1;
      this.#balances.set(word, opensSentence(text, token.start) ? balance : balance + change);
    }
    this.#post('text', terms);
  }

  /** The terms of words that stand over passages; they belong to the vocabulary as well. */
  #termsOf(text: string): number[] {
    return tokenize(text).map((token) => {
      const word = this.#words.numberOf(token.word);
      if (!this.#balances.has(word)) this.#balances.set(word, 0);
      return this.#terms.numberOf(token.term);
    });
  }

  #post(field: Field, terms: readonly number[]): void {
    for (const term of terms) this.#counts.add(term);
    const passage = this.#passages;
    this.#counts.take((term, count) =>
      this.#postings[field].add(term, passage * OCCURRENCES + Math.min(count, MOST_OCCURRENCES)),
    );
    this.#lengths[field].push(terms.length);
  }
}

function nameTerms(name: string): string[] {
  return tokenize(name).map(({ term }) => term);
}

/** The segment of these documents; `passages` are those of each, where they are cut already. */
export function indexDocuments(
  documents: readonly Document[],
  passages: readonly (readonly Passage[])[] = [],
): Segment {
  const indexing = new Indexing();
  for (const [at, document] of documents.entries()) indexing.add(document, passages[at] ?? passagesOf(document));
  return indexing.finish();
}
