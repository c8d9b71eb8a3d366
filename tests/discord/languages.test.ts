import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { LOCALES } from '../../src/discord/languages.ts';
import { LIMITS, OURS } from '../../src/discord/limits.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { openLibrary } from '../../src/library.ts';
import { entriesOf, said, valuesOf } from '../language/entries.ts';
import { corpusOf } from '../support/corpus.ts';
import type { LoopbackDiscord } from '../support/discord/discord.ts';
import { objectOf, objectsOf } from '../support/discord/json.ts';
import { type Running, run, smallLibrary } from './bot.ts';
import { buttonsUnder, choose, press, pressing } from './pressing.ts';

const library = await smallLibrary();
let running: Running | null = null;

async function start(before: (discord: LoopbackDiscord) => void = () => {}): Promise<Running> {
  running = await run(library, { before });
  return running;
}

// Stopping fails when the bot has sent anything that Discord would have refused.
afterEach(async () => {
  const stopping = running?.stop();
  running = null;
  await stopping;
});

const DISK = 'How do KVM guests reach the disk?';
const WORDS = 'KVM guests reach the disk through the virtio driver.';
const GERMAN = { locale: 'de' };
const JAPANESE = { locale: 'ja' };

describe('the commands', () => {
  test('are registered under a name of each language', async () => {
    const { discord } = await start();
    const [ask] = discord.commands;
    expect(objectOf(ask?.name_localizations)).toEqual({
      'en-US': 'ask',
      'en-GB': 'ask',
      de: 'fragen',
      fr: 'demander',
      'es-ES': 'preguntar',
      'es-419': 'preguntar',
      'pt-BR': 'perguntar',
      ja: '質問',
      'zh-CN': '提问',
      'zh-TW': '提問',
    });
    const locales = [...LOCALES.keys()].sort();
    for (const command of discord.commands)
      for (const named of [command, ...objectsOf(command.options)]) {
        expect(Object.keys(objectOf(named.name_localizations) ?? {}).sort()).toEqual(locales);
        if (command.type !== 1) continue;
        expect(Object.keys(objectOf(named.description_localizations) ?? {}).sort()).toEqual(locales);
      }
  });

  test('stay within what Discord allows with every translation counted', () => {
    for (const { data } of COMMANDS) expect(textsIn(data).join('').length).toBeLessThan(LIMITS.commandLength);
  });
});

