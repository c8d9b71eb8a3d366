import { describe, expect, it } from 'vitest';
import { drawnQuestions } from './drawn.ts';

describe('questions drawn from headings', () => {
  it('ask for what the heading names, as one would type it', () => {
    expect(drawnQuestions(['3.2.1 Memory hotplug'], 5)).toEqual(['How does memory hotplug work?']);
    expect(drawnQuestions(['DMA buffers'], 5)).toEqual(['How does DMA buffers work?']);
  });

  it('leave out headings that are one word, a sentence, or no words', () => {
    const long = 'This is a heading of more words than anybody would type';
    expect(drawnQuestions(['Overview', long, '1.2.3', '#define FOO', '{ a b }', ''], 9)).toEqual([]);
  });

  it('are as many as wanted, each heading once, in the same order whatever the order of the headings', () => {
    const headings = Array.from({ length: 30 }, (_, at) => `Part number ${at}`);
    const drawn = drawnQuestions([...headings, ...headings], 10);
    expect(drawn).toHaveLength(10);
    expect(new Set(drawn).size).toBe(10);
    expect(drawnQuestions([...headings].reverse(), 10)).toEqual(drawn);
    expect(drawnQuestions(headings, 20).slice(0, 10)).toEqual(drawn);
  });

  it('are asked in several ways', () => {
    const headings = Array.from({ length: 5 }, (_, at) => `Part number ${at}`);
    const ways = drawnQuestions(headings, 5).map((question) => question.replace(/part number \d/u, ''));
    expect(new Set(ways).size).toBe(5);
  });
});
