import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore, type Store } from '../../../src/store/store.ts';
import { pauses, printReading } from './reading.ts';

const [phase = '', folder = '', cacheFolder = ''] = process.argv.slice(2);
/** Words that no documentation has; the second is asked for. */
const ADDED = '\n<p>The glimmerwock of the tree bench is spelt quibblesnatch.</p>\n\n';
const QUESTION = 'How is the glimmerwock spelt?';
const GIVEN_UP = 60_000;
const WARM = 20;

/** Milliseconds until asking finds the added words, or no longer finds them. */
async function until({ library }: Store, isThere: boolean): Promise<number> {
  const begin = performance.now();
  while (performance.now() - begin < GIVEN_UP) {
    const answer = library.ask(QUESTION);
    if ((answer.kind === 'quoted' && answer.quotes[0].text.includes('quibblesnatch')) === isThere)
      return performance.now() - begin;
    // Asking more often would take the time from the work that is waited for.
    await delay(50);
  }
  throw new Error(`the change was not seen within ${GIVEN_UP / 1_000} s`);
}

const histogram = pauses();
const store = await openStore({ folders: [folder], cacheFolder, baseUrl: null });
const opened = performance.now() / 1_000;
const { documents } = store.library.contents;
const largest = documents.reduce((most, each) => (each.lines > most.lines ? each : most));
const file = join(folder, documents[Math.floor(documents.length / 2)]?.path ?? '');

if (phase === 'build' || phase === 'warm') {
  histogram.disable();
  const kind = store.library.ask('What is the default scheduler?').kind;
  printReading(
    opened,
    histogram,
    `${documents.length} documents, the longest of ${largest.lines} lines; a question is ${kind}`,
  );
} else {
  store.watch();
  await store.update();
  // The first questions of all take longer than the next: they are not what is measured here.
  for (let asked = 0; asked < WARM; asked++) store.library.ask(QUESTION);
  histogram.reset();
  if (phase === 'change') {
    // Behind the main heading, for what stands outside of a page’s text is not read.
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(file.endsWith('.html') ? /<\/h1>/u : /\n\n|$/u, (end) => end + ADDED),
    );
    printReading((await until(store, true)) / 1_000, histogram, 'from the write to the answer');
  } else {
    await until(store, true);
    await rm(file);
    printReading((await until(store, false)) / 1_000, histogram, 'from the deletion to the refusal');
  }
}
await store.close();
