import { isStopWord } from '../../text/stopwords.ts';
import { tokenize } from '../../text/tokens.ts';
import { inverseDocumentFrequency } from '../question.ts';
import { isNameOf, type Said, type Vocabulary } from './said.ts';

/**
 * Where a word of the earlier turns was said. A word has one of the first six places, and besides may stand above the quotation
 * that was shown last.
 */
export const PLACES = [
  'nameAsked',
  'nameTold',
  'askedLast',
  'askedBefore',
  'toldLast',
  'toldBefore',
  'aboveLast',
  'onlyAbove',
] as const;
export type Place = (typeof PLACES)[number];

/** What a question shows of how it hangs on what was said before; numbers of 0 to 1. */
export const SIGNS = [
  'always',
  // It has a pronoun: of a person, of several, of a thing; or points at something ("this album").
  'person',
  'they',
  'thing',
  'points',
  // It has no word that carries meaning, one (two count half), or more than three (seven count whole).
  'empty',
  'short',
  'long',
  // How telling its words are together: what three words that the corpus has once tell is 1.
  'telling',
  // It opens like a follow-up ("and …", "what about …"), or asks for more of the same ("what else …").
  'opensOn',
  'asksMore',
  // It has a name, or one that is new in the conversation.
  'named',
  'newName',
  // Share of its words, by how telling they are, that were said before.
  'shared',
] as const;
export type Sign = (typeof SIGNS)[number];

/** What is known of a word in itself; numbers of about 0 to 1. */
export const TRAITS = [
  // Of a name: how often it began a sentence, and how recently it was said.
  'nameHeads',
  'nameRecent',
  // Of a name, where the question has a pronoun of a person: it stands after "the", begins sentences, was asked about.
  'personArticle',
  'personHeads',
  'personAsked',
  // Share of the questions and quotations that have it; logarithm of how often it was said.
  'everywhere',
  'times',
  'recentAsked',
  'recentTold',
  'opened',
  'heads',
  'afterPlace',
  'afterArticle',
  'rare',
  'number',
] as const;
export type Trait = (typeof TRAITS)[number];

export type Signs = Readonly<Record<Sign, number>>;
export type Traits = Readonly<Record<Trait, number>>;

const PERSON = /\b(?:his|her|hers|he|him|she)\b/i;
const THEY = /\b(?:they|them|their|theirs|both|those two)\b/i;
/** "This" and "that" are pronouns where no noun follows; "there" at the end of a question is a place. */
const THING =
  /\b(?:its|it|one|ones)\b|\bthere\W*$|\b(?:this|that|these|those)(?=\W*$|\s+(?:is|are|was|were|do|does|did|can|will|would|to|in|on|at|for|of|by|happen|mean|work)\b)/i;
const POINTS = /\b(?:this|that|these|those|such|same)\s+\p{L}/iu;
const OPENS_ON = /^\W*(?:and|or|but|what about|how about|then|so)\b/i;
const ASKS_MORE = /\b(?:else|other|others|another|more|besides|anything)\b/i;
/** Words from which a question begins to stand on its own, and how many more make it certain. */
const LONG = { from: 3, over: 4 } as const;
/** Words that only one passage has and that tell, together, what is asked. */
const TELLING = 3;

/** How telling a term is, as a share of the most telling one: its inverse document frequency over that of a word seen once. */
function rarity(term: string, { size, passagesWith }: Vocabulary): number {
  return inverseDocumentFrequency(size, passagesWith(term)) / inverseDocumentFrequency(size, 0);
}

function yes(is: boolean): number {
  return is ? 1 : 0;
}

/** The signs of a question after what was `said`. */
export function signsOf(question: string, said: ReadonlyMap<string, Said>, vocabulary: Vocabulary): Signs {
  const tokens = tokenize(question).filter((token) => !isStopWord(token));
  const terms = [...new Set(tokens.map(({ term }) => term))];
  const sum = (of: readonly string[]): number => of.reduce((total, term) => total + rarity(term, vocabulary), 0);
  const names = tokens.filter((token) => isNameOf(question, token, vocabulary) || vocabulary.writtenAsName(token.term));
  const telling = sum(terms);
  return {
    always: 1,
    person: yes(PERSON.test(question)),
    they: yes(THEY.test(question)),
    thing: yes(THING.test(question)),
    points: yes(POINTS.test(question)),
    empty: yes(terms.length === 0),
    short: terms.length === 1 ? 1 : terms.length === 2 ? 0.5 : 0,
    long: Math.min(1, Math.max(0, terms.length - LONG.from) / LONG.over),
    telling: Math.min(1, telling / TELLING),
    opensOn: yes(OPENS_ON.test(question)),
    asksMore: yes(ASKS_MORE.test(question)),
    named: yes(names.length > 0),
    newName: yes(names.some(({ term }) => !said.has(term))),
    shared: telling > 0 ? sum(terms.filter((term) => said.has(term))) / telling : 0,
  };
}

/** The places of a word, by which its rows of weights are chosen. `shown` is how many turns back the last quotation was. */
export function placesOf(one: Said, shown: number): readonly Place[] {
  const above: readonly Place[] = one.above > 0 && one.above === shown ? ['aboveLast'] : [];
  if (one.times === 0) return [...above, 'onlyAbove'];
  if (one.names > one.times / 2) return [...above, one.asked > 0 ? 'nameAsked' : 'nameTold'];
  if (one.asked > 0) return [...above, one.asked === 1 ? 'askedLast' : 'askedBefore'];
  return [...above, one.told === 1 ? 'toldLast' : 'toldBefore'];
}

/** The traits of a word after `turns` turns, for a question with these signs. */
export function traitsOf(one: Said, turns: number, { person }: Signs, vocabulary: Vocabulary): Traits {
  const times = Math.max(1, one.times);
  const name = yes(one.times > 0 && one.names > one.times / 2);
  const recent = (back: number): number => (back > 0 ? 1 / back : 0);
  return {
    nameHeads: (name * one.heads) / times,
    nameRecent: name * Math.max(recent(one.asked), recent(one.told)),
    personArticle: (name * person * one.afterArticle) / times,
    personHeads: (name * person * one.heads) / times,
    personAsked: name * person * yes(one.asked > 0),
    everywhere: one.turns / (1 + turns),
    times: Math.log(times),
    recentAsked: recent(one.asked),
    recentTold: recent(one.told),
    opened: yes(one.opened),
    heads: one.heads / times,
    afterPlace: one.afterPlace / times,
    afterArticle: one.afterArticle / times,
    rare: rarity(one.term, vocabulary),
    number: yes(/\p{N}/u.test(one.word)),
  };
}
