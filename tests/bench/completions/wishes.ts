import type { Catalogue } from '../../../src/compare/catalogue.ts';
import type { Statement } from '../../../src/compare/statement.ts';
import type { Suggestion } from '../../../src/compare/suggest.ts';

/** An option that somebody wishes for, and what is being completed. */
export interface Wish {
  readonly text: string;
  readonly what: Suggestion;
}

/** At most `count` of a list, evenly spread over it. */
export function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)] as T);
}

/** Aspects of subjects that are known already, as they are stated. */
export function aspectWishes(catalogue: Catalogue, count: number): Wish[] {
  return spread(catalogue.statements, count).map(({ subject, aspect }) => ({
    text: offeredFor(catalogue, aspect),
    what: { kind: 'aspect', of: [subject] },
  }));
}

/** Subjects beside one that is stated in the same table, or under the same headings, in the same aspect. */
export function sideWishes(catalogue: Catalogue, count: number): Wish[] {
  const { statements } = catalogue;
  const places = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.isTotal) continue;
    const place = `${one.documentId}\n${one.header?.start ?? one.origin}\n${catalogue.aspectOf(one.aspect).key}`;
    const those = places.get(place);
    if (those) those.push(one);
    else places.set(place, [one]);
  }
  const pairs = [...places.values()].flatMap(([left, right]) =>
    left && right && catalogue.aspectOf(left.subject).key !== catalogue.aspectOf(right.subject).key
      ? [{ left: left.subject, right: right.subject }]
      : [],
  );
  return spread(pairs, count).map(({ left, right }) => ({
    text: offeredFor(catalogue, right),
    what: { kind: 'subject', beside: [left] },
  }));
}

/** What is offered to somebody who types a label. */
export function offeredFor({ labels }: Pick<Catalogue, 'labels'>, label: string): string {
  const number = labels.numberOf(label);
  return number === undefined ? label : labels.offered(number);
}
