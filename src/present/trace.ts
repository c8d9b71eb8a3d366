import type { Part, Trace, TracedDecision, TracedPassage, TracedTerm, TracedUnit } from '../answer/trace.ts';
import { ENGLISH } from '../language/en.ts';
import { shortened } from '../language/grammar.ts';
import type { Card, CardBlock } from './card.ts';
import { placeText } from './citation.ts';
import { reasonText } from './reason.ts';
import { decimal, listed, named } from './words.ts';

type Search = NonNullable<Trace['search']>;

/** How much is shown: words of the conversation, passages, passages whose sentences are listed, sentences, characters of a sentence. */
const SHOWN = { words: 12, passages: 5, opened: 2, units: 6, characters: 70 } as const;
/** What tells one passage from another: the features that differ most. */
const DIFFERENCES = 3;
/** A part that adds less than this to a sum is left out. */
const NOTHING = 0.005;

const EXPECTED: Readonly<Record<Search['expectation'], string | null>> = {
  person: 'a person',
  date: 'a date',
  number: 'a number',
  reason: 'a reason',
  place: 'a place',
  definition: 'what something is',
  contact: 'a number or address',
  step: 'a step',
  other: null,
};

/** How an answer came about, to stand below it: what was understood, what was looked for, what was found, and how it was weighed. */
export function presentTrace(trace: Trace): Card {
  const { search } = trace;
  const blocks = [
    ...conversationBlocks(trace),
    ...(search ? searchBlocks(search) : [aside('Answered by looking up a table or a section; nothing was searched.')]),
  ];
  return { title: 'How this came about', tone: 'plain', blocks };
}

function aside(text: string): CardBlock {
  return { kind: 'text', text, quiet: false };
}

function conversationBlocks({ meant }: Trace): CardBlock[] {
  if (meant.length === 0) return [];
  const line = (taken: boolean): string[] => {
    const words = meant.filter((one) => one.taken === taken).slice(0, SHOWN.words);
    const text = words.map(({ word, probability }) => `${word} ${decimal(probability)}`).join(', ');
    return words.length > 0 ? [`${taken ? 'taken over' : 'left'}: ${text}`] : [];
  };
  const intro = 'Words of the conversation, by how likely the question means them:';
  return [{ kind: 'list', intro, lines: [...line(true), ...line(false)] }];
}

function searchBlocks({ terms, expectation, passages, decision }: Search): CardBlock[] {
  const expected = EXPECTED[expectation];
  const opened = passages.slice(0, SHOWN.opened);
  return [
    { kind: 'list', intro: 'Words that were looked for, by weight:', lines: byWeight(terms).map(termText) },
    ...(expected ? [aside(`The question asks for ${expected}.`)] : []),
    ...(decision ? decisionBlocks(decision) : [aside('No passage has any of these words.')]),
    ...(passages.length > 0 ? [passageBlock(passages)] : []),
    ...opened.map((passage, at) => unitBlock(passage, at + 1)),
  ];
}

function byWeight(terms: readonly TracedTerm[]): TracedTerm[] {
  return [...terms].sort((a, b) => b.weight - a.weight);
}

/** `kettle 2.31: a name; also teapot 0.8`. */
function termText({ word, term, weight, share, known, name, forms }: TracedTerm): string {
  const others = forms.filter((form) => form.term !== term).map((form) => `${form.term} ${decimal(form.trust)}`);
  const remarks = [
    known ? '' : 'in no document',
    name ? 'a name' : '',
    share < 1 ? `taken over, counts ${decimal(share)}` : '',
    others.length > 0 ? `${known ? 'also' : 'taken for'} ${others.join(', ')}` : '',
  ].filter((remark) => remark !== '');
  return `${word} ${decimal(weight)}${remarks.length > 0 ? `: ${remarks.join('; ')}` : ''}`;
}

function decisionBlocks({ probability, threshold, constant, parts, reason }: TracedDecision): CardBlock[] {
  const verdict = reason ? `refused: ${reasonText(reason, ENGLISH)}` : 'quoted.';
  const text = `The best is an answer with a probability of ${decimal(probability)}; ${decimal(threshold)} is enough. It was ${verdict}`;
  const sum = `${decimal(sumOf(parts) + constant)} = ${sumText(parts)} + constant ${decimal(constant)}`;
  return [aside(text), { kind: 'list', intro: 'The probability comes from a sum:', lines: [sum] }];
}

function passageBlock(passages: readonly TracedPassage[]): CardBlock {
  const [first] = passages;
  const left = passages.length - SHOWN.passages;
  const lines = passages.slice(0, SHOWN.passages).map((passage, at) => {
    const sum = at === 0 ? ` = ${sumText(passage.parts)}` : '';
    const why = at === 0 || !first ? '' : lostText(first, passage);
    return `${decimal(passage.standing)}${sum}, ${placeText(passage.citation, ENGLISH)}${why}`;
  });
  const more = left > 0 ? [`and ${left} more`] : [];
  return { kind: 'list', intro: 'Passages that were looked at, best first:', lines: [...lines, ...more] };
}

/** Why a passage is not the first: what it scores less, the features that differ most, the words it lacks. */
function lostText(first: TracedPassage, passage: TracedPassage): string {
  const best = new Map(first.parts.map((part) => [part.name, part.value * part.weight]));
  const differences = passage.parts
    .map(({ name, value, weight }) => ({ name, by: value * weight - (best.get(name) ?? 0) }))
    .filter(({ by }) => by <= -NOTHING)
    .sort((a, b) => a.by - b.by)
    .slice(0, DIFFERENCES)
    .map(({ name, by }) => `${name} ${decimal(by)}`);
  const lost = differences.length > 0 ? `; behind in ${differences.join(', ')}` : '';
  return `${lost}${passage.lacks.length > 0 ? `; lacks ${listed(passage.lacks, 'and')}` : ''}`;
}

function unitBlock({ units }: TracedPassage, number: number): CardBlock {
  const left = units.length - SHOWN.units;
  const lines = units.slice(0, SHOWN.units).map(unitText);
  return {
    kind: 'list',
    intro: `Inside passage ${number}, by how well each part of it answers:`,
    lines: left > 0 ? [...lines, `and ${left} more`] : lines,
  };
}

function unitText({ text, choice, choiceParts, quoted }: TracedUnit): string {
  return `${named(shortened(text, SHOWN.characters))}${quoted ? ', quoted' : ''}; ${decimal(choice)} = ${sumText(choiceParts)}`;
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

/** `own 0.8 × 1.5 + above 0.3 × 1.1`, the greatest first; what adds nothing is left out. */
function sumText(parts: readonly Part[]): string {
  const telling = parts
    .filter(({ value, weight }) => Math.abs(value * weight) >= NOTHING)
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
  return telling.map(({ name, value, weight }) => `${name} ${decimal(value)} × ${decimal(weight)}`).join(' + ') || '0';
}
