import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Which room may import which; documents flow one way. A new door is an edit here. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  corpus: ['text'],
  passages: ['corpus', 'text'],
  search: ['passages', 'text'],
  compare: ['corpus', 'text'],
  answer: ['search', 'passages', 'compare', 'corpus', 'text'],
  present: ['answer', 'compare', 'corpus', 'text'],
  discord: ['present', 'answer', 'compare', 'library.ts'],
  terminal: ['present', 'answer', 'compare', 'library.ts'],
  'library.ts': ['answer', 'compare', 'search', 'passages', 'corpus', 'text'],
  'config.ts': [],
  'main.ts': ['config.ts', 'library.ts', 'corpus', 'present', 'discord', 'terminal', '../package.json'],
};

/** Packages that one place alone may import. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  minisearch: /^search\/minisearch\.ts$/,
  'discord.js': /^discord\//,
  dotenv: /^config\.ts$/,
  commander: /^terminal\/commands\.ts$/,
  'csv-parse': /^corpus\/readers\/csv/,
  parse5: /^corpus\/readers\/(?:html|markdown\/html\.ts)/,
  yaml: /^corpus\/readers\/markdown/,
  stemmer: /^text\//,
};

/** The file system and the environment, and who may touch them. */
const RESERVED: readonly { readonly what: RegExp; readonly who: RegExp; readonly why: string }[] = [
  { what: /from 'node:fs/, who: /^(?:corpus\/load|terminal\/batch)\.ts$/, why: 'only the loader and batch read files' },
  { what: /process\.env/, who: /^(?:main|config)\.ts$/, why: 'only main and config read the environment' },
  {
    what: /\b(?:Math\.random|Date\.now|new Date)\(/,
    who: /^(?:discord|terminal)\//,
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
  return [...text.matchAll(/(?:\bfrom|\bimport\()\s*'([^']+)'/g)].map((found) => found[1] ?? '');
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
      } else {
        const owner = OWNERS[target.split('/')[0] ?? ''];
        if (owner && !owner.test(path)) broken.push(`${path}: may not import ${target}`);
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

  it.each([
    ['text/a.ts', "import { x } from '../corpus/b.ts';", 'text/a.ts: text may not import corpus'],
    ['answer/a.ts', "const x = await import('../discord/b.ts');", 'answer/a.ts: answer may not import discord'],
    [
      'corpus/readers/a.ts',
      "import { x } from '../../search/b.ts';",
      'corpus/readers/a.ts: corpus may not import search',
    ],
    ['search/a.ts', "import MiniSearch from 'minisearch';", 'search/a.ts: may not import minisearch'],
    [
      'answer/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'answer/a.ts: only the loader and batch read files',
    ],
    ['discord/a.ts', 'const token = process.env.TOKEN;', 'discord/a.ts: only main and config read the environment'],
    ['search/a.ts', 'const now = Date.now();', 'search/a.ts: the core knows no clock and no chance'],
    ['attic/a.ts', '', 'attic/a.ts: attic is no room'],
    ['text/a.ts', `//${'\n'.repeat(300)}`, 'text/a.ts: longer than 250 lines'],
  ])('would notice in %s: %.60s', (path, text, problem) => {
    expect(brokenRules(new Map([[path, text]]))).toEqual([problem]);
  });
});
