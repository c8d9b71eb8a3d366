import { parse } from 'discord-markdown-parser';
import { type Json, objectOf, objectsOf } from './json.ts';
import { allComponents, RULES } from './rules.ts';

/** A message as somebody in the channel sees it. */
export interface Seen {
  readonly id: string;
  /** Every text in reading order, markdown resolved: no escapes, no marks, one line per line shown. */
  readonly text: string;
  /** The words set in bold, in order. */
  readonly bold: readonly string[];
  /** Whatever markdown made of the text beyond bold, quotes, headings and the like: mentions, links, spoilers, time stamps. */
  readonly live: readonly string[];
  /** The texts as they were sent. */
  readonly markdown: string;
  /** Only the one who asked sees it. */
  readonly ephemeral: boolean;
  /** Whom it pings: ids, `everyone`, or `reply` for the author of the message it answers. */
  readonly pinged: readonly string[];
  /** The id of the message it answers. */
  readonly replyTo: string | null;
  readonly payload: Json;
}

/** Marks that only shape a text; everything else that a parse yields does something when shown. */
const SHAPES = new Set([
  'text',
  'strong',
  'em',
  'underline',
  'heading',
  'subtext',
  'blockQuote',
  'codeBlock',
  'br',
  'newline',
  'twemoji',
  'emoticon',
]);
/** Nodes that stand on lines of their own. */
const LINES = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);

/** What a reader sees of the message `payload`. */
export function seen(payload: Json): Seen {
  const texts = [
    String(payload.content ?? ''),
    ...allComponents(payload.components).map((component) => String(component.content ?? '')),
  ].filter((text) => text !== '');
  const bold: string[] = [];
  const live: string[] = [];
  const reference = objectOf(payload.message_reference);
  return {
    id: String(payload.id),
    text: texts.map((text) => shown(text, bold, live)).join('\n'),
    bold,
    live,
    markdown: texts.join('\n'),
    ephemeral: (Number(payload.flags ?? 0) & RULES.ephemeral) !== 0,
    pinged: pings(texts.join('\n'), payload),
    replyTo: reference ? String(reference.message_id) : null,
    payload,
  };
}

/** `markdown` as it is read; bold words and live nodes are added to the lists given. */
export function shown(markdown: string, bold: string[] = [], live: string[] = []): string {
  return read(parse(markdown, 'extended'), bold, live).replace(/\n+$/, '');
}

function read(nodes: unknown, bold: string[], live: string[]): string {
  let text = '';
  for (const node of objectsOf(nodes)) {
    const type = String(node.type);
    const content = node.content;
    const inner =
      typeof content === 'string'
        ? content
        : type === 'br'
          ? '\n'
          : type === 'twemoji'
            ? String(node.name)
            : read(content, bold, live);
    if (type === 'link') live.push(`link: ${inner} <${String(node.target)}>`);
    else if (!SHAPES.has(type)) live.push(`${type}: ${inner || String(node.id ?? node.target ?? '')}`);
    if (type === 'strong') bold.push(inner);
    if (LINES.has(type) && text !== '' && !text.endsWith('\n')) text += '\n';
    text += LINES.has(type) && !inner.endsWith('\n') ? `${inner}\n` : inner;
  }
  return text;
}

/** Discord reads mentions off the raw text, escapes or not, and asks `allowed_mentions` what it may ping. */
function pings(text: string, payload: Json): string[] {
  const allowed = objectOf(payload.allowed_mentions);
  const parsed = (kind: string): boolean =>
    allowed === null || (Array.isArray(allowed.parse) && allowed.parse.includes(kind));
  const pinged: string[] = [];
  if (parsed('everyone') && /@(?:everyone|here)/.test(text)) pinged.push('everyone');
  if (parsed('users')) pinged.push(...[...text.matchAll(/<@!?(\d+)>/g)].map((found) => String(found[1])));
  if (parsed('roles')) pinged.push(...[...text.matchAll(/<@&(\d+)>/g)].map((found) => String(found[1])));
  if (payload.message_reference && (allowed === null || allowed.replied_user === true)) pinged.push('reply');
  return pinged;
}
