import { afterEach, describe, expect, test } from 'vitest';
import { openersOf } from '../../src/discord/openers.ts';
import { openLibrary } from '../../src/library.ts';
import { corpusOf } from '../support/corpus.ts';
import { type Json, objectsOf } from '../support/discord/json.ts';
import type { Channel } from '../support/discord/payloads.ts';
import { allComponents } from '../support/discord/rules.ts';
import type { Seen } from '../support/discord/seen.ts';
import { snowflake } from '../support/discord/snowflake.ts';
import { type Running, run, smallLibrary } from './bot.ts';

const PRIMARY = 1;

const library = await smallLibrary();
let running: Running | null = null;

async function start(): Promise<Running> {
  running = await run(library);
  return running;
}

// Stopping fails when the bot has sent anything that Discord would have refused.
afterEach(async () => {
  const stopping = running?.stop();
  running = null;
  await stopping;
});

/** The questions that a message offers. */
function offered({ payload }: Seen): Json[] {
  return allComponents(payload.components).filter(({ style }) => style === PRIMARY);
}

describe('the questions to begin with', () => {
  test('are of different kinds, and each is answered', async () => {
    const openers = await openersOf(library);
    expect(openers).toHaveLength(3);
    const answers = openers.map((question) => library.ask(question));
    expect(answers.map(({ kind }) => kind)).toEqual(['quoted', 'quoted', 'quoted']);
    const kinds = answers.map((answer) =>
      answer.kind === 'declined' ? 'none' : answer.comparison ? 'comparison' : answer.cell ? 'fact' : 'prose',
    );
    expect(kinds).toEqual(['prose', 'fact', 'comparison']);
  });

  test('are the same each time, and found once for each edition of the documents', async () => {
    let asked = 0;
    const counting = {
      ...library,
      contents: { ...library.contents },
      ask: (question: string) => {
        asked++;
        return library.ask(question);
      },
    };
    const first = await openersOf(counting);
    const afterFirst = asked;
    expect(afterFirst).toBeGreaterThan(0);
    expect(await openersOf(counting)).toBe(first);
    expect(asked).toBe(afterFirst);
    expect(await openersOf({ ...library, contents: { ...library.contents } })).toEqual(first);
  });

  test('are fewer where there is little to ask, and fit on a button', async () => {
    const bare = openLibrary(corpusOf({ 'a.txt': 'Nothing to see here, move along please.\n' }));
    expect(await openersOf(bare)).toEqual([]);
    const long = `${'very '.repeat(30)}long heading`;
    const prose = openLibrary(
      corpusOf({
        'a.md': `# Notes\n\n## ${long}\n\nA very long heading.\n\n## Heron nests\n\nHeron nests are built in March.\n`,
      }),
    );
    expect(await openersOf(prose)).toEqual(['Heron nests']);
  });
});

describe('/help', () => {
  test('offers them as buttons, and each leads to its answer, for the one who pressed', async () => {
    const { discord } = await start();
    const help = await discord.slash('help').answer();
    const buttons = offered(help);
    expect(buttons.map(({ label }) => label)).toEqual(await openersOf(library));
    for (const { custom_id: id } of buttons) {
      const answer = await discord.press(String(id), help.payload).answer();
      expect(answer.text).toMatch(/\[1\] .*, lines? \d/u);
      expect(answer.ephemeral).toBe(true);
    }
  });

  test('offers what still works after a restart', async () => {
    const { discord, bot } = await start();
    const help = await discord.slash('help').answer();
    await bot.stop();
    const { startBot } = await import('../../src/discord/bot.ts');
    const again = await startBot({ token: discord.token, restUrl: discord.restBase }, library, { log: () => {} });
    const [button] = offered(help);
    expect((await discord.press(String(button?.custom_id), help.payload).answer()).text).toMatch(/\[1\]/u);
    await again.stop();
  });

  test('is what a mention without a question gets', async () => {
    const { discord } = await start();
    const help = await discord.answerTo(discord.say(`<@${discord.bot.id}>`));
    expect(offered(help)).toHaveLength(3);
  });
});

describe('in a new server the bot', () => {
  const id = snowflake();
  const channel = (): Channel => ({ id: snowflake(), guildId: id });
  const [first, second] = [channel(), channel()];

  async function greeting({ discord }: Running): Promise<Json> {
    return await discord.until('a greeting', () => discord.posted()[0]);
  }

  test('says what it does and what may be asked, in the uppermost channel, and pings nobody', async () => {
    const { discord } = await start();
    discord.join([first, second]);
    const greeted = await greeting(running as Running);
    expect(greeted.channel_id).toBe(first.id);
    const shown = JSON.stringify(greeted.components);
    expect(shown).toContain('/ask question');
    expect(objectsOf(allComponents(greeted.components)).filter(({ style }) => style === PRIMARY)).toHaveLength(3);
    expect(greeted.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test('does so where the server greets its members, if it has such a channel', async () => {
    const { discord } = await start();
    discord.join([first, second], { system_channel_id: second.id });
    expect((await greeting(running as Running)).channel_id).toBe(second.id);
  });

  test('says nothing where it may not write', async () => {
    const { discord, log } = await start();
    const roles = [{ id, name: '@everyone', color: 0, permissions: '1024', position: 0, flags: 0 }];
    discord.join([first], { roles });
    await discord.until('the log', () => log.find((line) => /without a channel/u.test(line)));
    expect(discord.posted()).toEqual([]);
  });

  test('says it once, and not where it has long been', async () => {
    const { discord } = await start();
    const server = discord.join([first]);
    await greeting(running as Running);
    discord.gateway.dispatch(1, 'GUILD_DELETE', { id: server.id });
    discord.join([first]);
    discord.join([{ id: snowflake(), guildId: snowflake() }], { joined_at: '2026-01-01T00:00:00.000Z' });
    await discord.slash('help').answer();
    expect(discord.posted()).toHaveLength(1);
  });
});
