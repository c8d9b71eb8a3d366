import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';

/** What the environment settles. */
export interface Config {
  /** Folders of documents, as they were written. */
  readonly corpusFolders: readonly string[];
  /** Where the files of the corpus can be opened, under their paths, without a slash at the end; null when nowhere. */
  readonly baseUrl: string | null;
  /** How sure an answer has to be: by name, or the least probability that is shown. */
  readonly strictness: StrictnessName | number;
  /** Path of the module of another search engine; null for the one that is built in. */
  readonly searchEngine: string | null;
  /** Whether questions are written down with what people say of their answers; else only marks of them are. */
  readonly keepsQuestions: boolean;
  /** Null when no token is set. */
  readonly discord: DiscordConfig | null;
  readonly log: LogConfig;
}

export interface LogConfig {
  /** Lines that matter less are left out. */
  readonly level: (typeof LOG_LEVELS)[number];
  /** Null: for whoever reads it, somebody before a terminal or a program. */
  readonly format: (typeof LOG_FORMATS)[number] | null;
  /** Whether what was asked is logged. */
  readonly questions: boolean;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
const LOG_FORMATS = ['json', 'text'] as const;

/** From showing what may well be no answer to showing only what is likely one. */
const STRICTNESS = ['helpful', 'balanced', 'strict'] as const;
type StrictnessName = (typeof STRICTNESS)[number];

export interface DiscordConfig {
  readonly token: string;
  /** Base of Discord's REST interface without the version, for example `https://discord.com/api`; null for Discord's own. */
  readonly restUrl: string | null;
  /** How often one person, and one server, may ask in a minute; 0 for as often as they like. */
  readonly perPerson: number;
  readonly perServer: number;
}

/** Nobody reads more answers than that; a server is many people. */
const PER_MINUTE = { person: 20, server: 300 } as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment that cannot be used. Each problem is one line. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** The documents that come with Footnote. */
const OWN_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

/** `environment` and what `folder`'s `.env` adds to it; what is set already, though empty, stays. Throws `ConfigError`. */
export function withDotenv(environment: Environment, folder: string): Environment {
  const path = join(folder, '.env');
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) merged[name] = value;
  const { error } = loadDotenv({ path, quiet: true, processEnv: merged });
  if (error && error.code !== 'ENOENT') throw new ConfigError([`${path}: cannot be read (${error.code})`]);
  return merged;
}

/** The configuration that `environment` holds. Throws `ConfigError` with everything that is wrong with it. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const token = readToken(environment.DISCORD_TOKEN, problems);
  const restUrl = readUrl('DISCORD_REST_URL', environment.DISCORD_REST_URL, problems);
  const corpusFolders = readFolders(environment.CORPUS_DIR, problems);
  const baseUrl = readBaseUrl(environment.BASE_URL, problems);
  const strictness = readStrictness(environment.STRICTNESS, problems);
  const perPerson = readCount('ANSWERS_PER_PERSON', environment.ANSWERS_PER_PERSON, PER_MINUTE.person, problems);
  const perServer = readCount('ANSWERS_PER_SERVER', environment.ANSWERS_PER_SERVER, PER_MINUTE.server, problems);
  const log = {
    level: readChoice('LOG_LEVEL', environment.LOG_LEVEL, LOG_LEVELS, problems) ?? 'info',
    format: readChoice('LOG_FORMAT', environment.LOG_FORMAT, LOG_FORMATS, problems),
    questions: readChoice('LOG_QUESTIONS', environment.LOG_QUESTIONS, ['yes', 'no'], problems) === 'yes',
  };
  const keepsQuestions = readChoice('KEEP_QUESTIONS', environment.KEEP_QUESTIONS, ['yes', 'no'], problems) === 'yes';
  const searchEngine = (environment.SEARCH_ENGINE ?? '').trim() || null;
  if (problems.length > 0) throw new ConfigError(problems);
  const discord = token === null ? null : { token, restUrl, perPerson, perServer };
  return { corpusFolders, baseUrl, strictness, searchEngine, keepsQuestions, discord, log };
}

/** Where what can be made again is kept: the user's cache folder (XDG Base Directory Specification), in a folder of its own. */
export function cacheFolder(environment: Environment): string {
  const own = environment.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(own) ? own : join(homedir(), '.cache'), 'footnote');
}

