import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A package that the bot is installed with. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** As an SPDX identifier; null where the package says none that is known. */
  readonly licence: string | null;
  /** Whether package.json names it itself. */
  readonly isDirect: boolean;
  /** The packages that need it, by name. */
  readonly neededBy: readonly string[];
  /** The size of its files in bytes, without the packages in it; null where this platform has no use for it. */
  readonly size: number | null;
}

/** Under these anything may be done with a package as long as its notice stays. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
]);

/** Packages whose licence is said in other words, or is another one, and what it is. */
export const OTHERWISE: Readonly<Record<string, { readonly licence: string; readonly why: string }>> = {
  'discord-markdown-parser': { licence: 'Apache-2.0', why: 'says “Apache License”; its LICENSE is version 2.0' },
  format: { licence: 'MIT', why: 'says so in its readme and its code' },
  'dejavu-fonts-ttf': {
    licence: 'Bitstream-Vera',
    why: 'a font: may be used, copied and embedded by anybody; only a changed font needs another name',
  },
  '@resvg/resvg-js': {
    licence: 'MPL-2.0',
    why: 'binds its own files alone, which are used as they come; what uses them stays under its own licence',
  },
};

interface Locked {
  readonly version: string;
  readonly name?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of the lock file that `npm ci --omit=dev` installs, on whatever platform, in order of name. */
export function productionPackages(): Package[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const direct = new Set(Object.keys(packages['']?.dependencies ?? {}));
  const found = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const neededBy = new Map<string, string[]>();
  for (const [path, { dependencies = {}, optionalDependencies = {} }] of found)
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      neededBy.set(name, [...new Set([...(neededBy.get(name) ?? []), nameOf(path)])]);
  return found
    .map(([path, { version, license }]): Package => {
      const name = nameOf(path);
      return {
        name,
        version,
        licence: OTHERWISE[family(name)]?.licence ?? (license && PERMISSIVE.has(license) ? license : null),
        isDirect: path === `node_modules/${name}` && direct.has(name),
        neededBy: [...(neededBy.get(name) ?? [])].sort(),
        size: sizeOf(join(ROOT, path)),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** All that a package brings along, itself among them, by name. */
export function broughtBy(name: string, packages: readonly Package[]): Package[] {
  const found = new Set([name]);
  for (const one of found)
    for (const { name: other, neededBy } of packages) if (neededBy.includes(one)) found.add(other);
  return packages.filter((one) => found.has(one.name));
}

/** The builds of one package for several platforms share its licence. */
function family(name: string): string {
  return Object.keys(OTHERWISE).find((known) => name === known || name.startsWith(`${known}-`)) ?? name;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function sizeOf(folder: string): number | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name !== 'node_modules')
      .map((entry) => join(folder, entry.name))
      .reduce((sum, path) => sum + (statSync(path).isDirectory() ? (sizeOf(path) ?? 0) : statSync(path).size), 0);
  } catch {
    return null;
  }
}
