import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import { BUNDLES, ROOT } from './load.mjs';

/** The modules that are loaded by their names, in the folder of the bundle: the program, and what runs in its threads. */
const ENTRIES = { main: 'src/main.ts', 'store/thread': 'src/store/thread.ts' };
/** Bundles that are kept, the newest: a program that still runs may yet load from its own. */
const KEPT = 3;

/**
 * Puts the program together in `folder`, whole or not at all. Rejects where nothing can be written.
 * @param {string} folder
 */
export async function bundle(folder) {
  const beside = `${folder}.${process.pid}.new`;
  try {
    await bundleModules(ENTRIES, beside);
    await rename(beside, folder);
    await forgetOld();
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Puts modules together, by their names in `folder`, which has to be below the project: packages are left where they are.
 * @param {Record<string, string>} modules
 * @param {string} folder
 */
export async function bundleModules(modules, folder) {
  try {
    await mkdir(folder, { recursive: true });
    await build({
      absWorkingDir: ROOT,
      entryPoints: modules,
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      packages: 'external',
      outExtension: { '.js': '.mjs' },
      sourcemap: 'linked',
      logLevel: 'silent',
      plugins: [ownAddress],
    });
  } finally {
    await stop();
  }
}

/** What a source says of its own address stays true in a bundle. @type {import('esbuild').Plugin} */
const ownAddress = {
  name: 'own address',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};

async function forgetOld() {
  const folders = (await readdir(BUNDLES)).map((name) => join(BUNDLES, name));
  const dated = await Promise.all(folders.map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(KEPT);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}
