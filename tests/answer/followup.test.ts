import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/answer/followup/turn.ts';
import { understand as understandIn } from '../../src/answer/followup/understand.ts';
import { indexAll } from '../../src/search/segments.ts';
import type { Span } from '../../src/text/span.ts';

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
    const start = performance.now();
    expect(understand(long, 'How does PVH perform?', mentions)).toBe(long);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('is no follow-up where nothing was asked before', () => {
    expect(understand('and with kvm?', undefined, mentions)).toBe('and with kvm?');
  });
});
