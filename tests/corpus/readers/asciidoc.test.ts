import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readAsciidoc } from '../../../src/corpus/readers/asciidoc.ts';
import { markupLines } from '../../support/markupLines.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FOLDER = new URL('../../fixtures/asciidoc/', import.meta.url);

function read(text: string, path = 'a.adoc'): Document {
  const [document] = readAsciidoc({ path, text });
  if (!document) throw new Error('the reader gave no document');
  return document;
}
const lines = (text: string): string[] => markupLines(read(text));

describe('readAsciidoc', () => {
  it.each(['bakery'])('gives the blocks and anchors written down beside %s.adoc', (name) => {
    const document = read(readFileSync(new URL(`${name}.adoc`, FOLDER), 'utf8'), `${name}.adoc`);
    const expected = readFileSync(new URL(`${name}.blocks.txt`, FOLDER), 'utf8');
    expect(markupLines(document)).toEqual(expected.replace(/\n$/, '').split('\n'));
    expect(faultsOf(document)).toEqual([]);
  });

  it('keeps the text of the file as it is', () => {
    const text = '\ufeff= Ä\r\n\r\nb 😀  \r\nc\r';
    expect(read(text).text).toBe(text);
    expect(lines('= Ä\r\n\r\nb 😀  \r\nc\r')).toEqual(['heading 1 | Ä', 'paragraph | b 😀  ⏎c']);
  });

  it.each([
    ['Ann Lee', 'Ann Lee', undefined],
    ['Ann Lee <a@b.example>; Bo Ek\nv1.2, 3 May 2020: spring', 'Ann Lee, Bo Ek', '3 May 2020'],
    ['Ann Lee\n2020-05-03', 'Ann Lee', '2020-05-03'],
    ['Ann Lee\nv7', 'Ann Lee', undefined],
    [':author: Ann Lee\n:revdate: May', 'Ann Lee', 'May'],
  ])('takes author and date from the header %j', (header, author, date) => {
    expect(read(`= Title\n${header}\n\nText.\n`)).toMatchObject({ title: 'Title' });
    const { meta } = read(`= Title\n${header}\n\nText.\n`);
    expect([meta.author, meta.date]).toEqual([author, date]);
  });

  it('does not take a sentence below the title for its author', () => {
    expect(lines('= Title\nThis is about ovens, and nothing else.\n')).toEqual([
      'heading 1 | Title',
      'paragraph | This is about ovens, and nothing else.',
    ]);
  });

  it.each([
    ['== Flour & `Water` (2nd)', '_flour_water_2nd'],
    ['== 1.5 Über-Öfen', '_1_5_über_öfen'],
    ['[[own]]\n== Title', 'own'],
    ['[#own.role]\n== Title', 'own'],
    ['== Title [[own]]', 'own'],
    [':idprefix:\n:idseparator: -\n\n== Two Words', 'two-words'],
  ])('gives the section %j the id that a link to it has', (text, id) => {
    expect(lines(`${text}\n`)[0]).toBe(`@ ${id}`);
  });

  it('gives sections of the same name different ids, and none where none are wanted', () => {
    expect(lines('== A\n\n== A\n\n== A\n').filter((line) => line.startsWith('@'))).toEqual([
      '@ _a',
      '@ _a_2',
      '@ _a_3',
    ]);
    expect(lines('[[_a]]\nb\n\n== A\n')).toEqual(['@ _a', 'paragraph | b', '@ _a_2', 'heading 2 | A']);
    expect(lines(':sectids!:\n\n== A\n')).toEqual(['heading 2 | A']);
  });

  it('takes a line for an underline only where it is as long as the words', () => {
    expect(lines('Run it\n------\n')).toEqual(['@ _run_it', 'heading 2 | Run it']);
    expect(lines('Run it as follows:\n----\na\n----\n')).toEqual(['paragraph | Run it as follows:', 'code | a']);
  });

  it('leaves initials in their sentence', () => {
    expect(lines('M. Holm wrote this.\n')).toEqual(['paragraph | M. Holm wrote this.']);
    expect(lines('a. one\nb. two\n')).toEqual(['item | one', 'item | two']);
  });

  it('gives no quotation of what is for the program that makes the page', () => {
    const unseen =
      '// a\n:b: c\n(((d)))\ninclude::e[]\nifdef::a[include::b[]]\nifdef::a[:b: c]\ntoc::[]\nvideo::f[]\n////\ng\n////\n++++\n<h>\n++++\n[comment]\ni\n';
    expect(lines(unseen)).toEqual([]);
    expect(lines('one\n// two\nthree\nifdef::a[]\nfour\nendif::[]\n')).toEqual([
      'paragraph | one',
      'paragraph | three',
      'paragraph | four',
    ]);
  });

  it.each([
    ['cols', '[cols="1,2*"]\n|===\n|a |b |c\n|d |e |f\n|===\n', ['row | a | b | c', 'row | d | e | f']],
    ['the first line', '|===\n|a |b\n|c\n|d\n|===\n', ['row | a | b', 'row | c | d']],
    ['a blank line', '|===\n|a |b\n\n|c |d\n|===\n', ['header | a | b', 'row | c | d']],
    ['noheader', '[%noheader]\n|===\n|a |b\n\n|c |d\n|===\n', ['row | a | b', 'row | c | d']],
    ['a repetition', '|===\n2*|a\n|b |c\n|===\n', ['row | a | a', 'row | b | c']],
    ['a separator', '[separator=¦]\n|===\n¦a|b ¦c\n|===\n', ['row | a|b | c']],
    ['tabs', '[format=tsv]\n|===\na\tb\n|===\n', ['row | a | b']],
  ])('lays out a table by %s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
    expect(faultsOf(read(text))).toEqual([]);
  });

  it('refuses keys and signatures, which may have the same extension', () => {
    expect(() => read('-----BEGIN PGP SIGNATURE-----\n\niQ\n', 'a.asc')).toThrow('a.asc: is a key or a signature');
  });
});
