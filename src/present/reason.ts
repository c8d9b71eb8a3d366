import type { Reason } from '../answer/answer.ts';
import { counted, grouped, listed, named } from './words.ts';

const WANTED = { date: 'date', number: 'number', contact: 'address or number to reach them by' } as const;

type Unfit = Extract<Reason, { kind: 'unfit' }>['why'];

/** Why what is stated in one respect does not decide. */
const UNFIT: Readonly<Record<Unfit, (aspect: string, values: readonly string[]) => string>> = {
  order: (aspect, values) => `${aspect} is stated as ${listed(values, 'and')}, which cannot be put in order.`,
  flag: (aspect, values) => `${aspect} is stated as ${listed(values, 'and')}, which is neither yes nor no.`,
  better: (aspect) => `The documents do not say whether more or less of ${aspect} is better.`,
  more: (aspect, values) => `${aspect} is also stated as ${listed(values, 'and')}; whether that counts is not certain.`,
};

/** Why there is no answer, as one or two plain sentences. The same on Discord, in a terminal and in JSON. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'empty-question':
      return 'There is no question here: please ask in a few words what you want to know.';
    case 'unknown-terms':
      return reason.terms.length === 0
        ? 'No document mentions what was asked about.'
        : `No document mentions ${listed(reason.terms, 'or')}.`;
    case 'terms-apart':
      return `No passage speaks of ${listed(reason.terms, 'and')} together.`;
    case 'kind-missing':
      return `The passages that come nearest give no ${WANTED[reason.wanted]}.`;
    case 'nothing-found':
      return 'No passage in the documents answers this.';
    case 'unknown-subject':
      return `The documents state nothing under the name ${named(reason.name)}.${nearNames(reason.suggestions)}`;
    case 'ambiguous-subject':
      return `${named(reason.name)} could be: ${listed(reason.candidates, 'or')}. Please name one.`;
    case 'unknown-aspect':
      return `The documents state nothing about ${named(reason.name)} for ${named(reason.subject)}.${nearNames(reason.suggestions)}`;
    case 'ambiguous-aspect':
      return `For ${named(reason.subject)}, ${named(reason.name)} could be: ${listed(reason.candidates, 'or')}. Please name one.`;
    case 'not-stated':
      return reason.aspect === ''
        ? `The documents state nothing that could be compared between ${listed(reason.subjects, 'and')}.`
        : `The documents do not state ${named(reason.aspect)} for ${listed(reason.subjects, 'or')}.`;
    case 'same-subject':
      return `Both names mean ${named(reason.name)}: a comparison needs two different ones.`;
    case 'all-alike':
      return `All that the documents state of ${listed(reason.subjects, 'and')} together is the same for each, in ${counted(reason.rows, 'respect')}.`;
    case 'total':
      return `${named(reason.name)} adds up others, so it is not put side by side with them; what it says can be looked up.`;
    case 'unfit':
      return UNFIT[reason.why](named(reason.aspect), reason.values);
    case 'none-such':
      return `${named(reason.aspect)} is stated for ${grouped(reason.among)}, for none of them as asked.`;
    case 'too-many-things':
      return `These are more than ${reason.most}, too many to show each with its quotation. Please ask for fewer.`;
    case 'too-many-subjects':
      return `${reason.given} names are too many for one comparison: please give at most ${reason.most}.`;
  }
}

function nearNames(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : ` Did you mean ${listed(suggestions, 'or')}?`;
}
