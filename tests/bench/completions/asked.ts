import type { Answer } from '../../../src/answer/answer.ts';
import type { Catalogue } from '../../../src/compare/catalogue.ts';
import type { Statement } from '../../../src/compare/statement.ts';
import type { Library } from '../../../src/library.ts';
import { fold } from '../../../src/text/tokens.ts';
import type { Asked } from './report.ts';
import { offeredFor, spread } from './wishes.ts';

/** Letters that are typed to find what is offered, and how many of those are looked at. */
const TYPED = 'abcdefghijklmnopqrstuvwxyz';
const OFFERED = 25;

/** Asks questions that are offered, `count` of each kind, and looks whether the answer is a quotation from where it is stated. */
export function askedOf(library: Library, catalogue: Catalogue, headings: ReadonlySet<string>, count: number): Asked[] {
  const offered = new Set<string>();
  for (const first of ['', ...TYPED])
    for (const second of ['', ...TYPED])
      for (const one of library.suggest({ kind: 'question' }, first + second, OFFERED)) offered.add(one);
  const places = placesOf(catalogue);
  const cells = [...offered].filter((question) => places.has(question));
  const others = [...offered].filter((question) => !places.has(question) && headings.has(question));
  const isUnder = ({ kind, ...answer }: Answer, question: string): boolean =>
    kind === 'quoted' &&
    'quotes' in answer &&
    answer.quotes.some(({ citation }) => citation.headings.some((one) => sameLine(one) === sameLine(question)));
  return [
    ask(library, 'aspects of subjects', spread(cells, count), (answer, question) =>
      isStated(answer, places.get(question) ?? []),
    ),
    ask(library, 'headings', spread(others, count), isUnder),
  ];
}

function sameLine(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}

/** Where the documents state what an offered aspect of a subject asks for. */
function placesOf({ statements, labels }: Catalogue): Map<string, Statement[]> {
  const places = new Map<string, Statement[]>();
  const offered = (label: string): string => offeredFor({ labels }, label);
  for (const one of statements) {
    const question = `${offered(one.aspect)} of ${offered(one.subject)}`;
    const those = places.get(question);
    if (those) those.push(one);
    else places.set(question, [one]);
  }
  return places;
}

function isStated(answer: Answer, places: readonly Statement[]): boolean {
  if (answer.kind !== 'quoted') return false;
  return answer.quotes.some(({ citation: { documentId, span } }) =>
    places.some((one) => one.documentId === documentId && one.span.start < span.end && one.span.end > span.start),
  );
}

function ask(
  library: Library,
  what: Asked['what'],
  questions: readonly string[],
  isInPlace: (answer: Answer, question: string) => boolean,
): Asked {
  const answers = questions.map((question) => ({ question, answer: library.ask(question) }));
  const quoted = answers.filter(({ answer }) => answer.kind === 'quoted');
  const inPlace = quoted.filter(({ question, answer }) => isInPlace(answer, question));
  return { what, asked: answers.length, quoted: quoted.length, inPlace: inPlace.length };
}
