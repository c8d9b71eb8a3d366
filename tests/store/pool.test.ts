import { describe, expect, it, vi } from 'vitest';
import { listFiles } from '../../src/corpus/files.ts';
import { jobsOf } from '../../src/store/jobs.ts';
import { Pool } from '../../src/store/pool.ts';
import { contentsOf } from '../../src/store/volume.ts';
import { scratchFolders } from '../support/folders.ts';

// Threads take their time to start on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 30_000 });

const { folder } = scratchFolders();

async function titlesRead(pool: Pool, docs: string): Promise<string[]> {
  const { files } = await listFiles([docs]);
  const titles: string[] = [];
  await pool.workOff(jobsOf(files, new Set()), {
    reading: () => {},
    made: (volume) => {
      titles.push(...contentsOf(volume).documents.map(({ summary }) => summary.title));
    },
  });
  return titles;
}

describe('a pool of threads', () => {
  it('reads the same with a thread that was started before and without', async () => {
    const docs = folder('docs', { 'tea.md': '# Tea\n\nHot.\n', 'cup.md': '# Cup\n\nRound.\n' });
    const pool = new Pool();
    pool.prepare();
    pool.prepare();
    expect(await titlesRead(pool, docs)).toEqual(['Cup', 'Tea']);
    expect(await titlesRead(pool, docs)).toEqual(['Cup', 'Tea']);
    await pool.close();
  });

  it('can be closed while a thread waits for work, and works on after that', async () => {
    const docs = folder('docs', { 'tea.md': '# Tea\n\nHot.\n' });
    const pool = new Pool();
    pool.prepare();
    await pool.close();
    await pool.close();
    expect(await titlesRead(pool, docs)).toEqual(['Tea']);
  });
});
