import type { Document } from '../corpus/document.ts';
import { slice } from '../text/span.ts';
import { fold } from '../text/tokens.ts';
import type { DocumentPage } from './contribution.ts';
import { type Entry, GrowingEntry } from './entry.ts';
import type { Fact } from './fact.ts';
import { type Group, groupsOf } from './groups.ts';
import type { LabelList } from './labelList.ts';
import { plainLabel } from './labels.ts';
import { indexingNames, type NameIndex, type Naming } from './names.ts';
import { type Offered, offeredCells } from './offered.ts';
import { headingsOver } from './page.ts';
import { type NumberedContribution, stating } from './stated.ts';
import { factOf, type Statement } from './statement.ts';
import { finished, type Steps, withBreaks } from './steps.ts';
import { buildingVocabulary, type Vocabulary } from './vocabulary.ts';
import { type TokenLabel, tokensOfLabel, worded } from './worded.ts';
import { exactKey, type Words, wordingOf } from './wording.ts';

export type { DocumentPage } from './contribution.ts';
export type { Entry } from './entry.ts';

/** Something of which the documents state facts. */
export interface Subject {
  /** As the source writes it; of several labels for one thing the first. */
  readonly label: string;
  /** Label by label, each in the order of the documents and of the text. */
  readonly statements: readonly Statement[];
}

/** A respect in which subjects are stated. Statements of two documents are of one aspect when their labels have the same `key`. */
export interface Aspect {
  /** As the source writes it. */
  readonly label: string;
  readonly key: string;
}

/** What the documents state in a structured way, by subject, with every name for it. */
export interface Catalogue {
  /** The document that all is stated in, where there is no other; else null. */
  readonly only: Document | null;
  /** Everything that is stated, in the order of the documents and of the text. */
  readonly statements: readonly Statement[];
  /** One for each label of a subject, in the order of the documents and of the text. */
  readonly entries: readonly Entry[];
  readonly names: NameIndex<Entry>;
  /** The aspects as if they were the subjects: for a look-up that names a table's row and column the other way round. */
  readonly transposed: NameIndex<Entry>;
  readonly vocabulary: Vocabulary;
  /** The labels of what is stated, with their names. */
  readonly labels: LabelList;
  /** An aspect of a subject for each statement, to be offered while somebody types. */
  readonly cells: Offered;
  /** Whether a term says what kind of thing the labels of a table name ("country", "endpoint"). */
  isKind(term: string): boolean;
  /** The aspect that a label names. */
  aspectOf(label: string): Aspect;
  /** The aspects in which a subject is stated, in order, with their names. */
  aspectsOf(subject: Subject): NameIndex<Aspect>;
  /** The subject that several entries are together; the same object for the same entries. */
  subjectOf(entries: readonly Entry[]): Subject;
  /** The things that a document puts beside one another; none for a document that is not there. */
  groupsIn(documentId: string): readonly Group[];
  /** The words of the value, as the source writes them; opens the document. */
  valueOf(statement: Statement): string;
  /** The fact itself, with its quotation; opens the document. */
  factOf(statement: Statement): Fact;
  /** The title and the headings over a statement, outermost first, without opening the document. */
  headingsOver(statement: Statement): readonly string[];
}

/** Entries by their keys, from the statements that `groupsIn` a contribution finds; two spellings of one label are one entry. */
function* grouping(
  contributions: readonly NumberedContribution[],
  groupsIn: (contribution: NumberedContribution) => ReadonlyMap<number, readonly Statement[]>,
  labels: LabelList,
  keys: readonly string[],
  firstId: number,
): Steps<Map<string, GrowingEntry>> {
  const entries = new Map<string, GrowingEntry>();
  const byNumber: GrowingEntry[] = [];
  const entryOf = (number: number): GrowingEntry => {
    const key = keys[number] ?? '';
    const entry = entries.get(key) ?? new GrowingEntry(firstId + entries.size, labels.all[number]?.text ?? '');
    entries.set(key, entry);
    return entry;
  };
  for (const contribution of contributions)
    yield* withBreaks(groupsIn(contribution), ([position, statements]) => {
      const number = contribution.numbers[position] ?? 0;
      const entry = byNumber[number] ?? entryOf(number);
      byNumber[number] = entry;
      entry.add(statements);
    });
  return entries;
}

/** Whether two subjects are one and the same under two names: of both, the same is stated. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  if (a === b) return true;
  const stated = new Set(b.statements);
  return stated.size === a.statements.length && stated.size > 0 && a.statements.every((one) => stated.has(one));
}

/** The catalogue of some pages, made at once; see `buildingCatalogue`. */
export function catalogueOf(pages: readonly DocumentPage[], open: (documentId: string) => Document): Catalogue {
  return finished(buildingCatalogue(pages, open));
}

/**
 * Builds the catalogue of a corpus from its pages, in order of document id: what is stated, and the names by which subjects and
 * aspects are found. `open` gives a document whose page is among them; it is called only for what is shown.
 */
