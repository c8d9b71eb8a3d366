import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { scratchFolders } from '../support/folders.ts';

// Each test starts processes, which takes its time on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 30_000 });

const BOOT = fileURLToPath(new URL('../../src/boot', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const { folder } = scratchFolders();

/** A small program that is started as Footnote is. */
function program(): string {
  const root = folder('program', {
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'src/main.ts': [
      "import { word } from './word.ts';",
      "const { later } = await import('./later.ts');",
      "process.stdout.write([word, later, import.meta.url].join(' '));",
    ].join('\n'),
    'src/word.ts': "export const word: string = 'tea';",
    'src/later.ts': "export const later: string = 'cup';",
    'src/store/thread.ts': '',
  });
  cpSync(BOOT, join(root, 'src', 'boot'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    symlinkSync(dirname(resolve(`${name}/package.json`)), join(root, 'node_modules', name));
  return root;
}

async function start(root: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src', 'boot', 'start.mjs')]);
  return stdout;
}

function said(root: string, word: string): string {
  return `${word} cup ${pathToFileURL(join(root, 'src', 'main.ts')).href}`;
}

const bundlesIn = (root: string): string[] => readdirSync(join(root, 'node_modules', '.cache', 'footnote'));

describe('a start', () => {
  it('puts the program together once, and again after a change; a source keeps its own address', async () => {
    const root = program();
    expect(await start(root)).toBe(said(root, 'tea'));
    const bundles = bundlesIn(root);
    expect(bundles).toHaveLength(1);
    expect(await start(root)).toBe(said(root, 'tea'));
    expect(bundlesIn(root)).toEqual(bundles);
    writeFileSync(join(root, 'src', 'word.ts'), "export const word: string = 'gin';");
    expect(await start(root)).toBe(said(root, 'gin'));
    expect(bundlesIn(root)).toHaveLength(2);
  });

  it('keeps few of the bundles that it has no use for any more', async () => {
    const root = program();
    for (const word of ['tea', 'gin', 'rum', 'ale', 'mead']) {
      writeFileSync(join(root, 'src', 'word.ts'), `export const word: string = '${word}';`);
      expect(await start(root)).toBe(said(root, word));
    }
    expect(bundlesIn(root)).toHaveLength(3);
  });

  it('may happen twice at the same time', async () => {
    const root = program();
    expect(await Promise.all([start(root), start(root)])).toEqual([said(root, 'tea'), said(root, 'tea')]);
    expect(bundlesIn(root)).toHaveLength(1);
  });

  it('runs the sources as they are where no bundle can be written', async () => {
    const root = program();
    writeFileSync(join(root, 'node_modules', '.cache'), 'no folder');
    expect(await start(root)).toBe(said(root, 'tea'));
  });

  it('tells what is wrong with a source', async () => {
    const root = program();
    writeFileSync(join(root, 'src', 'word.ts'), 'export const word: = 1;');
    await expect(start(root)).rejects.toThrow(/word\.ts/);
  });
});
