import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Which room may import which; documents flow one way. A new door is an edit here. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  boot: [],
  log: [],
  text: [],
  language: [],
  corpus: ['text'],
  passages: ['corpus', 'text'],
  search: ['passages', 'corpus', 'text'],
  compare: ['corpus', 'text'],
  verify: ['search', 'passages', 'corpus', 'text'],
  answer: ['search', 'passages', 'compare', 'corpus', 'text'],
  present: ['language', 'answer', 'verify', 'compare', 'corpus', 'text'],
  'library.ts': ['answer', 'verify', 'compare', 'search', 'passages', 'corpus', 'text'],
  export: ['language', 'present', 'compare', 'corpus'],
  discord: ['log', 'language', 'export', 'present', 'answer', 'verify', 'compare', 'library.ts'],
  terminal: ['language', 'export', 'present', 'answer', 'compare', 'library.ts'],
  preview: ['discord', 'library.ts'],
  doctor: ['discord', 'present', 'corpus', 'library.ts'],
  'config.ts': [],
  store: ['library.ts', 'compare', 'search', 'passages', 'corpus', 'text', 'boot'],
  'main.ts': [
    'config.ts',
    'library.ts',
    'store',
    'corpus',
    'present',
    'discord',
    'terminal',
    'preview',
    'doctor',
    'log',
    '../package.json',
  ],
};

/** The places that may import each package; a new package is an edit here. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  '@resvg/resvg-js': /^export\/picture\/picture\.ts$/,
  'dejavu-fonts-ttf': /^export\/picture\/font\.ts$/,
  ignore: /^corpus\/files\.ts$/,
  tsx: /^boot\/load\.mjs$/,
  esbuild: /^boot\/bundle\.mjs$/,
  'discord.js': /^(?:discord|preview)\//,
  'discord-markdown-parser': /^preview\/markdown\.ts$/,
  dotenv: /^config\.ts$/,
  commander: /^terminal\/commands\.ts$/,
  'string-width': /^terminal\/wrap\.ts$/,
  picocolors: /^(?:terminal\/palette|log\/readable)\.ts$/,
  pino: /^log\/log\.ts$/,
  'csv-parse': /^corpus\/readers\/csv/,
  jschardet: /^corpus\/charsets\/guess\.ts$/,
  parse5: /^corpus\/readers\/(?:html|markdown\/html\.ts)/,
  'pdfjs-dist': /^corpus\/readers\/pdf\/library\.ts$/,
  yauzl: /^corpus\/readers\/archive\/open\.ts$/,
  saxes: /^corpus\/readers\/archive\/xml\.ts$/,
  numfmt: /^corpus\/readers\/xlsx\/values\.ts$/,
  yaml: /^corpus\/readers\/(?:markdown|aliases)/,
  mdast: /^corpus\/readers\/markdown/,
  'mdast-util-from-markdown': /^corpus\/readers\/markdown/,
  'mdast-util-frontmatter': /^corpus\/readers\/markdown/,
  'mdast-util-gfm-table': /^corpus\/readers\/markdown/,
  'mdast-util-gfm-footnote': /^corpus\/readers\/markdown/,
  'micromark-extension-gfm-footnote': /^corpus\/readers\/markdown/,
  'github-slugger': /^corpus\/readers\/markdown/,
  'micromark-extension-frontmatter': /^corpus\/readers\/markdown/,
  'micromark-extension-gfm-table': /^corpus\/readers\/markdown/,
  stemmer: /^text\//,
  'fastest-levenshtein': /^(?:text|compare)\//,
};

/** The file system and the environment, and who may touch them. */
const RESERVED: readonly { readonly what: RegExp; readonly who: RegExp; readonly why: string }[] = [
  {
    what: /from 'node:fs/,
    who: /^(?:boot\/|(?:corpus\/(?:files|read)|export\/picture\/font|store\/(?:journal|leftovers|program|snapshot|watch)|terminal\/(?:batch|files)|preview\/server|doctor\/disk)\.ts$)/,
    why: 'only the start, the corpus room, the store, batch, the preview, the doctor, the font of pictures and what writes them touch files',
  },
  {
    what: /\bfetch\(|from 'node:(?:http|https|net|tls|dns|child_process)/,
    who: /^(?:discord\/|preview\/(?:server\.ts|page\/page\.js)$)/,
    why: 'only Discord is reached over the network, and the preview from this computer',
  },
  { what: /process\.env/, who: /^(?:main|config)\.ts$/, why: 'only main and config read the environment' },
  {
    what: /\b(?:Math\.random|Date\.now|new Date)\(/,
    who: /^(?:discord|terminal|preview|log)\//,
    why: 'the core knows no clock and no chance',
  },
  { what: /export default/, who: /^$/, why: 'names are given once, where a thing is made' },
];

const LONGEST_FILE = 250;

type Files = ReadonlyMap<string, string>;

function sourceFiles(): Files {
  const paths = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(SOURCE, path), 'utf8')]));
}

