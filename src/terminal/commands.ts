import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Answer } from '../answer/answer.ts';
import type { Library } from '../library.ts';
import type { Finding } from '../present/finding.ts';
import { readBatch, runBatch } from './batch.ts';
import { EXIT } from './exit.ts';
import { FILE_FORMATS, type FileFormat, writePictures, writeTable } from './files.ts';
import { writeFindings } from './findings.ts';
import {
  type Output,
  writeAnswer,
  writeDisagreements,
  writeExplained,
  writeExplanation,
  writeSources,
} from './output.ts';

/** What stands around the commands; main.ts puts it together. */
export interface Surroundings {
  readonly version: string;
  readonly output: Output;
  /** Opens the corpus of these folders; without any, of those that the configuration names. */
  open(folders: readonly string[]): Promise<Library>;
  /** What is done without a command: the bot or the chat. Returns the exit code. */
  start(folders: readonly string[], json: boolean): Promise<number>;
  /** Serves the page that shows messages as Discord does, until it is told to stop. Returns the exit code. */
  preview(folders: readonly string[], port: number): Promise<number>;
  /** Looks at all that the bot needs. */
  examine(folders: readonly string[]): Promise<readonly Finding[]>;
}

/** Where the preview is served when nobody says. */
const PREVIEW_PORT = 4040;
const LAST_PORT = 65_535;

const AFTER_HELP = `
Without a command: logs in to Discord when DISCORD_TOKEN is set, else opens a chat here.
Questions can be piped in, one on a line. A batch file holds one JSON object on a line.
Exit code: 0 answered or declined, 1 something failed (doctor: something is BAD), 2 wrong usage.`;

/** Runs what the arguments (without node and script) ask for. Returns the exit code; rejects when a corpus or file is unusable. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  let printed = '';
  let code: number = EXIT.done;
  const program = build(surroundings, (result) => {
    code = result;
  });
  for (const command of [program, ...program.commands])
    command
      .allowExcessArguments(command === program)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => {
          printed += text;
        },
        writeErr: () => {},
        getOutHelpWidth: () => output.columns(),
      });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) {
      await output.complain(`${usageProblem(error)}\n`);
      return EXIT.usage;
    }
  }
  if (printed !== '') await output.write(printed);
  return code;
}

interface AskOptions {
  readonly after: string[];
  readonly source?: string;
  readonly explain?: boolean;
}

function build(
  { version, output, open, start, preview, examine }: Surroundings,
  finish: (code: number) => void,
): Command {
  const program = new Command('footnote')
    .description('Answers questions about a folder of documents in the documents’ own words.')
    .version(version)
    .option('--corpus <dir>', 'folder of documents; may be given more than once', collect, [])
    .option('--json', 'print JSON, one object on a line')
    .helpCommand(false)
    .addHelpText('after', AFTER_HELP);
  const format = (): { json: boolean; titled: boolean } => ({ json: program.opts().json === true, titled: false });
  const folders = (): readonly string[] => program.opts<{ corpus: string[] }>().corpus;

  program.action(async () => {
    const [name] = program.args;
    if (name !== undefined) program.error(`unknown command '${name}' (see --help; a question goes after 'ask')`);
    finish(await start(folders(), format().json));
  });
  program
    .command('ask')
    .description('answer a question')
    .argument('<question...>', 'the question; quotation marks are not needed')
    .option('--after <question>', 'a question that was asked before; may be given more than once', collect, [])
    .option('--source <name>', 'ask one document alone, by its title or path, or those in a folder of the corpus')
    .option('--explain', 'tell how the answer came about: words, passages, sentences, and what they scored')
    .action(async (words: string[], { after, source, explain }: AskOptions) => {
      const whole = await open(folders());
      const library = source === undefined ? whole : whole.within(source);
      if (!library)
        return program.error(`no document or folder is called '${source}' (the command sources lists them)`);
      const earlier: Answer[] = [];
      for (const question of after) earlier.push(library.ask(question, [...earlier]));
      const question = words.join(' ');
      if (explain) await writeExplained(library.explain(question, earlier), output, format());
      else await writeAnswer(library.ask(question, earlier), output, format());
    });
  program
    .command('fact')
    .description('what is stated of one subject in one respect')
    .argument('<subject>')
    .argument('<aspect>')
    .action(async (subject: string, aspect: string) => {
      await writeAnswer((await open(folders())).fact(subject, aspect), output, format());
    });
  program
    .command('compare')
    .description('two to five subjects side by side')
    .argument('<a>')
    .argument('<b>')
    .argument('[more...]')
    .option('--aspect <name>', 'only in this respect')
    .option('--differences', 'only where they differ')
    .addOption(new Option('--as <format>', 'print the table as a file that other programs read').choices(FILE_FORMATS))
    .option('--picture <file>', 'write the table as a PNG picture; further pages stand beside it')
    .action(async (a: string, b: string, more: string[], options: CompareOptions) => {
      const library = await open(folders());
      const answer = library.compare([a, b, ...more], options.aspect || null, options.differences);
      if (options.picture !== undefined && (await writePictures(answer, options.picture, output))) return;
      if (options.as !== undefined && (await writeTable(answer, options.as, output))) return;
      await writeAnswer(answer, output, format());
    });
  program
    .command('about')
    .description('all that is stated of one subject, by document')
    .argument('<subject...>', 'quotation marks are not needed')
    .action(async (words: string[]) => {
      await writeAnswer((await open(folders())).about(words.join(' ')), output, format());
    });
  program
    .command('disagreements')
    .description('where documents state of one subject what cannot both be true')
    .action(async () => {
      await writeDisagreements(await open(folders()), output, format());
    });
  program
    .command('sources')
    .description('the documents, and the files that were not read')
    .option('--explain <file>', 'how one document was read: what counts as its text and what does not, and why')
    .action(async ({ explain: file }: { explain?: string }) => {
      const library = await open(folders());
      if (file === undefined) await writeSources(library, output, format());
      else if (!(await writeExplanation(library, file, output, format()))) finish(EXIT.failed);
    });
  program
    .command('batch')
    .description('answer a file of questions, one JSON object on a line; prints JSON')
    .argument('<file>')
    .action(async (file: string) => {
      const questions = await readBatch(file);
      await runBatch(questions, await open(folders()), output.write);
    });
  program
    .command('preview')
    .description('see in a browser on this computer what the bot would send, and try its commands and buttons')
    .option('--port <number>', 'where the page is served', portOf, PREVIEW_PORT)
    .action(async ({ port }: { port: number }) => {
      finish(await preview(folders(), port));
    });
  program
    .command('doctor')
    .description('look at token, application, permissions, corpus and disk, and tell what to do')
    .action(async () => {
      const findings = await examine(folders());
      await writeFindings(findings, output, format().json);
      if (findings.some(({ state }) => state === 'bad')) finish(EXIT.failed);
    });
  return program;
}

interface CompareOptions {
  readonly aspect?: string;
  readonly differences?: boolean;
  readonly as?: FileFormat;
  readonly picture?: string;
}

function collect(folder: string, folders: readonly string[]): readonly string[] {
  return [...folders, folder];
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= LAST_PORT))
    throw new InvalidArgumentError(`It is a number from 0 to ${LAST_PORT}; 0 takes any that is free.`);
  return port;
}

/** Commander's message as one line without its prefix. */
function usageProblem({ message }: CommanderError): string {
  return message.replace(/^error: /u, '').replace(/(?<!\s)[^\S\n]*\n\s*/gu, ' ');
}
