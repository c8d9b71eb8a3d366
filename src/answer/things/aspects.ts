import type { Catalogue, Subject } from '../../compare/catalogue.ts';
import { mentionsIn } from '../../compare/mentions.ts';
import type { Statement } from '../../compare/statement.ts';
import { isClassName, isComparing, isTying } from '../../compare/synonyms.ts';
import { isStopWord } from '../../text/stopwords.ts';
import { termOf } from '../../text/tokens.ts';

/** "How many aspects of KVM …", "in how many respects do KVM and LXC …". */
const COUNTS =
  /^\W*(?:in |on |for )?(?:how many|(?:what is |what's )?(?:the )?number of)\s+(?:aspects|respects|features|properties|attributes|characteristics|criteria|rows)\b(?<rest>.*)$/isu;
/** Words for where it is stated. */
const WHERE = new Set('table list column document page section have know'.split(' ').map(termOf));
const TABLE = termOf('table');
const ALIKE = /\b(?:alike|same|equal|agree)\b/iu;

/** A question for the number of respects in which one subject is stated, or several differ. */
export interface AspectsAsked {
  readonly subjects: readonly Subject[];
  /** Whether only what a table states counts. */
  readonly inTable: boolean;
}

function isWhere(term: string): boolean {
  return WHERE.has(term);
}

/** Reads "How many aspects of KVM are stated?" and "In how many aspects do KVM and LXC differ?"; null for any other question. */
export function readAspects(question: string, catalogue: Catalogue): AspectsAsked | null {
  const rest = COUNTS.exec(question)?.groups?.rest;
  if (rest === undefined || ALIKE.test(rest)) return null;
  const tokens = catalogue.vocabulary.tokens(rest);
  const mentions = mentionsIn(catalogue, tokens) ?? [];
  const subjects = [...new Set(mentions.map(({ subject }) => subject))];
  const compares = tokens.some(({ term }) => isComparing(term));
  if (subjects.length === 0 || compares !== subjects.length > 1) return null;
  const isNamed = (at: number): boolean => mentions.some(({ from, to }) => from <= at && at < to);
  const isUnderstood = tokens.every(
    (token, at) =>
      isNamed(at) || isStopWord(token) || [isComparing, isTying, isClassName, isWhere].some((test) => test(token.term)),
  );
  const inTable = tokens.some(({ term }, at) => term === TABLE && !isNamed(at));
  return isUnderstood ? { subjects, inTable } : null;
}

/** The first that tables, sections and labelled lines state of a subject in each respect, in their order; or tables alone. */
export function aspectsStated({ statements }: Subject, inTable: boolean, catalogue: Catalogue): Statement[] {
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    if (inTable && statement.origin !== 'table') continue;
    const { key } = catalogue.aspectOf(statement.aspect);
    if (!first.has(key)) first.set(key, statement);
  }
  return [...first.values()];
}
