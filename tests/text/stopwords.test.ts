import { describe, expect, it } from 'vitest';
import { contentTokens, isStopWord } from '../../src/text/stopwords.ts';
import { tokenize } from '../../src/text/tokens.ts';

const content = (text: string): string[] => contentTokens(tokenize(text)).map((token) => token.word);

describe('the words that carry meaning', () => {
  it('are what is asked about, not how it is asked', () => {
    expect(content('Can you tell me what the scheduler does with idle threads?')).toEqual([
      'scheduler',
      'idle',
      'threads',
    ]);
  });

  it('are found behind typographic apostrophes as well', () => {
    expect(content('What’s tea? Doesn’t it cool?')).toEqual(['tea', 'cool']);
  });

  it('are all words of a question that has no other, so that none is ever empty', () => {
    expect(content('To be or not to be')).toEqual(['to', 'be', 'or', 'not', 'to', 'be']);
    expect(content('')).toEqual([]);
  });

  it('include negations, units and numbers that only look small', () => {
    expect(tokenize('5 ms hot cpu none last first').filter(isStopWord)).toEqual([]);
  });
});
