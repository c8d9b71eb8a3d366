import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/answer/followup/turn.ts';
import { type Understanding, understand as understandIn } from '../../src/answer/followup/understand.ts';
import { indexAll } from '../../src/search/segments.ts';
import type { Span } from '../../src/text/span.ts';
import { corpusOf } from '../support/corpus.ts';
import { processorTime } from '../support/processor.ts';

const SUBJECTS = ['full virtualization', 'almost paravirtualized', 'PVH', 'KVM', 'Xen', 'VMware', 'containers'];

/** The subjects above, wherever a text names them. */
function mentions(text: string): Span[] {
  return SUBJECTS.flatMap((subject) => {
    const start = text.toLowerCase().indexOf(subject.toLowerCase());
    return start < 0 ? [] : [{ start, end: start + subject.length }];
  }).sort((a, b) => a.start - b.start);
}

/** A corpus without documents: it knows no word, and nothing is taken over. */
const NO_WORDS = indexAll([]);

/** The full words of a question after the question `before`, which nothing answered. */
function understand(question: string, before: string | undefined, find: (text: string) => Span[]): string {
  const turns: Turn[] = before === undefined ? [] : [{ question: before, understood: before, told: '', above: '' }];
  return understandIn(question, turns, { mentions: find, vocabulary: NO_WORDS }).text;
}

describe('a follow-up question', () => {
  it.each([
    ['Is memory lost with containers?', 'and with kvm?', 'Is memory lost with kvm?'],
    [
      'Does full virtualization support Windows?',
      'What about almost paravirtualized?',
      'Does almost paravirtualized support Windows?',
    ],
    [
      'What did VMware pick, performance or maintainability?',
      'And Xen?',
      'What did Xen pick, performance or maintainability?',
    ],
    ['Does KVM need VT or SVM?', 'does Xen?', 'Does Xen need VT or SVM?'],
    ['What is step 13?', 'And step 20?', 'What is step 20?'],
    ['How fast is the KVM guest?', 'And the Xen?', 'How fast is the Xen guest?'],
  ])('after “%s”, “%s” puts its phrase in the old one’s place', (before, question, meaning) => {
    expect(understand(question, before, mentions)).toBe(meaning);
  });

  it.each([
    ['How does PVH perform?', 'Which hypervisors have it?', 'Which hypervisors have PVH?'],
    ['Who leads KVM?', 'When did its development begin?', "When did KVM's development begin?"],
    ['Who is Fraser Campbell?', 'What did he say?', 'What did Fraser Campbell say?'],
    ['Compare KVM and Xen', 'Which of those two is older?', 'Which of KVM and Xen is older?'],
  ])('after “%s”, “%s” is about the same thing', (before, question, meaning) => {
    expect(understand(question, before, mentions)).toBe(meaning);
  });

  it('of a question word alone asks this of the question before, once', () => {
    expect(understand('Why?', 'Does PVH run Windows?', mentions)).toBe('Why: Does PVH run Windows?');
    expect(understand('and when?', 'Why: Does PVH run Windows?', mentions)).toBe('when: Does PVH run Windows?');
  });

  it('of a question word among others asks with that word alone', () => {
    expect(understand('and since when?', 'Does PVH run Windows?', mentions)).toBe('when: Does PVH run Windows?');
    expect(understand('How come?', 'Does PVH run Windows?', mentions)).toBe('why: Does PVH run Windows?');
  });

  it('that names another respect keeps the subject', () => {
    expect(understand('and latency?', 'What is the throughput of KVM?', mentions)).toBe('latency of KVM?');
  });

  it.each([
    ['Who is Avi Kivity?', 'What is the capital of France?'],
    ['How does PVH perform?', 'Which hypervisors run KVM guests without hardware support?'],
    ['How does PVH perform?', 'Does Xen need patches to the kernel?'],
  ])('that stands on its own is left alone: after “%s”, “%s”', (before, question) => {
    expect(understand(question, before, mentions)).toBe(question);
  });

  it('that is long stands on its own, and is not turned over and over', () => {
    const long = `and${' '.repeat(6_000)}\nKVM`;
    const start = processorTime();
    expect(understand(long, 'How does PVH perform?', mentions)).toBe(long);
    expect(processorTime() - start).toBeLessThan(500);
  });

  it('is no follow-up where nothing was asked before', () => {
    expect(understand('and with kvm?', undefined, mentions)).toBe('and with kvm?');
  });
});

describe('a word of the conversation', () => {
  const corpus = corpusOf({
    'amsel.md': '# Port Amsel\n\nThe lighthouse of Port Amsel is made of granite. Clara Venn drew its plans in 1871.\n',
    'skarn.md': '# Skarn\n\nThe ferry to Skarn takes bicycles. Its fare is paid on board, and children travel free.\n',
  });
  const vocabulary = indexAll(corpus.documents);
  const before: Turn = {
    question: 'Which island does the ferry reach?',
    understood: 'Which island does the ferry reach?',
    told: 'The ferry to Skarn takes bicycles.',
    above: 'Skarn',
  };
  const heard = (question: string, turns: readonly Turn[] = [before]): Understanding =>
    understandIn(question, turns, { mentions: () => [], vocabulary });

  it('is taken over by a question that leaves it out, and counts less than what that asks itself', () => {
    const { carried, told, text } = heard('Is the fare paid?');
    expect(carried.map(({ term }) => term)).toEqual(expect.arrayContaining(['ferri', 'skarn']));
    expect(Math.max(...carried.map(({ share }) => share))).toBeLessThanOrEqual(0.3);
    expect(text).toBe('Is the fare paid?');
    expect(told.startsWith(text)).toBe(true);
  });

  it('is not taken over when the corpus does not have it', () => {
    expect(heard('Is the fare paid?').carried.map(({ term }) => term)).not.toContain('island');
  });

  it('is less likely meant by a question that names something new', () => {
    const likeliest = (question: string): number => Math.max(...heard(question).meant.map((one) => one.probability));
    expect(likeliest('Who drew the plans of the granite lighthouse of Port Amsel?')).toBeLessThan(
      likeliest('Is it free?'),
    );
  });

  it('is told when it is likely meant', () => {
    const { told, meant } = heard('Are they free?');
    const likely = meant.filter(({ probability }) => probability >= 0.4).map(({ said }) => said.word);
    expect(likely).not.toEqual([]);
    for (const word of likely) expect(told).toContain(word);
  });
});

describe('a question for more', () => {
  it.each(['What else?', 'Tell me more.', 'Any others?', 'go on', 'For example?'])(
    '“%s” asks the same beyond what was shown',
    (question) => {
      const turn: Turn = {
        question: 'How does PVH perform?',
        understood: 'How does PVH perform?',
        told: '',
        above: '',
      };
      const { text, beyond } = understandIn(question, [turn], { mentions, vocabulary: NO_WORDS });
      expect([text, beyond]).toEqual(['How does PVH perform?', true]);
    },
  );
});

describe('a pronoun of a person', () => {
  const told = (told: string, question: string): string =>
    understandIn('When did he say so?', [{ question, understood: question, told, above: '' }], {
      mentions,
      vocabulary: NO_WORDS,
    }).text;

  it('stands for the one who was told in answer to “who”', () => {
    expect(told('The plans were drawn by Clara Venn.', 'Who drew the plans?')).toBe('When did Clara Venn say so?');
  });

  it('is left where two persons were told, or none', () => {
    expect(told('They are by Clara Venn and Jonas Finch.', 'Who drew them?')).toBe('When did he say so?');
    expect(told('KVM is fast.', 'How fast is KVM?')).toBe('When did he say so?');
  });
});
