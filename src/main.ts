import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import manifest from '../package.json' with { type: 'json' };
import {
  ConfigError,
  cacheFolder,
  type DiscordConfig,
  dataFolder,
  type Environment,
  isColourless,
  type LogConfig,
  readConfig,
  showsLinks,
  withDotenv,
} from './config.ts';
import type { Judgement } from './discord/press/judge.ts';
import type { Library } from './library.ts';
import type { Log } from './log/log.ts';
import { bad, type Finding } from './present/finding.ts';
import { counted } from './present/words.ts';
import { engineAt } from './store/engine.ts';
import { Journal } from './store/journal.ts';
import { openStore, type Store } from './store/store.ts';
import { EXIT } from './terminal/exit.ts';
import type { Output } from './terminal/output.ts';
import { OutputError } from './terminal/problem.ts';
import { Progress } from './terminal/progress.ts';
import { visible } from './terminal/visible.ts';

/** Where there is no terminal to ask, for example in a pipe. */
const DEFAULT_COLUMNS = 80;

const CONNECT = 'To answer on Discord as well, put DISCORD_TOKEN into .env; .env.example says how.';

/** What only some ways to run need is imported there: a start waits for nothing that it does not use. */
async function main(args: readonly string[]): Promise<number> {
  const environment = withDotenv(process.env, process.cwd());
  const output = standardOutput(environment);
  let store: Store | null = null;
  const open = async (folders: readonly string[], log: Log | null = null): Promise<Library> => {
    store = await storeOf(folders, environment, log);
    return store.library;
  };
  const start = async (folders: readonly string[], json: boolean): Promise<number> => {
    const config = readConfig(environment);
    const log = config.discord ? await botLog(config.log, environment) : null;
    const library = await open(folders, log);
    store?.watch();
    return await (config.discord && log
      ? runBot(library, config.discord, {
          questions: config.log.questions,
          journal: journalOf(environment, config.keepsQuestions),
          log,
        })
      : runTerminal(library, output, json));
  };
  try {
    if (args.length === 0) return await start([], false);
    const { runCommand } = await import('./terminal/commands.ts');
    return await runCommand(args, {
      version: manifest.version,
      output,
      open,
      start,
      preview: async (folders, port) => {
        const library = await open(folders);
        store?.watch();
        return await runPreview(library, port, output);
      },
      examine: async (folders) => await runDoctor(environment, () => open(folders)),
    });
  } finally {
    await (store as Store | null)?.close();
  }
}

/** The store over these folders; without any, over those that the configuration names. */
async function storeOf(folders: readonly string[], environment: Environment, log: Log | null): Promise<Store> {
  const { corpusFolders, baseUrl, strictness, searchEngine } = readConfig(environment);
  const { stderr } = process;
  const screen = {
    kind: stderr.isTTY ? 'terminal' : 'log',
    columns: () => stderr.columns || DEFAULT_COLUMNS,
    write: (text: string) => void stderr.write(text),
  } as const;
  let progress = new Progress(screen, performance.now());
  const store = await openStore({
    folders: folders.length > 0 ? folders : corpusFolders,
    cacheFolder: cacheFolder(environment),
    baseUrl,
    strictness,
    engine: searchEngine === null ? null : await engineAt(searchEngine),
    log: (line) => {
      progress.clear();
      // Who sits at a terminal asks; who runs a bot reads its log.
      if (log) log(visible(line));
      else if (!stderr.isTTY) stderr.write(`${visible(line)}\n`);
    },
    progress: ({ done, total }) => {
      if (done === 0) progress = new Progress(screen, performance.now());
      progress.reached({ done, total }, performance.now());
      if (done === total) progress.clear();
    },
  });
  progress.clear();
  return store;
}

async function runTerminal(library: Library, output: Output, json: boolean): Promise<number> {
  const { answerLines, chat } = await import('./terminal/chat.ts');
  const { stdin, stdout } = process;
  if (stdin.isTTY && stdout.isTTY) {
    const { documents, skipped } = library.contents;
    const unread = skipped.filter(({ isPartly }) => !isPartly).length;
    const left = unread > 0 ? `, ${counted(unread, 'file')} not read (/sources tells why)` : '';
    await output.write(`Footnote over ${counted(documents.length, 'document')}${left}. Ask; /help tells what else.\n`);
    await output.write(`${CONNECT}\n\n`);
    await chat(library, output, json, { input: stdin, screen: stdout });
  } else if ((await answerLines(library, output, json, stdin)) === 0) {
    await output.complain(`No question came in. ${CONNECT}\n`);
  }
  return EXIT.done;
}

