import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from '../../src/discord/openDesk.ts';
import { openLibrary } from '../../src/library.ts';
import { play } from '../../src/preview/script.ts';
import { Stage } from '../../src/preview/stage.ts';
import { loadCorpus } from '../support/corpus.ts';
import { PICTURES } from './pictures.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test('each of README’s pictures is there, and what it shows can still be done', async () => {
  const library = openLibrary(await loadCorpus([join(ROOT, 'corpus')]));
  for (const { name, script, messages = script.length } of PICTURES) {
    const stage = new Stage(openDesk(library, { log: () => {} }));
    expect(readFileSync(join(ROOT, 'docs', `${name}.png`)).subarray(0, PNG.length)).toEqual(PNG);
    const shown = await play(stage, script);
    expect(shown, name).toHaveLength(messages);
    expect(JSON.stringify(shown), name).not.toMatch(/Something went wrong|out of date/u);
    await stage.close();
  }
});
