import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { readRst } from '../../../src/corpus/readers/rst.ts';
import { markupLines } from '../../support/markupLines.ts';
import { faultsOf } from '../../support/wellFormed.ts';

const FOLDER = new URL('../../fixtures/rst/', import.meta.url);

function read(text: string, path = 'a.rst'): Document {
  const [document] = readRst({ path, text });
  if (!document) throw new Error('the reader gave no document');
  return document;
}

describe('readRst', () => {
  it.each(['harbour'])('gives the blocks and anchors written down beside %s.rst', (name) => {
    const document = read(readFileSync(new URL(`${name}.rst`, FOLDER), 'utf8'), `${name}.rst`);
    const expected = readFileSync(new URL(`${name}.blocks.txt`, FOLDER), 'utf8');
    expect(markupLines(document)).toEqual(expected.replace(/\n$/, '').split('\n'));
    expect(faultsOf(document)).toEqual([]);
  });
});
