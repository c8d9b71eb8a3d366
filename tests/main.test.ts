import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buttonsUnder } from './discord/pressing.ts';
import { startDiscord } from './support/discord/discord.ts';
import type { Seen } from './support/discord/seen.ts';

// Each test starts a process, which takes its time on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 30_000 });

const START = join(import.meta.dirname, '..', 'src', 'boot', 'start.mjs');

const folder = mkdtempSync(join(tmpdir(), 'footnote-main-'));
const corpus = join(folder, 'documents');
const QUESTION = 'How do KVM guests reach the disk?';

beforeAll(() => {
  mkdirSync(join(corpus, 'notes'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'binary'));
  writeFileSync(
    join(corpus, 'hypervisors.md'),
    '# Hypervisors\n\n## Disk\n\nKVM guests reach the disk through virtio.\n\n| | KVM | LXC |\n|---|---|---|\n| Overhead | some | none |\n',
  );
  writeFileSync(join(corpus, 'notes', 'evil.txt'), 'The bell of the terminal \u001b]0;owned\u0007 rings twice.\n');
  writeFileSync(join(folder, 'binary', 'a.md'), new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x00, 0x81]));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the program as its user would, in a folder of its own and with nothing of this process's environment but PATH. */
function run(args: readonly string[], options: { env?: NodeJS.ProcessEnv; input?: string; cwd?: string } = {}) {
  const child = spawn(process.execPath, [START, ...args], {
    cwd: options.cwd ?? folder,
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, 'cache'), ...options.env },
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const result = new Promise<Result>((resolve) => {
    let out = '';
    let complaint = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    // How far the reading got is told where it takes long, as on a busy machine; it is no complaint.
    const withoutProgress = (): string => complaint.replace(/^Reading \d+ of \d+ files?[^\n]*\n/gmu, '');
    child.on('close', (code) => resolve({ code, out, complaint: withoutProgress() }));
  });
  return { child, result };
}

const ask = (...args: string[]): Promise<Result> => run(['ask', QUESTION, ...args]).result;

