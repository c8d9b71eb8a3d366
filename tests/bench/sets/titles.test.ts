import { describe, expect, it } from 'vitest';
import type { CellQuestion } from './tables.ts';
import { titlesOf } from './titles.ts';

const asked = (table: string, question: string): CellQuestion => ({ id: question, table, question, answers: [] });

describe('the title of a table', () => {
  it('is the name that most of its questions have, of those that questions to several tables have', () => {
    const others = Array.from({ length: 9 }, (_, at) => asked(`other ${at}`, 'How far is Petrel?'));
    const titles = titlesOf([
      asked('a', 'How many ferries does Dunlin Lines own?'),
      asked('a', "How many ferries are Dunlin's in Penzance?"),
      asked('a', 'How many ferries does dunlin have?'),
      asked('b', 'What did Dunlin earn?'),
      asked('b', 'What did Petrel pay to Dunlin?'),
      ...others,
    ]);
    // "Penzance" and "Lines" are asked of one table in eleven.
    expect(titles.get('a')).toBe('dunlin');
    expect(titles.get('b')).toBe('dunlin petrel');
    expect(titles.get('other 3')).toBe('petrel');
  });
});
