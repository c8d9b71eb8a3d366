import type { Message } from 'discord.js';
import { partsOf } from './press/shown.ts';

/** What Discord shows as something else than words: mentions, commands, emoji of a server, times. */
const NO_WORDS = /<(?:@[!&]?\d+|#\d+|id:\w+|\/[^:<>]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>/gu;
/** What begins a line and only says how it looks: quotations, headings, subtext, lists. */
const LINE_START = /^[ \t]*(?:(?:>>>|>|-#|#{1,3}|[-*+]|\d{1,2}[.)])[ \t]+)+/gmu;
/** A fence of a code block, with the name of its language. */
const FENCE = /```(?:\w+\n)?/gu;
/** Marks of bold, italic and the like at one edge of words; between words or inside of one they are signs like others. */
const EDGE_MARKS = /(?<=^|[\s\p{P}])(?:[*_`]|~~|\|\|){1,30}(?=\S)|(?<=\S)(?:[*_`]|~~|\|\|){1,30}(?=$|[\s\p{P}])/gu;
/** A link under words of its own. */
const MASKED = /\[([^\][\n]+)\]\(<?https?:[^)\s]+\)/gu;

/** What a message says, as plain words with its line breaks; of one that was forwarded, of a card or an embed, the words that it shows. */
export function wordsSaid(message: Message): string {
  return [message, ...message.messageSnapshots.values()]
    .flatMap(textsIn)
    .map(plainWords)
    .filter((text) => text !== '')
    .join('\n');
}

function textsIn(message: Pick<Message, 'content' | 'embeds' | 'components'>): string[] {
  const displayed = [...partsOf(message.components.map((component) => component.toJSON()))].map(
    ({ content }) => content,
  );
  const embedded = message.embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [message.content, ...embedded, ...displayed].filter((text): text is string => typeof text === 'string');
}

function plainWords(markdown: string): string {
  return markdown
    .replace(NO_WORDS, ' ')
    .replace(FENCE, '')
    .replace(MASKED, '$1')
    .replace(LINE_START, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(EDGE_MARKS, '')
    .replace(/[^\S\r\n]+/gu, ' ')
    .trim();
}
