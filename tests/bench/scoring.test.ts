import { describe, expect, it } from 'vitest';
import type { Question } from './question-file.ts';
import { type Score, score } from './scoring.ts';
import { sheetOf } from './sheet.ts';
import type { ShownAnswer, ShownQuote, ShownValue } from './shown.ts';

/** A document made up for these tests; the value "two" stands under both headings, and in the table. */
const TEXT = `# Pumps

Log in to see prices.

## North pump (NP)
Seats: two.
The north pump
was built in 1911 by Ada Holm.

## South pump (SP)
Seats: two.
The south pump hums; nobody knows why.

| Pump | North | South |
| Strokes | 40 | 40 |
| Noise | none | none at all |
`;
const FILE = 'pumps.md';
const NORTH = 'North pump (NP)';
const SOUTH = 'South pump (SP)';

const quote = (text: string, from = 0): ShownQuote => ({
  source: FILE,
  text,
  start: Math.max(0, TEXT.indexOf(text, from)),
  heading: '',
});
const value = (words: string, text = words): ShownValue => ({ value: words, quote: quote(text) });
const quoted = (...quotes: ShownQuote[]): ShownAnswer => ({ declined: false, quotes, cell: null, compare: null });
const cell = (subject: string, aspect: string, shown: ShownValue): ShownAnswer => ({
  ...quoted(shown.quote),
  cell: { subject, aspect, ...shown },
});
const rows = (...all: [string, ShownValue | null, ShownValue | null][]): ShownAnswer => ({
  ...quoted(quote('40')),
  compare: { rows: all.map(([aspect, ...cells]) => ({ aspect, cells })) },
});
const REFUSAL: ShownAnswer = { declined: true, quotes: [], cell: null, compare: null };

/** Scores one answer; `others` are further questions of the same file. */
function scored(question: Partial<Question>, answer: ShownAnswer, others: Partial<Question>[] = []): Score {
  const whole = (part: Partial<Question>): Question => ({ id: 1, kind: 'ask', source: FILE, ...part });
  const asked = whole(question);
  return score(asked, answer, sheetOf([asked, ...others.map(whole)], new Map([[FILE, TEXT]])));
}

describe('a question that the documents answer', () => {
  const built = { must_quote: ['1911', 'Ada Holm'] };

  it('is right when the first quotation holds one of the strings, white space aside', () => {
    const answer = quoted(quote('The north pump\nwas built in 1911'));
    expect(scored(built, answer)).toMatchObject({ right: true, top3: true, why: '' });
    expect(scored({ must_quote: ['The north pump was built'] }, answer).right).toBe(true);
    expect(scored({ ...built, all_of: true }, answer).right).toBe(false);
  });

  it('counts for the top three when the second or third quotation holds it, not the fourth', () => {
    const other = quote('Seats: two.');
    const answer = quote('built in 1911');
    expect(scored(built, quoted(other, other, answer))).toMatchObject({ right: false, top3: true });
    expect(scored(built, quoted(other, other, other, answer))).toMatchObject({ right: false, top3: false });
  });

  it('is wrong when declined, when it comes from another document, and when a neighbour is quoted with it', () => {
    expect(scored(built, REFUSAL)).toMatchObject({ right: false, declined: true, why: 'declined' });
    const answer = quoted(quote('was built in 1911 by Ada Holm.'));
    expect(scored({ ...built, source: 'other.md' }, answer).right).toBe(false);
    expect(scored({ ...built, also: [{ source: FILE, must_quote: ['Holm'] }], source: 'o.md' }, answer).right).toBe(
      true,
    );
    expect(scored({ ...built, wrong_first: ['Holm'] }, answer)).toMatchObject({ right: false, top3: true });
  });

  it('allows 700 characters, and 2,200 where the answer is a figure', () => {
    const long = `1911 ${'x'.repeat(695)}`;
    const judged = (text: string, figure: boolean): boolean => {
      const question: Question = { id: 1, kind: 'ask', source: FILE, must_quote: ['1911'], figure };
      return score(question, quoted(quote(text)), sheetOf([question], new Map([[FILE, text]]))).right;
    };
    expect(long).toHaveLength(700);
    expect([judged(long, false), judged(`${long}x`, false), judged(`${long}x`, true)]).toEqual([true, false, true]);
    expect(judged(long.padEnd(2201, 'x'), true)).toBe(false);
  });

  it('tells a string that occurs twice by the heading it was quoted from', () => {
    const question = { must_quote: ['two'], section: SOUTH };
    const second = TEXT.lastIndexOf('Seats');
    const others = [{ section: NORTH }];
    expect(scored(question, quoted(quote('Seats: two.')), others).right).toBe(false);
    expect(scored(question, quoted(quote('Seats: two.', second)), others).right).toBe(true);
  });
});

describe('a question that the documents do not answer', () => {
  it('is right only when declined without a quotation', () => {
    expect(scored({ kind: 'none' }, REFUSAL)).toMatchObject({ right: true, wronglyAnswered: false });
    expect(scored({ kind: 'none' }, quoted(quote('1911')))).toMatchObject({ right: false, wronglyAnswered: true });
    expect(scored({ kind: 'followup', decline: true }, quoted(quote('1911'))).wronglyAnswered).toBe(true);
    const both = { ...REFUSAL, quotes: [quote('1911')] };
    expect(scored({ kind: 'none' }, both).why).toBe('declined, but showed a quotation');
  });
});

