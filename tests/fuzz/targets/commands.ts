import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openLibrary } from '../../../src/library.ts';
import { readBatch, runBatch } from '../../../src/terminal/batch.ts';
import { runCommand } from '../../../src/terminal/commands.ts';
import { visible } from '../../../src/terminal/visible.ts';
import { readable } from '../inputs/corpora.ts';
import { anyQuestion, anyText } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';

const library = openLibrary(
  readable({
    'a.md':
      '# KVM\n\nKVM guests reach the disk through virtio.\n\n| | KVM | Xen |\n|---|---|---|\n| Price | 3 € | free |\n',
  }),
);
let scratch: string | null = null;
const folder = (): string => {
  scratch ??= mkdtempSync(join(tmpdir(), 'footnote-fuzz-'));
  return scratch;
};

/** What stands on the command line of a program that is used well, and badly. */
const ARGUMENTS = [
  'ask',
  'fact',
  'compare',
  'about',
  'disagreements',
  'sources',
  'batch',
  'preview',
  'doctor',
  'help',
  '--json',
  '--corpus',
  '--corpus=',
  '--after',
  '--explain',
  '--aspect',
  '--differences',
  '--as',
  'csv',
  'markdown',
  '--port',
  '70000',
  '-1',
  '--help',
  '-h',
  '--version',
  '-V',
  '--',
  '-',
  '',
  'KVM',
  'Xen',
  'price',
  '--no-json',
  '--picture',
  '/dev/null/a.png',
  '.',
  'a.md',
  '__proto__',
  '--__proto__',
  '-abc',
];

/** Errors that name what is wrong, a line each; any other is a bug, of which the program shows the stack. */
function linesOf(error: unknown): readonly unknown[] | null {
  return error instanceof Error && 'problems' in error && Array.isArray(error.problems) ? error.problems : null;
}

const commandLine = target({
  name: 'the command line',
  inputs: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ARGUMENTS) }, anyText(20)), { maxLength: 7 }),
  few: 60,
  faults: async (args) => {
    const written = { printed: '', complaint: '' };
    const output = {
      write: async (text: string) => {
        written.printed += text;
      },
      complain: async (text: string) => {
        written.complaint += text;
      },
      columns: () => 80,
      colour: false,
    };
    try {
      const code = await runCommand(args, {
        version: '0',
        output,
        open: async () => library,
        start: async () => 0,
        preview: async () => 0,
        examine: async () => [],
      });
      const faults = [0, 1, 2].includes(code) ? [] : [`exit code ${code}`];
      if (code === 2 && !/^[^\n]+\n$/u.test(written.complaint))
        faults.push(`not one line: ${JSON.stringify(written.complaint)}`);
      if (code === 2 && written.printed !== '') faults.push('prints a result and complains of the usage');
      return faults;
    } catch (error) {
      const lines = linesOf(error);
      if (!lines) throw error;
      return lines.length > 0 && lines.every((line) => !/\n/u.test(visible(String(line))))
        ? []
        : [`not in lines: ${lines.join(' / ')}`];
    }
  },
});

const FIELDS = [
  '"id":1',
  '"id":"a"',
  '"kind":"ask"',
  '"kind":"none"',
  '"kind":"cell"',
  '"kind":"compare"',
  '"kind":"followup"',
  '"question":"Who?"',
  '"subject":"KVM"',
  '"aspect":"price"',
  '"aspect":null',
  '"left":"KVM"',
  '"right":"Xen"',
  '"turns":["a","b"]',
  '"turns":[]',
  '"question":7',
  '"__proto__":{}',
];
const batches = target({
  name: 'files of questions',
  inputs: fc.oneof(
    anyText(200),
    fc
      .array(
        fc.oneof(
          {
            weight: 4,
            arbitrary: fc.array(fc.constantFrom(...FIELDS), { maxLength: 5 }).map((fields) => `{${fields.join()}}`),
          },
          anyQuestion(),
        ),
        { maxLength: 5 },
      )
      .map((lines) => lines.join('\n')),
  ),
  few: 50,
  faults: async (text) => {
    const file = join(folder(), 'questions.jsonl');
    writeFileSync(file, text);
    try {
      const lines: string[] = [];
      await runBatch(await readBatch(file), library, async (line) => void lines.push(line));
      for (const line of lines) JSON.parse(line);
      return [];
    } catch (error) {
      const lines = linesOf(error);
      if (!lines) throw error;
      return lines.filter((line) => !String(line).startsWith(file)).map((line) => `names no file: ${line}`);
    }
  },
});

/** What is typed before and into the program. */
export const COMMANDS: readonly Target[] = [commandLine, batches];
