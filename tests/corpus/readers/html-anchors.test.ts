import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/corpus/place.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { slice } from '../../../src/text/span.ts';

/** Each block's words with the anchor that a link to it has. */
function anchored(text: string): [string, string | null][] {
  const [document] = readHtml({ path: 'page.html', text });
  return (document?.blocks ?? []).map(({ span }) => {
    const place = document ? placeOf(document, span) : null;
    return [slice(document?.text ?? '', span), place?.kind === 'anchor' ? place.anchor : null];
  });
}

describe('an anchor', () => {
  it('is the id of the heading over the text, and none before the first', () => {
    expect(anchored('<p>a<h1 id=one>b</h1><p>c<h2 id=two>d</h2><p>e')).toEqual([
      ['a', null],
      ['b', 'one'],
      ['c', 'one'],
      ['d', 'two'],
      ['e', 'two'],
    ]);
  });

  it.each([
    ['the section around it', '<section id=x><h2>a</h2></section>'],
    ['the box that it begins', '<div class=section id=x><h2>a</h2></div>'],
    ['a wrapper', '<div class=heading id=x><h2>a</h2></div>'],
    ['a span inside', '<h2><span id=x>a</span></h2>'],
    ['a name inside', '<h2><a name=x>a</a></h2>'],
    ['a name before it', '<a name=x></a><h2>a</h2>'],
    ['a target before it', '<span id=x></span><h2>a</h2>'],
    ['the sign beside it', '<h2>a<a href="#x">¶</a></h2>'],
    ['the sign after it', '<div><h2>a</h2><a href="#x" id="user-x"></a></div>'],
    ['the sign, and not an id for programs', '<section id=gen1><h2 id=gen2>a<a href="#x">#</a></h2></section>'],
  ])('of a heading may be that of %s', (_, heading) => {
    expect(anchored(`${heading}<p>b`)[0]).toEqual(['a', 'x']);
  });

  it('goes on behind a wrapper of the heading alone, and ends with a section', () => {
    expect(anchored('<div id=x><h2>a</h2></div><p>b')[1]).toEqual(['b', 'x']);
    expect(anchored('<h1 id=o>o</h1><section id=x><h2>a</h2><p>b</section><p>c')).toContainEqual(['c', 'o']);
    expect(anchored('<h1 id=o>o</h1><div id=x><h2>a</h2><p>b</div><p>c')).toContainEqual(['c', 'o']);
  });

  it('is never that of the section before, when a heading has none', () => {
    const page = '<h1 id=o>o</h1><h2 id=x>a</h2><p>b<h2>c</h2><p>d<h3 id=y>e</h3><h3>f</h3>';
    expect(anchored(page)).toEqual([
      ['o', 'o'],
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'o'],
      ['d', 'o'],
      ['e', 'y'],
      ['f', 'o'],
    ]);
  });

  it('is that of the section above for a smaller heading without one', () => {
    expect(anchored('<h2 id=x>a</h2><h3>b</h3><p>c')).toContainEqual(['c', 'x']);
  });

  it('leads to the top of the page where nothing nearer holds the text', () => {
    expect(anchored('<h2 id=x>a</h2><h2>b</h2><p>c')).toContainEqual(['c', 'top']);
  });

  it('names a term together with its definition, and nothing behind it', () => {
    const list = '<h1 id=o>o</h1><dl><dt id=x>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl><p>e';
    expect(anchored(list)).toEqual([
      ['o', 'o'],
      ['a: b', 'x'],
      ['c: d', 'o'],
      ['e', 'o'],
    ]);
  });

  it('may stand in the text alone, up to the next heading', () => {
    expect(anchored('<p>a<p><a name=x></a>b<p>c<h2>d</h2>')).toEqual([
      ['a', null],
      ['b', 'x'],
      ['c', 'x'],
      ['d', 'top'],
    ]);
  });

  it('is that of a footnote for the footnote, and not of the sign that refers to it', () => {
    const page = '<h1 id=o>o</h1><p>a <a id=ref href="#note">1</a> b<ol><li id=note>c</ol><p>d';
    expect(anchored(page)).toEqual([
      ['o', 'o'],
      ['a 1 b', 'o'],
      ['c', 'note'],
      ['d', 'o'],
    ]);
  });

  it('belongs to the first of two elements, where a browser goes', () => {
    expect(anchored('<h2 id=x>a</h2><p>b<h2 id=x>c</h2>')[2]).toEqual(['c', 'top']);
  });
});
