import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { bad, good } from '../../src/present/finding.ts';
import { runCommand } from '../../src/terminal/commands.ts';
import { EXIT } from '../../src/terminal/exit.ts';
import { answerJson, disagreementsJson, explanationJson, sourcesJson } from '../../src/terminal/json.ts';
import { hypervisors, notes } from '../present/sample.ts';
import { recorder } from './recorder.ts';

const skipped = [{ path: 'c.png', reason: 'is a picture' }];
const library = openLibrary({ documents: [hypervisors, notes], skipped });

async function run(...args: string[]) {
  const output = recorder();
  const opened: (readonly string[])[] = [];
  const started: [readonly string[], boolean][] = [];
  const previewed: [readonly string[], number][] = [];
  const code = await runCommand(args, {
    version: '1.2.3',
    output,
    open: async (folders) => {
      opened.push(folders);
      return library;
    },
    start: async (folders, json) => {
      started.push([folders, json]);
      return 7;
    },
    preview: async (folders, port) => {
      previewed.push([folders, port]);
      return 7;
    },
    examine: async (folders) => [good('corpus', folders.join()), bad('token', 'is wrong', 'copy it anew')],
  });
  return { code, out: output.written.join(''), complaint: output.complaints.join(''), opened, started, previewed };
}

describe('the commands', () => {
  it('ask takes its question with or without quotation marks', async () => {
    const joined = await run('ask', 'How do KVM guests reach the disk?');
    const loose = await run('ask', 'How', 'do', 'KVM', 'guests', 'reach', 'the', 'disk?');
    expect(joined.out).toContain('1 │ KVM guests reach the disk through virtio.');
    expect(loose).toEqual(joined);
    expect(joined.code).toBe(EXIT.done);
  });

  it('print JSON when asked to, before or after the command', async () => {
    const question = 'How do KVM guests reach the disk?';
    const before = await run('--json', 'ask', question);
    expect(JSON.parse(before.out)).toEqual(answerJson(library.ask(question)));
    expect((await run('ask', question, '--json')).out).toBe(before.out);
    expect(before.out.trim().split('\n')).toHaveLength(1);
  });

  it('look up a fact, compare two or more subjects, and list the sources', async () => {
    const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).out);
    expect(await json('fact', 'KVM', 'CPU Performance')).toEqual(answerJson(library.fact('KVM', 'CPU Performance')));
    expect(await json('compare', 'KVM', 'LXC')).toEqual(answerJson(library.compare(['KVM', 'LXC'], null)));
    expect(await json('compare', 'KVM', 'LXC', 'Xen', '--aspect', 'CPU')).toEqual(
      answerJson(library.compare(['KVM', 'LXC', 'Xen'], 'CPU')),
    );
    expect(await json('sources')).toEqual(sourcesJson(library.contents));
  });

  it('tell all of one subject, the differences alone, and where documents contradict each other', async () => {
    const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).out);
    expect(await json('about', 'KVM')).toEqual(answerJson(library.about('KVM')));
    expect(await json('compare', 'KVM', 'LXC', '--differences')).toEqual(
      answerJson(library.compare(['KVM', 'LXC'], null, true)),
    );
    expect(await json('disagreements')).toEqual(disagreementsJson(library.disagreements()));
    expect((await run('disagreements')).out).toContain(
      'No two documents state of one subject what cannot both be true.',
    );
    expect((await run('about', 'KVM')).out).toMatch(/^Hypervisors compared, May 2014:\n- CPU Performance: high/u);
  });

  it('show a look-up as its value, and a comparison side by side', async () => {
    expect((await run('fact', 'KVM', 'Memory Allocation')).out).toMatch(
      /^KVM: Memory Allocation\nfixed \(and possible double-caching\)\n\n1 │/u,
    );
    expect((await run('compare', 'KVM', 'LXC', '--aspect', 'CPU Performance')).out).toMatch(
      /\nCPU Performance {2}high \(with CPU support\) \[1\] {2}native \[1\]\n/u,
    );
  });

  it('take folders before and after the command, as often as given', async () => {
    expect((await run('--corpus', 'a', 'ask', 'disk', '--corpus', 'b', '--corpus=c')).opened).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect((await run('sources')).opened).toEqual([[]]);
  });

  it('preview serves the page where it is told to', async () => {
    expect(await run('preview', '--corpus', 'a')).toMatchObject({ code: 7, previewed: [[['a'], 4040]] });
    expect(await run('preview', '--port', '0')).toMatchObject({ code: 7, previewed: [[[], 0]] });
  });

  it('doctor writes a line for each finding, and fails when one is bad', async () => {
    expect(await run('doctor', '--corpus', 'a')).toMatchObject({
      code: EXIT.failed,
      out: 'ok    corpus: a\nBAD   token: is wrong; copy it anew\n',
    });
    const { out } = await run('doctor', '--corpus', 'a', '--json');
    expect(out).toBe(
      '{"state":"good","what":"corpus","found":"a","advice":null}\n{"state":"bad","what":"token","found":"is wrong","advice":"copy it anew"}\n',
    );
  });

  it('start the bot or the chat when there is none', async () => {
    expect(await run('--corpus', 'a', '--json')).toMatchObject({ code: 7, started: [[['a'], true]] });
  });

  it('a refusal is an answer', async () => {
    const { code, out } = await run('ask', 'Who sells Hyper-V?');
    expect(code).toBe(EXIT.done);
    expect(out).not.toContain('│');
  });

  it.each([
    '',
    '   ',
    'the of and',
    '😀'.repeat(3000),
    '\u001b[31m\u0000\u009b2J',
    'שלום \u202eעולם مرحبا',
    '\ud800',
    '`*_|]}{[%$\\',
  ])('answer or refuse %j, and let no control character out', async (question) => {
    const { code, out } = await run('ask', '--', question);
    expect(code).toBe(EXIT.done);
    expect(out.trim()).not.toBe('');
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u);
  });
});

