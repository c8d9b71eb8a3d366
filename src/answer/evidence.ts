import { above, type Passage } from '../passages/passage.ts';
import type { Hit } from '../search/index.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, slice } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { meets } from './expectation.ts';
import { type Features, type UnitFeature, weigh } from './features.ts';
import { UNIT_WEIGHTS } from './model.ts';
import type { Question, QuestionTerm } from './question.ts';

/** The smallest piece of a passage that can be quoted, and how well it answers. */
export interface Unit {
  readonly passage: Passage;
  /** In the document. */
  readonly span: Span;
  /** Position among the passage's units. */
  readonly position: number;
  readonly features: Features<UnitFeature>;
  /** The question's terms that stand anywhere in the passage, above it or in the title. */
  readonly covered: ReadonlySet<QuestionTerm>;
  /** Those of them that stand in the unit, in the sentences beside it, or above it. */
  readonly near: ReadonlySet<QuestionTerm>;
  /** Retrieval score of the question's best hit. */
  readonly topRetrieval: number;
  /** Ranks units of one question; higher is better. */
  readonly score: number;
}

/** Words about a text rather than in it: a byline answers them although it does not repeat them. */
const OF_BYLINES = new Set(
  tokenize(
    `write wrote written writer author post posted publish published publication date comment commented commenter message
    reply replied telephone phone number fax email mail e-mail address contact reach`,
  ).map((token) => token.term),
);

/** Whether a question is about a text: who wrote it, when, how to reach them. Only such a question is answered by a byline. */
export function asksForByline(question: Question): boolean {
  return (
    ['person', 'date', 'contact'].includes(question.expectation) &&
    question.terms.some((term) => OF_BYLINES.has(term.term))
  );
}

/** A sentence that opens like this leans on the one before it: "They …", "Because of these problems, …". */
const LEANS =
  /^[("“]*(?:(?:because of|due to|despite|in spite of|as a result of|given|with|without|for|from|after)\s+(?:all\s+)?(?:this|that|these|those|such|it|them)|it|its|they|their|them|he|she|his|her|this|that|these|those|such|so|thus|therefore|otherwise|however|but|and|also|instead|by doing so|in this case|both|here|then)\b/i;

/** Whether words cannot be understood without the sentence before them. */
export function leans(words: string): boolean {
  return LEANS.test(words);
}

/** Added to a unit's words when its density is taken: a unit of two words is not all about the question. */
const SMOOTHING = 3;
/** Longest piece of code, in characters, that is quoted as one; a longer one is cut at its blank lines. */
const LONGEST_CODE = 700;

/** The pieces of a passage: the sentences of its prose, its code; a row, a figure and a byline are one each. */
export function unitSpans({ document, kind, span, parts }: Passage): Span[] {
  if (kind !== 'prose') return [span];
  return parts.flatMap((part) => (part.code ? codePieces(document.text, part) : sentences(document.text, part)));
}

function codePieces(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONGEST_CODE) return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(/\r?\n[ \t]*(?:\r?\n)+/g)) {
    pieces.push({ start: from, end: start + gap.index });
    from = start + gap.index + gap[0].length;
  }
  return [...pieces, { start: from, end }].filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** A passage cut into units and analysed once, whatever is asked of it. */
interface Analysed {
  readonly spans: readonly Span[];
  readonly tokens: readonly (readonly Token[])[];
  readonly terms: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
  readonly aboveTokens: readonly Token[];
  readonly title: ReadonlySet<string>;
}

const analysed = new WeakMap<Passage, Analysed>();

function termsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((token) => token.term));
}