function roomOf(path: string): string {
  return path.startsWith('..') ? path : (path.split('/')[0] ?? path);
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport\(|\bcreateRequire\(import\.meta\.url\)\(|^import)\s*'([^'\n]+)'/gm)].map(
    (found) => found[1] ?? '',
  );
}

/** The package of an import; a name with a scope has two parts. */
function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every broken rule, a line each. */
function brokenRules(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const room = roomOf(path);
    const doors = DOORS[room];
    if (!doors) return [`${path}: ${room} is no room`];
    const broken: string[] = [];
    for (const target of importsOf(text)) {
      if (target.startsWith('.')) {
        const other = roomOf(posix.normalize(posix.join(dirname(path), target)));
        if (other !== room && !doors.includes(other)) broken.push(`${path}: ${room} may not import ${other}`);
      } else if (!target.startsWith('node:') && !OWNERS[packageOf(target)]?.test(path)) {
        broken.push(`${path}: may not import ${target}`);
      }
    }
    for (const { what, who, why } of RESERVED) if (what.test(text) && !who.test(path)) broken.push(`${path}: ${why}`);
    if (text.split('\n').length > LONGEST_FILE) broken.push(`${path}: longer than ${LONGEST_FILE} lines`);
    return broken;
  });
}

describe('the house', () => {
  it('has only the doors that are in the table', () => {
    expect(brokenRules(sourceFiles())).toEqual([]);
  });

  it('has every room of the table', () => {
    const rooms = new Set([...sourceFiles().keys()].map(roomOf));
    expect(Object.keys(DOORS).filter((room) => !rooms.has(room))).toEqual([]);
  });

  it('has no way in a circle: each room imports only rooms above it in the table', () => {
    const rooms = Object.keys(DOORS);
    for (const [at, room] of rooms.entries())
      expect(
        DOORS[room]?.filter((door) => rooms.indexOf(door) >= at),
        room,
      ).toEqual([]);
  });

  it('has a place for each package that the program depends on, and no others', () => {
    const installed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    const owned = Object.keys(OWNERS);
    expect(Object.keys(manifest.dependencies).filter((name) => !owned.includes(name))).toEqual([]);
    expect(owned.filter((name) => !installed.includes(name) && !installed.includes(`@types/${name}`))).toEqual([]);
  });

  it.each([
    ['text/a.ts', "import { x } from '../corpus/b.ts';", 'text/a.ts: text may not import corpus'],
    ['answer/a.ts', "const x = await import('../discord/b.ts');", 'answer/a.ts: answer may not import discord'],
    [
      'corpus/readers/a.ts',
      "import { x } from '../../search/b.ts';",
      'corpus/readers/a.ts: corpus may not import search',
    ],
    ['text/a.ts', "import '../corpus/b.ts';", 'text/a.ts: text may not import corpus'],
    ['text/a.ts', "export { x } from '../../tests/b.ts';", 'text/a.ts: text may not import ../tests/b.ts'],
    ['text/a.ts', "import type { X } from 'parse5';", 'text/a.ts: may not import parse5'],
    ['answer/a.ts', "import _ from 'lodash/get';", 'answer/a.ts: may not import lodash/get'],
    [
      'compare/a.ts',
      "await fetch('https://example.org');",
      'compare/a.ts: only Discord is reached over the network, and the preview from this computer',
    ],
    ['answer/a.ts', "createRequire(import.meta.url)('saxes')", 'answer/a.ts: may not import saxes'],
    ['text/a.ts', 'export default 1;', 'text/a.ts: names are given once, where a thing is made'],
    ['search/a.ts', "import ignore from 'ignore';", 'search/a.ts: may not import ignore'],
    [
      'answer/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'answer/a.ts: only the start, the corpus room, the store, batch, the preview, the doctor, the font of pictures and what writes them touch files',
    ],
    ['discord/a.ts', 'const token = process.env.TOKEN;', 'discord/a.ts: only main and config read the environment'],
    ['search/a.ts', 'const now = Date.now();', 'search/a.ts: the core knows no clock and no chance'],
    ['attic/a.ts', '', 'attic/a.ts: attic is no room'],
    ['text/a.ts', `//${'\n'.repeat(300)}`, 'text/a.ts: longer than 250 lines'],
  ])('would notice in %s: %s', (path, text, problem) => {
    expect(brokenRules(new Map([[path, text]]))).toEqual([problem]);
  });
});
