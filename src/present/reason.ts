import type { Reason } from '../answer/answer.ts';
import type { Language } from '../language/language.ts';

/** Why there is no answer, as one or two plain sentences. The same on Discord, in a terminal and in JSON. */
export function reasonText(reason: Reason, { answers, grammar }: Language): string {
  const says = answers.reason;
  const near = (names: readonly string[]): string => (names.length === 0 ? '' : says.didYouMean(names));
  switch (reason.kind) {
    case 'empty-question':
      return says.emptyQuestion;
    case 'unknown-terms':
      return reason.terms.length === 0 ? says.unknown : says.unknownTerms(reason.terms);
    case 'terms-apart':
      return says.termsApart(reason.terms);
    case 'kind-missing':
      return says.kindMissing[reason.wanted];
    case 'nothing-found':
      return says.nothingFound;
    case 'unknown-subject':
      return grammar.paragraph([says.unknownSubject(reason.name), near(reason.suggestions)]);
    case 'ambiguous-subject':
      return says.ambiguousSubject(reason.name, reason.candidates);
    case 'unknown-aspect':
      return grammar.paragraph([says.unknownAspect(reason.name, reason.subject), near(reason.suggestions)]);
    case 'ambiguous-aspect':
      return says.ambiguousAspect(reason.name, reason.subject, reason.candidates);
    case 'not-stated':
      return reason.aspect === ''
        ? says.notComparable(reason.subjects)
        : says.notStated(reason.aspect, reason.subjects);
    case 'same-subject':
      return says.sameSubject(reason.name);
    case 'all-alike':
      return says.allAlike(reason.subjects, reason.rows);
    case 'total':
      return says.total(reason.name);
    case 'unfit':
      return says.unfit[reason.why](reason.aspect, reason.values);
    case 'none-such':
      return says.noneSuch(reason.aspect, reason.among);
    case 'too-many-things':
      return says.tooManyThings(reason.most);
    case 'too-many-subjects':
      return says.tooManySubjects(reason.given, reason.most);
  }
}
