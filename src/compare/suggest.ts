import type { Catalogue, DocumentPage } from './catalogue.ts';
import { plainLabel } from './labels.ts';
import { resolveSubject } from './resolve.ts';

/** What autocomplete completes. `aspect` may be narrowed to what is stated `of` a subject. */
export type Suggestion =
  | { readonly kind: 'question' | 'subject' | 'source' }
  | { readonly kind: 'aspect'; readonly of?: string };

function distinct(labels: Iterable<string>): string[] {
  return [...new Set([...labels].map((label) => label.replace(/\s+/gu, ' ').trim()).filter((label) => label !== ''))];
}

/** The headings of the documents, as questions that they answer: what stands under a heading is about it. */
function headingsOf(pages: readonly DocumentPage[]): string[] {
  return pages.flatMap(({ page }) => page.headings.map(({ text }) => text));
}

/** Everything that can be completed, by what is asked for; each list is made once, when it is first asked for. */
export function optionsOf(
  titles: readonly string[],
  pages: readonly DocumentPage[],
  catalogue: Catalogue,
): (what: Suggestion) => readonly string[] {
  const made = new Map<string, readonly string[]>();
  const once = (key: string, make: () => string[]): readonly string[] => {
    const known = made.get(key);
    if (known) return known;
    const list = make();
    made.set(key, list);
    return list;
  };
  const { statements } = catalogue;
  const aspects = (): readonly string[] =>
    once('aspect', () => distinct(statements.map(({ aspect }) => plainLabel(aspect))));
  return (what) => {
    if (what.kind === 'source') return once('source', () => distinct(titles));
    if (what.kind === 'subject')
      return once('subject', () => distinct(catalogue.entries.map((entry) => plainLabel(entry.label))));
    if (what.kind === 'question')
      return once('question', () =>
        distinct([
          ...statements.map(({ aspect, subject }) => `${plainLabel(aspect)} of ${plainLabel(subject)}`),
          ...headingsOf(pages),
        ]),
      );
    const subject = what.kind === 'aspect' && what.of ? resolveSubject(catalogue, what.of) : null;
    return subject?.kind === 'found'
      ? distinct(subject.value.statements.map(({ aspect }) => plainLabel(aspect)))
      : aspects();
  };
}
