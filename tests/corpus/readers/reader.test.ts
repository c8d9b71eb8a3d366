import { describe, expect, it } from 'vitest';
import { makeDocument, titleOfPath, unreadable } from '../../../src/corpus/readers/reader.ts';

const source = { path: 'notes/set-up.txt', text: 'Title\nwords' };
const heading = { kind: 'heading', level: 1, span: { start: 0, end: 5 } } as const;

describe('makeDocument', () => {
  it('takes text and id from the file unless told otherwise', () => {
    expect(makeDocument(source, { blocks: [] })).toEqual({
      id: 'notes/set-up.txt',
      path: 'notes/set-up.txt',
      title: 'set up',
      text: 'Title\nwords',
      blocks: [],
      meta: {},
      ownText: true,
      marks: [],
      record: null,
      url: null,
    });
  });

  it('takes the address that the document gives, if it is one of the web', () => {
    const urlOf = (url: string): string | null => makeDocument(source, { blocks: [], meta: { url } }).url;
    expect(urlOf('https://docs.example/a')).toBe('https://docs.example/a');
    for (const url of ['javascript:alert(1)', '../a.md', 'docs.example', 'https:// x', ''])
      expect(urlOf(url)).toBeNull();
  });

  it('prefers the title it is given, then that of the metadata, then the main heading, then the name of the file', () => {
    const meta = { title: 'From the metadata' };
    expect(makeDocument(source, { blocks: [heading], meta, title: ' Given\n title ' }).title).toBe('Given title');
    expect(makeDocument(source, { blocks: [heading], meta, title: ' ' }).title).toBe('From the metadata');
    expect(makeDocument(source, { blocks: [heading] }).title).toBe('Title');
    expect(makeDocument(source, { blocks: [{ ...heading, level: 2 }] }).title).toBe('set up');
  });

  it('has a title where the name of the file is nothing but signs or blanks', () => {
    const titleOf = (path: string): string => makeDocument({ path, text: '' }, { blocks: [] }).title;
    expect([titleOf('a/--'), titleOf(' ')]).toEqual(['a/--', 'Untitled']);
  });

  it('gives a record its own id and the line of the file on which it stands, for each of its lines', () => {
    const document = makeDocument(source, { blocks: [], text: 'a\nb', record: { id: '7', line: 3 } });
    expect(document).toMatchObject({ id: 'notes/set-up.txt#7', title: 'set up 7', record: { id: '7', line: 3 } });
  });
});

describe('titleOfPath', () => {
  it.each([
    ['docs/kvm-io_notes.md', 'kvm io notes'],
    ['README', 'README'],
    ['a/v1.2-notes.txt', 'v1.2 notes'],
    ['.md', '.md'],
  ])('makes %s readable', (path, title) => {
    expect(titleOfPath(path)).toBe(title);
  });
});

describe('unreadable', () => {
  it('says on one line where and what', () => {
    expect(unreadable('a\n.csv', 3, 'one\n  two').message).toBe('a .csv, line 3: one two');
    expect(unreadable('a.csv', null, 'three').problems).toEqual(['a.csv: three']);
  });
});
