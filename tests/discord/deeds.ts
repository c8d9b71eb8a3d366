import type { Action } from '../../src/discord/press/seal.ts';
import type { Asked } from '../support/discord/discord.ts';
import { type Json, objectsOf } from '../support/discord/json.ts';
import { person } from '../support/discord/payloads.ts';
import { allComponents } from '../support/discord/rules.ts';
import { type Seen, seen } from '../support/discord/seen.ts';
import type { Running } from './bot.ts';
import { pressing } from './pressing.ts';

/** Rows of a table, and statements on a subject, of which a message holds only a part. */
const ROWS = 45;

/** Documents that have something for everything that somebody may do. */
export const HARBOUR: Readonly<Record<string, string>> = {
  'boats.md': `# Boats

The hull of the Heron is painted every second spring. The mast of the Heron is oiled in May.

| Property | Heron | Petrel |
|---|---|---|
${Array.from({ length: ROWS }, (_, at) => `| Property number ${at} | ${at} metres and a remark on how that was measured | ${at + 1} metres |`).join('\n')}
`,
  'log.md': '# Log\n\nThe Heron carried six people across the bay. The harbour master counts them every evening.\n',
};

export const PAINTED = 'The hull of the Heron is painted every second spring.';
const QUESTION = 'What is painted every second spring?';
const UNKNOWN = 'What is the boiling point of tungsten?';

/** Something that was done, and what comes of it. */
export interface Done {
  /** What a user sees of it, as soon as they do. */
  text(): Promise<string>;
  /** How many messages, modals and lists of choices there are of it. */
  count(): number;
  /** Delivers it once more, as Discord may. */
  again(): void;
  /** The path of the call that first answers it. */
  readonly call: RegExp;
}

/** Something that somebody may do. */
export interface Deed {
  /** Whatever has to be there before; what that gives is the deed itself. */
  readonly prepare: (running: Running) => Promise<() => Done>;
  /** What a user sees of it. */
  readonly sees: RegExp;
}

/** Where what comes of an interaction is seen. */
type Place = 'reply' | 'files' | 'form' | 'shared';

function done({ discord }: Running, asked: Asked, place: Place = 'reply'): Done {
  const { interaction } = asked;
  const texts: Record<Place, () => Promise<string>> = {
    reply: async () => (await asked.answer()).text,
    files: async () => {
      const { payload } = await asked.answer();
      return objectsOf(payload.attachments)
        .map(({ filename }) => filename)
        .join(' ');
    },
    form: async () => JSON.stringify(await discord.until('a form', () => interaction.form)),
    shared: async () => seen(await discord.until('what was shared', () => interaction.followUps[0])).text,
  };
  return {
    text: texts[place],
    count: () =>
      place === 'shared'
        ? interaction.followUps.length
        : [interaction.message, interaction.form, ...interaction.followUps].filter((one) => one !== null).length,
    again: () => discord.repeat(asked),
    call: new RegExp(`^/interactions/${interaction.id}/`, 'u'),
  };
}

function said({ discord }: Running, message: Json): Done {
  const answers = ({ message_reference: reference }: Json): boolean =>
    JSON.stringify(reference ?? null).includes(`"${message.id}"`);
  return {
    text: async () => (await discord.answerTo(message)).text,
    count: () => discord.posted().filter(answers).length,
    again: () => discord.sayAgain(message),
    call: new RegExp(`^/channels/${message.channel_id}/messages$`, 'u'),
  };
}

const ask = async ({ discord }: Running, question = QUESTION, more: Record<string, string> = {}): Promise<Seen> =>
  await discord.slash('ask', { question, ...more }).answer();

const slash = (name: string, options: Record<string, string>, sees: RegExp): Deed => ({
  prepare: async (running) => () => done(running, running.discord.slash(name, options)),
  sees,
});

const using = (name: string, words: string, sees: RegExp): Deed => ({
  prepare: async (running) => () => done(running, running.discord.use(name, running.discord.say(words))),
  sees,
});

/** A press of a button under a message. */
const pressed = (label: string, under: (running: Running) => Promise<Seen>, sees: RegExp, place?: Place): Deed => ({
  prepare: async (running) => {
    const message = await under(running);
    return () => done(running, pressing(message, label, running), place);
  },
  sees,
});

const table = async ({ discord }: Running): Promise<Seen> =>
  await discord.slash('compare', { left: 'Heron', right: 'Petrel' }).answer();

const filling = (label: string, under: (running: Running) => Promise<Seen>, words: string, sees: RegExp): Deed => ({
  prepare: async (running) => {
    const opened = pressing(await under(running), label, running);
    await running.discord.until('a form', () => opened.interaction.form);
    const sent = await running.discord.filling(opened, words);
    return () => done(running, sent());
  },
  sees,
});

