import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { cells, outline } from '../../support/outline.ts';

const read = (text: string): Document | undefined => readHtml({ path: 'page.html', text })[0];
const blocks = (text: string) => outline(read(text));
const quotable = (text: string) => blocks(text).filter(([kind]) => kind !== 'furniture');

/** Long enough to be what a page is about, next to boxes of a few words. */
const PROSE =
  'The kettle in the kitchen of the second floor needs four minutes until the water boils, and nobody has ever found out why it takes so long.';

describe('readHtml', () => {
  it('writes out blocks with blank lines between them, white space as a browser shows it', () => {
    const document = read('<h1>Tea\n</h1><p>One  <b>two</b>\n three<br>four</p>five<div>six</div>');
    expect(document?.text).toBe('Tea\n\nOne two three\nfour\n\nfive\n\nsix');
    expect(outline(document)).toEqual([
      ['h1', 'Tea'],
      ['paragraph', 'One two three\nfour'],
      ['paragraph', 'five'],
      ['paragraph', 'six'],
    ]);
  });

  it('resolves character references and drops characters that nobody sees', () => {
    expect(read('<p>a &lt;b&gt; &amp;c hyper&shy;visor')?.text).toBe('a <b> &c hypervisor');
  });

  it('gives each list item without the items below it', () => {
    expect(blocks('<ul><li>one<ul><li>two</li></ul>more</li><li><p>three</p><p>four</p></li></ul>')).toEqual([
      ['item', 'one'],
      ['item', 'two'],
      ['paragraph', 'more'],
      ['item', 'three'],
      ['paragraph', 'four'],
    ]);
  });

  it('keeps preformatted text as it is', () => {
    expect(blocks('<pre>\n\n  a\n    <b>b</b>\n\n</pre>')).toEqual([['code', '  a\n    b']]);
  });

  it('takes two line breaks in a row for the end of a paragraph', () => {
    expect(blocks('one<br><br>two<br>three')).toEqual([
      ['paragraph', 'one'],
      ['paragraph', 'two\nthree'],
    ]);
  });

  it('joins a term with its definition', () => {
    const list =
      '<dl><dt>One</dt><dd>first</dd><dt>Two<dt>Three:<dd><p>second</p><p>more</p><dt>Four</dt><dd><pre>code</pre></dl>';
    expect(blocks(list)).toEqual([
      ['paragraph', 'One: first'],
      ['paragraph', 'Two, Three: second'],
      ['paragraph', 'more'],
      ['paragraph', 'Four'],
      ['code', 'code'],
    ]);
  });

  it('shows nothing that the page hides', () => {
    const hidden =
      '<script>a</script><style>b</style><template>c</template><p hidden>d</p><p style="color: red; display:none">e</p><p aria-hidden="true">f</p><button>g</button><svg><text>h</text></svg><dialog>i</dialog><noscript>j</noscript>';
    expect(read(`${hidden}<p>shown</p>`)?.text).toBe('shown');
  });

  it('reads a page without any text', () => {
    expect(read('')).toMatchObject({ text: '', blocks: [], title: 'page' });
    expect(read('<frameset><frame src="a"></frameset>')).toMatchObject({ text: '', blocks: [] });
  });

  describe('page furniture', () => {
    it('stays outside when the page marks what it is about', () => {
      const page = `<header>Site</header><nav>Menu</nav><main><h1>Tea</h1><p>${PROSE}</p></main><aside>Ad</aside><footer>Legal</footer>`;
      expect(read(page)?.text).toBe(`Tea\n\n${PROSE}`);
    });

    it('does not take a short teaser for what the page is about', () => {
      expect(quotable(`<article>Teaser</article><h1>Tea</h1><p>${PROSE}</p>`)).toContainEqual(['paragraph', PROSE]);
    });

    it.each([
      ['navigation', '<nav>x y</nav>'],
      ['a footer', '<footer>x y</footer>'],
      ['a header without a heading', '<header>x y</header>'],
      ['an aside', '<aside>x y</aside>'],
      ['a form', '<form>x y<input></form>'],
      ['a landmark role', '<div role="navigation">x y</div>'],
      ['a newsletter box', '<div class="box newsletterBox"><h3>x</h3> y</div>'],
      ['a cookie banner', '<div id="cookie-consent">x y</div>'],
      ['share buttons', '<ul class="post-share"><li>x y</li></ul>'],
      ['a navigation table', '<table class="navbox"><tr><td>x<td>y<tr><td>z<td>w</table>'],
      ['line numbers', '<pre class="linenos">1\n2</pre>'],
      ['a bar of links', '<div><a href=a>x</a> | <a href=b>y</a> | <a href=c>z</a></div>'],
      ['links from page to page', '<p>Next: <a rel="next" href=a>x</a>, Up: <a rel="up" href=b>y</a></p>'],
    ])('is %s', (_, box) => {
      const page = `${box}<h1>Tea</h1><p>${PROSE}</p>`;
      expect(quotable(page)).toEqual([
        ['h1', 'Tea'],
        ['paragraph', PROSE],
      ]);
      expect(blocks(page)[0]?.[0]).toBe('furniture');
    });

    it.each([
      ['an invitation to log in', '(<a href=a>Log in</a> to post comments)'],
      ['a legal line', 'Copyright © 2013 Example'],
    ])('is %s that the markup does not tell apart', (_, line) => {
      expect(quotable(`<p>${PROSE}</p><p>${line}</p>`)).toEqual([['paragraph', PROSE]]);
    });

    it.each([
      ['a note at the side', `<p>${PROSE}</p><aside class="note"><p>Take care.</p></aside>`],
      ['a chapter about a box', `<p>${PROSE}</p><section id="cookies"><h2>Cookies</h2><p>Take care.</p></section>`],
      ['a header with the title', `<header><h1>Tea</h1><p>Take care.</p></header><p>${PROSE}</p>`],
      ['a page that is one form', `<form><h2>Tea</h2><p>${PROSE}</p><p>Take care.</p></form>`],
    ])('is not %s', (_, page) => {
      expect(quotable(page)).toContainEqual(['paragraph', 'Take care.']);
    });

    it('is the sign that links to a heading', () => {
      expect(blocks(`<h2>Tea<a href="#tea">¶</a></h2><p>${PROSE}</p>`)[0]).toEqual(['h2', 'Tea']);
    });

    it('is no byline', () => {
      expect(blocks(`<h1>Tea</h1><p>Posted by Ann on 2 May 2008</p><p>${PROSE}</p>`)[1]).toEqual([
        'byline',
        'Posted by Ann on 2 May 2008',
      ]);
    });
  });

  describe('tables', () => {
    it('are written row by row', () => {
      const document = read(
        '<table><thead><tr><th>Name<th>Price<tbody><tr><td>Tea<td><p>2</p><p>EUR</p><tr><td><td>1</table>',
      );
      expect(document?.text).toBe('Name | Price\nTea | 2 EUR\n | 1');
      expect(cells(document)).toEqual([
        ['Name', 'Price'],
        ['Tea', '2 EUR'],
        [null, '1'],
      ]);
    });

    it('may have an empty corner', () => {
      const document = read('<p>a<table><tr><th><th>A<th>B<tr><td>x<td>1<td>2</table>');
      expect(document?.text).toBe('a\n\n| A | B\nx | 1 | 2');
      expect(cells(document)).toEqual([
        [null, 'A', 'B'],
        ['x', '1', '2'],
      ]);
    });

    it('have each cell in all the rows and columns that it spans', () => {
      const table =
        '<table><thead><tr><th rowspan=2>Name<th colspan=2>Speed<tr><th>low<th>high<tbody><tr><td rowspan=2>A<td>1<td>2<tr><td colspan=2>none<tr><td>B<td>3<td>4</table>';
      expect(cells(read(table))).toEqual([
        ['Name', 'Speed low', 'Speed high'],
        ['A', '1', '2'],
        ['A', 'none', 'none'],
        ['B', '3', '4'],
      ]);
      expect(read(table)?.text).toBe('Name | Speed low | Speed high\nA | 1 | 2\nA | none\nB | 3 | 4');
    });

    it('have the title of a group of rows in their first column', () => {
      const table = '<table><tr><th>a<th>b<tr><td colspan=99>Group<tr><td>1<td>2</table>';
      expect(cells(read(table))).toEqual([
        ['a', 'b'],
        ['Group', null],
        ['1', '2'],
      ]);
    });

    it('have a header only where the page sets one', () => {
      expect(cells(read('<table><tr><td>1<td>2<tr><td>3<td>4</table>'))[0]).toEqual([]);
      expect(cells(read('<table><tr><th>Year<td>1999<tr><th>Name<td>Ann</table>'))[0]).toEqual([]);
      expect(cells(read('<table><tr><td><b>a</b><td><b>b</b><tr><td>1<td>2</table>'))[0]).toEqual(['a', 'b']);
    });

    it('have their caption above them', () => {
      expect(blocks('<table><caption>Prices</caption><tr><th>a<th>b<tr><td>1<td>2</table>')[0]).toEqual([
        'paragraph',
        'Prices',
      ]);
    });

    it('that only arrange the page are no tables', () => {
      const layout =
        '<table><tr><td>side<td><h2>Tea</h2><p>words</p></table><table role="presentation"><tr><td>a<td>b<tr><td>c<td>d</table>';
      expect(blocks(layout).map(([kind]) => kind)).not.toContain('table');
      expect(blocks(layout)).toContainEqual(['h2', 'Tea']);
    });
  });

  describe('metadata', () => {
    it('comes from the head of the page', () => {
      const head =
        '<title>Tea – Kitchen</title><meta name="Author" content="Ann"><meta property="article:published_time" content="2020-01-02"><meta property="og:site_name" content="Kitchen"><link rel="canonical" href="https://example.org/tea">';
      expect(read(`<head>${head}</head><h1>Tea</h1><p>${PROSE}</p>`)).toMatchObject({
        title: 'Tea',
        meta: { author: 'Ann', date: '2020-01-02', publisher: 'Kitchen', url: 'https://example.org/tea' },
      });
    });

    it('leaves out an author that is only a link', () => {
      expect(read('<meta property="article:author" content="https://example.org/ann">x')?.meta).toEqual({});
    });

    it('has the title of the page, or the main heading of one without', () => {
      expect(read('<title>Kitchen</title><h1>Tea</h1>')?.title).toBe('Kitchen');
      expect(read('<h1>Tea</h1>')?.title).toBe('Tea');
    });
  });
});
