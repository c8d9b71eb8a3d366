import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { readBatch, runBatch } from '../../src/terminal/batch.ts';
import { answerJson } from '../../src/terminal/json.ts';
import { InputError } from '../../src/terminal/problem.ts';
import { hypervisors, notes } from '../present/sample.ts';
import { recorder } from './recorder.ts';

const library = openLibrary({ documents: [hypervisors, notes], skipped: [] });
const folder = mkdtempSync(join(tmpdir(), 'footnote-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'questions.jsonl');
  writeFileSync(path, content);
  return path;
}

async function problemsOf(content: string | Uint8Array): Promise<string[]> {
  const path = fileOf(content);
  try {
    await readBatch(path);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((problem) => problem.replace(path, 'FILE'));
    throw error;
  }
}

async function answersTo(...lines: object[]): Promise<unknown[]> {
  const output = recorder();
  await runBatch(await readBatch(fileOf(lines.map((line) => JSON.stringify(line)).join('\n'))), library, output.write);
  return output.written.map((line) => JSON.parse(line));
}

it('a problem of a file is one line, whatever its name holds', async () => {
  const missing = await readBatch('no\n such\u0085file').catch((error: unknown) => error);
  expect(missing).toMatchObject({ problems: ['no such file: there is no such file'] });
});

describe('a batch of questions', () => {
  it('is answered line by line, in order, under its ids', async () => {
    const question = 'How do KVM guests reach the disk?';
    expect(
      await answersTo(
        { id: 'a', kind: 'ask', question },
        { id: 2, kind: 'none', question: 'Who sells Hyper-V?' },
        { id: 'c', kind: 'cell', subject: 'KVM', aspect: 'CPU Performance' },
        { id: 'd', kind: 'compare', left: 'KVM', right: 'LXC', aspect: null },
        { id: 'e', kind: 'compare', left: 'KVM', right: 'LXC', aspect: 'CPU Performance' },
      ),
    ).toEqual([
      { id: 'a', answer: answerJson(library.ask(question)) },
      { id: 2, answer: answerJson(library.ask('Who sells Hyper-V?')) },
      { id: 'c', answer: answerJson(library.fact('KVM', 'CPU Performance')) },
      { id: 'd', answer: answerJson(library.compare(['KVM', 'LXC'], null)) },
      { id: 'e', answer: answerJson(library.compare(['KVM', 'LXC'], 'CPU Performance')) },
    ]);
  });

  it('holds one conversation in a follow-up line, and answers each turn', async () => {
    const turns = ['How do KVM guests reach the disk?', 'And what does a second one cost?'];
    const first = library.ask(turns[0] ?? '');
    const second = library.ask(turns[1] ?? '', [first]);
    expect(await answersTo({ id: 'f', kind: 'followup', turns })).toEqual([
      { id: 'f', answer: [answerJson(first), answerJson(second)] },
    ]);
  });

  it('is written as it goes', async () => {
    const path = fileOf('{"id":1,"kind":"ask","question":"disk"}\n{"id":2,"kind":"ask","question":"disk"}\n');
    let count = 0;
    const stop = new Error('the reader has gone');
    const write = async (): Promise<void> => {
      count++;
      throw stop;
    };
    await expect(runBatch(await readBatch(path), library, write)).rejects.toBe(stop);
    expect(count).toBe(1);
  });

  it('may have blank lines, a byte order mark and Windows line ends', async () => {
    const path = fileOf('\ufeff{"id":1,"kind":"ask","question":"disk"}\r\n\r\n{"id":2,"kind":"ask","question":""}\r\n');
    expect((await readBatch(path)).map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('a batch that cannot be read', () => {
  it('is told line by line, before anything is answered', async () => {
    const content = [
      '{"id":1,"kind":"ask","question":"disk"}',
      '{"id":2,',
      '[]',
      '{"kind":"ask","question":"disk"}',
      '{"id":5,"kind":"tell","question":"disk"}',
      '{"id":6,"kind":"ask"}',
      '{"id":7,"kind":"cell","subject":"KVM","aspect":null}',
      '{"id":8,"kind":"compare","left":"KVM","right":"LXC","aspect":3}',
      '{"id":9,"kind":"followup","turns":[]}',
    ].join('\n');
    expect(await problemsOf(content)).toEqual([
      'FILE, line 2: this is not JSON',
      'FILE, line 3: this is not a JSON object',
      'FILE, line 4: “id” must be a string or a number',
      'FILE, line 5: “kind” must be ask, none, cell, compare or followup',
      'FILE, line 6: “question” must be a string',
      'FILE, line 7: “aspect” must be a string',
      'FILE, line 8: “aspect” must be a string',
      'FILE, line 9: “turns” must be a list of questions',
    ]);
  });

  it('has its first twenty broken lines listed and the others counted', async () => {
    const problems = await problemsOf('oops\n'.repeat(25));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('FILE: and 5 more such lines');
  });

  it('is named when it is not text, not there, or a folder', async () => {
    expect(await problemsOf(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual(['FILE: this is not UTF-8 text']);
    await expect(readBatch(join(folder, 'none'))).rejects.toThrow(/none: there is no such file$/u);
    await expect(readBatch(folder)).rejects.toThrow(/this is a folder, not a file$/u);
  });
});
