import type { Document } from '../corpus/document.ts';
import { headingsOver } from '../corpus/heading.ts';
import { slice } from '../text/span.ts';
import { fold } from '../text/tokens.ts';
import type { DocumentPage } from './documentPage.ts';
import { type Entries, entering, type KeyNumbers } from './entries.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './fact.ts';
import type { Group } from './groups.ts';
import type { LabelList, LabelName } from './labelList.ts';
import { plainLabel } from './labels.ts';
import type { Ledger } from './ledger/ledger.ts';
import { NameList } from './ledger/nameList.ts';
import { tabulating } from './ledger/nameTable.ts';
import type { StatedRows } from './ledger/rows.ts';
import { Terms } from './ledger/terms.ts';
import { indexNames, type NameIndex, type Naming } from './names.ts';
import { type Offered, offeredCells } from './offered.ts';
import { stating } from './stated.ts';
import { factOf, type Statement } from './statement.ts';
import { finished, type Steps, withBreaks } from './steps.ts';
import { buildingVocabulary, type Vocabulary } from './vocabulary.ts';
import { exactKey, wordingOf } from './wording.ts';

export type { DocumentPage } from './documentPage.ts';
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
  /** The same by number, of which none is an object yet. */
  readonly rows: StatedRows;
  /** The subjects of which something is stated under parallel headings, as they stand there. */
  readonly sectionSubjects: ReadonlySet<string>;
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
  const { rows, labels, aliases, kinds } = stated;
  labels.addAll(aliases.map(({ name }) => name));
  const terms = new Terms();
  const vocabulary = yield* buildingVocabulary(labels, terms);
  const keys = yield* keying(labels, vocabulary);
  const keyOf = (label: string): string =>
    keys.texts[labels.numberOf(label) ?? -1] ?? (exactKey(vocabulary.wording(plainLabel(label))) || fold(label));

  const bySubject = yield* entering(rows, rows.columns.subjects, keys, labels, 0);
  for (const { name, label } of aliases) bySubject.withKey(keyOf(label))?.aliases.push(name);
  const named = function* ({ all, labelOf }: Entries): Steps<NameIndex<Entry>> {
    const list = new NameList<Entry>(labels, vocabulary, terms);
    yield* withBreaks(all, (entry, at) => {
      list.addLabel(entry, labelOf[at] ?? 0);
      for (const text of new Set(entry.aliases))
        list.add(entry, { text, strength: 'part', tokens: vocabulary.tokens(text) });
    });
    return yield* tabulating(list);
  };
  const names = yield* named(bySubject);
  const byAspect = yield* entering(rows, rows.columns.aspects, keys, labels, bySubject.all.length);
  const transposed = yield* named(byAspect);
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
  let statements: readonly Statement[] | null = null;
  let sectionSubjects: ReadonlySet<string> | null = null;
  let cells: Offered | null = null;
  return {
    get only() {
      const [page, another] = pages;
      return page && !another ? open(page.documentId) : null;
    },
    get statements() {
      statements ??= rows.all;
      return statements;
    },
    rows,
    get sectionSubjects() {
      sectionSubjects ??= rows.sectionSubjects();
      return sectionSubjects;
    },
    entries: bySubject.all,
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
      const index = indexNames([...distinct.values()].flatMap((of) => namings(of, labels, vocabulary)));
      aspects.set(subject, index);
      return index;
    },
    subjectOf(parts) {
      const sorted = [...new Set(parts)].sort((a, b) => a.id - b.id);
      const id = sorted.map((entry) => entry.id).join(' ');
      const known = subjects.get(id);
      if (known) return known;
      // An aspect as if it were a subject: what is stated in it, of everything, as if that were its aspects.
      const own = sorted.flatMap((entry) => (entry.id < bySubject.all.length ? entry.statements : turnedOf(entry)));
      const subject = { label: sorted[0]?.label ?? '', statements: own };
      subjects.set(id, subject);
      return subject;
    },
    groupsIn(documentId) {
      const known = groups.get(documentId);
      if (known) return known;
      const made = rows.groupsIn(documentId);
      groups.set(documentId, made);
      return made;
    },
    valueOf: ({ documentId, value }) => slice(open(documentId).text, value),
    factOf: (statement) => factOf(statement, open(statement.documentId)),
    headingsOver({ documentId, span }) {
      const page = pageOf.get(documentId);
      return page ? [page.title, ...headingsOver(page.headings, span.start)] : [];
    },
  };
}

/** The names of an aspect, as the vocabulary spells them. */
function namings(of: Aspect, labels: LabelList, vocabulary: Vocabulary): Naming<Aspect>[] {
  const number = labels.numberOf(of.label);
  const names: readonly LabelName[] = number === undefined ? [] : labels.namesOf(number);
  return names.map(({ text, strength, tokens }) => {
    const spelt = vocabulary.respelt(tokens);
    return { of, text, strength, tokens: spelt, wording: wordingOf(spelt) };
  });
}

/** What tells each label of the vocabulary from the others: the same for those that spell the same words. */
function* keying(labels: LabelList, vocabulary: Vocabulary): Steps<KeyNumbers> {
  const texts: string[] = [];
  const numbers = new Int32Array(labels.size);
  const byText = new Map<string, number>();
  yield* withBreaks(labels.texts, (label, at) => {
    const { ledger, row } = labels.placeOf(at);
    const name = ledger.firstName(row);
    const isSpelt = name === ledger.endName(row) || vocabulary.spellsAs(ledger, name);
    const key = isSpelt ? labels.keyOf(at) : exactKey({ terms: speltTerms(vocabulary, ledger, name) }) || fold(label);
    texts.push(key);
    const number = byText.get(key) ?? byText.size;
    byText.set(key, number);
    numbers[at] = number;
  });
  return { texts, numbers, byText };
}

function speltTerms(vocabulary: Vocabulary, ledger: Ledger, name: number): string[] {
  const spelt: string[] = [];
  const isThere = vocabulary.spell(ledger, name, (place, token) => spelt.push(place.token(token).term));
  return isThere ? spelt : vocabulary.respelt(ledger.tokensOf(name)).map(({ term }) => term);
}