function analyse(passage: Passage): Analysed {
  const known = analysed.get(passage);
  if (known) return known;
  const spans = unitSpans(passage);
  const tokens = spans.map((span) => tokenize(passage.document.text, span));
  const terms = tokens.map((list) => new Set(list.map((token) => token.term)));
  const aboveTokens = tokenize(above(passage));
  const result: Analysed = {
    spans,
    tokens,
    terms,
    all: new Set(terms.flatMap((set) => [...set])),
    above: new Set(aboveTokens.map((token) => token.term)),
    aboveTokens,
    title: termsOf(passage.document.title),
  };
  analysed.set(passage, result);
  return result;
}

function best(forms: ReadonlyMap<string, number>, terms: ReadonlySet<string> | undefined): number {
  let found = 0;
  if (terms) for (const [form, trust] of forms) if (trust > found && terms.has(form)) found = trust;
  return found;
}

function pairsOf(tokens: readonly { readonly term: string }[]): string[] {
  return tokens.slice(1).map((token, at) => `${tokens[at]?.term} ${token.term}`);
}

/** Share of the question's neighbouring content words that are neighbours, function words aside, in the unit as well. */
function adjacentPairs(question: Question, tokens: readonly Token[]): number {
  const asked = pairsOf(question.terms);
  if (asked.length === 0) return 0;
  const present = new Set(pairsOf(question.phraseOnly ? tokens : tokens.filter((token) => !isStopWord(token))));
  return asked.filter((pair) => present.has(pair)).length / asked.length;
}

/** Matched words per word from the first match to the last; 0 with fewer than two different ones. */
function nearness(question: Question, tokens: readonly Token[]): number {
  const at = tokens.flatMap((token, index) => (question.forms.has(token.term) ? [index] : []));
  const different = new Set(at.map((index) => tokens[index]?.term)).size;
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? 0;
  return different < 2 ? 0 : different / (last - first + 1);
}

/** Scores every unit of a passage. `topScore` is the retrieval score of the best hit, by which this one's is measured. */
export function unitsOf(question: Question, hit: Hit, topScore: number): Unit[] {
  const { passage } = hit;
  const page = analyse(passage);
  const total = question.weight || 1;
  return page.spans.map((span, position) => {
    const tokens = page.tokens[position] ?? [];
    const words = slice(passage.document.text, span);
    const shares = { own: 0, beside: 0, above: 0, passage: 0, title: 0 };
    const covered = new Set<QuestionTerm>();
    const near = new Set<QuestionTerm>();
    for (const term of question.terms) {
      const byline = passage.kind === 'byline' && OF_BYLINES.has(term.term);
      let counted = 0;
      const count = (place: keyof typeof shares, found: number): void => {
        if (found <= counted) return;
        shares[place] += ((found - counted) * term.weight) / total;
        counted = found;
      };
      count('own', byline ? 1 : best(term.forms, page.terms[position]));
      count('beside', Math.max(best(term.forms, page.terms[position - 1]), best(term.forms, page.terms[position + 1])));
      count('above', best(term.forms, page.above));
      if (counted > 0) near.add(term);
      count('passage', best(term.forms, page.all));
      count('title', best(term.forms, page.title));
      if (counted > 0) covered.add(term);
    }
    const asked = (expectation: Question['expectation']): number =>
      question.expectation === expectation && meets(expectation, words) ? 1 : 0;
    const content = tokens.filter((token) => !isStopWord(token));
    const features: Features<UnitFeature> = {
      ...shares,
      pairs: adjacentPairs(question, [...page.aboveTokens, ...tokens]),
      nearness: nearness(question, tokens),
      density: content.filter((token) => question.forms.has(token.term)).length / (content.length + SMOOTHING),
      date: asked('date'),
      number: asked('number'),
      reason: asked('reason'),
      place: asked('place'),
      contact: asked('contact'),
      section: passage.headings.some((heading) => question.sections.has(heading)) ? 1 : 0,
      retrieval: topScore > 0 ? hit.score / topScore : 0,
    };
    return {
      passage,
      span,
      position,
      features,
      covered,
      near,
      score: weigh(features, UNIT_WEIGHTS),
      topRetrieval: topScore,
    };
  });
}
