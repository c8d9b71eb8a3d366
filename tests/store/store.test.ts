import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CorpusError } from '../../src/corpus/readers/reader.ts';
import { openLibrary } from '../../src/library.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { loadCorpus } from '../support/corpus.ts';
import { scratchFolders } from '../support/folders.ts';

// Threads take their time to start on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 30_000 });

const { root, folder } = scratchFolders();

const DOCS = {
  'tea.md': '# Tea\n\nThe kettle boils at 100 degrees.\n\n| | Pot | Cup |\n|---|---|---|\n| Size | 1 l | 0.2 l |\n',
  'deep/coffee.txt': 'Coffee beans come from Ethiopia.\n',
  'gone/old.html': '<h1>Milk</h1><p>Milk turns sour after nine days.</p>',
};
const QUESTIONS = [
  'When does the kettle boil?',
  'Where do coffee beans come from?',
  'When does milk turn sour?',
  'Who sells gin?',
];

function open(docs: string, more: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({
    folders: [docs],
    cacheFolder: join(root(), 'cache'),
    baseUrl: null,
    pool: { threads: 1 },
    ...more,
  });
}

async function answersOf(docs: string): Promise<unknown[]> {
  const library = openLibrary(await loadCorpus([docs]));
  return QUESTIONS.map((question) => library.ask(question));
}

describe('a store', () => {
  it('answers as a library over the same documents does, from the files and from its snapshot', async () => {
    const docs = folder('docs', DOCS);
    const expected = await answersOf(docs);
    for (const reads of [3, 0]) {
      let total = 0;
      const store = await open(docs, { progress: (progress) => (total = progress.total) });
      expect(QUESTIONS.map((question) => store.library.ask(question))).toEqual(expected);
      expect(store.library.fact('Pot', 'size')).toMatchObject({ cell: { value: '1 l' } });
      expect(total).toBe(reads);
      await store.close();
    }
  });

  it('takes in what is new, changed or gone, and answers as if it had begun with it', async () => {
    const docs = folder('docs', DOCS);
    const log: string[] = [];
    const store = await open(docs, { log: (line) => log.push(line) });
    folder('docs', { 'deep/coffee.txt': 'Coffee beans come from Brazil.\n', 'new/gin.txt': 'Anna Berg sells gin.\n' });
    rmSync(join(docs, 'gone'), { recursive: true });
    await store.update();
    expect(QUESTIONS.map((question) => store.library.ask(question))).toEqual(await answersOf(docs));
    expect(log).toEqual(['documents changed: 2 read, 1 gone, 3 in all']);
    await store.close();
  });

  it('sees changes by itself, in folders that came later, too', async () => {
    const docs = folder('docs', DOCS);
    const store = await open(docs);
    store.watch();
    await store.update();
    folder('docs', { 'later/on/gin.txt': 'Anna Berg sells gin.\n' });
    await vi.waitFor(() => expect(store.library.ask('Who sells gin?').kind).toBe('quoted'), 10_000);
    writeFileSync(join(docs, 'later/on/gin.txt'), 'Otto Falk sells gin.\n');
    await vi.waitFor(() => expect(JSON.stringify(store.library.ask('Who sells gin?'))).toContain('Otto'), 10_000);
    rmSync(join(docs, 'later'), { recursive: true });
    await vi.waitFor(() => expect(store.library.ask('Who sells gin?').kind).toBe('declined'), 10_000);
    await store.close();
  });

  it.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, readFileSync(file).length - 9)],
    ['changed by one bit', (file) => flipBit(file, 2_000)],
    ['another program’s', (file) => writeFileSync(file, 'footnote snapshot 0\n')],
    ['empty', (file) => writeFileSync(file, '')],
  ])('reads everything anew when its snapshot is %s', async (_, damage) => {
    const docs = folder('docs', DOCS);
    await (await open(docs)).close();
    const [name = ''] = readdirSync(join(root(), 'cache'));
    damage(join(root(), 'cache', name));
    let total = 0;
    const store = await open(docs, { progress: (progress) => (total = progress.total) });
    expect(total).toBe(3);
    expect(store.library.ask(QUESTIONS[0] ?? '').kind).toBe('quoted');
    await store.close();
    expect(readdirSync(join(root(), 'cache'))).toEqual([name]);
  });

  it('goes on without what it cannot read, and says why', async () => {
    const docs = folder('docs', { ...DOCS, 'bad.csv': 'a,b\n1,"2\n', 'tool.exe': 'MZ' });
    const store = await open(docs);
    expect(store.library.contents.skipped.map(({ path }) => path)).toEqual(['bad.csv', 'tool.exe']);
    expect(store.library.ask(QUESTIONS[0] ?? '').kind).toBe('quoted');
    writeFileSync(join(docs, 'tea.md'), '---\na: [\n---\n');
    await store.update();
    expect(store.library.contents.skipped.map(({ path }) => path)).toEqual(['bad.csv', 'tea.md', 'tool.exe']);
    expect(store.library.ask(QUESTIONS[0] ?? '').kind).toBe('declined');
    await store.close();
  });

  it('ends a reader that takes too long or too much memory, names the file, and reads the rest', async () => {
    const docs = folder('docs', { ...DOCS, 'huge.md': '*a* [b](c)\n\n'.repeat(700_000) });
    for (const [pool, reason] of [
      [{ fileTime: 2_500 }, 'took longer than 2.5 s to read'],
      [{ heap: 100 }, 'needs more memory to read than is allowed'],
    ] as const) {
      const store = await open(docs, { pool, cacheFolder: null });
      expect(store.library.contents.skipped).toEqual([{ path: 'huge.md', reason }]);
      expect(store.library.contents.documents).toHaveLength(3);
      await store.close();
    }
  });

  it('refuses folders without a document, and one that is not there', async () => {
    await expect(open(folder('empty', {}))).rejects.toThrow(CorpusError);
    await expect(open(join(root(), 'missing'))).rejects.toThrow('there is no such folder');
  });
});

function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}
