import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/answer/answer.ts';
import { ENGLISH } from '../../src/language/en.ts';
import { reasonText } from '../../src/present/reason.ts';

const reasons: [Reason, string][] = [
  [{ kind: 'empty-question' }, 'There is no question here: please ask in a few words what you want to know.'],
  [{ kind: 'unknown-terms', terms: ['Hyper-V'] }, 'No document mentions “Hyper-V”.'],
  [{ kind: 'unknown-terms', terms: ['Hyper-V', 'price'] }, 'No document mentions “Hyper-V” or “price”.'],
  [{ kind: 'unknown-terms', terms: [] }, 'No document mentions what was asked about.'],
  [
    { kind: 'terms-apart', terms: ['KVM', 'Solaris', 'disk'] },
    'No passage speaks of “KVM”, “Solaris” and “disk” together.',
  ],
  [{ kind: 'kind-missing', wanted: 'date' }, 'The passages that come nearest give no date.'],
  [
    { kind: 'kind-missing', wanted: 'contact' },
    'The passages that come nearest give no address or number to reach them by.',
  ],
  [{ kind: 'nothing-found' }, 'No passage in the documents answers this.'],
  [
    { kind: 'unknown-subject', name: 'Hyper-V', suggestions: [] },
    'The documents state nothing under the name “Hyper-V”.',
  ],
  [
    { kind: 'unknown-subject', name: 'KWM', suggestions: ['KVM'] },
    'The documents state nothing under the name “KWM”. Did you mean “KVM”?',
  ],
  [
    { kind: 'ambiguous-subject', name: 'PV', candidates: ['PV on HVM', 'Fully PV'] },
    '“PV” could be: “PV on HVM” or “Fully PV”. Please name one.',
  ],
  [
    { kind: 'unknown-aspect', name: 'price', subject: 'KVM', suggestions: ['Performance', 'Memory'] },
    'The documents state nothing about “price” for “KVM”. Did you mean “Performance” or “Memory”?',
  ],
  [
    { kind: 'ambiguous-aspect', name: 'memory', subject: 'KVM', candidates: ['Memory Loss', 'Memory Allocation'] },
    'For “KVM”, “memory” could be: “Memory Loss” or “Memory Allocation”. Please name one.',
  ],
  [
    { kind: 'not-stated', subjects: ['KVM', 'Xen'], aspect: 'Memory Loss' },
    'The documents do not state “Memory Loss” for “KVM” or “Xen”.',
  ],
  [
    { kind: 'not-stated', subjects: ['KVM', 'Xen'], aspect: '' },
    'The documents state nothing that could be compared between “KVM” and “Xen”.',
  ],
  [{ kind: 'too-many-subjects', given: 7, most: 5 }, '7 names are too many for one comparison: please give at most 5.'],
  [
    { kind: 'all-alike', subjects: ['KVM', 'Xen'], rows: 3 },
    'All that the documents state of “KVM” and “Xen” together is the same for each, in 3 respects.',
  ],
  [
    { kind: 'total', name: 'All' },
    '“All” adds up others, so it is not put side by side with them; what it says can be looked up.',
  ],
  [
    { kind: 'unfit', why: 'order', aspect: 'Latency', values: ['low', 'some'] },
    '“Latency” is stated as “low” and “some”, which cannot be put in order.',
  ],
  [
    { kind: 'unfit', why: 'flag', aspect: 'SSO', values: ['paid'] },
    '“SSO” is stated as “paid”, which is neither yes nor no.',
  ],
  [
    { kind: 'unfit', why: 'better', aspect: 'Length', values: [] },
    'The documents do not say whether more or less of “Length” is better.',
  ],
  [
    { kind: 'unfit', why: 'more', aspect: 'Host', values: ['Xen, patched'] },
    '“Host” is also stated as “Xen, patched”; whether that counts is not certain.',
  ],
  [{ kind: 'none-such', aspect: 'Seats', among: 4 }, '“Seats” is stated for 4, for none of them as asked.'],
  [
    { kind: 'too-many-things', most: 50 },
    'These are more than 50, too many to show each with its quotation. Please ask for fewer.',
  ],
  [{ kind: 'same-subject', name: 'KVM' }, 'Both names mean “KVM”: a comparison needs two different ones.'],
];

describe('a reason in words', () => {
  it.each(reasons)('%j is told in a plain sentence', (reason, text) => {
    expect(reasonText(reason, ENGLISH)).toBe(text);
  });

  it('shortens what was typed and says so with an ellipsis', () => {
    const text = reasonText({ kind: 'unknown-terms', terms: ['👩‍🚀'.repeat(6000)] }, ENGLISH);
    expect(text).toBe(`No document mentions “${'👩‍🚀'.repeat(120)}…”.`);
  });

  it('lists six names and counts the others', () => {
    const terms = Array.from({ length: 60 }, (_, index) => `t${index}`);
    expect(reasonText({ kind: 'unknown-terms', terms }, ENGLISH)).toBe(
      'No document mentions “t0”, “t1”, “t2”, “t3”, “t4”, “t5” or 54 more.',
    );
  });

  it('keeps a name with line breaks on one line', () => {
    expect(reasonText({ kind: 'same-subject', name: 'K\nV  M' }, ENGLISH)).toContain('“K V M”');
  });
});
