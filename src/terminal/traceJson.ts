import type { Trace, TracedPassage, TracedUnit } from '../answer/trace.ts';
import { ENGLISH } from '../language/en.ts';
import { reasonText } from '../present/reason.ts';

type Citation = TracedUnit['citation'];

/** How an answer came about as programs get it; a part of a sum adds `value` times `weight`. Offsets are as in an answer's quotes. */
export function traceJson({ understood, meant, search }: Trace): object {
  return {
    understood,
    conversation: meant,
    search: search && {
      expects: search.expectation,
      terms: search.terms,
      decision: search.decision && {
        ...search.decision,
        reason: search.decision.reason && reasonText(search.decision.reason, ENGLISH),
      },
      passages: search.passages.map(passageJson),
    },
  };
}

function passageJson({ citation, standing, parts, lacks, units }: TracedPassage): object {
  return { ...placeJson(citation), standing, parts, lacks, units: units.map(unitJson) };
}

function unitJson({ citation, text, score, parts, choice, choiceParts, quoted }: TracedUnit): object {
  return { start: citation.span.start, end: citation.span.end, text, score, parts, choice, choiceParts, quoted };
}

function placeJson({ path, headings, span, lines }: Citation): object {
  return { source: path, heading: headings.at(-1) ?? '', start: span.start, end: span.end, lines };
}
