import fc from 'fast-check';
import { type Action, BODY_ROOM, Seal } from '../../../src/discord/press/seal.ts';
import { readReceipts, writtenReceipt } from '../../../src/discord/press/written.ts';
import { hashOf, markOf } from '../../../src/verify/receipt.ts';
import { type Running, run, smallLibrary } from '../../discord/bot.ts';
import { allComponents } from '../../support/discord/rules.ts';
import type { Seen } from '../../support/discord/seen.ts';
import { anyQuestion, anyText } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';

/** The token of the loopback Discord's bot, which signs its ids. */
const SECRET = 'loopback.token.of-the-bot';
const ACTIONS: readonly Action[] = ['place', 'more', 'share', 'right', 'wrong', 'choose', 'table', 'list', 'ask'];
const QUESTION = 'How do KVM guests reach the disk?';

/** The real bot at a Discord of its own, with an answer to press buttons under; there from the first input on. */
interface Stage extends Running {
  readonly answer: Seen;
}
let stage: Promise<Stage> | null = null;

async function opened(): Promise<Stage> {
  const running = await run(await smallLibrary(), { journal: async () => {} });
  return { ...running, answer: await running.discord.slash('ask', { question: QUESTION }).answer() };
}

/** What Discord would have refused, and what the bot itself takes for its own fault, since this was asked last. */
function faultsSince({ discord, log }: Stage): string[] {
  const faults = [
    ...discord.problems.splice(0),
    ...log.filter((line) => /failed|not delivered|not answered/u.test(line)),
  ];
  log.length = 0;
  discord.calls.length = 0;
  discord.interactions.clear();
  return faults;
}

const body = fc.oneof(
  anyText(BODY_ROOM),
  fc.string({ unit: fc.constantFrom(...'ABCabc019-_'), maxLength: BODY_ROOM }),
  fc.tuple(fc.constantFrom('AB', 'AC', ''), fc.nat(5_000), fc.nat(300)).map(([number, start, length]) => {
    const receipt = { document: markOf('hypervisors.md'), start, length, hash: hashOf(String(start)) };
    return `${number}${writtenReceipt(receipt)}`;
  }),
);
/** Ids as anybody may make them up, and such as only the bot could have made: of an older version, say. */
const customId = fc.oneof(
  fc
    .record({ action: fc.constantFrom(...ACTIONS), body })
    .map(({ action, body: said }) => new Seal(SECRET).idOf(action, said) ?? said),
  anyText(100),
);

const pressed = target({
  name: 'ids that are pressed',
  inputs: fc.record({ id: customId, isChosen: fc.boolean() }),
  few: 15,
  faults: async ({ id, isChosen }) => {
    stage ??= opened();
    const there = await stage;
    const { discord, answer } = there;
    const asked = isChosen ? discord.choose('1c', id, answer.payload) : discord.press(id, answer.payload);
    const shown = await asked.answer();
    const faults = faultsSince(there);
    if (shown.text === '' && allComponents(shown.payload.components).length === 0)
      faults.push('no word for who pressed');
    readReceipts(id);
    return faults;
  },
});

const said = target({
  name: 'what is said on Discord',
  inputs: fc.record({
    how: fc.constantFrom('ask', 'fact', 'compare', 'about', 'complete', 'mention', 'direct', 'find', 'check'),
    words: anyQuestion(['KVM', 'LXC', 'disk', 'virtio', 'overhead']),
    more: anyQuestion(['KVM', 'LXC', 'disk', 'virtio', 'overhead']),
  }),
  few: 15,
  faults: async ({ how, words, more }) => {
    stage ??= opened();
    const there = await stage;
    const { discord } = there;
    const [text, other] = [words.slice(0, 180) || 'x', more.slice(0, 180) || 'y'];
    switch (how) {
      case 'ask':
        await discord.slash('ask', { question: words.slice(0, 1_000) || 'x' }).answer();
        break;
      case 'fact':
        await discord.slash('fact', { subject: text, aspect: other }).answer();
        break;
      case 'compare':
        await discord.slash('compare', { left: text, right: other }).answer();
        break;
      case 'about':
        await discord.slash('about', { subject: text }).answer();
        break;
      case 'complete':
        await discord.complete('ask', { question: words }, 'question');
        break;
      case 'mention':
        await discord.answerTo(discord.say(`<@${discord.bot.id}> ${words.slice(0, 1_900)}`));
        break;
      case 'direct':
        await discord.answerTo(discord.say(words.slice(0, 1_900), { channel: discord.direct }));
        break;
      case 'find':
        await discord.use('Find in documents', discord.say(words.slice(0, 1_900))).answer();
        break;
      default:
        await discord.use('Check against documents', discord.say(words.slice(0, 1_900))).answer();
    }
    discord.messages.clear();
    return faultsSince(there);
  },
});

/** The real bot, with the unmodified client, at the loopback Discord. */
export const DISCORD: readonly Target[] = [pressed, said];