export function* buildingCatalogue(
  pages: readonly DocumentPage[],
  open: (documentId: string) => Document,
): Steps<Catalogue> {
  const stated = yield* stating(pages);
  const { contributions, labels, aliases, kinds } = stated;
  for (const { name } of aliases) labels.add(worded(name));
  const plain = new Map<string, Words>();
  yield* withBreaks(labels.all, ({ names: [first] }) => {
    if (first) plain.set(first.text, first.words);
  });
  const vocabulary = yield* buildingVocabulary(plain.values());

  const keys: string[] = [];
  yield* withBreaks(labels.all, (label) => keys.push(keyIn(vocabulary, label)));
  const keyOf = (label: string): string =>
    keys[labels.numberOf(label) ?? -1] ?? (exactKey(vocabulary.wording(plainLabel(label))) || fold(label));

  const bySubject = yield* grouping(contributions, (one) => one.bySubject, labels, keys, 0);
  const byAspect = yield* grouping(contributions, (one) => one.byAspect, labels, keys, bySubject.size);
  for (const { name, label } of aliases) bySubject.get(keyOf(label))?.aliases.push(name);
  const named = function* (entries: Iterable<Entry>): Generator<Naming<Entry>> {
    for (const of of entries) {
      const label = labels.get(of.label);
      if (label) for (const name of spelt(vocabulary, label)) yield { ...name, of };
      for (const text of new Set(of.aliases)) {
        const tokens = vocabulary.tokens(text);
        yield { text, strength: 'part', of, tokens, wording: wordingOf(tokens) };
      }
    }
  };
  const names = yield* indexingNames(named(bySubject.values()));
  const transposed = yield* indexingNames(named(byAspect.values()));
  const kindTerms = new Set(kinds.flatMap((kind) => vocabulary.wording(kind).content));

  const pageOf = new Map(pages.map(({ documentId, page }) => [documentId, page]));
  const turned = new Map<Entry, readonly Statement[]>();
  const turnedOf = (entry: Entry): readonly Statement[] => {
    const known =
      turned.get(entry) ?? entry.statements.map((one) => ({ ...one, subject: one.aspect, aspect: one.subject }));
    turned.set(entry, known);
    return known;
  };
  const aspects = new WeakMap<Subject, NameIndex<Aspect>>();
  const subjects = new Map<string, Subject>();
  const groups = new Map<string, readonly Group[]>();
  let contributionsById: ReadonlyMap<string, NumberedContribution> | null = null;
  let statements: readonly Statement[] | null = null;
  let cells: Offered | null = null;
  return {
    get only() {
      const [page, another] = pages;
      return page && !another ? open(page.documentId) : null;
    },
    get statements() {
      statements ??= contributions.flatMap((one) => one.statements);
      return statements;
    },
    entries: [...bySubject.values()],
    names,
    transposed,
    vocabulary,
    labels,
    get cells() {
      cells ??= offeredCells(stated);
      return cells;
    },
    isKind: (term) => kindTerms.has(term),
    aspectOf: (label) => ({ label, key: keyOf(label) }),
    aspectsOf(subject) {
      const known = aspects.get(subject);
      if (known) return known;
      const distinct = new Map<string, Aspect>();
      for (const { aspect } of subject.statements) {
        const key = keyOf(aspect);
        if (!distinct.has(key)) distinct.set(key, { label: aspect, key });
      }
      const all = [...distinct.values()].flatMap((of) =>
        spelt(vocabulary, labels.get(of.label) ?? tokensOfLabel(worded(of.label))).map((name) => ({ ...name, of })),
      );
      const index = finished(indexingNames(all));
      aspects.set(subject, index);
      return index;
    },
    subjectOf(parts) {
      const sorted = [...new Set(parts)].sort((a, b) => a.id - b.id);
      const id = sorted.map((entry) => entry.id).join(' ');
      const known = subjects.get(id);
      if (known) return known;
      // An aspect as if it were a subject: what is stated in it, of everything, as if that were its aspects.
      const stated = sorted.flatMap((entry) => (entry.id < bySubject.size ? entry.statements : turnedOf(entry)));
      const subject = { label: sorted[0]?.label ?? '', statements: stated };
      subjects.set(id, subject);
      return subject;
    },
    groupsIn(documentId) {
      const known = groups.get(documentId);
      if (known) return known;
      contributionsById ??= new Map(contributions.map((one) => [one.documentId, one]));
      const contribution = contributionsById.get(documentId);
      const made = contribution ? groupsOf(contribution) : [];
      groups.set(documentId, made);
      return made;
    },
    valueOf: ({ documentId, value }) => slice(open(documentId).text, value),
    factOf: (statement) => factOf(statement, open(statement.documentId)),
    headingsOver({ documentId, span }) {
      const page = pageOf.get(documentId);
      return page ? [page.title, ...headingsOver(page, span.start)] : [];
    },
  };
}

/** The names of a label, with their words as `vocabulary` spells them. */
function spelt(vocabulary: Vocabulary, { names }: TokenLabel): Omit<Naming<unknown>, 'of'>[] {
  return names.map(({ text, strength, words, isRun }) => {
    const tokens = vocabulary.respelt(words.tokens, isRun);
    return { text, strength, tokens, wording: tokens === words.tokens ? words.wording : wordingOf(tokens) };
  });
}

/** What tells a label of the vocabulary from the others. */
function keyIn(vocabulary: Vocabulary, { text, key, names: [first] }: TokenLabel): string {
  if (!first) return key;
  const tokens = vocabulary.respelt(first.words.tokens, true);
  return tokens === first.words.tokens ? key : exactKey(wordingOf(tokens)) || fold(text);
}
