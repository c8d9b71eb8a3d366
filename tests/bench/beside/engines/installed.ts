import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGE = new URL('../../peers/', import.meta.url);
const ROOT = new URL('../../../../', import.meta.url);

/** What to run, in one line, where the peers are not installed; null where they are. */
export function howToInstall(): string | null {
  if (existsSync(new URL('node_modules/', PACKAGE))) return null;
  const folder = relative(fileURLToPath(ROOT), fileURLToPath(PACKAGE));
  return `The engines to compare with are a package of their own; install it by: npm ci --prefix ${folder}`;
}

/** A package of the peers. Their types are not installed with the bot: `T` says what is used of it. */
export async function peer<T>(name: string): Promise<T> {
  const problem = howToInstall();
  if (problem) throw new Error(problem);
  const { resolve } = createRequire(new URL('package.json', PACKAGE));
  const loaded = (await import(pathToFileURL(resolve(name)).href)) as T & { readonly default?: T };
  return loaded.default ?? loaded;
}
