import { describe, expect, it } from 'vitest';
import { readTableQuestion } from '../../../src/compare/cells/asked.ts';

const termsOf = (question: string): string[] => readTableQuestion(question).terms.map(({ term }) => term);

describe('a question to a table', () => {
  it('means the year before the only one that is named, where a change is compared to it', () => {
    expect(termsOf('How much did sales grow in 2017 compared to the year before?')).toContain('2016');
    expect(termsOf('What was the increase in sales in 2019 from the previous year?')).toContain('2018');
    expect(termsOf('How much did sales grow from 2015 to 2017, and the year before?')).not.toContain('2014');
    expect(termsOf('Who won in 2017 and in the year before?')).not.toContain('2016');
  });
});
