import type { Catalogue } from './catalogue.ts';
import { type Completions, indexing, textOf } from './completing/completions.ts';
import { find } from './completing/find.ts';
import type { Preference } from './completing/preference.ts';
import type { DocumentPage } from './documentPage.ts';
import { type Kinship, relating } from './kinship.ts';
import { Making } from './making.ts';
import { type Offered, offeringAspects, offeringQuestions, offeringSubjects, offeringTexts } from './offered.ts';
import type { Steps } from './steps.ts';

/**
 * What is being typed, and what the other options hold: subjects may be put `beside` others, or be looked up in an `aspect`;
 * aspects are those `of` one subject or several.
 */
export type Suggestion =
  | { readonly kind: 'question' | 'source' }
  | { readonly kind: 'subject'; readonly beside?: readonly string[]; readonly aspect?: string }
  | { readonly kind: 'aspect'; readonly of?: string | readonly string[] };

/** Completes what is being typed. */
export interface Suggesting {
  /** At most `limit` completions of what was typed so far, the best first. */
  suggest(what: Suggestion, typed: string, limit: number): string[];
  /** What the first completion of a kind would wait for, to be done bit by bit; nothing where it is done. */
  readying(what: Suggestion): Steps<void>;
}

/** So many choices of other options are remembered with what follows from them: they stay while somebody types on. */
const MOST_REMEMBERED = 16;

/** Completions of all that can be asked of a corpus. What they are found by is made when it is first needed. */
export function suggesting(
  titles: readonly string[],
  pages: readonly Pick<DocumentPage, 'page'>[],
  catalogue: Catalogue,
): Suggesting {
  const completing = (offering: () => Steps<Offered>): Making<Completions> =>
    new Making(function* () {
      return yield* indexing(yield* offering());
    });
  const completions: Readonly<Record<Suggestion['kind'], Making<Completions>>> = {
    source: completing(() => offeringTexts(titles)),
    subject: completing(() => offeringSubjects(catalogue)),
    aspect: completing(() => offeringAspects(catalogue)),
    question: completing(() => offeringQuestions(catalogue, headingsOf(pages))),
  };
  const kinship = new Making(function* (): Steps<Kinship> {
    return yield* relating(catalogue, yield* completions.subject.steps(), yield* completions.aspect.steps());
  });

  const remembered = new Map<string, Preference | null>();
  const preferenceFor = (what: Suggestion): Preference | null => {
    if (!dependsOnOthers(what)) return null;
    const key = JSON.stringify(what);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const preference = preferred(kinship.value, what);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, preference);
    return preference;
  };
  return {
    suggest(what, typed, limit) {
      const { value } = completions[what.kind];
      const found = find(value, typed, limit, preferenceFor(what));
      // A heading may say the same as an aspect and a subject.
      return [...new Set(found.map((option) => textOf(value, option)))];
    },
    *readying(what) {
      yield* completions[what.kind].steps();
      if (dependsOnOthers(what)) yield* kinship.steps();
    },
  };
}

function dependsOnOthers(what: Suggestion): boolean {
  if (what.kind === 'aspect') return what.of !== undefined && what.of.length > 0;
  return what.kind === 'subject' && (what.beside !== undefined || what.aspect !== undefined);
}

function preferred(kinship: Kinship, what: Suggestion): Preference | null {
  if (what.kind === 'subject') return kinship.subjects(what.beside ?? null, what.aspect ?? null);
  return what.kind === 'aspect' ? kinship.aspects([what.of ?? []].flat()) : null;
}

function headingsOf(pages: readonly Pick<DocumentPage, 'page'>[]): string[] {
  return pages.flatMap(({ page }) => page.headings.map(({ text }) => text));
}
