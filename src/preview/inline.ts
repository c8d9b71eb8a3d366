import { escapeHtml, linkHtml } from './html.ts';
import { ASKER, BOT } from './ids.ts';

/** Who is mentioned by name. */
const NAMES = new Map([ASKER, BOT].map(({ id, username }) => [id, username]));

/** A node of a parse: what it is, and the text or the nodes in it. */
interface Node {
  readonly type: string;
  readonly content?: unknown;
  readonly [field: string]: unknown;
}

/** Nodes that are an element with what is in them. */
const ELEMENTS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
  // These end up here only where they do not begin a line of their own.
  heading: 'strong',
  subtext: 'small',
  blockQuote: 'blockquote',
};

/** What is inside lines of Discord's markdown, as HTML. */
export function inlineHtml(nodes: readonly Node[]): string {
  return nodes.map(nodeHtml).join('');
}

function nodeHtml(node: Node): string {
  const element = ELEMENTS[node.type];
  if (element !== undefined) return `<${element}>${contentHtml(node)}</${element}>`;
  switch (node.type) {
    case 'br':
      return '<br>';
    case 'spoiler':
      return `<span class="spoiler" tabindex="0">${contentHtml(node)}</span>`;
    case 'inlineCode':
      return `<code>${contentHtml(node)}</code>`;
    case 'codeBlock':
      return `<pre><code>${escapeHtml(String(node.content).replace(/\n$/u, ''))}</code></pre>`;
    case 'link':
    case 'url':
    case 'autolink':
      return linkHtml(String(node.target), contentHtml(node));
    case 'slashCommand':
      return mention(`/${String(node.fullName)}`);
    case 'everyone':
    case 'here':
      return mention(`@${node.type}`);
    case 'user':
      return mention(`@${NAMES.get(String(node.id)) ?? String(node.id)}`);
    case 'role':
      return mention(`@${String(node.id)}`);
    case 'channel':
      // The page knows the names of its threads.
      return `<a class="mention" href="#${escapeHtml(String(node.id))}">#${escapeHtml(String(node.id))}</a>`;
    case 'emoji':
    case 'twemoji':
      return `<span class="emoji">${escapeHtml(node.type === 'emoji' ? `:${String(node.name)}:` : String(node.name))}</span>`;
    case 'timestamp':
      return `<time data-at="${escapeHtml(String(node.timestamp))}">${escapeHtml(momentText(Number(node.timestamp)))}</time>`;
    default:
      return contentHtml(node);
  }
}

function contentHtml({ content }: Node): string {
  if (Array.isArray(content)) return inlineHtml(content);
  return escapeHtml(typeof content === 'string' ? content : '');
}

function mention(text: string): string {
  return `<span class="mention">${escapeHtml(text)}</span>`;
}

/** A moment, in seconds since 1970, in UTC. */
function momentText(seconds: number): string {
  const moment = new Date(seconds * 1_000);
  return Number.isNaN(moment.getTime()) ? '' : `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
