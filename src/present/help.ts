import type { Card } from './card.ts';

/** Where help is asked for; each surface spells its commands in its own way. */
export type Surface = 'discord' | 'terminal';

const PROMISE =
  'Footnote answers in the documents’ own words: each answer is an exact quotation with the place where it stands. When the documents do not say, it tells you so.';

const BEGIN = 'These documents answer, for example:';

const COMMANDS: Record<Surface, readonly string[]> = {
  discord: [
    '/ask question: the words that answer it',
    '/fact subject aspect: what is stated of one subject in one respect',
    '/compare left right [aspect]: two to five subjects side by side, or only where they differ',
    '/about subject: all that is stated of it, by document',
    '/sources: the documents',
    '/help: this text',
    'Mention me with a question, and I answer under your message.',
    'private: with any command, True shows the reply to you alone, False to everybody.',
    'Find in documents (under Apps in the menu of any message): what the documents say to it.',
    'Check against documents (there as well): whether they say what a message says, sentence by sentence.',
    'Check quotes (there as well, on one of my messages): whether the documents still say it.',
  ],
  terminal: [
    'Any question: the words that answer it; the next question may follow up on it',
    '/fact SUBJECT | ASPECT: what is stated of one subject in one respect',
    '/compare A | B [| C …] [| ASPECT]: two to five subjects side by side',
    '/about SUBJECT: all that is stated of it, by document',
    '/disagreements: where documents contradict each other',
    '/sources: the documents',
    '/new: forget the conversation so far',
    '/help: this text',
    '/quit or Ctrl-D: leave',
  ],
};

/** What Footnote does and how to ask it; `openers` are questions to begin with. */
export function presentHelp(surface: Surface, openers: readonly string[] = []): Card {
  return {
    title: 'Footnote',
    tone: 'plain',
    blocks: [
      { kind: 'text', text: PROMISE, quiet: false },
      { kind: 'list', intro: 'How to ask:', lines: COMMANDS[surface] },
      ...(openers.length > 0 ? [{ kind: 'text', text: BEGIN, quiet: false } as const] : []),
    ],
    openers,
  };
}
