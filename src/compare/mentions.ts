import { languageOf } from '../text/languages/languages.ts';
import type { Span } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { type Token, termOf } from '../text/tokens.ts';
import { type AspectMatch, aspectsOf, CLEAR, matchAspects } from './aspects.ts';
import { type Aspect, type Catalogue, isSameSubject, type Subject } from './catalogue.ts';
import { isStated, MOST_SUBJECTS } from './compare.ts';
import { widerNames } from './names.ts';
import { type Choice, choose, chosenSubject } from './resolve.ts';
import type { Statement } from './statement.ts';
import { isClassName, isComparing, isMeasure, isTying } from './synonyms.ts';
import { exactKey, wordingOf } from './wording.ts';

/** What a question looks up: subjects in one respect, or, for a null aspect, subjects in every respect. */
export interface Lookup {
  readonly subjects: readonly Subject[];
  readonly aspect: Aspect | null;
}

/** Words of the longest name that is looked for in a question. */
const LONGEST_NAME = 12;
/** Share of an aspect's label that a question has to name. */
const NAMED = 0.5;
/** What may stand between names that are put side by side. */
const CONNECTIVE = /^(?:and|or|with|to|from|than|against|vs|versus)$/;
/** "What is a KVM guest?" asks what a thing is, and not for something that is stated of it. */
const ASKS_WHAT_IT_IS = /^\W*(?:what|who)(?:['’]s|\s+(?:is|are|was|were))\s+(?:an?|some)\s/i;

/** Verbs for what a subject does with anything. */
const DOING = new Set(['run', 'work', 'support', 'have'].map(termOf));

/** "Why?" after an answer, which is put before the question that was answered: the same cell again would not answer it. */
const ASKS_ON = /^\W*(?:why|why not|how|when|where|who):/i;

/** A name in a question. */
export interface Mention {
  readonly subject: Subject;
  /** Tokens [from, to) of the question. */
  readonly from: number;
  readonly to: number;
}

/** What a run of words names: exactly, or as a part of two words or more of one name only ("Orion 200" of "Lathe Orion 200"). */
function chosenBy(catalogue: Catalogue, run: readonly Token[]): Choice | null {
  const { names } = catalogue;
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.every(isStopWord)) return null;
  const wording = wordingOf(run);
  const named = names.saying(wording.terms);
  const chosen = choose(named);
  // What several labels only begin with ("Guest: …", "Guest – …") is a word like another.
  const exact = chosen?.certain || named.some(({ strength }) => strength !== 'loose') ? chosen : null;
  if (exact || wording.content.length < 2 || isStopWord(first) || isStopWord(last)) return exact;
  const wider = widerNames(names, wording).filter((name) => ` ${exactKey(name)} `.includes(` ${exactKey(wording)} `));
  const entries = [...new Set(wider.filter(({ strength }) => strength === 'label').map(({ of }) => of))];
  return entries.length === 1 ? { entries, certain: true } : null;
}

/** The subjects that a question names, the longest name at each place; null when a name is ambiguous. */
export function mentionsIn(catalogue: Catalogue, tokens: readonly Token[]): Mention[] | null {
  const mentions: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = Math.min(tokens.length, from + LONGEST_NAME);
    let choice = chosenBy(catalogue, tokens.slice(from, to));
    while (!choice && to > from) choice = chosenBy(catalogue, tokens.slice(from, --to));
    if (choice && !choice.certain) return null;
    if (choice) mentions.push({ subject: chosenSubject(catalogue, choice), from, to });
    from = Math.max(to, from + 1);
  }
  return mentions;
}

/** A text read for the subjects that it names. */
interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Empty when a name in it is ambiguous. */
  readonly mentions: readonly Mention[];
}

/** A question is read for names several times on its way to an answer; the text read last is kept. */
const readLast = new WeakMap<Catalogue, ReadText>();

function read(catalogue: Catalogue, text: string): ReadText {
  const last = readLast.get(catalogue);
  if (last?.text === text) return last;
  const tokens = catalogue.vocabulary.tokens(text);
  const now: ReadText = { text, tokens, mentions: mentionsIn(catalogue, tokens) ?? [] };
  readLast.set(catalogue, now);
  return now;
}