describe('ask --explain', () => {
  it('shows the answer, and below it how it came about', async () => {
    const { out } = await run('ask', '--explain', 'How do guests reach the disk?');
    expect(out).toMatch(/virtio[\s\S]*How this came about[\s\S]*Words that were looked for/);
  });

  it('prints both as JSON when asked to', async () => {
    const { out } = await run('ask', '--json', '--explain', 'How do guests reach the disk?');
    expect(out.trim().split('\n')).toHaveLength(1);
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ declined: false, trace: { search: { decision: { reason: null } } } });
    expect(printed.trace.search.passages[0].units[0]).toMatchObject({ quoted: true });
  });

  it('takes the questions before, of which it is the next', async () => {
    const { out } = await run('ask', '--after', 'How do KVM guests reach the disk?', 'and with LXC?');
    expect(out).toContain('Understood as “How do LXC guests reach the disk?”');
  });
});

describe('ask --source', () => {
  it('asks one document alone', async () => {
    const question = 'How do guests reach the disk?';
    expect((await run('ask', question)).out).toContain('virtio');
    const { code, out } = await run('ask', '--source', 'notes/kvm.md', question);
    expect({ code, out }).toEqual({ code: EXIT.done, out: 'No document mentions “guests”.\n' });
  });

  it('says where there is none of that name, and what lists them', async () => {
    const { code, complaint } = await run('ask', '--source', 'nowhere.md', 'How do guests reach the disk?');
    expect(code).toBe(EXIT.usage);
    expect(complaint).toContain("no document or folder is called 'nowhere.md'");
  });
});

describe('sources --explain', () => {
  it('shows how one file was read, by its path in the folder or one that ends like it', async () => {
    const { code, out, complaint, opened } = await run('sources', '--explain', 'notes/kvm.md', '--corpus', 'x');
    expect({ code, complaint, opened }).toEqual({ code: EXIT.done, complaint: '', opened: [['x']] });
    expect(out).toMatch(/^How notes\/kvm\.md was read\n/u);
    expect(out).toContain('\n- line 3, paragraph: “');
    expect((await run('sources', '--explain', '../documents/notes/kvm.md')).out).toBe(out);
  });

  it('prints JSON when asked to', async () => {
    const { out } = await run('sources', '--explain', 'notes/kvm.md', '--json');
    expect(JSON.parse(out)).toEqual(explanationJson([notes]));
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('says in one line that there is no such document, or why it was not read', async () => {
    const { code, out, complaint } = await run('sources', '--explain', 'b\u001b.md');
    expect({ code, out }).toEqual({ code: EXIT.failed, out: '' });
    expect(complaint).toMatch(/^b␛\.md: no document of this name[^\n]*\n$/u);
    expect(await run('sources', '--explain', 'c.png')).toMatchObject({
      code: EXIT.failed,
      complaint: 'c.png: not read: is a picture\n',
    });
  });
});

describe('help and version', () => {
  it('are printed without a corpus', async () => {
    const help = await run('--help');
    for (const name of ['ask', 'fact', 'compare', 'sources', 'batch', '--json', '--corpus', '--version'])
      expect(help.out).toContain(name);
    expect(help).toMatchObject({ code: EXIT.done, opened: [], started: [], previewed: [] });
    expect(await run('--version')).toMatchObject({ code: EXIT.done, out: '1.2.3\n' });
    expect((await run('compare', '--help')).out).toContain('--aspect');
  });
});

describe('wrong usage', () => {
  it.each([
    [['ask', '--jsno', 'disk'], "unknown option '--jsno' (Did you mean --json?)"],
    [['--nonsense'], "unknown option '--nonsense'"],
    [['aks', 'disk'], "unknown command 'aks' (see --help; a question goes after 'ask')"],
    [['ask'], "missing required argument 'question'"],
    [['fact', 'KVM'], "missing required argument 'aspect'"],
    [['compare', 'KVM'], "missing required argument 'b'"],
    [['sources', 'all'], "too many arguments for 'sources'. Expected 0 arguments but got 1."],
    [['ask', 'disk', '--corpus'], "option '--corpus <dir>' argument missing"],
  ])('%j gets one line, and nothing is done', async (args, line) => {
    expect(await run(...args)).toEqual({
      code: EXIT.usage,
      out: '',
      complaint: `${line}\n`,
      opened: [],
      started: [],
      previewed: [],
    });
  });
});
