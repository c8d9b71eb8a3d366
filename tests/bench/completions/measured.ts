import { type Catalogue, catalogueOf } from '../../../src/compare/catalogue.ts';
import { indexing } from '../../../src/compare/completing/completions.ts';
import { pagesOf } from '../../../src/compare/documentPage.ts';
import {
  type Offered,
  offeringAspects,
  offeringQuestions,
  offeringSubjects,
  offeringTexts,
} from '../../../src/compare/offered.ts';
import { resolveSubject } from '../../../src/compare/resolve.ts';
import { finished } from '../../../src/compare/steps.ts';
import { type Suggestion, suggesting } from '../../../src/compare/suggest.ts';
import type { Document } from '../../../src/corpus/document.ts';
import { summaryOf } from '../../../src/corpus/summary.ts';
import { libraryOf } from '../../../src/library.ts';
import { indexAll } from '../../../src/search/segments.ts';
import { fold } from '../../../src/text/tokens.ts';
import { percentile } from '../percentile.ts';
import { joinedCorpus } from '../sets/joined.ts';
import { askedOf } from './asked.ts';
import { asBefore, type Completing, plainly, textsOf } from './before.ts';
import type { Built, Hits, Order, Report, Row, Times } from './report.ts';
import { type Typed, typedFor, WAYS } from './typing.ts';
import { aspectWishes, offeredFor, sideWishes, spread, type Wish } from './wishes.ts';

const LIMIT = 25;
/** Longer ones cannot be offered on Discord. */
const LONGEST = 100;
/** Only so many completions are done again for the time of the processor: each way by itself, all in one go. */
const EVERY = 4;

/* A process of its own, so that nothing else is in its memory: prints a `Report` as one line. */
const order = JSON.parse(process.argv[2] ?? '') as Order;
const { documents, passages } = await joinedCorpus(order.folders, order.passages);
const pages = pagesOf(documents);
const byId = new Map(documents.map((document) => [document.id, document]));
const catalogue = catalogueOf(pages, (id) => byId.get(id) as Document);
const titles = documents.map(({ title }) => title);
const headings = pages.flatMap(({ page }) => page.headings.map(({ text }) => text));

const offered: Readonly<Record<Suggestion['kind'], Offered>> = {
  question: finished(offeringQuestions(catalogue, headings)),
  subject: finished(offeringSubjects(catalogue)),
  aspect: finished(offeringAspects(catalogue)),
  source: finished(offeringTexts(titles)),
};
const built = (['question', 'subject', 'aspect', 'source'] as const).map((kind) => buildOf(kind, offered[kind]));

const { suggest, readying } = suggesting(titles, pages, catalogue);
const rows: Row[] = [];
const times: Times[] = [];
for (const kind of ['question', 'subject', 'aspect', 'source'] as const) {
  const wishes = spread(
    textsOf(offered[kind]).filter(({ length }) => length <= LONGEST),
    order.sample,
  );
  compare(
    kind,
    wishes.map((text): Wish => ({ text, what: { kind } })),
  );
}
compare('aspect of a subject', aspectWishes(catalogue, order.sample));
compare('subject beside another', sideWishes(catalogue, order.sample));

const library = libraryOf({
  contents: { documents: documents.map(summaryOf), skipped: [] },
  catalogue,
  pages,
  index: indexAll(documents),
  open: (id) => byId.get(id) ?? null,
});
const asked = askedOf(library, catalogue, new Set(headings), order.asked);
const report: Report = { documents: documents.length, passages, built, rows, times, asked };
process.stdout.write(`${JSON.stringify(report)}\n`);

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function buildOf(what: string, options: Offered): Built {
  const before = memory();
  const begun = performance.now();
  let last = begun;
  let longest = 0;
  const steps = indexing(options);
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (step.done)
      return {
        what,
        options: step.value.options.length / 2,
        words: step.value.list.words.length,
        took: last - begun,
        longest,
        bytes: memory() - before,
      };
  }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Types what leads to each wish, and completes it in every way; the ways take turns. */
function compare(what: string, wishes: readonly Wish[]): void {
  const ways = waysFor(catalogue);
  // What the first completion waits for is measured by itself.
  for (const wish of wishes) finished(readying(wish.what));
  const typed = wishes.flatMap((wish) => {
    const nothing: Typed = { way: 'from its start', letters: 0, text: '' };
    const isWithOthers = Object.keys(wish.what).length > 1;
    return [...(isWithOthers ? [nothing] : []), ...typedFor(wish.text)].map((one) => ({ ...one, wish }));
  });
  const hits = new Map<string, { wishes: number; among5: number; among25: number }>();
  const took = new Map<string, number[]>();
  for (const { way, letters, text, wish } of typed)
    for (const [by, completing] of ways) {
      const complete = completing(wish.what);
      const begun = performance.now();
      const found = complete(text, LIMIT);
      push(took, by, performance.now() - begun);
      // Of two that differ in capitals alone either will do.
      const at = found.findIndex((one) => fold(one) === fold(wish.text));
      const key = `${way}|${by}|${letters}`;
      const known = hits.get(key) ?? { wishes: 0, among5: 0, among25: 0 };
      known.wishes++;
      if (at >= 0 && at < 5) known.among5++;
      if (at >= 0) known.among25++;
      hits.set(key, known);
    }
  for (const way of WAYS)
    for (const [by] of ways) {
      const own = [...hits].flatMap(([key, of]): (readonly [number, Hits])[] => {
        const [isWay, isBy, letters] = key.split('|');
        return isWay === way && isBy === by ? [[Number(letters), of]] : [];
      });
      rows.push({ what, way, by, hits: own.sort(([a], [b]) => a - b) });
    }
  for (const [by, completing] of ways) {
    const again = typed.filter((_, at) => at % EVERY === 0);
    const before = process.cpuUsage();
    for (const { text, wish } of again) completing(wish.what)(text, LIMIT);
    const { user, system } = process.cpuUsage(before);
    const own = took.get(by) ?? [];
    times.push({
      what,
      by,
      median: percentile(own, 50),
      high: percentile(own, 95),
      highest: percentile(own, 99),
      longest: percentile(own, 100),
      processor: (user + system) / 1_000 / again.length,
    });
  }
}

type Completers = readonly (readonly [by: string, completing: (what: Suggestion) => Completing])[];

/** The ways to complete, by name; what each needs for a kind is made once. */
function waysFor(of: Catalogue): Completers {
  const remembering = (make: (what: Suggestion) => Completing): ((what: Suggestion) => Completing) => {
    const made = new Map<string, Completing>();
    return (what) => {
      const key = JSON.stringify(what);
      const known = made.get(key) ?? make(what);
      made.set(key, known);
      return known;
    };
  };
  const aspectsOf = (what: Suggestion): Offered => {
    const [name] = what.kind === 'aspect' ? [what.of ?? []].flat() : [];
    const subject = name === undefined ? null : resolveSubject(of, name);
    if (subject?.kind !== 'found') return offered[what.kind];
    const stated = subject.value.statements.map(({ aspect }) => offeredFor(of, aspect));
    return finished(offeringTexts(stated));
  };
  return [
    ['plain', remembering((what) => plainly(textsOf(aspectsOf(what))))],
    ['before', remembering((what) => asBefore(aspectsOf(what), of))],
    ['now', remembering((what) => (typed, limit) => suggest(what, typed, limit))],
  ];
}
