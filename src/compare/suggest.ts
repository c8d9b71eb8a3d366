import type { Corpus } from '../corpus/document.ts';
import { slice } from '../text/span.ts';
import type { Catalogue } from './catalogue.ts';
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
function headingsOf({ documents }: Corpus): string[] {
  return documents.flatMap((document) =>
    document.blocks.flatMap((block) => (block.kind === 'heading' ? [slice(document.text, block.span)] : [])),
  );
}

/** Everything that can be completed, by what is asked for; each list is made once, when it is first asked for. */
export function optionsOf(corpus: Corpus, catalogue: Catalogue): (what: Suggestion) => readonly string[] {
  const made = new Map<string, readonly string[]>();
  const once = (key: string, make: () => string[]): readonly string[] => {
    const known = made.get(key);
    if (known) return known;
    const list = make();
    made.set(key, list);
    return list;
  };
  const facts = catalogue.entries.flatMap((entry) => entry.facts);
  const aspects = (): readonly string[] => once('aspect', () => distinct(facts.map((fact) => plainLabel(fact.aspect))));
  return (what) => {
    if (what.kind === 'source')
      return once('source', () => distinct(corpus.documents.map((document) => document.title)));
    if (what.kind === 'subject')
      return once('subject', () => distinct(catalogue.entries.map((entry) => plainLabel(entry.label))));
    if (what.kind === 'question')
      return once('question', () =>
        distinct([
          ...facts.map((fact) => `${plainLabel(fact.aspect)} of ${plainLabel(fact.subject)}`),
          ...headingsOf(corpus),
        ]),
      );
    const subject = what.kind === 'aspect' && what.of ? resolveSubject(catalogue, what.of) : null;
    return subject?.kind === 'found' ? distinct(subject.value.facts.map((fact) => plainLabel(fact.aspect))) : aspects();
  };
}
