import { type Citation, cite } from '../corpus/quote.ts';
import { type Passage, wordsOf } from '../passages/passage.ts';
import type { Answer, Reason } from './answer.ts';
import { decisionConstant, decisionFeatures, probability } from './decide.ts';
import type { Unit } from './evidence.ts';
import type { Expectation } from './expectation.ts';
import { type Features, weigh } from './features.ts';
import type { Understanding } from './followup/understand.ts';
import { CHOICE_WEIGHTS, DECISION_WEIGHTS, PASSAGE_WEIGHTS, UNIT_WEIGHTS } from './model.ts';
import type { Question, QuestionTerm } from './question.ts';

/** One feature of a weighted sum; it adds `value` times `weight`. */
export interface Part {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/** A word that was looked for. */
export interface TracedTerm {
  /** As it was typed. */
  readonly word: string;
  readonly term: string;
  readonly weight: number;
  /** 1 for a word of the question, less for one that was taken over from the conversation. */
  readonly share: number;
  readonly known: boolean;
  readonly name: boolean;
  /** The index terms that count as this word, itself included, and how much each counts. */
  readonly forms: readonly { readonly term: string; readonly trust: number }[];
}

/** A sentence, row or figure that could have been quoted. */
export interface TracedUnit {
  readonly citation: Citation;
  /** The exact words. */
  readonly text: string;
  /** By which it was ranked among all; the parts tell how it was scored before its passage was ranked. */
  readonly score: number;
  readonly parts: readonly Part[];
  /** What was weighed when it was chosen among the units of its passage, and the sum. */
  readonly choice: number;
  readonly choiceParts: readonly Part[];
  readonly quoted: boolean;
}

/** A passage whose units were looked at, the best unit first. */
export interface TracedPassage {
  readonly citation: Citation;
  /** What the passages were ranked by, and what it rests on. */
  readonly standing: number;
  readonly parts: readonly Part[];
  readonly units: readonly TracedUnit[];
  /** Words of the question, as typed, that stand nowhere in it. */
  readonly lacks: readonly string[];
}

/** How a quotation was weighed against a refusal. */
export interface TracedDecision {
  readonly probability: number;
  /** From which probability on it is quoted. */
  readonly threshold: number;
  readonly constant: number;
  readonly parts: readonly Part[];
  /** Why it was refused; null when it was quoted. */
  readonly reason: Reason | null;
}

/** How an answer came about, as plain data. */
export interface Trace {
  readonly understood: string;
  /** Words of the conversation, by how likely the question means them; empty for one that is complete, or the first. */
  readonly meant: readonly { readonly word: string; readonly probability: number; readonly taken: boolean }[];
  /** Null for a question that was answered by a look-up, which searches nothing. */
  readonly search: {
    readonly expectation: Expectation;
    readonly terms: readonly TracedTerm[];
    readonly passages: readonly TracedPassage[];
    /** Null when nothing was found. */
    readonly decision: TracedDecision | null;
  } | null;
}

/** What is watched while a question is answered. */
export interface Watched {
  understanding?: Understanding;
  search?: {
    readonly question: Question;
    readonly units: readonly Unit[];
    readonly reason: Reason | null;
    /** The least probability with which an answer is shown. */
    readonly threshold: number;
  };
}

function partsOf<Name extends string>(features: Features<Name>, weights: Features<Name>): Part[] {
  return (Object.keys(weights) as Name[]).map((name) => ({ name, value: features[name], weight: weights[name] }));
}

function termTrace({ word, term, weight, share, known, name, forms }: QuestionTerm): TracedTerm {
  return { word, term, weight, share, known, name, forms: [...forms].map(([form, trust]) => ({ term: form, trust })) };
}

function unitTrace(unit: Unit, answer: Answer): TracedUnit {
  const { passage, span } = unit;
  const quotes = answer.kind === 'quoted' ? answer.quotes : [];
  return {
    citation: cite(passage.document, span),
    text: wordsOf(passage, span),
    score: unit.score,
    parts: partsOf(unit.features, UNIT_WEIGHTS),
    choice: weigh(unit.choice, CHOICE_WEIGHTS),
    choiceParts: partsOf(unit.choice, CHOICE_WEIGHTS),
    quoted: quotes.some(
      ({ citation }) =>
        citation.documentId === passage.documentId &&
        citation.span.start <= span.start &&
        span.end <= citation.span.end,
    ),
  };
}

function passageTraces(question: Question, units: readonly Unit[], answer: Answer): TracedPassage[] {
  const passages = new Map<Passage, Unit[]>();
  for (const unit of units) passages.set(unit.passage, [...(passages.get(unit.passage) ?? []), unit]);
  return [...passages].map(([passage, [best, ...others]]) => ({
    citation: cite(passage.document, passage.span),
    standing: best?.standing ? weigh(best.standing, PASSAGE_WEIGHTS) : 0,
    parts: best?.standing ? partsOf(best.standing, PASSAGE_WEIGHTS) : [],
    units: [best, ...others].flatMap((unit) => (unit ? [unitTrace(unit, answer)] : [])),
    lacks: question.terms.filter((term) => !best?.covered.has(term)).map(({ word }) => word),
  }));
}

function decisionTrace({ question, units, reason, threshold }: NonNullable<Watched['search']>): TracedDecision | null {
  const [best] = units;
  if (!best) return null;
  const features = decisionFeatures(question, best);
  return {
    probability: probability(question, best),
    threshold,
    constant: decisionConstant(question),
    parts: partsOf(features, DECISION_WEIGHTS),
    reason,
  };
}

/** What was watched, laid out for a reader. */
export function traceOf({ understanding, search }: Watched, answer: Answer): Trace {
  const taken = new Set(understanding?.carried.map(({ term }) => term));
  return {
    understood: answer.understood,
    meant: (understanding?.meant ?? []).map(({ said, probability }) => ({
      word: said.word,
      probability,
      taken: taken.has(said.term),
    })),
    search: search
      ? {
          expectation: search.question.expectation,
          terms: search.question.terms.map(termTrace),
          passages: passageTraces(search.question, search.units, answer),
          decision: decisionTrace(search),
        }
      : null,
  };
}