/** The log of the bot, on standard error: for people where that is a terminal, else for programs. */
async function botLog({ level, format }: LogConfig, environment: Environment): Promise<Log> {
  const { openLog } = await import('./log/log.ts');
  const isTerminal = process.stderr.isTTY === true;
  return openLog({
    level,
    format: format ?? (isTerminal ? 'text' : 'json'),
    colour: isTerminal && !isColourless(environment),
    write: (line) => void process.stderr.write(line),
  });
}

/** What a bot is run with besides where it logs in. */
interface BotSetting {
  /** Whether what was asked is logged. */
  readonly questions: boolean;
  readonly journal: (judgement: Judgement) => Promise<void>;
  readonly log: Log;
}

/** A service manager ends by force what does not end within 10 s; what hangs then is given up a little before, with a line. */
const LEAVE_WITHIN = 9_000;

async function runBot(
  library: Library,
  discord: DiscordConfig,
  { questions, journal, log }: BotSetting,
): Promise<number> {
  // On its own, V8 lets the heap grow to four times of what is in use before it collects it: too much for what runs for months.
  setFlagsFromString('--heap-growing-percent=50');
  // It takes a tenth more of the processor, and 10 MB less.
  setFlagsFromString('--optimize-for-size');
  const [{ startBot }, { rateOf }] = await Promise.all([import('./discord/bot.ts'), import('./discord/rates.ts')]);
  const { perPerson, perServer } = discord;
  const rates = { person: rateOf(perPerson), server: rateOf(perServer) };
  const bot = await startBot(discord, library, { log, rates, journal, logsQuestions: questions });
  const stop = (signal: NodeJS.Signals): void => {
    log(`${signal}: answers under way are finished`);
    setTimeout(() => {
      log('something did not end in time and is given up', { level: 'error' });
      process.exit(EXIT.failed);
    }, LEAVE_WITHIN).unref();
    void bot.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const reason = await bot.ended;
  if (reason === null) return EXIT.done;
  log(reason, { level: 'error' });
  await bot.stop();
  return EXIT.failed;
}

/** What is wrong with the environment keeps from looking at anything else: nobody knows what was meant. */
async function runDoctor(environment: Environment, open: () => Promise<Library>): Promise<readonly Finding[]> {
  const { examine } = await import('./doctor/doctor.ts');
  try {
    const { discord } = readConfig(environment);
    const folders = { cacheFolder: cacheFolder(environment), dataFolder: dataFolder(environment) };
    return await examine({ discord, ...folders, open });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => bad('settings', problem, null));
  }
}

async function runPreview(library: Library, port: number, output: Output): Promise<number> {
  const { startPreview } = await import('./preview/preview.ts');
  const preview = await startPreview(library, port);
  const told = new Promise((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await output.write(`${preview.url} shows what the bot sends. Ctrl-C ends it.\n`);
  await told;
  await preview.stop();
  return EXIT.done;
}

/** Keeps what people say of answers; their questions only where the owner of the bot wants them. */
function journalOf(environment: Environment, keepsQuestions: boolean): (judgement: Judgement) => Promise<void> {
  const journal = new Journal(join(dataFolder(environment), 'judgements.jsonl'));
  return ({ text, ...judgement }) => journal.add(keepsQuestions ? { ...judgement, text } : judgement);
}

function standardOutput(environment: Environment): Output {
  const isTerminal = process.stdout.isTTY === true;
  const writer =
    (stream: NodeJS.WriteStream) =>
    (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else reject(isBrokenPipe(error) ? error : new OutputError(error));
        });
      });
  // A failed write rejects its promise; without a listener the stream's own event would end the process first.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return {
    write: writer(process.stdout),
    complain: writer(process.stderr),
    columns: () => process.stdout.columns || DEFAULT_COLUMNS,
    colour: isTerminal && !isColourless(environment),
    links: isTerminal && showsLinks(environment),
  };
}

/** What is printed for an error: the problems that it names, one on a line; for anything unforeseen, a bug, all that is known. */
function problemsOf(error: unknown): readonly unknown[] {
  if (error instanceof Error && 'problems' in error && Array.isArray(error.problems)) return error.problems;
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = isBrokenPipe(error) ? EXIT.done : EXIT.failed;
  if (!isBrokenPipe(error))
    for (const problem of problemsOf(error)) process.stderr.write(`${visible(String(problem))}\n`);
}
