import { describe, expect, it } from 'vitest';
import { readComparison } from '../../src/compare/phrasing.ts';

describe('a question that compares', () => {
  it.each([
    ['how do Oak and Elm differ on I/O?', ['Oak', 'Elm'], 'I/O'],
    ['Compare Oak, Elm and Beech in terms of weight', ['Oak', 'Elm', 'Beech'], 'weight'],
    ['What is the difference between an oak and an elm?', ['oak', 'elm'], null],
    ['How does Oak differ from Elm in bark?', ['Oak', 'Elm'], 'bark'],
    ['Oak vs. Elm: price', ['Oak', 'Elm'], 'price'],
    ['Which is taller, Oak or Elm?', ['Oak', 'Elm'], 'taller'],
    ['Oak or Elm?', ['Oak', 'Elm'], null],
  ])('%s', (question, names, aspect) => {
    expect(readComparison(question)).toEqual({ names, aspect });
  });
  it.each(['What is an oak?', 'Is it good or bad?', 'Oak', '', 'Who planted the oak and the elm?'])(
    'is not “%s”',
    (question) => {
      expect(readComparison(question)).toBeNull();
    },
  );
});
