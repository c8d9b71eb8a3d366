import type { Corpus } from '../corpus/document.ts';
import { fold } from '../text/tokens.ts';
import type { Fact } from './fact.ts';
import { factsOfCorpus } from './facts.ts';
import { namesOf, plainLabel } from './labels.ts';
import { exactKey, indexNames, type NameIndex } from './names.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Something of which the documents state facts. */
export interface Subject {
  /** As the source writes it; of several labels for one thing the first. */
  readonly label: string;
  /** Label by label, each in the order of the documents and of the text. */
  readonly facts: readonly Fact[];
}

/** A respect in which subjects are stated. Facts of two documents are of one aspect when their labels have the same `key`. */
export interface Aspect {
  /** As the source writes it. */
  readonly label: string;
  readonly key: string;
}

/** One label of the corpus and what stands under it. */
export interface Entry {
  readonly id: number;
  readonly label: string;
  /** What else a document calls it, outside the label. */
  readonly aliases: readonly string[];
  readonly facts: readonly Fact[];
}

/** What the documents state in a structured way, by subject, with every name for it. */
export interface Catalogue {
  /** One for each label of a subject, in the order of the documents and of the text. */
  readonly entries: readonly Entry[];
  readonly names: NameIndex<Entry>;
  /** The aspects as if they were the subjects: for a look-up that names a table's row and column the other way round. */
  readonly transposed: NameIndex<Entry>;
  readonly vocabulary: Vocabulary;
  /** Whether a term says what kind of thing the labels of a table name ("country", "endpoint"). */
  isKind(term: string): boolean;
  /** The aspect that a label names. */
  aspectOf(label: string): Aspect;
  /** The aspects in which a subject is stated, in order, with their names. */
  aspectsOf(subject: Subject): NameIndex<Aspect>;
  /** The subject that several entries are together; the same object for the same entries. */
  subjectOf(entries: readonly Entry[]): Subject;
}

interface GrowingEntry extends Entry {
  readonly aliases: string[];
  readonly facts: Fact[];
}

/** Entries by label; two spellings of one label are one entry. */
function entriesOf(facts: readonly Fact[], key: (label: string) => string, firstId: number): GrowingEntry[] {
  const entries = new Map<string, GrowingEntry>();
  for (const fact of facts) {
    const own = key(fact.subject);
    const entry = entries.get(own) ?? { id: firstId + entries.size, label: fact.subject, aliases: [], facts: [] };
    entry.facts.push(fact);
    entries.set(own, entry);
  }
  return [...entries.values()];
}

/** Whether two subjects are one and the same under two names: of both, the same facts are stated. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  if (a === b) return true;
  const facts = new Set(b.facts);
  return facts.size === a.facts.length && facts.size > 0 && a.facts.every((fact) => facts.has(fact));
}

/** Builds the catalogue of a corpus: its facts, and the names by which their subjects and aspects are found. */
export function buildCatalogue(corpus: Corpus): Catalogue {
  const { facts, aliases, kinds } = factsOfCorpus(corpus);
  const labels = new Set<string>();
  for (const { subject, aspect } of facts) labels.add(subject).add(aspect);
  for (const { name } of aliases) labels.add(name);
  const vocabulary = buildVocabulary(new Set([...labels].map(plainLabel)));

  const keys = new Map<string, string>();
  const keyOf = (label: string): string => {
    const known = keys.get(label);
    if (known !== undefined) return known;
    const key = exactKey(vocabulary.wording(plainLabel(label))) || fold(label);
    // Labels come back again and again; what is not a label does not, and must not pile up.
    if (labels.has(label)) keys.set(label, key);
    return key;
  };

  const entries = entriesOf(facts, keyOf, 0);
  const turned = facts.map((fact): Fact => ({ ...fact, subject: fact.aspect, aspect: fact.subject }));
  const transposed = entriesOf(turned, keyOf, entries.length);
  const byLabel = new Map(entries.map((entry) => [keyOf(entry.label), entry]));
  for (const { name, label } of aliases) byLabel.get(keyOf(label))?.aliases.push(name);
  const named = (of: Entry) => [
    ...namesOf(of.label).map((name) => ({ ...name, of })),
    ...[...new Set(of.aliases)].map((text) => ({ text, strength: 'part' as const, of })),
  ];

  const kindTerms = new Set(kinds.flatMap((kind) => vocabulary.wording(kind).content));
  const aspects = new WeakMap<Subject, NameIndex<Aspect>>();
  const subjects = new Map<string, Subject>();
  return {
    entries,
    names: indexNames(entries.flatMap(named), vocabulary),
    transposed: indexNames(transposed.flatMap(named), vocabulary),
    vocabulary,
    isKind: (term) => kindTerms.has(term),
    aspectOf: (label) => ({ label, key: keyOf(label) }),
    aspectsOf(subject) {
      const known = aspects.get(subject);
      if (known) return known;
      const distinct = new Map<string, Aspect>();
      for (const { aspect } of subject.facts) {
        const key = keyOf(aspect);
        if (!distinct.has(key)) distinct.set(key, { label: aspect, key });
      }
      const names = [...distinct.values()].flatMap((of) => namesOf(of.label).map((name) => ({ ...name, of })));
      const index = indexNames(names, vocabulary);
      aspects.set(subject, index);
      return index;
    },
    subjectOf(parts) {
      const sorted = [...new Set(parts)].sort((a, b) => a.id - b.id);
      const id = sorted.map((entry) => entry.id).join(' ');
      const known = subjects.get(id);
      if (known) return known;
      const subject = { label: sorted[0]?.label ?? '', facts: sorted.flatMap((entry) => entry.facts) };
      subjects.set(id, subject);
      return subject;
    },
  };
}
