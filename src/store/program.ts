import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What names the packages; there is no lock in what npm has installed as a package. */
const MANIFESTS = ['package.json', 'package-lock.json'];
/** What decides how a file is read and indexed. */
const ROOMS = ['text', 'corpus', 'passages', 'search', 'compare', 'store'];

/**
 * A fingerprint of everything that decides what is made of a file: these rooms' sources, the packages, and the versions of
 * Node.js and of its Unicode data. What another program made is not trusted.
 */
export async function programFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, process.versions.icu, process.versions.unicode]));
  const listed = await Promise.all(
    ROOMS.map(async (room) => {
      const folder = join(ROOT, 'src', room);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const manifests = (await readdir(ROOT)).filter((name) => MANIFESTS.includes(name)).map((name) => join(ROOT, name));
  const files = [...manifests, ...listed.flat()].sort();
  for (const [at, bytes] of (await Promise.all(files.map((file) => readFile(file)))).entries())
    hash.update(`${files[at]?.slice(ROOT.length)} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
