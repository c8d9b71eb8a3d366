import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { markdownHtml } from '../../src/preview/markdown.ts';
import { text, words } from '../discord/cards.ts';

describe('Discord’s markdown becomes HTML', () => {
  test.each([
    ['plain words', 'a < b & "c"', '<p>a &lt; b &amp; &quot;c&quot;</p>'],
    ['marks', '**b** *i* __u__ ~~s~~ `c`', '<p><strong>b</strong> <em>i</em> <u>u</u> <s>s</s> <code>c</code></p>'],
    ['bold over a line', '**a\nb**', '<p><strong>a<br>b</strong></p>'],
    ['escaped marks', '\\*no\\* \\`no\\`', '<p>*no* `no`</p>'],
    ['headings', '# a\n## b\n### c\n#d', '<h1>a</h1><h2>b</h2><h3>c</h3><p>#d</p>'],
    ['subtext', '-# small **b**\nafter', '<small>small <strong>b</strong></small><p>after</p>'],
    ['a quote, and subtext below it', '> a\n> b\n-# c', '<blockquote><p>a<br>b</p></blockquote><small>c</small>'],
    ['subtext in a quote', '> -# a\n> b', '<blockquote><small>a</small><p>b</p></blockquote>'],
    ['a quote to the end', '>>> a\nb', '<blockquote><p>a<br>b</p></blockquote>'],
    ['lists', '- a\n  - b\n- c', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['numbered lists', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['code', 'a\n```js\n<b>\n```\nc', '<p>a</p><pre><code>&lt;b&gt;</code></pre><p>c</p>'],
    ['commands', '</ask:123456789012345678>', '<p><span class="mention">/ask</span></p>'],
    [
      'mentions',
      '<@123456789012345678> @everyone',
      '<p><span class="mention">@123456789012345678</span> <span class="mention">@everyone</span></p>',
    ],
    ['times', '<t:0:R>', '<p><time data-at="0">1970-01-01 00:00 UTC</time></p>'],
    ['spoilers', '||s||', '<p><span class="spoiler" tabindex="0">s</span></p>'],
    [
      'links',
      '[w](<https://x.yz/?a="b>)',
      '<p><a href="https://x.yz/?a=&quot;b" target="_blank" rel="noopener noreferrer">w</a></p>',
    ],
    ['no links but those of the web', '[w](javascript:alert)', '<p>w</p>'],
  ])('%s', (_, markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });
});

/** What a reader sees of HTML; what is markup beside the marks and links that a text may have gets into `odd`. */
function seenIn(html: string, odd: string[]): string {
  const shown = html.replace(/<br>|<\/(?:p|li|ul|ol|blockquote)>/gu, ' ').replace(/<[^>]*>/gu, (tag) => {
    if (!/^<(?:p|a href="https?:[^>]*|\/a|span class="emoji"|\/span)>$/u.test(tag)) odd.push(tag);
    return '';
  });
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return shown.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);
}

test('escaped text is seen word for word, whatever it holds, and is nothing but text', () => {
  fc.assert(
    fc.property(text(120), (hostile) => {
      const odd: string[] = [];
      expect(words(seenIn(markdownHtml(escapeMarkdown(hostile)), odd))).toBe(words(hostile));
      expect(odd).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
