import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';

/** What the environment settles. */
export interface Config {
  /** Folders of documents, as they were written. */
  readonly corpusFolders: readonly string[];
  /** Null when no token is set. */
  readonly discord: DiscordConfig | null;
}

export interface DiscordConfig {
  readonly token: string;
  /** Base of Discord's REST interface without the version, for example `https://discord.com/api`; null for Discord's own. */
  readonly restUrl: string | null;
}

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
  if (problems.length > 0) throw new ConfigError(problems);
  return { corpusFolders, discord: token === null ? null : { token, restUrl } };
}

/** Whether colour is unwelcome: NO_COLOR is set to anything (no-color.org), or the terminal says that it is a dumb one. */
export function isColourless(environment: Environment): boolean {
  return (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
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
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return text.replace(/\/+$/u, '');
  problems.push(`${name}: “${text}” is not an address that begins with http:// or https://`);
  return null;
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
