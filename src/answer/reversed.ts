import type { Aspect, Subject } from '../compare/catalogue.ts';
import { MOST_SUBJECTS } from '../compare/compare.ts';
import type { Statement } from '../compare/statement.ts';
import { isClassName, isTying } from '../compare/synonyms.ts';
import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Unit } from './evidence.ts';
import type { Sources } from './lookup.ts';

/** "Which modes …", "what plans …": things of a kind that are to be named. */
const NO_NOUN = String.raw`(?!(?:is|was|has|does|this|its|his)\b)`;
const ASKS_FOR_THINGS = new RegExp(
  String.raw`^\W*(?:which|what)\s+(?:of the\s+)?(?:${NO_NOUN}\p{L}+\s+)?${NO_NOUN}\p{L}*[^\Ws]s\b(?!\s+(?:is|was|has|does)\b)`,
  'iu',
);
/** Documents of the best passages whose facts are looked through, and facts that are looked at. */
const MOST_DOCUMENTS = 2;
const MOST_STATEMENTS = 600;
/** Words of a value that may be asked back; a longer one is a sentence. */
const LONGEST_VALUE = 6;
/** Verbs that say no more than that a thing has what is stated of it. */
const HAVING = new Set(['run', 'work', 'support', 'us', 'have', 'plai', 'accept']);

/** The subjects of which a value is stated, and in which respect. */
export interface Reversed {
  readonly subjects: readonly Subject[];
  readonly aspect: Aspect;
}

/** Where `words` stand side by side among `tokens`; -1 for nowhere. */
function runOf(words: readonly Token[], tokens: readonly Token[]): number {
  return tokens.findIndex((_, from) => words.every(({ term }, at) => tokens[from + at]?.term === term));
}

/** Whether the rest of the question only says what kind of things they are, or in which respect. */
function explains(statement: Statement, rest: readonly Token[], { catalogue }: Sources): boolean {
  const around = [statement.aspect, ...catalogue.headingsOver(statement)].flatMap((text) => tokenize(text));
  const known = new Set(around.map(({ term }) => term));
  return rest.every(
    (token) =>
      isStopWord(token) ||
      known.has(token.term) ||
      isClassName(token.term) ||
      catalogue.isKind(token.term) ||
      isTying(token.term) ||
      HAVING.has(token.term),
  );
}

/**
 * "Which modes run on Xen only?": the subjects whose value in one respect is what the question says, from the documents of the
 * best `units`. Null when no value stands in the question word for word, when it says more, or when several respects have it.
 */
export function subjectsWith(question: string, units: readonly Unit[], sources: Sources): Reversed | null {
  if (!ASKS_FOR_THINGS.test(question)) return null;
  const { catalogue } = sources;
  const tokens = tokenize(question);
  const documents = new Set([...new Set(units.map(({ passage }) => passage.document.id))].slice(0, MOST_DOCUMENTS));
  const looked = catalogue.statements.filter(({ documentId }) => documents.has(documentId)).slice(0, MOST_STATEMENTS);
  let longest = 0;
  let found: Statement[] = [];
  for (const statement of looked) {
    if (statement.value.end - statement.value.start > LONGEST_VALUE * 16) continue;
    const words = tokenize(catalogue.factOf(statement).value);
    const telling = words.filter((word) => !isStopWord(word)).length;
    if (words.length < 2 || words.length > LONGEST_VALUE || telling === 0 || words.length < longest) continue;
    const from = runOf(words, tokens);
    const rest = tokens.filter((_, at) => at < from || at >= from + words.length);
    if (from < 0 || !explains(statement, rest, sources)) continue;
    if (words.length > longest) found = [];
    longest = words.length;
    found.push(statement);
  }
  const aspects = new Map(found.map((one) => [catalogue.aspectOf(one.aspect).key, catalogue.aspectOf(one.aspect)]));
  const [aspect, another] = aspects.values();
  const labels = new Set(found.map(({ subject }) => subject));
  const entries = catalogue.entries.filter(({ label }) => labels.has(label));
  if (!aspect || another || entries.length !== labels.size || entries.length > MOST_SUBJECTS) return null;
  return { aspect, subjects: entries.map((entry) => catalogue.subjectOf([entry])) };
}
