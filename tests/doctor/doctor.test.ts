import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/readers/reader.ts';
import { diskFinding } from '../../src/doctor/disk.ts';
import { examine } from '../../src/doctor/doctor.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { documents } = corpusOf({ 'a.md': '# A\n\nText.\n' });

describe('the doctor', () => {
  it('says of a bot without a token what it does without', async () => {
    const open = async () => openLibrary({ documents, skipped: [] });
    const findings = await examine({ discord: null, cacheFolder: folder, dataFolder: folder, open });
    expect(findings.map(({ state, what }) => `${state} ${what}`)).toEqual([
      'warning token',
      'good corpus',
      'good disk',
    ]);
  });

  it('counts the documents, and the files that are not', async () => {
    const skipped = [
      { path: 'a.png', reason: 'is a picture' },
      { path: 'b.csv', reason: 'line 2 is broken', isPartly: true as const },
    ];
    const open = async () => openLibrary({ documents, skipped });
    const findings = await examine({ discord: null, cacheFolder: folder, dataFolder: folder, open });
    expect(findings.filter(({ what }) => what === 'corpus')).toMatchObject([
      { state: 'good', found: '1 document' },
      { state: 'warning', found: '1 file not read' },
      { state: 'warning', found: '1 file read in part' },
    ]);
  });

  it('tells why there is no corpus, and looks at the rest', async () => {
    const open = async () => Promise.reject(new CorpusError(['/x: there is no such folder']));
    const findings = await examine({ discord: null, cacheFolder: folder, dataFolder: folder, open });
    expect(findings).toContainEqual({
      state: 'bad',
      what: 'corpus',
      found: '/x: there is no such folder',
      advice: null,
    });
    expect(findings.at(-1)?.what).toBe('disk');
  });

  it('hides no bug behind a finding', async () => {
    const open = async () => Promise.reject(new TypeError('a bug'));
    await expect(examine({ discord: null, cacheFolder: folder, dataFolder: folder, open })).rejects.toThrow('a bug');
  });
});

describe('the disk', () => {
  it('has room', async () => {
    expect(await diskFinding(join(folder, 'new'), 'all is lost')).toMatchObject({
      state: 'good',
      found: expect.stringMatching(/^[\d.,]+ [GM]B free /u),
    });
  });

  it('keeps nothing where a file stands in the way', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await diskFinding(join(folder, 'file'), 'all is lost')).toMatchObject({
      state: 'warning',
      found: expect.stringMatching(/EEXIST\), so that all is lost$/u),
      advice: 'make it writable',
    });
  });

  it.skipIf(process.getuid?.() === 0)('keeps nothing where it may not write', async () => {
    const locked = mkdtempSync(join(folder, 'locked-'));
    chmodSync(locked, 0o500);
    expect((await diskFinding(locked, 'all is lost')).found).toContain('EACCES');
    chmodSync(locked, 0o700);
  });
});
