import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { answerLines, chat } from '../../src/terminal/chat.ts';
import { answerJson, sourcesJson } from '../../src/terminal/json.ts';
import { hypervisors, notes } from '../present/sample.ts';
import { recorder } from './recorder.ts';

const library = openLibrary({ documents: [hypervisors, notes], skipped: [] });
const question = 'How do KVM guests reach the disk?';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

/** What is answered when these lines are piped in. */
async function piped(lines: string, json = false) {
  const output = recorder();
  const count = await answerLines(library, output, json, Readable.from([lines]));
  return { count, out: output.written.join(''), complaint: output.complaints.join('') };
}

/** What is answered when these keys are typed, each part after the chat has dealt with the one before. */
async function typed(...keys: string[]) {
  return await typedOn(undefined, ...keys);
}

/** The same on a screen of so many lines. */
async function typedOn(rows: number | undefined, ...keys: string[]) {
  const output = recorder();
  const input = new PassThrough();
  const screen = Object.assign(new PassThrough(), rows === undefined ? {} : { rows });
  let shown = '';
  screen.on('data', (data: Buffer) => {
    shown += data.toString();
  });
  const done = chat(library, output, false, { input, screen });
  for (const part of keys) {
    input.write(part);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await done;
  return { out: output.written.join(''), shown };
}

describe('an answer that is higher than the screen', () => {
  it('is shown a page at a time, each line once', async () => {
    const whole = (await typed('/compare KVM | LXC\r', CTRL_D)).out;
    const height = 12;
    const enters = Array.from({ length: 20 }, () => '\r');
    const { out } = await typedOn(height, '/compare KVM | LXC\r', ...enters, CTRL_D);
    const pages = out.split(/\d+ more lines?; Enter shows them\.\n\n/u);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.split('\n').length).toBeLessThan(height);
    expect(pages.join('')).toBe(whole);
  });

  it('waits no longer when something else is asked', async () => {
    const { out } = await typedOn(12, '/compare KVM | LXC\r', '/new\r', '\r', CTRL_D);
    expect(out.match(/Enter shows them/gu)).toHaveLength(1);
    expect(out).toContain('The conversation starts anew.');
  });
});

describe('questions that are piped in', () => {
  it('are answered in order, each under its question', async () => {
    const { out, count } = await piped(`${question}\n\nWho sells Hyper-V?\r\n`);
    expect(count).toBe(2);
    expect(out).toMatch(/^How do KVM guests reach the disk\?\n\n1 │ KVM guests reach the disk/u);
    expect(out).toMatch(/\n\nWho sells Hyper-V\?\n\nNo document mentions/u);
  });

  it('are one conversation', async () => {
    const { out } = await piped(`${question}\nAnd what does a second one cost?\n`, true);
    const first = library.ask(question);
    const second = library.ask('And what does a second one cost?', [first]);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([answerJson(first), answerJson(second)]);
  });

  it('may be commands as well', async () => {
    const { out } = await piped(
      '/fact KVM | CPU Performance\n/compare KVM | LXC\n/compare KVM|LXC|CPU\n/sources\n',
      true,
    );
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      answerJson(library.fact('KVM', 'CPU Performance')),
      answerJson(library.compare(['KVM', 'LXC'], null)),
      answerJson(library.compare(['KVM', 'LXC'], 'CPU')),
      sourcesJson(library.contents),
    ]);
  });

  it('end at /quit', async () => {
    expect(await piped(`/quit\n${question}\n`)).toEqual({ count: 1, out: '', complaint: '' });
  });

  it('are none when nothing comes', async () => {
    expect(await piped('\n \n')).toEqual({ count: 0, out: '', complaint: '' });
  });

  it.each([
    ['/fact KVM', 'This is written as: /fact SUBJECT | ASPECT'],
    ['/fact | CPU', 'This is written as: /fact SUBJECT | ASPECT'],
    ['/compare KVM', 'This is written as: /compare A | B [| C …] [| ASPECT]'],
    ['/compare a||c', 'This is written as: /compare A | B [| C …] [| ASPECT]'],
    ['/about', 'This is written as: /about SUBJECT'],
    ['/ask disk', 'There is no command /ask; /help lists them.'],
  ])('%s is answered with how to write it', async (line, reply) => {
    expect((await piped(line)).out).toBe(`${reply}\n`);
    expect(await piped(line, true)).toEqual({ count: 1, out: '', complaint: `${reply}\n` });
  });

  it('a path is no command', async () => {
    expect((await piped('/dev/kvm disk')).out).not.toContain('There is no command');
  });
});

describe('the chat', () => {
  it('answers, and leaves at Ctrl-D', async () => {
    const { out, shown } = await typed(`${question}\r`, CTRL_D);
    expect(out).toMatch(/^\n1 │ KVM guests reach the disk/u);
    expect(shown.split('> ').length).toBeGreaterThan(2);
  });

  it('leaves at /quit', async () => {
    expect((await typed('/quit\r')).out).toBe('\n');
  });

  it('Ctrl-C takes back what was typed, and leaves when nothing was', async () => {
    const { out } = await typed('nonsense', CTRL_C, '/help\r', CTRL_C);
    expect(out).toContain('How to ask:');
    expect(out).not.toContain('nonsense');
  });

  it('brings back an earlier question with the up arrow', async () => {
    const { out } = await typed(`${question}\r`, UP, '\r', CTRL_D);
    expect(out.split('1 │ KVM guests')).toHaveLength(3);
  });

  it('completes the name of a command with the tab key', async () => {
    expect((await typed('/he', '\t', '\r', CTRL_D)).out).toContain('How to ask:');
  });

  it('completes the names of subjects and aspects in its commands', async () => {
    const { out } = await typed('/fact KV', '\t', '| Memory Al', '\t', '\r', CTRL_D);
    expect(out).toContain('KVM: Memory Allocation\n');
  });

  it('completes the last name of a comparison as a subject or an aspect, and that of /about', async () => {
    const compared = await typed('/compare KVM | OpenVZ | Memory Al', '\t', '\r', CTRL_D);
    expect(compared.out).toMatch(/Memory Allocation {2,}fixed/u);
    const { out } = await typed('/about Open', '\t', '\r', CTRL_D);
    expect(out).toContain('Hypervisors compared, May 2014:');
  });

  it('forgets the conversation at /new', async () => {
    const { out } = await typed('/new\r', CTRL_D);
    expect(out).toContain('The conversation starts anew.');
  });
});