/** Where what cannot be made again is kept: the user's data folder (of the same specification), in a folder of its own. */
export function dataFolder(environment: Environment): string {
  const own = environment.XDG_DATA_HOME ?? '';
  return join(isAbsolute(own) ? own : join(homedir(), '.local', 'share'), 'footnote');
}

/** Whether colour is unwelcome: NO_COLOR is set to anything (no-color.org), or the terminal says that it is a dumb one. */
export function isColourless(environment: Environment): boolean {
  return (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
}

/** Terminals that are known to show a link by its words, each by the variable that it sets and the value that tells. */
const LINKING_TERMINALS: readonly (readonly [name: string, value: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby|rio)$/u],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)\b/u],
  ['WT_SESSION', /./u],
  ['KITTY_WINDOW_ID', /./u],
  // VTE, on which GNOME's and others are built, has them since 0.50; Konsole since 22.04.
  ['VTE_VERSION', /^(?:[5-9]\d{3}|\d{5,})$/u],
  ['KONSOLE_VERSION', /^(?:2204|220[5-9]|22[1-9]|2[3-9]|[3-9]\d)/u],
];

/** Whether the terminal is known to show links (OSC 8); one that multiplexes others says nothing of those. */
export function showsLinks(environment: Environment): boolean {
  const inside = (environment.TMUX ?? '') !== '' || /^(?:screen|tmux|dumb)\b/u.test(environment.TERM ?? '');
  return !inside && LINKING_TERMINALS.some(([name, value]) => value.test(environment[name] ?? ''));
}

function readToken(value: string | undefined, problems: string[]): string | null {
  const token = value?.trim() ?? '';
  if (/[^\x21-\x7e]/u.test(token))
    problems.push('DISCORD_TOKEN: a token has no spaces and only plain letters, digits and signs; copy it again');
  return token === '' ? null : token;
}

function readUrl(name: string, value: string | undefined, problems: string[]): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return text.replace(/(?<!\/)\/+$/u, '');
  problems.push(`${name}: “${text}” is not an address that begins with http:// or https://`);
  return null;
}

/** Paths are put after it, and everybody who asks sees it: it may hold nothing that ends it, and no secret. */
function readBaseUrl(value: string | undefined, problems: string[]): string | null {
  const text = readUrl('BASE_URL', value, problems);
  if (text === null) return null;
  const { username, password } = new URL(text);
  if (username !== '' || password !== '') {
    problems.push('BASE_URL: a name or a password in it would be shown with every answer; leave them out');
  } else if (/[?#\s]/u.test(text)) {
    problems.push(`BASE_URL: “${text}” holds a “?”, a “#” or a blank; a file’s path must be able to follow it`);
  }
  return text;
}

function readStrictness(value: string | undefined, problems: string[]): Config['strictness'] {
  const text = (value ?? '').trim().toLowerCase();
  const least = text === '' ? Number.NaN : Number(text);
  if (least >= 0 && least <= 1) return least;
  const name = STRICTNESS.find((known) => known === text);
  if (text !== '' && !name)
    problems.push(`STRICTNESS: “${text}” is none of ${STRICTNESS.join(', ')}, and no number from 0 to 1`);
  return name ?? 'balanced';
}

/** Null where nothing is set. */
function readChoice<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
  problems: string[],
): Choice | null {
  const text = (value ?? '').trim().toLowerCase();
  const choice = choices.find((known) => known === text) ?? null;
  if (text !== '' && choice === null) problems.push(`${name}: “${text}” is none of ${choices.join(', ')}`);
  return choice;
}

function readCount(name: string, value: string | undefined, usual: number, problems: string[]): number {
  const text = (value ?? '').trim();
  if (text === '') return usual;
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  problems.push(`${name}: “${text}” is no whole number from 0 (no limit) to 999999`);
  return usual;
}

function readFolders(value: string | undefined, problems: string[]): readonly string[] {
  if (value === undefined || value.trim() === '') return [OWN_CORPUS];
  const folders = value.split(delimiter).map((folder) => folder.trim());
  if (folders.includes(''))
    problems.push(
      `CORPUS_DIR: “${value}” names an empty folder; write one path, or several with “${delimiter}” between`,
    );
  return folders;
}
