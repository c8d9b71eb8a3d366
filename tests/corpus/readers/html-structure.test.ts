import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { cells, outline } from '../../support/outline.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const read = (text: string, path = 'page.html'): Document | undefined => readHtml({ path, text })[0];
const blocks = (text: string) => outline(read(text));

describe('the HTML reader', () => {
  it('reads a list of definitions inside a definition on its own', () => {
    expect(blocks('<dl><dt>Cups<dd><dl><dt>small<dd>0.1 l<dt>large.<dd>0.3 l</dl></dl>')).toEqual([
      ['paragraph', 'Cups'],
      ['paragraph', 'small: 0.1 l'],
      ['paragraph', 'large. 0.3 l'],
    ]);
  });

  it.each([
    '<div class="admonition note"><p class="admonition-title">Note</p><p>Rinse it.</p></div>',
    '<div class="theme-admonition"><div class="admonitionHeading_Gv"><span><svg></svg></span>Note</div><div><p>Rinse it.</p></div></div>',
    '<div class="markdown-alert"><p class="markdown-alert-title">Note</p><p>Rinse it.</p></div>',
  ])('reads the title of an admonition with its text: %s', (note) => {
    expect(blocks(note)).toEqual([['paragraph', 'Note: Rinse it.']]);
  });

  it.each([
    ['numbered spans', '<pre><span class="linenos">1</span>a\n<span class="linenos">2</span>b</pre>'],
    [
      'a number for each line',
      '<pre><code><div class="line"><i class="line-number">1</i>a</div><div>b</div></code></pre>',
    ],
    ['a column of numbers', '<table><tr><td class=linenos><pre>1\n2</pre><td><pre>a\nb</pre></table>'],
    ['lines with breaks', '<pre><span class=line>a<br></span><span class=line>b<br></span></pre>'],
  ])('leaves the numbers out of code with %s', (_, code) => {
    expect(blocks(code).filter(([kind]) => kind !== 'furniture')).toEqual([['code', 'a\nb']]);
  });

  it('keeps numbers that are code', () => {
    expect(blocks('<pre><span class="m">1</span>\n<span class="linenos">x</span></pre>')).toEqual([['code', '1\nx']]);
  });

  it.each([
    [
      'its annotation',
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
    ],
    ['its alternative text', '<math alttext="{\\displaystyle x^2}"><mi>x</mi></math>'],
    [
      'the picture that stands in for it',
      '<span style="display: none"><math><mi>x</mi></math></span><img class="math-image" alt="{\\textstyle x^2}">',
    ],
  ])('reads a formula from %s', (_, formula) => {
    expect(read(`<p>It is ${formula}.`)?.text).toBe('It is x^2.');
  });

  it('reads the symbols of a formula that has no other form', () => {
    expect(read('<p>It is <math><mi>x</mi><mo>+</mo><mn>1</mn></math>.')?.text).toBe('It is x+1.');
  });

  it('reads what opens on a click, captions of pictures, and abbreviations as they are printed', () => {
    expect(
      blocks(
        '<details><summary>Why</summary>Because</details><figure><img alt=Cup><figcaption>A cup</figcaption></figure>',
      ),
    ).toEqual([
      ['paragraph', 'Why'],
      ['paragraph', 'Because'],
      ['paragraph', 'A cup'],
    ]);
    expect(blocks('<p>an <abbr title="unit of mass">g</abbr>')).toEqual([['paragraph', 'an g']]);
  });

  it('names a column by its groups, too', () => {
    const document = read(
      '<table><thead><tr><th><th colspan=2>Price<th rowspan=2>Place<tr><th>Size<th>old<th>new<tbody><tr><td>L<td>1<td>2<td>x</table>',
    );
    expect(document?.text).toBe('Size | Price old | Price new | Place\nL | 1 | 2 | x');
    expect(cells(document)[0]).toEqual(['Size', 'Price old', 'Price new', 'Place']);
    expect(document && faultsOf(document)).toEqual([]);
  });

  it('names a row by its group where several groups have one of its name', () => {
    const groups = '<tr><th colspan=2>Oak<tr><td>desk<td>1<tr><td>bed<td>2<tr><th colspan=2>Ash<tr><td>desk<td>3';
    const document = read(`<table><tr><th>What<th>Price${groups}</table>`);
    expect(cells(document)).toEqual([
      ['What', 'Price'],
      ['Oak', null],
      ['Oak desk', '1'],
      ['bed', '2'],
      ['Ash', null],
      ['Ash desk', '3'],
    ]);
    expect(document && faultsOf(document)).toEqual([]);
  });

  it('keeps footnotes, which lie in boxes at the side', () => {
    const notes =
      '<aside class="footnote-list"><aside class="footnote" role="note"><p>Take care of it.</p></aside></aside>';
    expect(blocks(`<p>The text that the note is for.</p>${notes}`)).toContainEqual(['paragraph', 'Take care of it.']);
  });

  it('reads XHTML, in which any tag may end in itself', () => {
    const page =
      '<head><title>T</title><script src="a>b"/></head><body><h1>a</h1><p>b<a id="x"/> <b title=\'"\'/>c<br/>d</p></body>';
    const expected = [
      ['h1', 'a'],
      ['paragraph', 'b c\nd'],
    ];
    expect(outline(read(`<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${page}</html>`))).toEqual(
      expected,
    );
    expect(outline(read(`<html>${page}</html>`, 'page.XHTML'))).toEqual(expected);
  });

  it.each(['set_one_time_key', 'x = 0,', 'lid=o[pen] | c[losed] | l[ocked]'])(
    'takes no text for what a lost picture or link leaves: %s',
    (line) => {
      expect(blocks(`<p>The settings of the lid are these three, as its manual has it.<p>${line}`)[1]).toEqual([
        'paragraph',
        line,
      ]);
    },
  );

  describe('takes comments', () => {
    const text = '<p>The kettle in the kitchen of the second floor needs four minutes.</p>'.repeat(6);
    const remarks = (count: number): string =>
      `<div class="comments-area"><ol>${'<li><p>What I always wanted to say about it.</p>'.repeat(count)}</ol></div>`;
    const kinds = (page: string): string | undefined => read(page)?.blocks.at(-1)?.kind;

    it('on a text for furniture, however many there are, and says why', () => {
      const document = read(`<h1>a</h1>${text}${remarks(200)}`);
      const last = document?.blocks.at(-1);
      expect(last).toMatchObject({ kind: 'furniture', signals: [{ name: 'comments on the text', weight: 1 }] });
    });

    it.each([
      ['there is no text besides', `<h1>a</h1>${remarks(20)}`],
      ['the page is a forum', `<body class="forum-page"><h1>a</h1>${text}${remarks(20)}`],
      ['they answer a question', `<div itemtype="https://schema.org/QAPage"><h1>a</h1>${text}${remarks(20)}</div>`],
      [
        'a chapter is called so',
        `<h1>a</h1>${text}<section id=comments><h2>Comments</h2><p>They begin with a hash.</p></section>`,
      ],
    ])('for what the page is about where %s', (_, page) => {
      expect(kinds(page)).not.toBe('furniture');
    });
  });
});
