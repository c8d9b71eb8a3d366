import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/text/span.ts';
import { fold, termOf, tokenize } from '../../src/text/tokens.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.word);
const surfaces = (text: string): string[] => tokenize(text).map((token) => slice(text, token));

describe('folding', () => {
  it.each([
    ['Café NAÏVE', 'cafe naive'],
    ['ﬁle ＫＶＭ ②', 'file kvm 2'],
    ['don’t', "don't"],
    ['ΆΛΦΑ', 'αλφα'],
    ['한국어', '한국어'],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('a term', () => {
  it.each([
    ['the forms of a word', ['schedule', 'schedules', 'scheduled', 'scheduling']],
    ['British and American spelling', ['virtualise', 'virtualize', 'virtualised', 'virtualizing']],
    ['words in -our and -or', ['colour', 'colors', 'coloured', 'coloring']],
    ['words in -re and -er', ['kilometre', 'kilometers']],
    ['words in -ogue and -og', ['catalogue', 'catalogs']],
    ['words in -ence and -ense', ['licence', 'licensed', 'licencing']],
    ['programmes', ['programme', 'programs', 'programmed']],
    ['an owner', ['xen', "xen's"]],
    ['points inside an abbreviation', ['us', 'u.s']],
    ['Korean particles and the copula', ['서울', '서울은', '서울에서는', '서울이다']],
    ['what makes verbs of Korean nouns', ['개발', '개발했다', '개발하였으며', '개발된']],
    ['Russian cases', ['система', 'системы', 'системами', 'систему']],
    ['a slash between two letters', ['io', 'i/o']],
  ])('is one for %s', (_, forms) => {
    expect(new Set(forms.map(termOf)).size).toBe(1);
  });

  it.each([
    ['numbers', ['2.6.18', '2.6.2', '2.6']],
    ['words of other scripts', ['ядро', 'ведро', 'πόλη', 'πόλις']],
    ['short words', ['as', 'a']],
    ['what only looks like British spelling', ['wise', 'wize']],
    ['words that end in -our by chance', ['four', 'for', 'tour', 'tor', 'flour', 'floor']],
    ['words that end in -re by chance', ['were', 'wer', 'there', 'store', 'stoer']],
  ])('keeps %s apart', (_, forms) => {
    expect(new Set(forms.map(termOf)).size).toBe(forms.length);
  });
});

describe('the tokens of a text', () => {
  it('stand where they were found, in order, without the marks around them', () => {
    expect(surfaces('“Tea”, she said: 3.5 cups—hot!')).toEqual(['Tea', 'she', 'said', '3.5', 'cups', 'hot']);
  });

  it.each([
    ['2019,2018', ['2019', '2018']],
    ['1968,41.5', ['1968', '41.5']],
    ['a,12,2019,b', ['a', '12', '2019', 'b']],
    ['10,000', ['10,000']],
    ['1,234,567.89', ['1,234,567.89']],
    ['1.234,56', ['1.234,56']],
    ['3,5 m', ['3,5', 'm']],
  ])('take two numbers of a table apart, and no number: %s', (text, words) => {
    expect(surfaces(text)).toEqual(words);
  });

  it('keep a version, a decimal, an abbreviation and an apostrophe in one piece', () => {
    expect(surfaces("since 2.6.20, 10,000 users; I/O and R&D in the U.S. don't")).toEqual([
      'since',
      '2.6.20',
      '10,000',
      'users',
      'I/O',
      'and',
      'R&D',
      'in',
      'the',
      'U.S',
      "don't",
    ]);
  });

  it('are found at the same places when only a range is looked at', () => {
    const text = 'one two three four';
    expect(tokenize(text, { start: 4, end: 13 })).toEqual(tokenize(text).slice(1, 3));
  });

  it('cut a script without spaces by its dictionary, a long run as well', () => {
    expect(words('全文検索')).toEqual(['全文', '検索']);
    expect(tokenize('検索'.repeat(2_000)).every((token) => token.word === '検索')).toBe(true);
  });

  it('join a combining form to its word, with a space, a hyphen or nothing between', () => {
    expect(words('para virtualized, para-virtualized and paravirtualized')).toEqual([
      'paravirtualized',
      'paravirtualized',
      'and',
      'paravirtualized',
    ]);
    expect(surfaces('a micro kernel')).toEqual(['a', 'micro kernel']);
  });

  it('leave a form that is a word of its own alone, unless a hyphen ties it', () => {
    expect(words('post a comment')).toEqual(['post', 'a', 'comment']);
    expect(words('in a blog post about tea the counter was reset')).not.toContain('counterwas');
    expect(words('post-processing of e-mail')).toEqual(['postprocessing', 'of', 'email']);
  });

  it('leave an acronym alone that looks like a form, and a form before a short word', () => {
    expect(words('UN troops, a POST request, pre or post war')).toEqual(
      expect.arrayContaining(['un', 'troops', 'post', 'request', 'pre', 'or']),
    );
  });

  it('are none for marks, emoji and control characters', () => {
    expect(tokenize('…—!? 😀👍🏽 \u0000\u0007 \u0301')).toEqual([]);
  });

  it('are pairs of characters where a name is in no dictionary, in Chinese, so that it is the same in each surrounding', () => {
    expect(surfaces('黑豹队的防守')).toEqual(['黑豹', '豹队', '的', '防守']);
    expect(surfaces('由黑豹队防守')).toEqual(['由', '黑豹', '豹队', '防守']);
  });

  it('are cut from particles and counters in Korean, and are the same in half-width katakana', () => {
    expect(surfaces('KVM은 12명이 쓴다')).toEqual(['KVM', '은', '12', '명이', '쓴다']);
    expect(words('ｻｰﾊﾞｰは２台')).toEqual(words('サーバーは2台'));
    expect(surfaces('東京のｻｰﾊﾞｰ')).toEqual(['東京', 'の', 'ｻｰﾊﾞｰ']);
  });

  it('are not joined to an article or a preposition of a Romance language that looks like a combining form', () => {
    expect(words('¿Qué hizo el equipo para ganar?')).toContain('ganar');
    expect(words('Il donne un livre à la ville')).toContain('livre');
  });

  it('cover only what they are made of, overlap as pairs of characters alone, and never have an empty term, for any text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc
        .array(fc.constantFrom('para', 'un', 'non', ' ', '-', 'I/O', 'U.S.', '’s', 'ﷺ', '😀', '3.', '検', 'e\u0301'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          const isPair = /^\p{Script=Han}{2}$/u.test(slice(text, token));
          expect(token.start).toBeGreaterThanOrEqual(isPair ? end - 2 : end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.term).not.toBe('');
          const surface = slice(text, token);
          expect([surface, surface.replace(/[ -]/g, '')].map(fold)).toContain(token.word);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a word that is broken at the end of a line by its halves and as a whole', () => {
    const text = 'hard virtual-\n  ization, a well-\r\nknown Xen-\nBus';
    const words = tokenize(text).map(({ word, start, end }) => [word, text.slice(start, end)]);
    expect(words).toEqual([
      ['hard', 'hard'],
      ['virtual', 'virtual'],
      ['ization', 'ization'],
      ['virtualization', 'virtual-\n  ization'],
      ['a', 'a'],
      ['well', 'well'],
      ['known', 'known'],
      ['wellknown', 'well-\r\nknown'],
      ['xen', 'Xen'],
      ['bus', 'Bus'],
    ]);
  });
});
