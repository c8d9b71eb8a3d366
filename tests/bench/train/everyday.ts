import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStopWord } from '../../../src/text/stopwords.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { documentsOf } from '../sets/collection.ts';
import { readChoices } from '../sets/selection.ts';

/** Collections of different kinds; what most of them say is said everywhere. */
const FOLDERS = ['squad2', 'faq', 'clapnq', 'manual-phone', 'mtrag', 'cranfield'];
const SECTIONS = 'selqa';
/** How many of them a term must stand in. */
const ENOUGH = 5;

const RESULT = fileURLToPath(new URL('../../../src/text/everyday.json', import.meta.url));

function termsOf(texts: readonly string[]): Set<string> {
  const terms = new Set<string>();
  for (const text of texts)
    for (const token of tokenize(text)) if (/^[a-z]+$/u.test(token.word) && !isStopWord(token)) terms.add(token.term);
  return terms;
}

/** Writes src/text/everyday.json: the terms that stand in most of the collections under `folder`. */
export function trainEveryday(folder: string): void {
  const sections = readChoices(join(folder, SECTIONS, 'selection.jsonl'));
  const vocabularies = [
    ...FOLDERS.map((name) => termsOf(documentsOf(join(folder, name)).map(({ title, text }) => `${title}\n${text}`))),
    termsOf(sections.flatMap(({ candidates }) => candidates.map(({ text }) => text))),
  ];
  const counts = new Map<string, number>();
  for (const vocabulary of vocabularies) for (const term of vocabulary) counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts].filter(([, count]) => count >= ENOUGH).map(([term]) => term);
  writeFileSync(RESULT, `${JSON.stringify({ terms: terms.sort().join(' ') }, null, 2)}\n`);
  process.stdout.write(`${terms.length} terms stand in ${ENOUGH} or more of ${vocabularies.length} collections\n`);
}
