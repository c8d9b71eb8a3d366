import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf } from '../../src/present/link.ts';
import { rowQuote } from './sample.ts';

const { citation } = rowQuote('CPU');
const link = (url: string | null): string | null => linkOf({ ...citation, url });

describe('the link of a quotation', () => {
  it('is the address that the document gives', () => {
    expect(link('https://docs.example/a%20b.md#set-up')).toBe('https://docs.example/a%20b.md#set-up');
    expect(link('http://127.0.0.1:8080/a?b=c&d=e')).toBe('http://127.0.0.1:8080/a?b=c&d=e');
    expect(link('https://[::1]/~user/a*b')).toBe('https://[::1]/~user/a*b');
    expect(link(null)).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'discord://-/settings',
    'ftp://docs.example/a',
    '/relative/a.md',
    'docs.example/a.md',
    '//docs.example/a',
    'https://',
    'https://google.example@evil.example/',
    '',
  ])('is none for %j', (url) => {
    expect(link(url)).toBeNull();
  });

  it('holds nothing that could end it early, and leads to the same place', () => {
    expect(link('https://docs.example/KVM_(x86)>) [b](<c|`d`')).toBe(
      'https://docs.example/KVM_%28x86%29%3E%29%20%5Bb%5D%28%3Cc%7C%60d%60',
    );
    expect(link('https://docs.example/ü\n日\u202e')).toMatch(/^https:\/\/docs\.example\/%C3%BC%E6%97%A5%E2%80%AE$/u);
  });

  it('is plain ASCII without brackets and blanks, whatever a document says', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string({ unit: 'binary' }),
        (url, more) => {
          const found = link(url + more);
          if (found !== null) expect(found).toMatch(/^https?:\/\/[!#-'*-;=?-Z_a-z~]+$/u);
          if (found !== null) expect(link(found)).toBe(found);
          // A host may be spoilt by what is added; a path, once begun, may not.
          if (/^https?:\/\/[^/?#]+[/?#]/u.test(url)) expect(found).not.toBeNull();
        },
      ),
    );
  });
});
