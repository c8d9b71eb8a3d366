import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { pauses, printReading } from './reading.ts';

/*
 * The plain way: every page is parsed, every paragraph is a document of MiniSearch with its defaults, the index is kept as JSON.
 * One changed file costs the first build again, for nothing remembers what came from where.
 */
const [phase = '', folder = '', cache = ''] = process.argv.slice(2);
const OPTIONS = { fields: ['text'], storeFields: ['path', 'text'] };
const PARAGRAPHS = new Set(['p', 'pre']);

type Node = DefaultTreeAdapterTypes.Node;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function paragraphsOf(node: Node): string[] {
  if (PARAGRAPHS.has(node.nodeName)) return [textOf(node).replace(/\s+/gu, ' ').trim()];
  return 'childNodes' in node ? node.childNodes.flatMap(paragraphsOf) : [];
}

const histogram = pauses();
if (phase === 'build') {
  const engine = new MiniSearch<{ id: number; path: string; text: string }>(OPTIONS);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let id = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'utf8');
    const paragraphs = path.endsWith('.html') ? paragraphsOf(parse(text)) : text.split(/\n\s*\n/u);
    for (const paragraph of paragraphs) if (paragraph !== '') engine.add({ id: id++, path, text: paragraph });
  }
  await writeFile(`${cache}.json`, JSON.stringify(engine));
  printReading(performance.now() / 1_000, histogram, `${id} paragraphs; one changed file costs the same again`);
} else {
  const engine = MiniSearch.loadJSON(await readFile(`${cache}.json`, 'utf8'), OPTIONS);
  printReading(performance.now() / 1_000, histogram, `${engine.documentCount} paragraphs`);
}
