import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/corpus/document.ts';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { ENGLISH } from '../../src/language/en.ts';
import type { Card } from '../../src/present/card.ts';
import { folderLines } from '../../src/present/folders.ts';
import { presentHelp, presentSources } from '../../src/present/present.ts';
import { CHAT_COMMANDS } from '../../src/terminal/line.ts';
import { contentsOf } from '../support/corpus.ts';
import { hypervisors, notes } from './sample.ts';

/** A document of which only the path matters. */
function summary(path: string): Summary {
  return { id: path, path, title: path, meta: {}, url: null, lines: 1, ownText: true, blocks: {} };
}

/** The lines of the list that begins with `intro`. */
function linesOf({ blocks }: Card, intro: string): readonly string[] | undefined {
  return blocks.flatMap((block) => (block.kind === 'list' && block.intro === intro ? [block.lines] : []))[0];
}

describe('the card of the sources', () => {
  it('names every document with its file, size and origin', () => {
    expect(presentSources(contentsOf({ documents: [hypervisors, notes], skipped: [] }), ENGLISH)).toEqual({
      title: '2 documents',
      tone: 'plain',
      blocks: [
        { kind: 'text', text: 'Every answer is quoted from these.', quiet: false },
        {
          kind: 'list',
          intro: 'Documents:',
          lines: [
            'Hypervisors compared (hypervisors.md, 19 lines): digest by A. Writer, May 2014',
            'KVM notes (notes/kvm.md, 3 lines)',
          ],
        },
      ],
    });
  });

  it('gives no number of lines for a text that was extracted', () => {
    const documents = [{ ...summary('a.html'), ownText: false, lines: 12 }];
    expect(linesOf(presentSources({ documents, skipped: [] }, ENGLISH), 'Documents:')).toEqual(['a.html (a.html)']);
  });

  it('names every file that was not read, and why', () => {
    const card = presentSources(
      { documents: [summary('a.md')], skipped: [{ path: 'a.png', reason: 'not text' }] },
      ENGLISH,
    );
    expect(card.title).toBe('1 document');
    expect(card.blocks[0]).toMatchObject({ text: 'Every answer is quoted from these. 1 file was not read.' });
    expect(linesOf(card, 'Not read:')).toEqual(['a.png: not text']);
  });

  it('tells what encoding a file was taken for', () => {
    const documents = [{ ...summary('a.md'), lines: 3, ownText: true, charset: 'koi8-r' }];
    expect(linesOf(presentSources({ documents, skipped: [] }, ENGLISH), 'Documents:')?.[0]).toMatch(
      /, 3 lines, read as koi8-r\)$/,
    );
  });

  it('tells apart what is read in part', () => {
    const skipped = [
      { path: 'a.png', reason: 'not text' },
      { path: 'b.jsonl', reason: 'line 2 is no object.', isPartly: true as const },
    ];
    const card = presentSources({ documents: [summary('a.md')], skipped }, ENGLISH);
    expect(linesOf(card, 'Not read:')).toEqual(['a.png: not text']);
    expect(linesOf(card, 'Read in part:')).toEqual(['b.jsonl: line 2 is no object.']);
    expect(card.blocks[0]).toMatchObject({ text: 'Every answer is quoted from these. 1 file was not read.' });
  });

  it('counts the files that share a reason, below those that have one of their own', () => {
    const pictures = Array.from({ length: 1_107 }, (_, at) => ({ path: `img/${at}.svg`, reason: 'is a picture' }));
    const links = ['x', 'y', 'z', 'ä'].map((path) => ({ path, reason: 'is a symbolic link' }));
    const skipped = [
      ...links,
      ...pictures,
      { path: 'b.pdf', reason: 'is locked' },
      { path: 'c.pdf', reason: 'is locked' },
    ];
    expect(linesOf(presentSources({ documents: [summary('a.md')], skipped }, ENGLISH), 'Not read:')).toEqual([
      'b.pdf: is locked',
      'c.pdf: is locked',
      '1,107 files (img/0.svg, …): is a picture',
      '4 files (x, …): is a symbolic link',
    ]);
  });

  it('tells how many documents each folder holds where there are many', () => {
    const paths = Array.from({ length: 40 }, (_, at) => [`docs/api/${at}.md`, `docs/guide/${at}.md`]).flat();
    const card = presentSources({ documents: [...paths, 'docs/index.md'].map(summary), skipped: [] }, ENGLISH);
    expect(linesOf(card, 'By folder:')).toEqual(['docs/api/: 40', 'docs/guide/: 40', 'docs/: 1']);
    expect(linesOf(card, 'Documents:')).toHaveLength(81);
    const flat = presentSources(
      { documents: Array.from({ length: 99 }, (_, at) => summary(`${at}.md`)), skipped: [] },
      ENGLISH,
    );
    expect(linesOf(flat, 'By folder:')).toBeUndefined();
  });

  it('goes down as far as there are few folders, and counts all but the largest of many', () => {
    const paths = (folders: number, each: number): string[] =>
      Array.from({ length: folders * each }, (_, at) => `root/f${at % folders}/g${at % (2 * folders)}/${at}.md`);
    expect(folderLines(paths(3, 10), ENGLISH)).toHaveLength(6);
    expect(folderLines(paths(9, 10), ENGLISH)).toHaveLength(9);
    const many = folderLines([...paths(40, 1), ...paths(40, 1).slice(0, 4)], ENGLISH);
    expect(many).toHaveLength(13);
    expect(many.slice(0, 4)).toEqual(['root/f0/: 2', 'root/f1/: 2', 'root/f2/: 2', 'root/f3/: 2']);
    expect(many.at(-1)).toBe('28 other folders: 28');
  });
});

describe('the card of help', () => {
  it.each([
    ['discord', COMMANDS.map(({ kind, data }) => (kind === 'message' ? data.name : `/${data.name}`))],
    ['terminal', CHAT_COMMANDS],
  ] as const)('names every command that there is on %s', (surface, commands) => {
    const [lines] = presentHelp(surface, ENGLISH).blocks.flatMap((block) =>
      block.kind === 'list' ? [block.lines] : [],
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(lines?.some((line) => line.startsWith(command))).toBe(true);
  });
});
