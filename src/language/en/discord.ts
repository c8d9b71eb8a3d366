import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const { message, options, slash } = commands;

/** What is said on Discord beside an answer. */
export const discord = {
  help: {
    promise:
      'Footnote answers in the documents’ own words: each answer is an exact quotation with the place where it stands. When the documents do not say, it tells you so.',
    howToAsk: 'How to ask:',
    lines: [
      `/${slash.ask.name} ${options.question.name}: the words that answer it`,
      `/${slash.fact.name} ${options.subject.name} ${options.aspect.name}: what is stated of one subject in one respect`,
      `/${slash.compare.name} ${options.left.name} ${options.right.name} [${options.oneAspect.name}]: two to five subjects side by side, or only where they differ`,
      `/${slash.about.name} ${options.subject.name}: all that is stated of it, by document`,
      `/${slash.sources.name}: the documents`,
      `/${slash.help.name}: this text`,
      'Mention me with a question, and I answer under your message.',
      `${options.private.name}: with any command, True shows the reply to you alone, False to everybody.`,
      `${message.find} (under Apps in the menu of any message): what the documents say to it.`,
      `${message.checkSaid} (there as well): whether they say what a message says, sentence by sentence.`,
      `${message.check} (there as well, on one of my messages): whether the documents still say it.`,
    ],
    /** Over questions to begin with. */
    begin: 'These documents answer, for example:',
  },
  notices: {
    apology: {
      title: 'That did not work',
      text: 'Something went wrong here. It has been logged; please try again.',
    },
    outdated: {
      title: 'That is out of date',
      text: `I no longer know this one. /${slash.help.name} shows what I can do.`,
    },
    changed: {
      title: 'The documents have changed',
      text: 'They no longer state this in the same way; please ask again.',
    },
    shared: { title: 'Shared', text: 'The answer is below, for everybody here to see.' },
    leaving: { title: 'One moment', text: 'I am just being restarted. Please ask again in a minute.' },
    wait: {
      title: 'One moment',
      you: (seconds: number, perMinute: number) =>
        `Please ask again in ${counted(seconds, 'second', 'seconds')}. I answer you ${counted(perMinute, 'time', 'times')} a minute at most.`,
      server: (seconds: number, perMinute: number) =>
        `Please ask again in ${counted(seconds, 'second', 'seconds')}. I answer everybody in this server together ${counted(perMinute, 'time', 'times')} a minute at most.`,
    },
  },
  changedSince: 'The documents have changed since that was shown; this is what they state now.',
  /** Shown for a card that holds nothing. */
  nothing: 'There is nothing to show.',
  /** Before the question, at the end of an answer. */
  asked: 'Asked:',
  pageOfAspects: (first: number, last: number, all: number, page: number, pages: number) =>
    `Aspects ${first} to ${last} of ${all}: page ${page} of ${pages}.`,
  pageOfStatements: (first: number, last: number, all: number, page: number, pages: number) =>
    `Statements ${first} to ${last} of ${all}: page ${page} of ${pages}.`,
  sharing: {
    by: (who: string) => `Shared by ${who}`,
    /** What has become of a quotation since, and how many more are not what they were. */
    since: (who: string, change: string, more: number) =>
      `Shared by ${who}. Since then: ${change}${more > 0 ? ` (${more} more)` : ''}`,
    failed: 'If this is not to be seen below, press Share again.',
  },
  buttons: {
    more: 'More',
    inPlace: 'In its place',
    share: 'Share',
    right: 'Right',
    wrong: 'Not it',
    /** Under a refusal, for who knows better. */
    missed: 'It is in the documents',
    on: 'Ask on',
    anew: 'Ask differently',
    thread: 'Ask in thread',
    inThread: 'Ask something',
    previous: 'Previous',
    next: 'Next',
    picture: 'Picture',
    csv: 'CSV',
    markdown: 'Markdown',
  },
  /** What a choice of quotations says before one is chosen. */
  chooseOne: 'See one in its place',
  chooseAnother: 'See another in its place',
};
