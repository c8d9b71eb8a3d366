import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { scratchFolders } from '../support/folders.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const { folder } = scratchFolders();

/** Unpacks the package as npm packs it into a folder that has nothing but the packages that it names. Gives its place there. */
async function installedIn(empty: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', empty], { cwd: ROOT });
  await run('tar', ['-xzf', join(empty, stdout.trim()), '-C', empty]);
  // `.ci/run` has npm install them; linked, they take no network and no time.
  const packages = join(empty, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
  const place = join(packages, 'footnote');
  renameSync(join(empty, 'package'), place);
  return place;
}

describe('what npm packs', () => {
  it('holds the program and its documents alone, and answers in an empty folder', async () => {
    const empty = folder('empty', {});
    const place = await installedIn(empty);
    expect(readdirSync(place).sort()).toEqual([
      '.env.example',
      'LICENSE',
      'README.md',
      'corpus',
      'package.json',
      'src',
    ]);
    const { bin } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { bin: { footnote: string } };
    const { stdout } = await run(process.execPath, [join(place, bin.footnote), 'ask', 'Who maintains kvm?', '--json'], {
      cwd: empty,
      env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(empty, 'cache') },
    });
    const { declined, quotes } = JSON.parse(stdout) as { declined: boolean; quotes: { source: string }[] };
    expect([declined, quotes[0]?.source]).toEqual([false, 'io-in-vmware-xen-and-kvm.md']);
    expect(readFileSync(join(place, bin.footnote), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  }, 60_000);
});
