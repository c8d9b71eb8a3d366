import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  ConfigError,
  cacheFolder,
  type Environment,
  isColourless,
  readConfig,
  showsLinks,
  withDotenv,
} from '../../../src/config.ts';
import { anyText } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';

const NAMES = [
  'DISCORD_TOKEN',
  'DISCORD_REST_URL',
  'CORPUS_DIR',
  'BASE_URL',
  'STRICTNESS',
  'ANSWERS_PER_PERSON',
  'ANSWERS_PER_SERVER',
  'LOG_LEVEL',
  'LOG_FORMAT',
  'LOG_QUESTIONS',
  'KEEP_QUESTIONS',
  'XDG_CACHE_HOME',
  'NO_COLOR',
  'TERM',
  'TMUX',
  'KONSOLE_VERSION',
  '__proto__',
];
const VALUES = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  '0.5',
  '1e999',
  'NaN',
  'yes',
  'no',
  'strict',
  'debug',
  'json',
  'a:b',
  ':',
  '/',
  'https://',
  'https://a.b/?c',
  'http://u:p@h/',
  'javascript:1',
  'file:///',
  'a\nb',
  'token',
];
const value = fc.oneof(fc.constantFrom(...VALUES), anyText(30));

/** A configuration, or a line for each thing that is wrong with it. */
function faultsOf(environment: Environment): string[] {
  isColourless(environment);
  showsLinks(environment);
  cacheFolder(environment);
  try {
    const { corpusFolders, strictness, discord } = readConfig(environment);
    const faults = corpusFolders.length === 0 || corpusFolders.includes('') ? ['no folder'] : [];
    if (typeof strictness === 'number' && !(strictness >= 0 && strictness <= 1))
      faults.push(`strictness ${strictness}`);
    if (discord && (discord.token === '' || !Number.isInteger(discord.perPerson))) faults.push('no token, or no rate');
    return faults;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (error.problems.length === 0) return ['refused without a reason'];
    return error.problems
      .filter((problem) => !/^[A-Z_]+: \S/u.test(problem))
      .map((problem) => `names no setting: ${problem}`);
  }
}

const environment = target({
  name: 'settings',
  inputs: fc.dictionary(fc.constantFrom(...NAMES), value),
  few: 150,
  faults: faultsOf,
});

let folder: string | null = null;
const dotenv = target({
  name: 'files of settings',
  inputs: fc.oneof(
    anyText(200),
    fc
      .array(
        fc
          .tuple(fc.constantFrom(...NAMES, 'export A', '#'), fc.constantFrom('=', ': ', '="', "='", '`'), value)
          .map((parts) => parts.join('')),
        { maxLength: 8 },
      )
      .map((lines) => lines.join('\n')),
  ),
  few: 100,
  faults: (text) => {
    folder ??= mkdtempSync(join(tmpdir(), 'footnote-fuzz-'));
    writeFileSync(join(folder, '.env'), text);
    return faultsOf(withDotenv({ TERM: 'xterm' }, folder));
  },
});

/** What settles how the program runs. */
export const SETTINGS: readonly Target[] = [environment, dotenv];
