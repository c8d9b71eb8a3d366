import { amountsOf, DATE } from '../../compare/amounts.ts';
import { type AspectMatch, matchAspects } from '../../compare/aspects.ts';
import type { Aspect, Catalogue } from '../../compare/catalogue.ts';
import { type Group, type Series, seriesOf } from '../../compare/groups.ts';
import { explained } from '../../compare/mentions.ts';
import type { Statement } from '../../compare/statement.ts';
import { isAspectHead, isClassName, isTying } from '../../compare/synonyms.ts';
import { isUnknown } from '../../compare/values.ts';
import { type Token, termOf, tokenize } from '../../text/tokens.ts';
import type { AskedWord } from './read.ts';

/** Verbs that say no more than that a thing has what is stated of it, and words for where it is stated. */
const HAVING = new Set(
  'run work support use have play accept carry table list document page section'.split(' ').map(termOf),
);
/** Function words that change what is asked for: unless something accounts for them, the question is not understood. */
const TELLING = new Set(
  'no not nor neither never without only more less fewer most least under over above below between after before other same either both or and than until during per if few own again off'.split(
    ' ',
  ),
);
/** Words that say that things are there, and where. */
const EXISTING = new Set(
  'are is there in the of do does have has we you they it this that these exist exists listed list lists table document page section altogether total all here for on what offer offers describe described mention mentioned know'.split(
    ' ',
  ),
);
/** Share of a label that names it where no other aspect has the words: "cost" for "Price per seat". */
const NAMED_ALONE = 0.3;
/** Words that a noun may have before it: "virtualization modes". */
const LONGEST_NOUN = 3;

function termsOf(texts: Iterable<string>): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const text of texts) for (const { term } of tokenize(text)) terms.add(term);
  return terms;
}

/** What a group is called by: what stands over it, what it calls its things, the things, the aspects. */
type TextsOfGroup = 'above' | 'kind' | 'things' | 'aspects';

/** A group of things, with the words by which a question may speak of it. */
export class AskedGroup {
  readonly group: Group;
  readonly #catalogue: Catalogue;
  readonly #above: readonly string[];
  /** Terms of texts by their names here; most groups are not asked for any. */
  readonly #terms = new Map<TextsOfGroup, ReadonlySet<string>>();

  constructor(group: Group, catalogue: Catalogue) {
    this.group = group;
    this.#catalogue = catalogue;
    const [first] = group.things;
    const last = group.things.at(-1);
    const overLast = last ? catalogue.headingsOver(last) : [];
    // What stands over all of them, and not over one.
    this.#above = first ? catalogue.headingsOver(first).filter((heading) => overLast.includes(heading)) : [];
  }

  #termsOf(texts: TextsOfGroup): ReadonlySet<string> {
    const known = this.#terms.get(texts);
    if (known) return known;
    const terms = termsOf(this.#texts(texts));
    this.#terms.set(texts, terms);
    return terms;
  }