/** Every string of a command. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))('%s', (_, language) => {
  test('has labels and lines that Discord and a message have room for', () => {
    const most = valuesOf(1_000_000, 7);
    const entries = entriesOf(language);
    const lengths = (paths: RegExp): number =>
      Math.max(
        ...[...entries].filter(([path]) => paths.test(path)).map(([path, entry]) => said(path, entry, most).length),
      );
    expect(lengths(/^discord\.buttons\./u)).toBeLessThanOrEqual(LIMITS.label);
    expect(lengths(/^discord\.choose/u)).toBeLessThanOrEqual(LIMITS.placeholder);
    expect(lengths(/^commands\.(?:slash|options)\..*\.name$/u)).toBeLessThanOrEqual(LIMITS.commandName);
    expect(lengths(/^commands\.message\./u)).toBeLessThanOrEqual(LIMITS.commandName);
    expect(lengths(/^commands\..*\.description$/u)).toBeLessThanOrEqual(LIMITS.commandDescription);
    expect(lengths(/^talk\.forms\..*\.title$/u)).toBeLessThanOrEqual(LIMITS.modalTitle);
    expect(lengths(/^talk\.forms\..*\.label$/u)).toBeLessThanOrEqual(LIMITS.inputLabel);
    expect(lengths(/^talk\.(?:forms\..*\.example|withoutWords)$/u)).toBeLessThanOrEqual(LIMITS.inputDescription);
    expect(lengths(/^talk\.thread\.name$/u)).toBeLessThanOrEqual(LIMITS.threadName);
    expect('\n-# '.length + lengths(/^answers\.certainty\./u)).toBeLessThanOrEqual(OURS.certainty);
    const counts = ['text', 'quotation', 'row', 'statement', 'place', 'sentence', 'line'].map((part) =>
      said(`documents.leftOut.${part}`, entries.get(`documents.leftOut.${part}`) ?? '', valuesOf(9_000, 1)),
    );
    expect('-# '.length + language.documents.leftOut.rows(counts, 9_000).length).toBeLessThanOrEqual(OURS.leftOut);
    expect('-# '.length + language.discord.sharing.by(`<@${'9'.repeat(20)}>`).length).toBeLessThanOrEqual(OURS.shared);
    // What our words are cut at.
    expect(lengths(/^(?!.*description)/u)).toBeLessThanOrEqual(OURS.paragraph);
  });

  test('has a name of its own for each command and each option of one', () => {
    const { slash, message, options } = language.commands;
    for (const group of [Object.values(slash), Object.values(message).map((name) => ({ name }))])
      expect(new Set(group.map(({ name }) => name)).size).toBe(group.length);
    const { oneAspect, ...others } = options;
    const names = Object.values(others).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(oneAspect.name).toBe(options.aspect.name);
  });
});

describe('a question', () => {
  test('is answered to each in their own language, with the same quotation', async () => {
    const { discord } = await start();
    const german = await discord.slash('ask', { question: DISK, private: 'true' }, GERMAN).answer();
    const japanese = await discord.slash('ask', { question: DISK, private: 'true' }, JAPANESE).answer();
    const english = await discord.slash('ask', { question: DISK, private: 'true' }, { locale: 'sv-SE' }).answer();
    for (const { text } of [german, japanese, english]) expect(text).toContain(WORDS);
    expect(german.text).toContain(`Gefragt: ${DISK}\nBeantwortet es wahrscheinlich.`);
    expect(german.text).toMatch(
      /Disk access, Zeile 20 \(hypervisors\.md\) · test document von A\. Writer, May 2014 · Beleg [\da-f]{8}/u,
    );
    expect(japanese.text).toContain(`質問： ${DISK}\nおそらく答えです。`);
    expect(japanese.text).toMatch(/Disk access, 20行目 \(hypervisors\.md\)/u);
    expect(english.text).toContain(`Asked: ${DISK}`);
    expect([...buttonsUnder(german).keys()]).toEqual(['Mehr', 'An seiner Stelle', 'Teilen', 'Weiterfragen']);
    expect([...buttonsUnder(japanese).keys()]).toEqual(['もっと見る', '元の箇所', '共有', '続けて質問']);
  });

  test('is refused to each in their own language', async () => {
    const { discord } = await start();
    const german = await discord.slash('fact', { subject: 'Zeppelin', aspect: 'CPU' }, GERMAN).answer();
    expect(german.text).toContain('Unter dem Namen „Zeppelin“ geben die Dokumente nichts an.');
    const japanese = await discord.slash('fact', { subject: 'Zeppelin', aspect: 'CPU' }, JAPANESE).answer();
    expect(japanese.text).toContain('文書には、「Zeppelin」という名前の記載がありません。');
    expect([german.ephemeral, japanese.ephemeral]).toEqual([true, true]);
  });

  test('is completed as ever: completions are the documents’ words', async () => {
    const { discord } = await start();
    const options = { subject: 'KVM', aspect: 'mem' };
    expect(await discord.complete('fact', options, 'aspect', GERMAN)).toEqual(
      await discord.complete('fact', options, 'aspect'),
    );
  });
});

describe('what a server sees', () => {
  const ask = async (locale: string): Promise<string> =>
    (await (running as Running).discord.slash('ask', { question: DISK }, { locale }).answer()).text;

  test('is in the language that the server chose, whoever asks; a refusal is in that of the one who sees it', async () => {
    const { discord } = await start((world) => {
      world.serverLocale = 'fr';
    });
    expect(await ask('de')).toContain(`Demandé\u00a0: ${DISK}`);
    expect(await ask('en-US')).toContain(`Demandé\u00a0: ${DISK}`);
    const refused = await discord.slash('ask', { question: 'xyzzy plugh?' }, GERMAN).answer();
    expect([refused.ephemeral, refused.text.includes('Kein Dokument erwähnt')]).toEqual([true, true]);
  });

  test('is in the language of whoever asks where nobody chose one', async () => {
    await start();
    expect(await ask('de')).toContain(`Gefragt: ${DISK}`);
    expect(await ask('ja')).toContain(`質問： ${DISK}`);
  });

  test('is in English where a Community chose that', async () => {
    await start((world) => {
      world.serverFeatures = ['COMMUNITY'];
    });
    expect(await ask('de')).toContain(`Asked: ${DISK}`);
  });

  test('is in its language where the bot is mentioned, and where it is greeted by it', async () => {
    const { discord } = await start((world) => {
      world.serverLocale = 'es-ES';
    });
    const message = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${DISK}`));
    expect(message.text).toContain(`Pregunta: ${DISK}`);
    const guildId = '900000000000000001';
    discord.join([{ id: '900000000000000002', guildId }], { preferred_locale: 'pt-BR' });
    const greeting = await discord.until('a greeting', () =>
      discord.posted().find((posted) => posted.channel_id === '900000000000000002'),
    );
    expect(JSON.stringify(greeting)).toContain('O Footnote responde com as palavras dos próprios documentos');
  });

  test('is, where nobody chose one, in the language of what its author did last, as Discord does not tell with a message', async () => {
    const { discord } = await start();
    const direct = { channel: discord.direct };
    expect((await discord.answerTo(discord.say(DISK, direct))).text).toContain(`Asked: ${DISK}`);
    await discord.slash('help', {}, { ...direct, ...GERMAN }).answer();
    expect((await discord.answerTo(discord.say(DISK, direct))).text).toContain(`Gefragt: ${DISK}`);
    const mention = discord.say(`<@${discord.bot.id}> ${DISK}`);
    expect((await discord.answerTo(mention)).text).toContain(`Gefragt: ${DISK}`);
  });

  test('of somebody who asks too often is said in the language of that one', async () => {
    running = await run(library, { rates: { person: { perMinute: 1, atOnce: 1 }, server: null } });
    await running.discord.slash('ask', { question: DISK }).answer();
    const message = await running.discord.slash('ask', { question: DISK }, GERMAN).answer();
    expect(message.text).toMatch(
      /^Einen Moment\nBitte frag in \d+ Sekunden noch einmal\. Ich antworte dir höchstens 1-mal pro Minute\.$/u,
    );
  });
});

describe('help', () => {
  test('names the commands as the client of whoever asks does', async () => {
    const { discord } = await start();
    const { text, payload } = await discord.slash('help', {}, JAPANESE).answer();
    expect(text).toContain('/質問 質問文：');
    expect(text).toContain('文書と照合する');
    expect(JSON.stringify(payload)).not.toMatch(/How to ask|\/ask/u);
  });
});

describe('a button that is pressed later', () => {
  test('answers whoever presses it in their language, and reads a message of any other', async () => {
    const running = await start();
    const { discord } = running;
    const message = await discord.slash('ask', { question: DISK }, JAPANESE).answer();
    const place = await press(message, '元の箇所', running, GERMAN);
    expect(place.text).toMatch(/^An seiner Stelle\n/u);
    expect(place.text).toContain('SHA-256 der fett gesetzten Worte:');
    const check = await discord.use('Check quotes', message.payload, { locale: 'es-419' }).answer();
    expect(check.text).toMatch(/^1 cita comprobada: 1 idéntica\n\[1\] Idéntica/u);
  });

  test('shares what was seen in private as it was seen', async () => {
    const running = await start();
    const { discord } = running;
    const message = await discord.slash('ask', { question: DISK, private: 'true' }, GERMAN).answer();
    const { interaction } = pressing(message, 'Teilen', running, GERMAN);
    const [shared] = await discord.until('the shared answer', () =>
      interaction.followUps.length > 0 ? interaction.followUps : null,
    );
    expect(JSON.stringify(shared)).toContain(`Geteilt von <@${discord.member.id}>`);
    expect(JSON.stringify(shared)).toContain('Gefragt:');
  });

  test('hands over files whose words of ours are in the language of whoever presses it', async () => {
    const running = await start();
    const { discord } = running;
    const message = await discord.slash('compare', { left: 'KVM', right: 'OpenVZ' }).answer();
    expect([...buttonsUnder(message).keys()]).toContain('Picture');
    const { payload } = await press(message, 'CSV', running, GERMAN);
    expect(JSON.stringify(payload.attachments)).toContain('comparison.csv');
    const drawn = await press(message, 'Picture', running, JAPANESE);
    const [picture] = objectsOf(drawn.payload.attachments);
    expect(String(picture?.description)).toMatch(/^KVM、OpenVZの比較。/u);
  });

  test('opens a form in the language of whoever presses it', async () => {
    const running = await start();
    const { discord } = running;
    const message = await discord.slash('ask', { question: DISK, private: 'true' }, GERMAN).answer();
    const { interaction } = pressing(message, 'Weiterfragen', running, JAPANESE);
    const form = await discord.until('a form', () => interaction.form);
    expect(form?.title).toBe('続けて質問');
    expect(JSON.stringify(form)).toContain(`次の質問の続きとして聞けます：${DISK}`);
  });

  test('turns a page in the language of the message, which others read as well', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `| Property ${at} | value ${at} of the one | value ${at} of the other |`,
    );
    const long = corpusOf({ 'long.md': `# Long\n\n| Property | KVM | OpenVZ |\n|---|---|---|\n${rows.join('\n')}\n` });
    running = await run(openLibrary(long));
    const message = await running.discord.slash('compare', { left: 'KVM', right: 'OpenVZ' }, GERMAN).answer();
    expect(message.text).toMatch(/Merkmale 1 bis \d+ von 60: Seite 1 von \d\./u);
    const turned = await press(message, 'Weiter', running, JAPANESE);
    expect(turned.text).toMatch(/Merkmale \d+ bis \d+ von 60: Seite 2 von \d\./u);
    expect([...buttonsUnder(turned).keys()]).toContain('Zurück');
  });

  test('chooses a quotation by a place that is named in the language of the message', async () => {
    const running = await start();
    const message = await running.discord
      .slash('compare', { left: 'KVM', right: 'OpenVZ', private: 'true' }, GERMAN)
      .answer();
    const place = await choose(message, 1, running);
    expect(place.text).toContain('In its place');
  });
});
