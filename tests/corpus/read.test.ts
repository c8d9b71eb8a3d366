import { chmodSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST, readFile } from '../../src/corpus/read.ts';
import { scratchFolders } from '../support/folders.ts';

const { folder } = scratchFolders();

async function reasonFor(path: string, content: string | Uint8Array): Promise<string | null> {
  const { documents, reason } = await readFile({ file: join(folder('docs', { [path]: content }), path), path });
  expect(documents.length > 0).toBe(reason === null);
  return reason;
}

describe('reading a file', () => {
  it('gives its documents, under its path', async () => {
    const file = join(folder('docs', { 'e.jsonl': '{"id":2,"text":"words"}\n{"id":1,"text":"words"}' }), 'e.jsonl');
    const { documents, reason } = await readFile({ file, path: 'notes/e.jsonl' });
    expect(documents.map(({ id }) => id)).toEqual(['notes/e.jsonl#2', 'notes/e.jsonl#1']);
    expect(reason).toBeNull();
  });

  it('gives the lines of a plain text that other files may repeat, and of no other format', async () => {
    const docs = folder('docs', { 'a.txt': 'Log in\n\nwords\n', 'a.md': 'Log in\n' });
    expect((await readFile({ file: join(docs, 'a.txt'), path: 'a.txt' })).lines).toEqual(['Log in', 'words']);
    expect((await readFile({ file: join(docs, 'a.md'), path: 'a.md' })).lines).toEqual([]);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ['a format that nobody reads', 'b.exe', 'MZ', '.exe is not a format that Footnote reads'],
    ['a name of several lines', 'b.e\nx\u0085e', 'MZ', '.e x e is not a format that Footnote reads'],
    ['nothing in it', 'c.txt', ' \n', 'is empty'],
    ['nothing but front matter', 'd.md', '---\ntitle: D\n---\n', 'holds no text'],
    [
      'a program under a name without extension',
      'tool',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]),
      'is not text',
    ],
    ['a record cut short, and no other', 'b.jsonl', '{"id":2,\n', 'line 1 is not valid JSON'],
    [
      'a quotation mark that is never closed',
      'c.csv',
      'a,b\n1,"2\n',
      'line 2: a quotation mark is opened and never closed',
    ],
    ['front matter that is no YAML', 'e.md', '---\na: [\n---\nwords', 'the front matter is not valid YAML'],
  ])('says what is wrong with %s', async (_, path, content, reason) => {
    expect(await reasonFor(path, content)).toContain(reason);
  });

  it('says what encoding it was in, where that is not UTF-8', async () => {
    const docs = folder('docs', { 'a.txt': Buffer.from('Caf\xe9 au lait', 'latin1'), 'b.txt': 'Café au lait' });
    const charsets = ['a.txt', 'b.txt'].map(
      async (path) => (await readFile({ file: join(docs, path), path })).documents[0],
    );
    expect((await Promise.all(charsets)).map((document) => document?.charset)).toEqual(['windows-1252', undefined]);
  });

  it('says what of a file is missing where the rest is read', async () => {
    const docs = folder('docs', { 'b.jsonl': '{"id":1,"text":"a"}\n{"id":2,\n' });
    const { documents, reason } = await readFile({ file: join(docs, 'b.jsonl'), path: 'b.jsonl' });
    expect(documents.map(({ id }) => id)).toEqual(['b.jsonl#1']);
    expect(reason).toMatch(/^line 2 is not valid JSON\./);
  });

  it('says it on one line, without the path', async () => {
    const reason = await reasonFor('a\nb.csv', 'a,b\n1,"2\n');
    expect(reason).toMatch(/^line 2: [^\n]*$/);
  });

  it('refuses a file that is too large before it is read', async () => {
    const file = join(folder('docs', { 'f.txt': 'a' }), 'f.txt');
    truncateSync(file, LARGEST + 1);
    expect(await readFile({ file, path: 'f.txt' })).toMatchObject({
      documents: [],
      reason: 'is larger than 50 MB. Split it.',
    });
  });

  it('says when a file is gone, or may not be read', async () => {
    const docs = folder('docs', { 'a.md': 'words' });
    const reading = await readFile({ file: join(docs, 'gone.md'), path: 'gone.md' });
    expect(reading.reason).toBe('cannot be read (ENOENT). Allow it to be read, or move it away.');
    chmodSync(join(docs, 'a.md'), 0);
    const { reason } = await readFile({ file: join(docs, 'a.md'), path: 'a.md' });
    // Root may read what nobody may.
    expect(reason).toBe(
      process.getuid?.() === 0 ? null : 'cannot be read (EACCES). Allow it to be read, or move it away.',
    );
  });
});
