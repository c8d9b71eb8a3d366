import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, dataFolder, isColourless, readConfig, showsLinks, withDotenv } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('is the project’s own corpus and no Discord when nothing is set', () => {
    const { corpusFolders, discord } = readConfig({});
    expect(corpusFolders).toEqual([join(import.meta.dirname, '..', 'corpus')]);
    expect(discord).toBeNull();
  });

  it('takes empty variables for unset ones', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ', CORPUS_DIR: '', DISCORD_REST_URL: '' })).toEqual(readConfig({}));
  });

  it('reads how strict to be, by name or by number, and is balanced when nobody said', () => {
    expect(readConfig({}).strictness).toBe('balanced');
    expect(readConfig({ STRICTNESS: ' Strict ' }).strictness).toBe('strict');
    expect(readConfig({ STRICTNESS: '0.35' }).strictness).toBe(0.35);
    expect(readConfig({ STRICTNESS: '0' }).strictness).toBe(0);
  });

  it('keeps no questions unless the owner says so, in so many words', () => {
    expect(readConfig({}).keepsQuestions).toBe(false);
    expect(readConfig({ KEEP_QUESTIONS: ' No ' }).keepsQuestions).toBe(false);
    expect(readConfig({ KEEP_QUESTIONS: 'Yes' }).keepsQuestions).toBe(true);
    expect(problemsOf({ KEEP_QUESTIONS: '1' })).toEqual(['KEEP_QUESTIONS: “1” is none of yes, no']);
  });

  it('keeps what cannot be made again in the data folder', () => {
    expect(dataFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/footnote');
    expect(dataFolder({ XDG_DATA_HOME: 'relative' })).toMatch(/\.local.share.footnote$/u);
  });

  it.each(['very', '1.5', '-0.1', 'NaN'])('refuses to be “%s” strict', (STRICTNESS) => {
    expect(problemsOf({ STRICTNESS })).toHaveLength(1);
  });

  it('reads several folders as in PATH', () => {
    expect(readConfig({ CORPUS_DIR: `a b${delimiter} /c ` }).corpusFolders).toEqual(['a b', '/c']);
  });

  it('reads a token and where Discord is', () => {
    expect(readConfig({ DISCORD_TOKEN: ' abc.def ', DISCORD_REST_URL: 'http://127.0.0.1:8080/api/' }).discord).toEqual({
      token: 'abc.def',
      restUrl: 'http://127.0.0.1:8080/api',
      perPerson: 20,
      perServer: 300,
    });
  });

  it('reads how often people may ask, 0 being as often as they like', () => {
    const environment = { DISCORD_TOKEN: 'a.b', ANSWERS_PER_PERSON: '0', ANSWERS_PER_SERVER: ' 60 ' };
    expect(readConfig(environment).discord).toMatchObject({ perPerson: 0, perServer: 60 });
    expect(problemsOf({ ANSWERS_PER_PERSON: '-1', ANSWERS_PER_SERVER: 'many' })).toHaveLength(2);
  });

  it('logs what happens but no questions, unless it is told otherwise', () => {
    expect(readConfig({}).log).toEqual({ level: 'info', format: null, questions: false });
    const environment = { LOG_LEVEL: 'Warn', LOG_FORMAT: 'json', LOG_QUESTIONS: 'yes' };
    expect(readConfig(environment).log).toEqual({ level: 'warn', format: 'json', questions: true });
    expect(problemsOf({ LOG_LEVEL: 'loud', LOG_FORMAT: 'xml', LOG_QUESTIONS: '1' })).toHaveLength(3);
  });

  it('reads where the documents can be opened, and takes off the slash at its end', () => {
    expect(readConfig({}).baseUrl).toBeNull();
    expect(readConfig({ BASE_URL: ' ' }).baseUrl).toBeNull();
    expect(readConfig({ BASE_URL: ' https://docs.example/hand-book/ ' }).baseUrl).toBe(
      'https://docs.example/hand-book',
    );
  });

  it.each([
    'docs.example',
    'javascript:alert(1)',
    'ftp://docs.example',
    'https://docs.example/?file=',
    'https://docs.example/#',
    'https://docs.example/my docs',
    'https://me:secret@docs.example',
  ])('refuses %s as the documents’ address', (url) => {
    const problems = problemsOf({ BASE_URL: url });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^BASE_URL: /u);
    expect(problems[0]).not.toContain('secret');
  });

  it('reports every problem at once, and never the token', () => {
    const environment = {
      DISCORD_TOKEN: 'secret token',
      DISCORD_REST_URL: 'discord.com',
      CORPUS_DIR: `a${delimiter}${delimiter}b`,
    };
    const problems = problemsOf(environment);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_REST_URL',
      'CORPUS_DIR',
    ]);
    expect(problems.join()).not.toContain('secret');
  });

  it.each(['ftp://example.org', 'file:///etc', 'http//x'])('refuses %s as Discord’s address', (url) => {
    expect(problemsOf({ DISCORD_REST_URL: url })).toHaveLength(1);
  });
});

describe('the .env file', () => {
  it('adds what the environment does not set, and changes nothing', () => {
    writeFileSync(join(folder, '.env'), 'DISCORD_TOKEN=from.file\nCORPUS_DIR="my documents" # where they are\n');
    const environment = { DISCORD_TOKEN: '', PATH: '/bin' };
    expect(withDotenv(environment, folder)).toEqual({ DISCORD_TOKEN: '', PATH: '/bin', CORPUS_DIR: 'my documents' });
    expect(environment).toEqual({ DISCORD_TOKEN: '', PATH: '/bin' });
  });

  it('may be missing', () => {
    expect(withDotenv({ A: 'b' }, join(folder, 'nowhere'))).toEqual({ A: 'b' });
  });

  it('is a problem when it cannot be read', () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, '.env'), { recursive: true });
    expect(() => withDotenv({}, other)).toThrow(/\.env: cannot be read \(EISDIR\)/u);
  });
});

describe('colour', () => {
  it('is unwelcome with NO_COLOR and on a dumb terminal', () => {
    expect(isColourless({ NO_COLOR: '1' })).toBe(true);
    expect(isColourless({ TERM: 'dumb' })).toBe(true);
    expect(isColourless({ NO_COLOR: '', TERM: 'xterm' })).toBe(false);
  });
});

describe('links in the terminal', () => {
  it.each([
    { TERM_PROGRAM: 'iTerm.app' },
    { TERM: 'xterm-kitty' },
    { WT_SESSION: '0' },
    { VTE_VERSION: '7003', TERM: 'xterm-256color' },
    { KONSOLE_VERSION: '230401' },
  ])('are known to be shown by %j', (environment) => {
    expect(showsLinks(environment)).toBe(true);
  });

  it.each([
    {},
    { TERM: 'xterm-256color' },
    { TERM_PROGRAM: 'Apple_Terminal' },
    { VTE_VERSION: '4601' },
    { KONSOLE_VERSION: '211203' },
    { TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/tmux-0/default' },
    { WT_SESSION: '0', TERM: 'screen-256color' },
    { TERM: 'dumb', WT_SESSION: '0' },
  ])('are not counted on with %j', (environment) => {
    expect(showsLinks(environment)).toBe(false);
  });
});
