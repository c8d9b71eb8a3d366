import type { Asked, From, LoopbackDiscord } from '../support/discord/discord.ts';
import { type Json, objectOf, objectsOf } from '../support/discord/json.ts';
import { allComponents } from '../support/discord/rules.ts';
import type { Interaction } from '../support/discord/world.ts';

const BUTTON = 2;
const SELECT = 3;

/** What a crowd does, and with what: questions that are answered, and the last messages that have something to press. */
export interface Crowd {
  readonly discord: LoopbackDiscord;
  readonly questions: readonly string[];
  readonly subjects: readonly string[];
  /** The latest message that shows something to press, by its label. */
  readonly pressable: Map<string, { readonly customId: string; readonly message: Json }>;
  readonly choosable: Map<
    string,
    { readonly customId: string; readonly values: readonly string[]; readonly message: Json }
  >;
  /** The last answer of the bot in the channel, to be replied to, and the last to a command. */
  said: Json | null;
  answer: Json | null;
}

/** One thing that somebody does: settles when it is answered, with what came back; rejects where nothing does. */
type Act = (crowd: Crowd, at: number, from: From) => Promise<void>;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Waits for the answer to an interaction, looks whether it is the only one, and keeps what can be pressed under it. */
async function finished(crowd: Crowd, { interaction }: Asked): Promise<Json> {
  await crowd.discord.until('an answer', () => interaction.state === 'answered');
  const message = interaction.message ?? {};
  keep(crowd, message);
  return message;
}

function keep({ pressable, choosable }: Crowd, message: Json): void {
  for (const part of allComponents(message.components)) {
    const customId = String(part.custom_id ?? '');
    if (customId === '') continue;
    if (part.type === BUTTON)
      pressable.set(String(part.label ?? objectOf(part.emoji)?.name ?? ''), { customId, message });
    if (part.type === SELECT)
      choosable.set(String(part.placeholder), {
        customId,
        message,
        values: objectsOf(part.options).map(({ value }) => String(value)),
      });
  }
}

const ask: Act = async (crowd, at, from) => {
  crowd.answer = await finished(crowd, crowd.discord.slash('ask', { question: pick(crowd.questions, at) }, from));
};

/** Presses what there is to press, one after the other: each button that any message of late has shown. */
const press: Act = async (crowd, at, from) => {
  const all = [...crowd.pressable.values()];
  if (all.length === 0) return await ask(crowd, at, from);
  const { customId, message } = pick(all, at);
  await finished(crowd, crowd.discord.press(customId, message, from));
};

const choose: Act = async (crowd, at, from) => {
  const all = [...crowd.choosable.values()];
  if (all.length === 0) return await ask(crowd, at, from);
  const { customId, values, message } = pick(all, at);
  await finished(crowd, crowd.discord.choose(customId, pick(values, at), message, from));
};

/** Whoever gets no completions types on, and is offered those of one letter more. */
const complete: Act = async ({ discord, questions }, at, from) => {
  const question = pick(questions, at);
  const typed = (letters: number): Promise<unknown> =>
    discord.complete('ask', { question: question.slice(0, letters) }, 'question', from);
  await typed(1 + (at % 9)).catch(() => typed(2 + (at % 9)));
};

/** Says something to the bot and waits for the one message that answers it. */
async function said(crowd: Crowd, words: string, from: From, extra: Json = {}): Promise<void> {
  const { discord } = crowd;
  const message = discord.say(words, from, extra);
  const answers = (): Json[] =>
    discord.posted().filter((other) => objectOf(other.message_reference)?.message_id === message.id);
  await discord.until('an answer to a message', () => answers().length > 0);
  if (answers().length > 1) throw new Error('a message was answered twice');
  crowd.said = answers()[0] ?? null;
}

/** Everything that people do, by its name and how often it is done. */
export const ACTS: readonly { readonly name: string; readonly often: number; readonly act: Act }[] = [
  { name: 'completions', often: 8, act: complete },
  { name: '/ask', often: 5, act: ask },
  {
    name: '/ask without an answer',
    often: 1,
    act: async (crowd, at, from) => {
      await finished(
        crowd,
        crowd.discord.slash('ask', { question: `What is the boiling point of element ${at}?` }, from),
      );
    },
  },
  {
    name: '/ask in private',
    often: 1,
    act: async (crowd, at, from) => {
      await finished(crowd, crowd.discord.slash('ask', { question: pick(crowd.questions, at), private: 'true' }, from));
    },
  },
  {
    name: '/fact and /about',
    often: 1,
    act: async (crowd, at, from) => {
      const subject = pick(crowd.subjects, at);
      const asked =
        at % 2 === 0
          ? crowd.discord.slash('about', { subject }, from)
          : crowd.discord.slash('fact', { subject, aspect: 'price' }, from);
      await finished(crowd, asked);
    },
  },
  {
    name: '/compare',
    often: 1,
    act: async (crowd, at, from) => {
      const [left, right] = [pick(crowd.subjects, at), pick(crowd.subjects, at + 1)];
      await finished(crowd, crowd.discord.slash('compare', { left, right }, from));
    },
  },
  {
    name: '/help and /sources',
    often: 1,
    act: async (crowd, at, from) => {
      await finished(crowd, crowd.discord.slash(at % 2 === 0 ? 'help' : 'sources', {}, from));
    },
  },
  { name: 'buttons', often: 4, act: press },
  { name: 'choices', often: 1, act: choose },
  {
    name: 'ids of nobody',
    often: 1,
    act: async (crowd, at, from) => {
      await finished(crowd, crowd.discord.press(`1p${at}`, crowd.answer ?? {}, from));
    },
  },
  {
    name: 'commands on messages',
    often: 2,
    act: async (crowd, at, from) => {
      if (!crowd.answer) return await ask(crowd, at, from);
      const name = pick(['Check quotes', 'Check against documents', 'Find in documents'], at);
      const target = name === 'Check quotes' ? crowd.answer : crowd.discord.say(pick(crowd.questions, at), from);
      await finished(crowd, crowd.discord.use(name, target, from));
    },
  },
  {
    name: 'mentions',
    often: 2,
    act: async (crowd, at, { user }) => {
      const words = `<@${crowd.discord.bot.id}> ${pick(crowd.questions, at)}`;
      await said(crowd, words, {
        ...(user ? { user } : {}),
        channel: at % 2 === 0 ? crowd.discord.channel : crowd.discord.thread,
      });
    },
  },
  {
    name: 'replies and direct messages',
    often: 2,
    act: async (crowd, at, from) => {
      const { discord, said: before } = crowd;
      const question = pick(crowd.questions, at);
      if (at % 2 === 0 || before?.channel_id !== discord.channel.id)
        return await said(crowd, question, { channel: discord.direct });
      await said(crowd, question, from, {
        message_reference: { message_id: before.id, channel_id: before.channel_id },
      });
    },
  },
];

/**
 * The interactions that were answered more than once: beside what was shared, nothing follows a reply. Where an answer took long it was
 * announced to all; if only one person may see it, the announcement is taken back, and what follows is the reply.
 */
export function answeredTwice(
  interactions: Iterable<Interaction>,
  isShare: (customId: string) => boolean,
): Interaction[] {
  return [...interactions].filter(({ message, followUps, event }) => {
    const pressed = String(objectOf(event.data)?.custom_id ?? '');
    const replies = (message === null ? 0 : 1) + followUps.length;
    return followUps.length > 0 && replies > (isShare(pressed) ? 2 : 1);
  });
}
