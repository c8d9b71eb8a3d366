import { describe, expect, it } from 'vitest';
import { isStatement, sentencesOf } from '../../src/verify/statements.ts';

describe('the sentences of what somebody wrote', () => {
  it('end with the sentence, and with a line that is followed by another', () => {
    expect(
      sentencesOf('Boats are kept on land. The hull is painted\nTea is green\r\n\r\n 7 metres are enough'),
    ).toEqual(['Boats are kept on land.', 'The hull is painted', 'Tea is green', '7 metres are enough']);
  });

  it('go on over a line that was only wrapped', () => {
    expect(sentencesOf('Boats are kept\non land in\n  winter. The end')).toEqual([
      'Boats are kept on land in winter.',
      'The end',
    ]);
  });

  it('are none without letters and digits', () => {
    expect(sentencesOf(' \n--- … 👩‍👩‍👧\n!?')).toEqual([]);
  });

  it('of which those say something that have two words with a meaning', () => {
    expect(['Yes.', 'And that is it!', 'Thanks'].filter(isStatement)).toEqual([]);
    expect(['Boats float.', '船は冬に陸に置かれる。', 'Length: 5 metres'].map(isStatement)).toEqual([true, true, true]);
  });
});
