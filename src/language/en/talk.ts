import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { message, slash } = commands;

/** What is said where people go on from an answer. A form's title and labels have at most 45 characters, an example 100. */
export const talk = {
  forms: {
    on: { title: 'Ask on', label: 'Your question', example: 'For example: And since when?' },
    anew: { title: 'Ask differently', label: 'Your question', example: 'Other words for the same thing' },
    inThread: { title: 'Ask something', label: 'Your question', example: 'What you want to know' },
    find: { title: message.find, label: 'What to look for', example: 'A question, or some words' },
    check: { title: message.checkSaid, label: 'What to check', example: 'One sentence, or several' },
  },
  /** Below a form's label: what was asked before, and why words are asked for. */
  goesOnFrom: (question: string) => `It may go on from: ${question}`,
  withoutWords: 'The message has no words that I can read: only a picture or a file.',
  /** Of a reply that Discord shows without its words. */
  unread: {
    title: 'I cannot read this reply',
    text: 'Discord does not show me replies to what a command answered. Mention me in the reply, or press the button to ask on.',
  },
  thread: {
    /** The title of what is said about one. */
    title: 'A thread',
    /** The name of one on an answer that says of no question. */
    name: 'Questions to the documents',
    begin: `Go on here: what was asked above and in this thread is kept in mind, whoever asks. I read only what is meant for me, so reply to one of my messages, mention me, or use /${slash.ask.name}; or press the button.`,
    /** A link to the thread follows. */
    opened: 'The thread is open:',
    isThere: 'There is a thread on it already:',
    notHere: 'Here no thread can be opened. You can go on without one.',
    notByYou: 'You may not open threads in this channel. You can go on without one.',
    notByMe: (permissions: readonly string[]) =>
      `I may not open threads in this channel. Whoever runs this server can allow it to me, in the settings of the channel under Permissions: ${grammar.and(permissions)}.`,
    gone: 'The message is not there any more.',
    full: 'Discord opens no thread here now: there may be too many of them. You can go on without one.',
  },
};
