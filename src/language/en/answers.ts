import { grammar } from './grammar.ts';

const { and, counted, named, number, or } = grammar;

const aspects = (count: number): string => counted(count, 'aspect', 'aspects');

/** What is said of an answer, and why there is none. */
export const answers = {
  noQuestion: 'No question',
  /** What a follow-up was taken to mean. */
  understood: (question: string) => `Understood as ${named(question)}.`,
  unsure: 'Not certain to answer this; these are the nearest words.',
  nearest: 'The nearest places, which do not answer it:',
  nothingToLookFor: 'Nothing to look for',
  noWords: 'This message has no words that I could look for.',
  thanks: {
    title: 'Thank you',
    right: 'Noted as right, without your name.',
    wrong: 'Noted as not it, without your name. Other words for the same thing may find what you want.',
    /** Of a refusal. */
    missed:
      'Noted as a question that the documents do answer, without your name. Other words for the same thing may find it now.',
  },
  /** How sure it is that a quotation answers. */
  certainty: {
    stated: 'Stated under these names.',
    likely: 'Likely to answer it.',
    possible: 'May answer it.',
    further: 'Less likely to answer it than what was shown first.',
  },
  reason: {
    emptyQuestion: 'There is no question here: please ask in a few words what you want to know.',
    unknown: 'No document mentions what was asked about.',
    unknownTerms: (terms: readonly string[]) => `No document mentions ${or(terms)}.`,
    termsApart: (terms: readonly string[]) => `No passage speaks of ${and(terms)} together.`,
    kindMissing: {
      date: 'The passages that come nearest give no date.',
      number: 'The passages that come nearest give no number.',
      contact: 'The passages that come nearest give no address or number to reach them by.',
    },
    nothingFound: 'No passage in the documents answers this.',
    unknownSubject: (name: string) => `The documents state nothing under the name ${named(name)}.`,
    ambiguousSubject: (name: string, candidates: readonly string[]) =>
      `${named(name)} could be: ${or(candidates)}. Please name one.`,
    unknownAspect: (aspect: string, subject: string) =>
      `The documents state nothing about ${named(aspect)} for ${named(subject)}.`,
    ambiguousAspect: (aspect: string, subject: string, candidates: readonly string[]) =>
      `For ${named(subject)}, ${named(aspect)} could be: ${or(candidates)}. Please name one.`,
    didYouMean: (names: readonly string[]) => `Did you mean ${or(names)}?`,
    notComparable: (subjects: readonly string[]) =>
      `The documents state nothing that could be compared between ${and(subjects)}.`,
    notStated: (aspect: string, subjects: readonly string[]) =>
      `The documents do not state ${named(aspect)} for ${or(subjects)}.`,
    sameSubject: (name: string) => `Both names mean ${named(name)}: a comparison needs two different ones.`,
    allAlike: (subjects: readonly string[], rows: number) =>
      `All that the documents state of ${and(subjects)} together is the same for each, in ${counted(rows, 'respect', 'respects')}.`,
    total: (name: string) =>
      `${named(name)} adds up others, so it is not put side by side with them; what it says can be looked up.`,
    /** Why what is stated in one respect does not decide. */
    unfit: {
      order: (aspect: string, values: readonly string[]) =>
        `${named(aspect)} is stated as ${and(values)}, which cannot be put in order.`,
      flag: (aspect: string, values: readonly string[]) =>
        `${named(aspect)} is stated as ${and(values)}, which is neither yes nor no.`,
      better: (aspect: string) => `The documents do not say whether more or less of ${named(aspect)} is better.`,
      more: (aspect: string, values: readonly string[]) =>
        `${named(aspect)} is also stated as ${and(values)}; whether that counts is not certain.`,
    },
    noneSuch: (aspect: string, among: number) =>
      `${named(aspect)} is stated for ${number(among)}, for none of them as asked.`,
    tooManyThings: (most: number) =>
      `These are more than ${most}, too many to show each with its quotation. Please ask for fewer.`,
    tooManySubjects: (given: number, most: number) =>
      `${given} names are too many for one comparison: please give at most ${most}.`,
  },
  comparison: {
    notStated: 'not stated',
    /** Over what is stated of one of the subjects alone. */
    only: 'Stated of one of them only:',
    /** What was left out where only differences were asked for. */
    alike: (count: number) => `${aspects(count)} in which they are alike ${count === 1 ? 'is' : 'are'} left out.`,
    differ: (count: number, all: number) => `They differ in ${number(count)} of ${aspects(all)}.`,
    aspectOf: (aspect: string, subject: string) => `${aspect} of ${subject}`,
    /** Of what the documents contradict each other; each is an `aspectOf`. */
    disagree: (what: readonly string[]) => `The documents disagree on ${and(what)}.`,
  },
  /** Over and below values one under another. */
  statements: {
    /** What other documents state differently than the value above, and how many there are. */
    also: (count: number): string =>
      count === 1 ? 'Stated differently in another document:' : 'Stated differently in other documents:',
    leftOut: (count: number) => `${counted(count, 'more statement', 'more statements')} left out.`,
    leftOutOf: (count: number, documents: number) =>
      `${counted(count, 'more statement', 'more statements')} left out, those of ${counted(documents, 'document', 'documents')} among them.`,
    aspectsOf: (count: number, subject: string) => `${aspects(count)} of ${named(subject)}:`,
    inAll: (count: number) => `${number(count)} in all:`,
    ofThose: (count: number, among: number, by: string) => `${number(count)} of ${number(among)}, by ${named(by)}:`,
    these: 'These:',
    by: (aspect: string) => `By ${named(aspect)}:`,
    equal: (count: number, among: number) => `${number(count)} of ${number(among)} are equal:`,
    equalBy: (count: number, among: number, by: string) =>
      `${number(count)} of ${number(among)} are equal, by ${named(by)}:`,
    inOrderWith: (count: number) => `Put in order with ${counted(count, 'other', 'others')}.`,
    notStatedFor: (subjects: readonly string[]) => `Not stated for ${and(subjects)}.`,
  },
};