/** The one aspect that explains every asked term, of whose label enough is asked; null when there is none, or several. */
export function explained(matches: readonly AspectMatch[]): Aspect | null {
  const good = matches.filter(
    ({ missing, label }) => label >= NAMED && missing.every((term) => label === 1 && isMeasure(term)),
  );
  const [first, second] = good;
  if (!first || (second && first.asked + first.label - second.asked - second.label < CLEAR)) return null;
  return first.aspect;
}

/**
 * Reads a plain question as a look-up: "What is the I/O latency of KVM?", "Does PVH run Windows?", "compare LXC and KVM".
 * Null unless every word of it that carries meaning is explained by a subject's name, by one aspect's label, or by the
 * vocabulary of comparing; a question that asks for anything more is left to the search.
 */
export function findLookup(catalogue: Catalogue, question: string): Lookup | null {
  if (ASKS_WHAT_IT_IS.test(question) || ASKS_ON.test(question)) return null;
  const { tokens, mentions } = read(catalogue, question);
  const subjects = mentions
    .map(({ subject }) => subject)
    .filter((subject, index, all) => all.findIndex((other) => isSameSubject(other, subject)) === index);
  if (subjects.length === 0 || subjects.length > MOST_SUBJECTS) return null;

  const namedAt = (at: number): boolean => mentions.some(({ from, to }) => from <= at && at < to);
  const language = languageOf(tokens);
  const besideName = (at: number): boolean => namedAt(at - 1) || namedAt(at + 1);
  const rest = tokens.flatMap((token, at) => {
    const { term } = token;
    const isOwn = language?.functionWords.has(token.word) && !isComparing(term);
    if (namedAt(at) || isStopWord(token) || isOwn) return [];
    const isKind = besideName(at) && (isClassName(term) || catalogue.isKind(term));
    return [{ term, optional: isKind || isComparing(term) || isTying(term) || DOING.has(term) }];
  });
  const all = [...new Set(rest.map(({ term }) => term))];
  const needed = [...new Set(rest.filter(({ optional }) => !optional).map(({ term }) => term))];
  const compares = tokens.every(({ word }, at) => namedAt(at) || CONNECTIVE.test(word)) || all.some(isComparing);
  const index = aspectsOf(catalogue, subjects);
  for (const asked of [all, needed]) {
    const aspect = asked.length > 0 ? explained(matchAspects(index, asked)) : null;
    if (aspect && (compares || subjects.every((subject) => isStated(catalogue, subject, aspect))))
      return { subjects, aspect };
  }
  return needed.length === 0 && subjects.length > 1 && compares ? { subjects, aspect: null } : null;
}

/** Where a text names subjects, as spans into it, in order; empty when a name in it is ambiguous. */
export function mentionSpans(catalogue: Catalogue, text: string): Span[] {
  const { tokens, mentions } = read(catalogue, text);
  return mentions.flatMap(({ from, to }) => {
    const first = tokens[from];
    const last = tokens[to - 1];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** Headings under which documents speak of one subject each, as they stand there. */
export interface Sections {
  /** Those of the subjects that a text names. */
  readonly named: ReadonlySet<string>;
  /** Those of all subjects. */
  readonly all: ReadonlySet<string>;
  /** Ids of the documents that have sections on the subjects named. */
  readonly documents: ReadonlySet<string>;
  /** The terms by which the text names them. */
  readonly names: ReadonlySet<string>;
}

export const NO_SECTIONS: Sections = { named: new Set(), all: new Set(), documents: new Set(), names: new Set() };

/** The sections on subjects, and which of them are on the subjects that a text names; without a section on any of those, none. */
export function sectionsNamed(catalogue: Catalogue, text: string): Sections {
  const { tokens, mentions } = read(catalogue, text);
  const found = mentions
    .map((mention) => ({ ...mention, sections: sectionsOn(mention.subject) }))
    .filter(({ sections }) => sections.length > 0);
  if (found.length === 0) return NO_SECTIONS;
  const named = found.flatMap(({ sections }) => sections);
  return {
    named: new Set(named.map(({ subject }) => subject)),
    all: catalogue.sectionSubjects,
    documents: new Set(named.map(({ documentId }) => documentId)),
    names: new Set(found.flatMap(({ from, to }) => tokens.slice(from, to).map(({ term }) => term))),
  };
}

function sectionsOn({ statements }: Subject): Statement[] {
  return statements.filter(({ origin }) => origin === 'section');
}
