import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/readers/reader.ts';
import { engineAt } from '../../src/store/engine.ts';
import { openStore } from '../../src/store/store.ts';
import { scratchFolders } from '../support/folders.ts';

const MINI_SEARCH = fileURLToPath(new URL('../support/engines/miniSearch.ts', import.meta.url));
const { root, folder } = scratchFolders();

describe('another search engine', () => {
  it('takes the place of the one that is built in, also when documents change', async () => {
    const docs = folder('docs', {
      'tea.md': '# Tea\n\nThe kettle boils at 100 degrees.\n',
      'b.md': '# Milk\n\nIt is white.\n',
    });
    const engine = await engineAt(MINI_SEARCH);
    const store = await openStore({ folders: [docs], cacheFolder: join(root(), 'cache'), baseUrl: null, engine });
    const quoted = (question: string): string | null => {
      const answer = store.library.ask(question);
      return answer.kind === 'quoted' ? answer.quotes[0].text : null;
    };
    expect(quoted('When does the kettle boil?')).toBe('The kettle boils at 100 degrees.');
    expect(quoted('Where does the samovar stand?')).toBeNull();
    folder('docs', { 'c.md': '# Samovar\n\nThe samovar stands in the hall.\n' });
    await store.update();
    expect(quoted('Where does the samovar stand?')).toBe('The samovar stands in the hall.');
    await store.close();
  });

  it('is refused with a line that says why where the module has none', async () => {
    await expect(engineAt(join(root(), 'none.mjs'))).rejects.toThrow(
      /^SEARCH_ENGINE: .*none\.mjs cannot be loaded \(/u,
    );
    folder('engines', { 'empty.mjs': 'export const openIndex = 1;\n' });
    const error = await engineAt(join(root(), 'engines', 'empty.mjs')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CorpusError);
    expect(String(error)).toContain('exports no function openIndex');
  });
});
