import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../../src/library.ts';
import { startPreview } from '../../src/preview/preview.ts';
import { CHROMIUM, Chromium } from '../support/chromium.ts';
import { loadCorpus } from '../support/corpus.ts';
import { PICTURES, queryOf } from './pictures.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'docs');

/** Takes README's pictures: the bot's own messages over corpus/, as the preview shows them. */
async function main(): Promise<void> {
  if (CHROMIUM === null)
    throw new Error('There is no Chromium to take pictures with (Debian: apt-get install chromium).');
  const library = openLibrary(await loadCorpus([join(ROOT, 'corpus')]));
  const browser = await Chromium.start();
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) {
    const { name, width } = picture;
    // Nobody has asked anything before.
    const preview = await startPreview(library, 0);
    await browser.open(
      preview.url + queryOf(picture),
      { width, height: 800 },
      "document.documentElement.dataset.ready === ''",
    );
    await browser.until('[...document.images].every(({ complete }) => complete)');
    const png = await browser.picture('main');
    writeFileSync(join(FOLDER, `${name}.png`), png);
    await preview.stop();
    console.log(`docs/${name}.png: ${Math.round(png.length / 1_000)} KB`);
  }
  await browser.stop();
}

await main();
