import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAst } from 'vitest/node';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
/** Modules that run when they are loaded. */
const PROGRAMS = /^(?:main|store\/thread)\.ts$/;

/** A regular expression of the program. */
export interface Pattern {
  /** Its file, as a path in src/. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** A call that makes a regular expression while the program runs, out of what it has then. */
export interface Built {
  readonly file: string;
  readonly code: string;
}

/** Paths in src/ of all its programs. */
export function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js)$/.test(entry.name))
    .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The regular expressions that stand in a file as such. */
export function writtenIn(file: string): Pattern[] {
  return nodesIn(file).flatMap(({ node, text }): Pattern[] => {
    const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
    return node.type === 'Literal' && regex
      ? [{ file, line: lineOf(text, node.start), source: regex.pattern, flags: regex.flags }]
      : [];
  });
}

/** The calls in a file that make one, but for those that run once, when the file is loaded. */
export function builtIn(file: string): Built[] {
  return nodesIn(file).flatMap(({ node, text, isInside }): Built[] => {
    const { callee } = node as { readonly callee?: { readonly name?: string } };
    const isMade = (node.type === 'NewExpression' || node.type === 'CallExpression') && callee?.name === 'RegExp';
    return isMade && isInside ? [{ file, code: text.slice(node.start, node.end) }] : [];
  });
}

/** The regular expressions that files make of strings while they are loaded, each file once. */
export async function builtWhileLoading(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const real = globalThis.RegExp;
  const record = (made: RegExp): RegExp => {
    // The frames above the caller are this function and the trap.
    const caller = new Error().stack?.split('\n')[3] ?? '';
    const [, file, line] = /\/src\/([^:?]+\.ts)[^:]*:(\d+):\d+/.exec(caller) ?? [];
    if (file) found.push({ file, line: Number(line), source: made.source, flags: made.flags });
    return made;
  };
  const watched: RegExpConstructor = new Proxy(real, {
    construct: (target, args, made) => record(Reflect.construct(target, args, made === watched ? target : made)),
    apply: (target, self, args) => record(Reflect.apply(target, self, args)),
  });
  globalThis.RegExp = watched;
  try {
    for (const file of files)
      if (file.endsWith('.ts') && !PROGRAMS.test(file) && textOf(file).includes('RegExp('))
        // Not as others import it: another test may have loaded it already, before anybody watched.
        await import(`${pathToFileURL(join(SOURCE, file)).href}?watched`);
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/** Each regular expression once. */
export function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [`${pattern.file} ${keyOf(pattern)}`, pattern])).values()];
}

/** A regular expression as it is written. */
export function keyOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Every node of a file's syntax tree, and whether it stands in a function. */
function nodesIn(file: string): { node: Node; text: string; isInside: boolean }[] {
  const text = textOf(file);
  const nodes: { node: Node; text: string; isInside: boolean }[] = [];
  const walk = (value: unknown, isInside: boolean): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, isInside);
    else if (isNode(value)) {
      nodes.push({ node: value, text, isInside });
      // What a declaration gives to `map` runs when the file is loaded; what has a name runs later.
      const isLater = /^(?:FunctionDeclaration|MethodDefinition)$/.test(value.type);
      for (const part of Object.values(value)) walk(part, isInside || isLater);
    } else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) walk(part, isInside);
  };
  walk(parseAst(text, { lang: file.endsWith('.ts') ? 'ts' : 'js' }), false);
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function textOf(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