  #texts(texts: TextsOfGroup): Iterable<string> {
    const { label, things, statements } = this.group;
    if (texts === 'above') return this.#above;
    if (texts === 'kind') return [label];
    return texts === 'things' ? things.map(({ subject }) => subject) : new Set(statements.map(({ aspect }) => aspect));
  }

  /** How many of the first words name the kind of thing that the group is of ("ships", "virtualization modes"); 0 for none. */
  nounLength(tokens: readonly AskedWord[]): number {
    for (const [at, token] of tokens.slice(0, LONGEST_NOUN).entries()) {
      if (token.isFunction) return 0;
      if (!this.#isKind(token.term)) continue;
      return at === 0 || this.#isWritten(tokens.slice(0, at + 1)) ? at + 1 : 0;
    }
    return 0;
  }

  #isKind(term: string): boolean {
    const kind = this.#termsOf('kind');
    if (kind.has(term)) return true;
    const isNamed = kind.size > 0 && ![...kind].every(isClassName);
    const mayBe = this.#termsOf('above').has(term) || (isClassName(term) && !isNamed);
    // Most words are none: then the labels need not be read.
    return mayBe && !isAspectHead(term) && !this.#termsOf('aspects').has(term) && !this.#termsOf('things').has(term);
  }

  /** Whether words stand side by side over the group, or are what it calls its things. */
  #isWritten(run: readonly Token[]): boolean {
    return [this.group.label, ...this.#above].some((text) => {
      const tokens = tokenize(text);
      return tokens.some((_, from) => run.every(({ term }, at) => tokens[from + at]?.term === term));
    });
  }

  /** The terms that something else has to account for; null when a word is left that changes what is asked for. */
  needed(tokens: readonly AskedWord[]): string[] | null {
    const needed: string[] = [];
    for (const token of tokens) {
      if (TELLING.has(token.word)) return null;
      if (!token.isFunction && !this.#isFree(token.term)) needed.push(token.term);
    }
    return needed;
  }

  /** Whether the words only say that there is something, and where: nothing that some things have and others have not. */
  sayNoMore(tokens: readonly AskedWord[]): boolean {
    return tokens.every(
      ({ word, term }) =>
        EXISTING.has(word) || EXISTING.has(term) || this.#isKind(term) || this.#termsOf('above').has(term),
    );
  }

  /** The aspects whose labels have all the terms, and not only a little besides. */
  aspectsWith(terms: readonly string[]): Aspect[] {
    const matches = terms.length > 0 ? this.matches(terms) : [];
    return matches.flatMap(({ aspect, missing, label }) =>
      missing.length === 0 && label >= NAMED_ALONE ? aspect : [],
    );
  }

  #isFree(term: string): boolean {
    if (isTying(term) || HAVING.has(term) || this.#isKind(term)) return true;
    return isClassName(term) && !this.#termsOf('things').has(term);
  }

  /** The aspect that the words name: all of them, or those of `needed`. Null when none is named, or something besides. */
  aspectOf(tokens: readonly AskedWord[], needed: readonly string[]): Aspect | null {
    const all = tokens.filter((token) => !token.isFunction).map(({ term }) => term);
    for (const terms of [all, needed]) {
      const aspect = terms.length > 0 ? this.#named(terms) : null;
      if (aspect) return aspect;
    }
    return null;
  }

  /** The aspect that all the terms are of; a part of its label will do where it is the only one. */
  #named(terms: readonly string[]): Aspect | null {
    const matches = this.matches(terms);
    const [only, another] = matches.filter(({ missing, label }) => missing.length === 0 && label >= NAMED_ALONE);
    return explained(matches) ?? (only && !another ? only.aspect : null);
  }

  /** The only aspect whose values all are dates; null when there is none, or several. */
  dated(): Series | null {
    const labels = [...new Set(this.group.statements.map(({ aspect }) => aspect))];
    const [only, another] = labels.flatMap((label) => {
      const series = this.series(this.aspectLabelled(label));
      const values = series?.statements.map((statement) => this.valueOf(statement)) ?? [];
      return series && amountsOf(values, label)?.[0]?.of === DATE ? [series] : [];
    });
    return only && !another ? only : null;
  }

  /** The aspects of the group that have something of the terms. */
  matches(terms: readonly string[]): AspectMatch[] {
    return matchAspects(this.#catalogue.aspectsOf(this.group), [...new Set(terms)]);
  }

  /** The aspect with a label of the group. */
  aspectLabelled(label: string): Aspect {
    return this.#catalogue.aspectOf(label);
  }

  /** What is stated in a respect; values that only say that there is none are not. */
  series(aspect: Aspect): Series | null {
    const series = seriesOf(this.group, aspect, (label) => this.#catalogue.aspectOf(label).key);
    if (!series) return null;
    const isKnown = (statement: Statement): boolean => !isUnknown(this.valueOf(statement));
    const statements = series.statements.filter(isKnown);
    if (statements.length === series.statements.length) return series;
    const unstated = [...series.unstated, ...series.statements.filter((one) => !isKnown(one))];
    return { ...series, statements, unstated };
  }

  /** The words of a value. */
  valueOf(statement: Statement): string {
    return this.#catalogue.valueOf(statement);
  }
}
