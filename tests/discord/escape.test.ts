import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { shown } from '../support/discord/seen.ts';

/** A list entry; the parser knows no lists, so that the escapes themselves are looked at. */
const LIST = /^[^\S\n]*(?:[-*+]|\d+[.)])\s/m;

/** What a reader sees of escaped text, and whatever in it is more than text. */
function read(
  text: string,
  reading: 'line' | 'prose' | 'lines' = 'lines',
): { text: string; bold: string[]; live: string[] } {
  const bold: string[] = [];
  const live: string[] = [];
  return { text: shown(escapeMarkdown(text, reading), bold, live), bold, live };
}

describe('text of a document shows as just that text', () => {
  test.each([
    ['a heading', '# Title'],
    ['a third heading', '### Title'],
    ['subtext', '-# small'],
    ['a quote', '> quoted'],
    ['a quote of all that follows', '>>> everything'],
    ['bold, italic, underline', '**a** *b* _c_ __d__ ***e***'],
    ['strike-through and spoiler', '~~gone~~ ||hidden||'],
    ['inline code', 'call `run()` or ``x ` y``'],
    ['a code fence', '```js\nlet a;\n```'],
    ['a masked link', '[click me](javascript:x)'],
    ['a mention of a member', '<@123456789012345678> and <@!123456789012345678>'],
    ['a mention of a role', '<@&123456789012345678>'],
    ['a mention of a channel', '<#123456789012345678>'],
    ['a mention of a command', '</ask:123456789012345678>'],
    ['a custom emoji', '<:blob:123456789012345678> <a:wave:123456789012345678>'],
    ['a time stamp', '<t:1700000000:R>'],
    ['a call to everybody', '@everyone and @here'],
    ['the name of an emoji', 'a :tada: b'],
    ['a Windows path', String.raw`C:\new_dir\*.txt`],
    ['a shrug', String.raw`¯\_(ツ)_/¯`],
    ['an angle-bracket link', '<https://example.com/a_b>'],
    ['a heading after a list marker', '- # Title'],
    ['a table row', '| a | *b* |'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ text, bold: [], live: [] });
  });

  test.each(['- entry', '* entry', '+ entry', '1. entry', '12) entry', '  - deeper', 'a\n- entry', '- 1. both'])(
    'a list: %j',
    (text) => {
      const markdown = escapeMarkdown(text, 'lines');
      expect(markdown).not.toMatch(LIST);
      expect(shown(markdown)).toBe(text);
    },
  );

  test('whatever it is', () => {
    const syntax = fc.constantFrom(
      ...'*_~|`[]()<>#-+.:@\\/!1ab \n',
      '@everyone',
      '<@123456789012345678>',
      'https://x.yz/a_b',
      ':tada:',
      '```',
    );
    const text = fc.oneof(fc.string({ unit: syntax, maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(text, (text) => {
        const result = read(text);
        const visible = text.replace(/[^\P{Cc}\s\u0085]|[\u202a-\u202e\u2066-\u2069]/gu, '');
        expect(result.text.split(/\s+/u).join(' ').trim()).toBe(
          visible
            .split(/[\s\u0085]+/u)
            .join(' ')
            .trim(),
        );
        expect(result.live.filter((node) => !node.startsWith('url:'))).toEqual([]);
        expect(result.bold).toEqual([]);
        expect(escapeMarkdown(text, 'lines')).not.toMatch(LIST);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('web addresses', () => {
  test('show with their real target in a masked link', () => {
    expect(read('[bank.example](https://evil.example/x)')).toEqual({
      text: '[bank.example](https://evil.example/x)',
      bold: [],
      live: ['url: https://evil.example/x'],
    });
  });

  test('stay links as they stand', () => {
    expect(escapeMarkdown('See https://example.com/a_b_c?x=1, then.')).toBe('See https://example.com/a_b_c?x=1, then.');
    expect(read('See https://example.com/a_b_c, then.').live).toEqual(['url: https://example.com/a_b_c']);
  });

  test('are plain text where a mark or a sign would get into the link', () => {
    const text = 'https://example.com/kvm';
    const bold: string[] = [];
    const live: string[] = [];
    expect(shown(escapeMarkdown(text, 'line', [{ start: 20, end: 23 }]), bold, live)).toBe(text);
    expect({ bold, live }).toEqual({ bold: ['kvm'], live: [] });
    expect(read('https://example.com/a(b)*c*').live).toEqual([]);
  });
});

describe('marks', () => {
  const bolded = (text: string, marks: { start: number; end: number }[]): { text: string; bold: string[] } => {
    const bold: string[] = [];
    return { text: shown(escapeMarkdown(text, 'prose', marks), bold), bold };
  };

  test('set their words in bold, signs and all', () => {
    const marks = [
      { start: 8, end: 14 },
      { start: 18, end: 27 },
    ];
    expect(bolded('run the *fast* or path_name', marks)).toEqual({
      text: 'run the *fast* or path_name',
      bold: ['*fast*', 'path_name'],
    });
  });

  test('with no more than a blank between them are one', () => {
    const marks = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ];
    expect(escapeMarkdown('fast path', 'line', marks)).toBe('**fast path**');
  });

  test('touching each other are one', () => {
    expect(
      escapeMarkdown('abcd', 'line', [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ]),
    ).toBe('**abcd**');
  });

  test('end with the line and begin anew', () => {
    expect(escapeMarkdown('one\n\ntwo', 'prose', [{ start: 0, end: 8 }])).toBe('**one**\n**two**');
  });

  test('wherever they are', () => {
    const unit = fc.constantFrom(...'*_~|`[<>#-:\\/1ab \n', 'https://x.yz/a', '@here');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.array(fc.nat(30), { maxLength: 6 }), (text, cuts) => {
        const edges = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const marks = edges.flatMap((start, index) =>
          index % 2 === 0 ? [{ start, end: edges[index + 1] ?? text.length }] : [],
        );
        const live: string[] = [];
        const result = shown(escapeMarkdown(text, 'prose', marks), [], live);
        const unbroken = text.replace(/(?<=\p{L}[-\u2010])(?:\r\n|\n|\r)[ \t]*(?=\p{Ll})/gu, '');
        expect(result.split(/\s+/u).join(' ').trim()).toBe(unbroken.split(/\s+/u).join(' ').trim());
        expect(live.filter((node) => !node.startsWith('url:'))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('white space', () => {
  test('of prose reads on over line breaks, but for blank lines and list entries', () => {
    expect(escapeMarkdown('hard\nwrapped\r\n  text\n\nnext\n1. one\n2. two', 'prose')).toBe(
      'hard wrapped text\nnext\n1\\. one\n2\\. two',
    );
  });

  test('of prose is nothing where a line ends inside a word, whose hyphen stays', () => {
    const text = 'Most con-\ntainers are well-\r\n  known, not - \nsafe, nor 10-\nfold, nor Anglo-\nSaxon.';
    const shown = 'Most con-tainers are well-known, not - safe, nor 10- fold, nor Anglo- Saxon.';
    expect(escapeMarkdown(text, 'prose')).toBe(shown);
    expect(escapeMarkdown(text, 'prose', [{ start: 5, end: 18 }])).toBe(
      shown.replace('con-tainers', '**con-tainers**'),
    );
    expect(escapeMarkdown('con-\ntainers', 'lines')).toBe('con-\ntainers');
  });

  test('of a label is one space', () => {
    expect(escapeMarkdown(' a\n\n\tb\u2028c ')).toBe('a b c');
  });

  test('of lines stays', () => {
    expect(escapeMarkdown('a   b\n\n  c', 'lines')).toBe('a   b\n\n  c');
  });
});

test('direction overrides and control characters show as nothing, half a surrogate pair as a replacement', () => {
  expect(escapeMarkdown('a\u202eb\u0000c\u2066d\ud800')).toBe('abcd\ufffd');
});

test.each([
  ['a number and its stop', '1\u202e1\u202e. tea', '11\\. tea'],
  ['a call to all', '@every\u202eone', '\\@everyone'],
  ['the name of an emoji', ':smi\u2066le:', '\\:smile:'],
])('what shows as nothing hides no sign in it: %s', (_, text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
  expect(escapeMarkdown(`${text} **`, 'line', [{ start: 0, end: text.length }])).toBe(`**${markdown}** \\*\\*`);
});