describe('a cell', () => {
  const noise = { kind: 'cell', expect: ['none'], col: 'North', row: 'Noise' } as const;

  it('has to be the whole value, unless it goes on after a full stop or a semicolon', () => {
    const row = '| Noise | none | none at all |';
    expect(scored(noise, cell('north', 'Noise?', value('none', row))).right).toBe(true);
    expect(scored(noise, cell('North', 'Noise', value('none at all', row))).why).toBe('wrong value: none at all');
    const hums = { kind: 'cell', expect: ['the south pump HUMS.'], col: SOUTH } as const;
    expect(scored(hums, cell('SP', 'Sound', value('The south pump hums; nobody knows why.'))).right).toBe(true);
  });

  it('may be a part of the value where it is prose', () => {
    const sound = { kind: 'cell', expect: ['nobody knows why'] } as const;
    expect(scored(sound, cell('SP', 'Sound', value('The south pump hums; nobody knows why.'))).right).toBe(true);
  });

  it('needs the right labels where the value occurs more than once', () => {
    const strokes = { kind: 'cell', expect: ['40'], col: 'North', row: 'Strokes' } as const;
    const row = '| Strokes | 40 | 40 |';
    expect(scored(strokes, cell('North', 'Strokes', value('40', row))).right).toBe(true);
    expect(scored(strokes, cell('South', 'Strokes', value('40', row))).why).toBe('wrong subject: South');
    expect(scored(strokes, cell('North', 'Noise', value('40', row))).why).toBe('wrong aspect: Noise');
    const seats = { kind: 'cell', expect: ['two.'], col: SOUTH } as const;
    expect(scored(seats, cell('SP', 'Seats', value('two.'))).right).toBe(true);
    expect(scored({ ...strokes, col: 'Ost / North / West' }, cell('north', 'Strokes', value('40'))).right).toBe(true);
  });
});

describe('a comparison', () => {
  const noise = {
    kind: 'compare',
    aspect: 'noise',
    expect_left: ['none'],
    expect_right: ['none at all'],
    left_col: 'North',
  } as const;

  it('has the right value on the right side of its first row', () => {
    const [none, atAll] = [value('none'), value('none at all')];
    expect(scored(noise, rows(['Noise', none, atAll])).right).toBe(true);
    expect(scored(noise, rows(['Noise', atAll, none])).right).toBe(false);
    expect(scored(noise, rows(['Strokes', value('40'), value('40')], ['Noise', none, atAll])).right).toBe(false);
    expect(
      scored({ ...noise, aspect: null }, rows(['Strokes', value('40'), value('40')], ['Noise', none, atAll])).right,
    ).toBe(true);
    expect(scored(noise, rows(['Noise', none, null])).why).toBe('0 rows of 1');
  });

  it('has every row that is asked for', () => {
    const pairs = [
      ['Noise', ['none'], ['none at all']],
      ['Strokes', ['40'], ['40']],
    ] as const;
    const both = { kind: 'compare', aspect: null, rows: 2, pairs } as const;
    const first = ['Noise', value('none'), value('none at all')] as [string, ShownValue, ShownValue];
    expect(scored(both, rows(first, ['Strokes', value('40'), value('40')])).right).toBe(true);
    expect(scored(both, rows(first, ['Seats', value('two'), value('two')])).why).toBe('rows wrong or missing: Strokes');
    expect(scored(both, rows(first)).why).toBe('1 rows of 2');
  });

  it('may take each side from another of the named places where the question says so', () => {
    const also = [{ source: 'other.md', expect_left: ['40'], expect_right: ['two'] }];
    const question = { kind: 'compare', aspect: 'x', expect_left: ['40'], expect_right: ['50'], also } as const;
    const elsewhere = { value: 'two', quote: { ...quote('two'), source: 'other.md' } };
    const texts = new Map([
      [FILE, TEXT],
      ['other.md', TEXT],
    ]);
    const judged = (any_of: boolean): boolean => {
      const asked: Question = { id: 1, source: FILE, ...question, any_of };
      return score(asked, rows(['x', value('40'), elsewhere]), sheetOf([asked], texts)).right;
    };
    expect([judged(false), judged(true)]).toEqual([false, true]);
  });
});

describe('whatever is asked', () => {
  it('what is shown has to be the words of its source, with cuts marked and in order', () => {
    const built = { must_quote: ['1911'] };
    expect(scored(built, quoted(quote('The north pump … in 1911'))).notVerbatim).toEqual([]);
    expect(scored(built, quoted(quote('in 1911 […] The north')))).toMatchObject({
      right: false,
      notVerbatim: ['in 1911 […] The north'],
    });
    expect(scored(built, quoted(quote('in 1911'), quote('in 1912')))).toMatchObject({ right: false, top3: false });
    expect(scored({ kind: 'none' }, cell('a', 'b', value('none', '40'))).notVerbatim).toEqual(['value none']);
    const others = { ...value('40'), also: [value('41')] };
    expect(scored({ kind: 'none' }, rows(['Strokes', value('40'), others])).notVerbatim).toEqual(['41']);
  });

  it('furniture is wrong in every answer of the file, unless it was asked for', () => {
    const answer = quoted(quote('Log in to see prices.'));
    const login = { must_quote: ['Log in'] };
    const others = [{ never_quote: ['Log in to see'] }];
    expect(scored(login, answer).right).toBe(true);
    expect(scored(login, answer, others)).toMatchObject({ right: false, furniture: ['Log in to see'] });
    expect(scored({ ...login, furniture_ok: true }, answer, others).right).toBe(true);
  });
});