describe('the program', () => {
  it('answers a question over any folder', async () => {
    const { code, out, complaint } = await ask('--corpus', corpus);
    expect(out).toContain(
      '1 │ KVM guests reach the disk through virtio.\n  Hypervisors › Disk, line 5 (hypervisors.md)\n',
    );
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it('answers over its own documents when no folder is named', async () => {
    const { code, out, complaint } = await run(['sources', '--json']).result;
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(JSON.parse(out).documents).toHaveLength(5);
  });

  it('answers what is piped in, line by line, and what a document holds drives no terminal', async () => {
    const input = `${QUESTION}\nHow often does the bell of the terminal ring?\n`;
    const { code, out } = await run(['--corpus', corpus], { input }).result;
    expect(code).toBe(0);
    expect(out).toContain('through virtio.');
    expect(out).toContain('The bell of the terminal ␛]0;owned␇ rings twice.');
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('reads .env in the folder that it is started in', async () => {
    const cwd = join(folder, 'here');
    mkdirSync(cwd);
    writeFileSync(join(cwd, '.env'), `CORPUS_DIR=${corpus}\n`);
    const { out } = await run(['sources', '--json'], { cwd }).result;
    expect(JSON.parse(out).documents.map((document: { source: string }) => document.source)).toEqual([
      'hypervisors.md',
      'notes/evil.txt',
    ]);
  });

  it('says how to connect Discord when it has no token and nothing is asked', async () => {
    expect(await run(['--corpus', corpus]).result).toMatchObject({
      code: 0,
      out: '',
      complaint: expect.stringMatching(/^[^\n]*DISCORD_TOKEN[^\n]*\n$/u),
    });
  });

  it('ends quietly when its reader goes away', async () => {
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, `{"id":1,"kind":"ask","question":"${QUESTION}"}\n`.repeat(2000));
    const { child, result } = run(['batch', file, '--corpus', corpus]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await result).toMatchObject({ code: 0, complaint: '' });
  });
});

describe('bad input gets one line and a code that is not 0', () => {
  const one = (line: RegExp) => ({
    code: 1,
    out: '',
    complaint: expect.stringMatching(new RegExp(`^${line.source}\n$`, 'u')),
  });

  it('when the folder is not there, is empty, or holds a file that is not text', async () => {
    const [missing, empty, binary] = await Promise.all([
      ask('--corpus', join(folder, 'missing')),
      ask('--corpus', join(folder, 'empty')),
      ask('--corpus', join(folder, 'binary')),
    ]);
    expect(missing).toMatchObject(one(/[^\n]*missing[^\n]*/u));
    expect(empty).toMatchObject(one(/[^\n]*empty[^\n]*/u));
    expect(binary.complaint).toMatch(/^[^\n]*binary: no document was found[^\n]*\na\.md: is not text[^\n]*\n$/u);
    expect(binary.code).toBe(1);
  });

  it('when a line of a batch is broken, before anything is answered', async () => {
    const file = join(folder, 'broken.jsonl');
    writeFileSync(file, `{"id":1,"kind":"ask","question":"${QUESTION}"}\n{"id":2,\n`);
    expect(await run(['batch', file, '--corpus', corpus]).result).toMatchObject(
      one(/[^\n]*broken\.jsonl, line 2: this is not JSON/u),
    );
  });

  it('when an option is unknown', async () => {
    expect(await ask('--nonsense')).toMatchObject({ code: 2, out: '', complaint: "unknown option '--nonsense'\n" });
  });

  it('when the environment is wrong, a line for each problem', async () => {
    const env = { DISCORD_TOKEN: 'two words', DISCORD_REST_URL: 'nowhere' };
    const { code, out, complaint } = await run([], { env }).result;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(complaint).toMatch(/^DISCORD_TOKEN: [^\n]+\nDISCORD_REST_URL: [^\n]+\n$/u);
  });

  it('when Discord refuses the token', async () => {
    const discord = await startDiscord();
    const env = { DISCORD_TOKEN: 'wrong.token', DISCORD_REST_URL: discord.restBase };
    const result = await run(['--corpus', corpus], { env }).result;
    await discord.stop();
    expect(result).toMatchObject(one(/[^\n]*token[^\n]*/u));
    expect(result.complaint).not.toContain('wrong.token');
  });
});

describe('the bot', () => {
  it('logs in with a token, answers, and leaves in peace when it is told to stop', async () => {
    const discord = await startDiscord();
    const env = { DISCORD_TOKEN: discord.token, DISCORD_REST_URL: discord.restBase };
    const { child, result } = run(['--corpus', corpus], { env });
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (data: Buffer) => data.includes('logged in as footnote') && resolve());
      child.on('close', () => resolve());
    });
    const answer = await discord.slash('ask', { question: QUESTION }).answer();
    expect(answer.text).toContain('KVM guests reach the disk through virtio.');
    child.kill('SIGTERM');
    const { code, out, complaint } = await result;
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const lines = complaint
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
      'info: logged in as footnote; commands registered',
      'info: /ask answered',
      'info: SIGTERM: answers under way are finished',
      'info: logged out',
    ]);
    await discord.stop();
  });

  it('answers buttons from before it was started anew, and writes down what people say, the question only on demand', async () => {
    const discord = await startDiscord();
    const data = join(folder, 'data');
    const env = { DISCORD_TOKEN: discord.token, DISCORD_REST_URL: discord.restBase, XDG_DATA_HOME: data };
    let answer: Seen | null = null;
    for (const KEEP_QUESTIONS of ['', 'yes']) {
      const { child, result } = run(['--corpus', corpus], { env: { ...env, KEEP_QUESTIONS } });
      await new Promise<void>((resolve) => {
        child.stderr.on('data', (data: Buffer) => data.includes('logged in as footnote') && resolve());
        child.on('close', () => resolve());
      });
      answer ??= await discord.slash('ask', { question: QUESTION }).answer();
      const button = buttonsUnder(answer).get('Right');
      const thanks = await discord.press(String(button?.custom_id), answer.payload).answer();
      expect(thanks.text).toContain('Thank you');
      child.kill('SIGTERM');
      await result;
    }
    const lines = readFileSync(join(data, 'footnote', 'judgements.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['at', 'verdict', 'question', 'by', 'document', 'lines', 'hash']);
    expect(first).toMatchObject({ verdict: 'right', document: 'hypervisors.md', lines: [5, 5] });
    expect(second).toMatchObject({ text: QUESTION, question: first.question, by: first.by });
    await discord.stop();
  });
});

describe('the preview', () => {
  it('is served on this computer until it is told to stop', async () => {
    const { child, result } = run(['preview', '--port', '0', '--corpus', corpus]);
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (data: Buffer) => resolve(data.toString().split(' ')[0] ?? ''));
      child.on('close', () => resolve(''));
    });
    expect(await (await fetch(url)).text()).toContain('<title>Footnote: preview</title>');
    child.kill('SIGTERM');
    expect(await result).toMatchObject({ code: 0, complaint: '' });
  });

  it('says in one line that its port is taken', async () => {
    const discord = await startDiscord();
    const { port } = new URL(discord.restBase);
    const { code, complaint } = await run(['preview', '--port', port, '--corpus', corpus]).result;
    await discord.stop();
    expect(code).toBe(1);
    expect(complaint).toMatch(/^[^\n]*port[^\n]*\n$/u);
  });
});

describe('the doctor', () => {
  it('looks at the corpus and the disk, and at Discord with its token', async () => {
    const discord = await startDiscord();
    const env = { DISCORD_TOKEN: discord.token, DISCORD_REST_URL: discord.restBase };
    const { code, out } = await run(['doctor', '--corpus', corpus], { env }).result;
    await discord.stop();
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {4}token: Discord accepts it\n(?:.*\n)+ok {4}corpus: 2 documents\nok {4}disk: /u);
    expect(out).not.toContain(discord.token);
  });

  it('tells what is wrong with the settings', async () => {
    const { code, out } = await run(['doctor'], { env: { DISCORD_TOKEN: 'two words' } }).result;
    expect(code).toBe(1);
    expect(out).toMatch(/^BAD {3}settings: DISCORD_TOKEN: [^\n]+\n$/u);
  });
});
