import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { runCommand } from '../../src/terminal/commands.ts';
import { EXIT } from '../../src/terminal/exit.ts';
import { corpusOf } from '../support/corpus.ts';
import { recorder } from './recorder.ts';

const rows = Array.from({ length: 20 }, (_, at) => `| Property ${at} | ${at} m | ${at + 1} m |`).join('\n');
const library = openLibrary(corpusOf({ 'a.md': `| Property | Heron | Petrel |\n|---|---|---|\n${rows}\n` }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function compare(...args: string[]) {
  const output = recorder();
  const run = runCommand(['compare', ...args], {
    version: '1',
    output,
    open: async () => library,
    start: async () => 0,
    preview: async () => 0,
    examine: async () => [],
  });
  return { code: await run, out: output.written.join(''), complaint: output.complaints.join('') };
}

describe('compare', () => {
  it('prints CSV and Markdown', async () => {
    expect((await compare('Heron', 'Petrel', '--as', 'csv')).out).toMatch(/^\ufeffAspect,Heron,Source: Heron,/u);
    expect((await compare('Heron', 'Petrel', '--as', 'markdown')).out).toMatch(/^\| {2}\| Heron \| Petrel \|\n/u);
    expect(await compare('Heron', 'Petrel', '--as', 'html')).toMatchObject({ code: EXIT.usage, out: '' });
  });

  it('writes pictures, a file for each page, and tells their names', async () => {
    const file = join(folder, 'my.table.png');
    const { code, complaint } = await compare('Heron', 'Petrel', '--picture', file);
    expect(code).toBe(EXIT.done);
    expect(await readdir(folder)).toEqual(['my.table-2.png', 'my.table.png']);
    expect(complaint).toBe(`${file}\n${join(folder, 'my.table-2.png')}\n`);
    expect((await readFile(file)).subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('refuses as ever what cannot be compared, and says why a file cannot be written', async () => {
    expect((await compare('Heron', 'Zeppelin', '--as', 'csv')).out).toContain('state nothing under the name');
    await expect(compare('Heron', 'Petrel', '--picture', join(folder, 'none', 'a.png'))).rejects.toThrow(/a\.png/u);
  });
});
