import type { Language } from '../language/language.ts';
import type { Card } from './card.ts';

/** Where help is asked for; each surface spells its commands in its own way. */
export type Surface = 'discord' | 'terminal';

/** Terminals speak English. */
const IN_TERMINAL: readonly string[] = [
  'Any question: the words that answer it; the next question may follow up on it',
  '/fact SUBJECT | ASPECT: what is stated of one subject in one respect',
  '/compare A | B [| C …] [| ASPECT]: two to five subjects side by side',
  '/about SUBJECT: all that is stated of it, by document',
  '/disagreements: where documents contradict each other',
  '/sources: the documents',
  '/new: forget the conversation so far',
  '/help: this text',
  '/quit or Ctrl-D: leave',
];

/** What Footnote does and how to ask it; `openers` are questions to begin with. */
export function presentHelp(surface: Surface, { discord }: Language, openers: readonly string[] = []): Card {
  const { promise, howToAsk, lines, begin } = discord.help;
  return {
    title: 'Footnote',
    tone: 'plain',
    blocks: [
      { kind: 'text', text: promise, quiet: false },
      { kind: 'list', intro: howToAsk, lines: surface === 'discord' ? lines : IN_TERMINAL },
      ...(openers.length > 0 ? [{ kind: 'text', text: begin, quiet: false } as const] : []),
    ],
    openers,
  };
}
