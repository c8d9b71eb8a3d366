import { describe, expect, it } from 'vitest';
import type { Part, Trace } from '../../src/answer/trace.ts';
import { openLibrary } from '../../src/library.ts';
import { harbour } from './harbour.ts';

const library = openLibrary(harbour);

function traced(question: string, ...before: readonly string[]): Trace {
  const earlier = before.map((one) => library.ask(one));
  return library.explain(question, earlier).trace;
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

describe('how an answer came about', () => {
  it('goes with the very answer that is given without it', () => {
    for (const question of ['Why was granite chosen?', 'How long is the Heron?', 'What does the walrus eat?'])
      expect(library.explain(question).answer).toEqual(library.ask(question));
  });

  it('tells the words that were looked for, and what stands for an unknown one', () => {
    const terms = traced('lighthose enginer plans').search?.terms ?? [];
    expect(terms.map(({ word, known, share }) => [word, known, share])).toEqual([
      ['lighthose', false, 1],
      ['enginer', true, 1],
      ['plans', true, 1],
    ]);
    expect(terms[0]?.forms.length).toBeGreaterThan(1);
  });

  it('has the quoted unit first, and the sum that its probability comes from', () => {
    const question = 'Why was granite chosen for the lighthouse?';
    const { search } = traced(question);
    const answer = library.ask(question);
    expect(search?.passages[0]?.units[0]).toMatchObject({ quoted: true });
    const decision = search?.decision;
    const odds = sumOf(decision?.parts ?? []) + (decision?.constant ?? 0);
    expect(decision?.probability).toBeCloseTo(1 / (1 + Math.exp(-odds)), 10);
    expect(answer).toMatchObject({ probability: decision?.probability });
    expect(decision?.reason).toBeNull();
  });

  it('orders passages by their best units, and names the words that each of them lacks', () => {
    const passages = traced('Why was granite chosen for the lighthouse?').search?.passages ?? [];
    expect(passages.length).toBeGreaterThan(1);
    expect(passages[0]?.lacks).toEqual([]);
    expect(passages.at(-1)?.lacks).toContain('granite');
  });

  it('tells why there is none', () => {
    expect(traced('What does the walrus eat?').search?.decision?.reason).toMatchObject({ kind: 'unknown-terms' });
    expect(traced('zyzzyva quux').search?.decision).toBeNull();
  });

  it('of a look-up has no search', () => {
    expect(traced('How long is the Heron?').search).toBeNull();
  });

  it('of a follow-up tells the words of the conversation, the likeliest first', () => {
    const { meant, understood } = traced('Who drew them?', 'Who drew the plans of the lighthouse?');
    expect(meant.map(({ word }) => word)).toContain('plans');
    const odds = meant.map(({ probability }) => probability);
    expect(odds).toEqual([...odds].sort((a, b) => b - a));
    expect(understood).toContain('Who drew');
  });
});
