import type { Answer } from '../answer/answer.ts';
import { ENGLISH } from '../language/en.ts';
import type { Library } from '../library.ts';
import { presentHelp } from '../present/present.ts';
import { type Format, type Output, writeAnswer, writeCard, writeDisagreements, writeSources } from './output.ts';
import { visible } from './visible.ts';

/** A slash and a word: a command. `/dev/kvm` is none. */
const COMMAND = /^\/(?<name>\p{L}+)(?:\s+(?<rest>.*))?$/su;

/** Answers further back than this do not bear on a follow-up. */
const REMEMBERED = 20;

/** The commands of the chat, as they are typed. */
export const CHAT_COMMANDS = [
  '/fact',
  '/compare',
  '/about',
  '/disagreements',
  '/sources',
  '/new',
  '/help',
  '/quit',
] as const;

/** One chat: what was answered so far, and where the next answer goes. */
export interface Conversation {
  readonly library: Library;
  readonly output: Output;
  readonly format: Format;
  readonly earlier: Answer[];
}

/** Does what one line of a chat asks for: a command or a question. True when it asks to leave. */
export async function takeLine(line: string, conversation: Conversation): Promise<boolean> {
  const { library, output, format } = conversation;
  const command = COMMAND.exec(line.trim())?.groups;
  const parts = (command?.rest ?? '').split('|').map((part) => part.trim());
  switch (command?.name?.toLowerCase()) {
    case undefined:
      await answer(library.ask(line, [...conversation.earlier]), conversation);
      break;
    case 'fact': {
      const [subject, aspect] = parts;
      if (parts.length === 2 && subject && aspect) await answer(library.fact(subject, aspect), conversation);
      else await usage('/fact SUBJECT | ASPECT', conversation);
      break;
    }
    case 'compare':
      await compare(parts, conversation);
      break;
    case 'about': {
      const [subject] = parts;
      if (parts.length === 1 && subject) await answer(library.about(subject), conversation);
      else await usage('/about SUBJECT', conversation);
      break;
    }
    case 'disagreements':
      await writeDisagreements(library, output, format);
      break;
    case 'sources':
      await writeSources(library, output, format);
      break;
    case 'help':
      await writeCard(presentHelp('terminal', ENGLISH), output, { ...format, titled: false });
      break;
    case 'new':
      conversation.earlier.length = 0;
      await say('The conversation starts anew.', conversation);
      break;
    case 'quit':
    case 'exit':
      return true;
    default:
      await say(`There is no command /${command?.name}; /help lists them.`, conversation);
  }
  return false;
}

/** The last of three names or more is an aspect where the documents state it of the others under a label; else a subject. */
async function compare(parts: readonly string[], conversation: Conversation): Promise<void> {
  const { library } = conversation;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.includes('')) {
    await usage('/compare A | B [| C …] [| ASPECT]', conversation);
    return;
  }
  const inOneRespect = parts.length > 2 ? library.compare(parts.slice(0, -1), last) : null;
  await answer(inOneRespect && isUnderLabel(inOneRespect) ? inOneRespect : library.compare(parts), conversation);
}

function isUnderLabel(answer: Answer): boolean {
  if (answer.kind === 'declined') return answer.reason.kind === 'ambiguous-aspect';
  const facts = answer.comparison?.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'stated' ? cell.facts : [])),
  );
  return facts?.some(({ origin }) => origin !== 'sentence') === true;
}

async function answer(given: Answer, { output, format, earlier }: Conversation): Promise<void> {
  earlier.push(given);
  earlier.splice(0, earlier.length - REMEMBERED);
  await writeAnswer(given, output, format);
}

async function usage(form: string, conversation: Conversation): Promise<void> {
  await say(`This is written as: ${form}`, conversation);
}

async function say(text: string, { output, format }: Conversation): Promise<void> {
  const card = { title: '', tone: 'plain', blocks: [{ kind: 'text', text: visible(text), quiet: true }] } as const;
  await writeCard(card, output, { ...format, titled: false });
}
