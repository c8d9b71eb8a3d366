import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { asksForByline } from '../../src/answer/bylines.ts';
import { readQuestion } from '../../src/answer/question.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { sourcesOf } from './sources.ts';

describe('a question is about a text, not about what it says', () => {
  const { index } = sourcesOf(corpusOf({ 'a.txt': 'Boats sail.' }));
  const asks = (text: string): boolean => asksForByline(readQuestion(text, index));

  it('when it asks who wrote it, when it was published, or how to reach somebody', () => {
    expect(asks('Who wrote the comment?')).toBe(true);
    expect(asks('When was the article published?')).toBe(true);
    expect(asks('What is the phone number of the office?')).toBe(true);
  });

  it('but not when it only has such a word, or only asks who', () => {
    expect(asks('Who sails the boat?')).toBe(false);
    expect(asks('What does the post office sell?')).toBe(false);
  });
});

const PROSE = `Green tea is made with water that has cooled for a while, since boiling water would make even the best
leaves taste bitter, and nobody likes that in the morning.`;

describe('questions about the texts of a folder', () => {
  const library = openLibrary(
    corpusOf({
      'water.txt': `The Right Water\n\nPosted 3 May 2020 by Ann Lee\nIn reply to: Kettles by Bo Crane\n\n${PROSE}\n\nReader remarks\n\ncyd_9 commented on 9 June 2021\nMilk goes in first.`,
      'cups.txt': `Cups of the North\n\nTomas Ek\n12 March 2018\n\nA cup of the north has two handles and no foot, because the tables on board of a boat are never level for a long time.`,
    }),
  );
  const first = (answer: Answer): string | null => (answer.kind === 'quoted' ? answer.quotes[0].text : null);

  it.each([
    ['Who wrote The Right Water?', 'Posted 3 May 2020 by Ann Lee'],
    ['When was The Right Water published?', 'Posted 3 May 2020 by Ann Lee'],
    ['Who wrote Cups of the North?', 'Tomas Ek\n12 March 2018'],
    ['When was Cups of the North written?', 'Tomas Ek\n12 March 2018'],
    ['Who commented on The Right Water?', 'cyd_9 commented on 9 June 2021'],
    ['Who was The Right Water a reply to?', 'In reply to: Kettles by Bo Crane'],
  ])('are answered by the byline that tells: %s', (question, byline) => {
    expect(first(library.ask(question))).toBe(byline);
  });

  it('have the author and the date of each document beside every quotation', () => {
    expect(library.contents.documents.map(({ path, meta }) => [path, meta])).toEqual([
      ['cups.txt', { author: 'Tomas Ek', date: '12 March 2018' }],
      ['water.txt', { author: 'Ann Lee', date: '3 May 2020' }],
    ]);
  });
});
