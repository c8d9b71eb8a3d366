import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Listing, listFiles } from '../../src/corpus/files.ts';
import { CorpusError } from '../../src/corpus/readers/reader.ts';
import { scratchFolders } from '../support/folders.ts';

const isWindows = process.platform === 'win32';
/** Root may read what nobody may. */
const isRoot = process.getuid?.() === 0;

const { root, folder } = scratchFolders();

const pathsIn = ({ files }: Listing): string[] => files.map(({ path }) => path);

async function problemsOf(...folders: string[]): Promise<readonly string[]> {
  try {
    await listFiles(folders);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
  return [];
}

describe('the files of a corpus', () => {
  it('are listed in order of their paths, however deep they lie, with their sizes', async () => {
    const docs = folder('docs', {
      'b/a.html': 'words',
      'b.md': '',
      'B.MD': 'a',
      'b/c/d.csv': 'a',
      README: 'a',
      'ä.txt': 'a',
    });
    const { files, folders, skipped } = await listFiles([docs]);
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['B.MD', 1],
      ['README', 1],
      ['b.md', 0],
      ['b/a.html', 5],
      ['b/c/d.csv', 1],
      ['ä.txt', 1],
    ]);
    expect(folders).toEqual([docs, join(docs, 'b'), join(docs, 'b', 'c')]);
    expect(skipped).toEqual([]);
  });

  it('have another stamp once they are written again, and the same one until then', async () => {
    const docs = folder('docs', { 'a.md': 'words', 'b.md': 'words' });
    const before = (await listFiles([docs])).files;
    expect((await listFiles([docs])).files).toEqual(before);
    writeFileSync(join(docs, 'a.md'), 'wards');
    const after = (await listFiles([docs])).files;
    expect(after.map(({ stamp }, at) => stamp === before[at]?.stamp)).toEqual([false, true]);
  });

  it('are no hidden files and no installed packages', async () => {
    const docs = folder('docs', { 'a.md': '', '.env': 'SECRET=1', '.git/a.md': '', 'node_modules/a/readme.md': '' });
    const listing = await listFiles([docs]);
    expect(pathsIn(listing)).toEqual(['a.md']);
    expect(listing.skipped).toEqual([]);
  });

  it.skipIf(isWindows)('follows no link and opens no pipe', async () => {
    const docs = folder('docs', { 'a.md': 'words' });
    const outside = folder('outside', { 'secret.md': 'words' });
    symlinkSync(outside, join(docs, 'out'));
    symlinkSync(join(outside, 'secret.md'), join(docs, 'secret.md'));
    symlinkSync('.', join(docs, 'loop'));
    execFileSync('mkfifo', [join(docs, 'pipe.txt')]);
    const listing = await listFiles([docs]);
    expect(pathsIn(listing)).toEqual(['a.md']);
    expect(listing.skipped).toEqual([
      { path: 'loop', reason: 'is a symbolic link, which is not followed' },
      { path: 'out', reason: 'is a symbolic link, which is not followed' },
      { path: 'pipe.txt', reason: 'is not a regular file' },
      { path: 'secret.md', reason: 'is a symbolic link, which is not followed' },
    ]);
  });

  it.skipIf(isWindows)('are those of a folder that is itself given as a link', async () => {
    symlinkSync(folder('docs', { 'a.md': 'words' }), join(root(), 'link'));
    expect(pathsIn(await listFiles([join(root(), 'link')]))).toEqual(['a.md']);
  });
});

describe('.footnoteignore', () => {
  it('names what is left out, in the syntax of gitignore', async () => {
    const docs = folder('docs', {
      '.footnoteignore': '# drafts\ndrafts/\n*.log\n!keep.log\n/top.md\n**/deep/*.txt\n',
      'drafts/a.md': '',
      'a.log': '',
      'keep.log': '',
      'top.md': '',
      'b/top.md': '',
      'b/deep/c.txt': '',
      'b/deep/c.md': '',
    });
    expect(pathsIn(await listFiles([docs]))).toEqual(['b/deep/c.md', 'b/top.md', 'keep.log']);
  });

  it('holds below its own folder, where it may take back what one above says', async () => {
    const docs = folder('docs', {
      '.footnoteignore': '*.md\n',
      'a.md': '',
      'b/.footnoteignore': '!kept.md\nc.txt\n',
      'b/kept.md': '',
      'b/lost.md': '',
      'b/c.txt': '',
      'c.txt': '',
    });
    expect(pathsIn(await listFiles([docs]))).toEqual(['b/kept.md', 'c.txt']);
  });

  it('holds for the folder that is given, whatever its paths begin with', async () => {
    const one = folder('one', { '.footnoteignore': '/a.md\n', 'a.md': '', 'b.md': '' });
    const two = folder('two', { 'a.md': '' });
    expect(pathsIn(await listFiles([one, two]))).toEqual(['one/b.md', 'two/a.md']);
  });
});

describe('several folders', () => {
  it('give their names to the paths in them', async () => {
    const folders = ['x/docs', 'y/docs', 'wiki'].map((name) => folder(name, { 'a.md': '' }));
    expect(pathsIn(await listFiles(folders))).toEqual(['docs-2/a.md', 'docs/a.md', 'wiki/a.md']);
  });

  it('are read once when one is given twice or lies in another', async () => {
    const docs = folder('docs', { 'a.md': '', 'b/c.md': '' });
    expect(pathsIn(await listFiles([join(docs, 'b'), docs, `${docs}/`]))).toEqual(['a.md', 'b/c.md']);
  });
});

describe('a folder that cannot be used', () => {
  it('is told, be it none at all', async () => {
    expect(await problemsOf()).toEqual(['No corpus folder is named. Name one with --corpus DIR.']);
  });

  it('is told together with all others', async () => {
    const missing = join(root(), 'missing');
    const file = join(folder('docs', { 'a.md': '' }), 'a.md');
    expect(await problemsOf(missing, file)).toEqual([
      `${missing}: there is no such folder. Create it, or name another with --corpus DIR.`,
      `${file}: is not a folder. Name the folder that holds it.`,
    ]);
  });

  it.skipIf(isWindows || isRoot)('is skipped where it lies in another that can', async () => {
    const docs = folder('docs', { 'a.md': '' });
    mkdirSync(join(docs, 'c'));
    chmodSync(join(docs, 'c'), 0);
    const listing = await listFiles([docs]);
    chmodSync(join(docs, 'c'), 0o700);
    expect(pathsIn(listing)).toEqual(['a.md']);
    expect(listing.skipped).toEqual([
      { path: 'c/', reason: 'the folder cannot be opened (EACCES). Allow it to be read, or move it away.' },
    ]);
  });
});
