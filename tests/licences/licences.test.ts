import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { OTHERWISE, PERMISSIVE, productionPackages } from './packages.ts';
import { LARGE, pageOf, WORTH, weightOf } from './page.ts';

const packages = productionPackages();
const PAGE = fileURLToPath(new URL('../../docs/licences.md', import.meta.url));
/** Where the sizes of the page are from. */
const isMeasuredHere = process.platform === 'linux' && process.arch === 'x64';

describe('the packages that Footnote is installed with', () => {
  it('have licences that are known, and permissive, but for those that are told of', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ licence }) => licence === null).map(({ name }) => name)).toEqual([]);
    const told = Object.values(OTHERWISE).map(({ licence }) => licence);
    expect(packages.filter(({ licence }) => !PERMISSIVE.has(licence ?? '') && !told.includes(licence ?? ''))).toEqual(
      [],
    );
  });

  it('are told of only where they are', () => {
    const names = packages.map(({ name }) => name);
    expect([...Object.keys(OTHERWISE), ...Object.keys(WORTH)].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('are each worth the room that they take', () => {
    const large = Object.keys(manifest.dependencies).filter((name) => weightOf(name, packages) > LARGE);
    expect(large.filter((name) => !WORTH[name])).toEqual([]);
  });

  it('may not run scripts when they are installed', () => {
    expect(Object.values(manifest.allowScripts)).toEqual(Object.values(manifest.allowScripts).map(() => false));
  });

  it.skipIf(!isMeasuredHere)('are listed as they are now (npm run licences writes the page)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(pageOf(packages));
  });
});
