import { MessageFlags } from 'discord.js';
import type { Sent } from './board.ts';
import { componentsHtml, fileHtml } from './components.ts';
import { escapeHtml } from './html.ts';
import { markdownHtml } from './markdown.ts';

const PRIVATE = '<footer>Only you can see this</footer>';
const THINKING = '<p class="thinking">Footnote is thinking …</p>';

/** Who wrote a message: the name, a face, and whether Discord calls them an app. */
const AUTHORS = {
  bot: { name: 'Footnote', face: '¹', isApp: true },
  you: { name: 'you', face: 'y', isApp: false },
} as const;

/** A message much as Discord shows it: what was asked, who answers, and the answer; `commands` can be used on it. */
export function messageHtml(sent: Sent, commands: readonly string[] = []): string {
  const { id, by, asked, replyTo, content, components, flags, files } = sent;
  const around = { files, fileUrl: (name: string): string => `files/${id}/${encodeURIComponent(name)}` };
  const is = (flag: MessageFlags): boolean => (flags & flag) !== 0;
  // Beside components a file is seen only where one names it.
  const loose = is(MessageFlags.IsComponentsV2) ? [] : files;
  const parts = [
    is(MessageFlags.Loading) ? THINKING : '',
    content === '' ? '' : `<div class="text">${markdownHtml(content)}</div>`,
    componentsHtml(components, around),
    ...loose.map(({ name }) => fileHtml(name, around)),
    is(MessageFlags.Ephemeral) ? PRIVATE : '',
  ];
  const { name: author, face, isApp } = AUTHORS[by];
  const uses = commands.map((name) => `<button data-use="${escapeHtml(name)}">${escapeHtml(name)}</button>`);
  if (by === 'bot' && !is(MessageFlags.Ephemeral)) uses.unshift('<button data-reply>Reply</button>');
  const menu = uses.length > 0 ? `<nav>${uses.join('')}</nav>` : '';
  const head = `<div class="author"><b>${author}</b>${isApp ? '<span class="app">APP</span>' : ''}</div>`;
  const classes = ['message', by, ...(is(MessageFlags.Ephemeral) ? ['private'] : [])].join(' ');
  return `<article class="${classes}" data-message="${escapeHtml(id)}">${menu}${above(asked, replyTo)}<div class="face" aria-hidden="true">${face}</div><div class="body">${head}${parts.join('')}</div></article>`;
}

/** What stands above a message: the command that it answers, or whom it replies to. */
function above(asked: string | null, replyTo: string | null): string {
  if (asked !== null) return `<div class="asked"><b>you</b> used <span>${escapeHtml(asked)}</span></div>`;
  return replyTo === null ? '' : `<div class="asked" data-answers="${escapeHtml(replyTo)}">in reply</div>`;
}

/** A thread below the message that it was opened on; `messages` are those in it. */
export function threadHtml({ id, thread }: Sent, messages: readonly string[] = []): string {
  const name = escapeHtml(thread ?? '');
  return `<section class="thread" id="${escapeHtml(id)}" data-thread="${escapeHtml(id)}"><header><b>${name}</b><button type="button" data-enter>Write here</button></header><div class="talk">${messages.join('')}</div></section>`;
}
