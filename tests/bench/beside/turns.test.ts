import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from './engines/engine.ts';
import { reasonOf } from './running.ts';
import { measure } from './turns.ts';

let scratch = '';
let stage: Stage;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'footnote-turns-'));
  stage = { folder: join(scratch, 'documents'), rows: '', passages: 1, documents: 1 };
  await mkdir(stage.folder);
  await writeFile(join(stage.folder, 'tea.md'), '# Tea\n\nThe copper pot holds two litres of tea.\n');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const questions = ['How much does the copper pot hold?', 'Who sells zeppelins?'];

/** Programs are started, on machines that may have other work, in ms. */
const PATIENCE = 60_000;

describe('taking turns', { timeout: PATIENCE }, () => {
  it('measures an engine from its first build to its last answer, and tells of one that fails', async () => {
    const asking = { questions, warmUp: [], rounds: 2, patience: 60, bounds: { memory: 512, seconds: 60 } };
    const [ours, other] = await measure(['Footnote', 'Nobody'], stage, scratch, asking, () => {});
    expect(ours?.reason).toBeNull();
    expect(ours?.times).toHaveLength(4);
    expect(ours?.found).toBe(2);
    expect(ours?.built?.bytes).toBeGreaterThan(100);
    expect(ours?.opened?.seconds).toBeGreaterThan(0);
    expect(ours?.memory).toBeGreaterThan(10_000_000);
    expect(other?.reason).toMatch(/^gave up after \d+ s: Error: there is no engine “Nobody”$/u);
    expect(other?.times).toEqual([]);
  });

  it('asks an engine no more whose time for answers is up, and keeps what it answered', async () => {
    const asking = { questions, warmUp: [], rounds: 9, patience: 0, bounds: { memory: 512, seconds: 60 } };
    const [ours] = await measure(['Footnote'], stage, scratch, asking, () => {});
    expect(ours?.times).toHaveLength(2);
    expect(ours?.reason).toMatch(/^asked only 2 questions, in \d+ s$/u);
  });

  it('gives an engine up that takes too long', async () => {
    const asking = { questions, warmUp: [], rounds: 1, patience: 60, bounds: { memory: 512, seconds: 0.01 } };
    const [ours] = await measure(['Footnote'], stage, scratch, asking, () => {});
    expect(ours?.reason).toBe('gave up after 0.01 s');
    expect(ours?.built).toBeNull();
  });
});

it('a process that ended by itself has run out of memory, or says why', () => {
  const bounds = { memory: 300, seconds: 60 };
  expect(reasonOf('FATAL ERROR: … JavaScript heap out of memory\n', 2.2, bounds, 'SIGABRT')).toBe(
    'gave up after 2 s: 300 MB were not enough',
  );
  expect(reasonOf('at x.ts:1\nRangeError: Invalid string length\n    at JSON\n', 8, bounds, 'code 1')).toBe(
    'gave up after 8 s: RangeError: Invalid string length',
  );
  expect(reasonOf('', 1, bounds, 'SIGSEGV')).toBe('gave up after 1 s: its process ended with SIGSEGV');
});
