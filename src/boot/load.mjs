import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * The program is TypeScript in many small files. Read one by one, through a hook, they make most of a start; so they are put
 * together in a few files of plain JavaScript, once after each change. Where that cannot be, the sources run as they are.
 */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where bundles are kept, each in a folder that is named by its stamp: `npm ci` clears it away. */
export const BUNDLES = join(ROOT, 'node_modules', '.cache', 'footnote');
/** Besides the sources, what decides how the program runs; what npm has installed as a package has no lock of its own. */
const MANIFESTS = ['package.json', 'package-lock.json'];

/**
 * Loads a module of the program, named by its path in src/ without extension: from the bundle of the sources as they are now, else
 * through tsx.
 * @param {string} entry
 */
export async function load(entry) {
  const bundled = join(bundleFolder(), `${entry}.mjs`);
  if (existsSync(bundled)) {
    await import(pathToFileURL(bundled).href);
  } else {
    const { register } = await import('tsx/esm/api');
    register();
    await import(new URL(`../${entry}.ts`, import.meta.url).href);
  }
}

/** The folder of the bundle of the sources as they are now; it need not be there. */
export function bundleFolder() {
  return join(BUNDLES, stampOf(ROOT));
}

/**
 * What the file system tells of the sources below `root`, and the version of Node.js: another stamp, another bundle. Their contents
 * are not read, for that would take as long as reading a bundle.
 * @param {string} root
 */
export function stampOf(root) {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256').update(process.version);
  for (const file of [
    ...MANIFESTS.map((name) => join(root, name)).filter((file) => existsSync(file)),
    ...sources.sort(),
  ]) {
    const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    hash.update(`\n${[size, mtimeNs, ctimeNs, ino, file].join(' ')}`);
  }
  return hash.digest('hex').slice(0, 32);
}
