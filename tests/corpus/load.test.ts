import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { CorpusError } from '../../src/corpus/readers/reader.ts';

const isWindows = process.platform === 'win32';
/** Root may read what nobody may. */
const isRoot = process.getuid?.() === 0;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'footnote-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes files into a folder below `root` and gives that folder's place. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const place = join(root, name);
  mkdirSync(place, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  return place;
}

async function problemsOf(...folders: string[]): Promise<readonly string[]> {
  try {
    await loadCorpus(folders);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadCorpus', () => {
  it('reads every format, in order of the paths, however deep they lie', async () => {
    const docs = folder('docs', {
      'b/a.html': '<p>words',
      'b.md': 'words',
      'B.MD': 'words',
      'b/c/d.csv': 'a,b\n1,2',
      'e.jsonl': '{"id":2,"text":"words"}\n{"id":1,"text":"words"}',
      README: 'words',
      'ä.txt': 'words',
    });
    const { documents, skipped } = await loadCorpus([docs]);
    expect(documents.map(({ id }) => id)).toEqual([
      'B.MD',
      'README',
      'b.md',
      'b/a.html',
      'b/c/d.csv',
      'e.jsonl#1',
      'e.jsonl#2',
      'ä.txt',
    ]);
    expect(skipped).toEqual([]);
  });

  it('gives the same corpus twice', async () => {
    const docs = folder('docs', { 'a.md': '# A\n\nwords', 'b.txt': 'words', 'c.pdf': '' });
    expect(await loadCorpus([docs])).toEqual(await loadCorpus([docs]));
  });

  it('decodes UTF-16 and drops byte order marks', async () => {
    const docs = folder('docs', {
      'a.md': '\ufeff# Title\n\n😀',
      'b.md': Buffer.from('\ufeff# Title\n\n😀', 'utf16le'),
    });
    const { documents } = await loadCorpus([docs]);
    expect(documents.map(({ text, title }) => [text, title])).toEqual([
      ['# Title\n\n😀', 'Title'],
      ['# Title\n\n😀', 'Title'],
    ]);
  });

  it('names the files that it does not read, and why', async () => {
    const docs = folder('docs', {
      'a.md': 'words',
      'b.PDF': '%PDF',
      'c.txt': ' \n',
      'd.md': '---\ntitle: D\n---\n',
      'e.html': '<script>a</script>',
      tool: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
      'f.txt': 'a'.repeat(20 * 1024 * 1024 + 1),
    });
    const { documents, skipped } = await loadCorpus([docs]);
    expect(documents.map(({ path }) => path)).toEqual(['a.md']);
    expect(skipped).toEqual([
      { path: 'b.PDF', reason: '.pdf is not a format that Footnote reads yet' },
      { path: 'c.txt', reason: 'is empty' },
      { path: 'd.md', reason: 'holds no text' },
      { path: 'e.html', reason: 'holds no text' },
      { path: 'f.txt', reason: 'is larger than 20 MB' },
      { path: 'tool', reason: 'is not text' },
    ]);
  });

  it('passes over hidden files and installed packages without a word', async () => {
    const docs = folder('docs', {
      'a.md': 'words',
      '.env': 'SECRET=1',
      '.git/a.md': 'words',
      'node_modules/a/readme.md': 'words',
    });
    const { documents, skipped } = await loadCorpus([docs]);
    expect(documents.map(({ path }) => path)).toEqual(['a.md']);
    expect(skipped).toEqual([]);
  });

  it.skipIf(isWindows)('follows no link and opens no pipe', async () => {
    const docs = folder('docs', { 'a.md': 'words' });
    const outside = folder('outside', { 'secret.md': 'words' });
    symlinkSync(outside, join(docs, 'out'));
    symlinkSync(join(outside, 'secret.md'), join(docs, 'secret.md'));
    symlinkSync('.', join(docs, 'loop'));
    execFileSync('mkfifo', [join(docs, 'pipe.txt')]);
    const { documents, skipped } = await loadCorpus([docs]);
    expect(documents.map(({ path }) => path)).toEqual(['a.md']);
    expect(skipped).toEqual([
      { path: 'loop', reason: 'is a symbolic link' },
      { path: 'out', reason: 'is a symbolic link' },
      { path: 'pipe.txt', reason: 'is not a regular file' },
      { path: 'secret.md', reason: 'is a symbolic link' },
    ]);
  });

  it.skipIf(isWindows)('opens a folder that is itself given as a link', async () => {
    symlinkSync(folder('docs', { 'a.md': 'words' }), join(root, 'link'));
    expect((await loadCorpus([join(root, 'link')])).documents).toHaveLength(1);
  });

  describe('with several folders', () => {
    it('begins each path with the name of its folder', async () => {
      const folders = ['x/docs', 'y/docs', 'wiki'].map((name) => folder(name, { 'a.md': 'words' }));
      const { documents } = await loadCorpus(folders);
      expect(documents.map(({ path }) => path)).toEqual(['docs-2/a.md', 'docs/a.md', 'wiki/a.md']);
    });

    it('reads a folder once that is given twice or lies in another', async () => {
      const docs = folder('docs', { 'a.md': 'words', 'b/c.md': 'words' });
      const { documents } = await loadCorpus([join(docs, 'b'), docs, `${docs}/`]);
      expect(documents.map(({ path }) => path)).toEqual(['a.md', 'b/c.md']);
    });
  });

  describe('refuses', () => {
    it('to work without a folder', async () => {
      expect(await problemsOf()).toEqual(['No corpus folder is named. Name one with --corpus DIR.']);
    });

    it('folders that are not there, all at once', async () => {
      const missing = join(root, 'missing');
      const file = join(folder('docs', { 'a.md': 'words' }), 'a.md');
      expect(await problemsOf(missing, file)).toEqual([
        `${missing}: there is no such folder. Create it, or name another with --corpus DIR.`,
        `${file}: is not a folder. Name the folder that holds it.`,
      ]);
    });

    it('a corpus without a document, and names what it found', async () => {
      const docs = folder('docs', { 'a.pdf': '%PDF', 'b.txt': '' });
      expect(await problemsOf(docs)).toEqual([
        `${docs}: no document was found. Put files there that can be read: .md, .markdown, .mdx, .txt, .text, .html, .htm, .csv, .tsv, .jsonl, .ndjson.`,
        'a.pdf: .pdf is not a format that Footnote reads yet',
        'b.txt: is empty',
      ]);
    });

    it('broken files, all at once and with the line', async () => {
      const docs = folder('docs', {
        'a.md': 'words',
        'b.jsonl': '{"id":1,"text":"a"}\n{"id":2,\n',
        'c.csv': 'a,b\n1,"2\n',
        'd.md': '---\na: [\n---\n',
        'e.txt': Buffer.from([0x63, 0xe9, 0x21]),
        'f.html': Buffer.from([0, 1, 2]),
      });
      expect(await problemsOf(docs)).toEqual([
        'b.jsonl, line 2: is not valid JSON. Each line has to be one object {"id", "title", "text"}.',
        'c.csv, line 2: a quotation mark is opened and never closed. Close it, or double it where it belongs to the text.',
        expect.stringMatching(/^d\.md, line \d: the front matter is not valid YAML/),
        'e.txt: is not text in UTF-8 or UTF-16. Save it as UTF-8, or move it away.',
        'f.html: is not text in UTF-8 or UTF-16. Save it as UTF-8, or move it away.',
      ]);
    });

    it.skipIf(isWindows || isRoot)('files and folders that may not be read', async () => {
      const docs = folder('docs', { 'a.md': 'words', 'b.md': 'words', 'c/d.md': 'words' });
      chmodSync(join(docs, 'b.md'), 0);
      chmodSync(join(docs, 'c'), 0);
      const problems = await problemsOf(docs);
      chmodSync(join(docs, 'c'), 0o700);
      expect(problems).toEqual([
        'b.md: cannot be read (EACCES). Allow it to be read, or move it away.',
        'c/: the folder cannot be opened (EACCES). Allow it to be read, or move it away.',
      ]);
    });

    it('keeps each problem on one line', async () => {
      const docs = folder('docs', { 'a\nb.csv': 'a,b\n1,"2\n' });
      const [problem] = await problemsOf(docs);
      expect(problem).toMatch(/^a b\.csv, line 2: /);
    });
  });
});