/** Every command, by the name that it is registered under. */
export const USED: Readonly<Record<string, Deed>> = {
  ask: slash('ask', { question: QUESTION }, /painted every second spring/u),
  fact: slash('fact', { subject: 'Heron', aspect: 'Property number 7' }, /7 metres and a remark/u),
  compare: slash('compare', { left: 'Heron', right: 'Petrel' }, /Property number 0\n- Heron: 0 metres/u),
  about: slash('about', { subject: 'Heron' }, /- Property number 0: 0 metres/u),
  sources: slash('sources', {}, /Boats \(boats\.md/u),
  help: slash('help', {}, /\/ask question/u),
  'Find in documents': using('Find in documents', QUESTION, /painted every second spring/u),
  'Check against documents': using('Check against documents', PAINTED, /1 word for word/u),
  'Check quotes': {
    prepare: async (running) => {
      const message = await ask(running);
      return () => done(running, running.discord.use('Check quotes', message.payload));
    },
    sees: /1 quotation checked: 1 identical/u,
  },
};

/** Every button, choice and modal, by what its id asks for. */
export const PRESSED: Readonly<Record<Action, Deed>> = {
  more: pressed('More', ask, /\[2\] /u),
  place: pressed('In its place', ask, /SHA-256 of the words in bold/u),
  choose: {
    prepare: async (running) => {
      const message = await table(running);
      const select = allComponents(message.payload.components).find(({ type }) => type === 3);
      const [, option] = objectsOf(select?.options);
      const [id, value] = [String(select?.custom_id), String(option?.value)];
      return () => done(running, running.discord.choose(id, value, message.payload));
    },
    sees: /\[2\] Boats/u,
  },
  share: pressed('Share', (running) => ask(running, QUESTION, { private: 'true' }), /painted every/u, 'shared'),
  right: pressed('Right', ask, /Noted as right/u),
  wrong: pressed('Not it', ask, /Noted as not it/u),
  missed: pressed('It is in the documents', (running) => ask(running, UNKNOWN), /that the documents do answer/u),
  table: pressed('Next', table, /page 2 of/u),
  list: pressed(
    'Next',
    async ({ discord }) => await discord.slash('about', { subject: 'Heron' }).answer(),
    /page 2 of/u,
  ),
  ask: {
    prepare: async (running) => {
      const help = await running.discord.slash('help').answer();
      const opener = allComponents(help.payload.components).find(({ style }) => style === 1);
      return () => done(running, pressing(help, String(opener?.label), running));
    },
    sees: /\[1\] /u,
  },
  thread: pressed('Ask in thread', ask, /The thread is open:|There is a thread on it already:/u),
  on: pressed('Ask on', (running) => ask(running, QUESTION, { private: 'true' }), /It may go on from/u, 'form'),
  anew: pressed('Ask differently', (running) => ask(running, UNKNOWN), /boiling point of tungsten/u, 'form'),
  said: filling('Ask differently', (running) => ask(running, UNKNOWN), QUESTION, /painted every second spring/u),
  words: {
    prepare: async (running) => {
      const opened = running.discord.use('Find in documents', running.discord.say(''));
      await running.discord.until('a form', () => opened.interaction.form);
      const sent = await running.discord.filling(opened, QUESTION);
      return () => done(running, sent());
    },
    sees: /painted every second spring/u,
  },
};

/** What else there is to do. */
export const OTHERWISE: Readonly<Record<string, Deed>> = {
  'a mention': {
    prepare: async (running) => () => said(running, running.discord.say(`<@${running.discord.bot.id}> ${QUESTION}`)),
    sees: /painted every second spring/u,
  },
  'a reply': {
    prepare: async (running) => {
      const { discord } = running;
      const answer = await discord.answerTo(discord.say(`<@${discord.bot.id}> ${QUESTION}`));
      const extra = { message_reference: { message_id: answer.id, channel_id: discord.channel.id } };
      return () => said(running, discord.say('What is oiled in May?', { user: person('grace') }, extra));
    },
    sees: /oiled in May/u,
  },
  'a direct message': {
    prepare: async (running) => () => said(running, running.discord.say(QUESTION, { channel: running.discord.direct })),
    sees: /painted every second spring/u,
  },
  'a table as a file': pressed('CSV', table, /comparison\.csv/u, 'files'),
  'a table as a picture': pressed('Picture', table, /comparison.*\.png/u, 'files'),
  'words for a message without any': {
    prepare: async (running) => {
      const message = running.discord.say('');
      return () => done(running, running.discord.use('Check against documents', message), 'form');
    },
    sees: /What to check/u,
  },
};

/** All of them by name. */
export const DEEDS: readonly (readonly [name: string, deed: Deed])[] = [
  ...Object.entries(USED),
  ...Object.entries(PRESSED),
  ...Object.entries(OTHERWISE),
];
