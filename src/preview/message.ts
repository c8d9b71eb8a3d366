import { MessageFlags } from 'discord.js';
import { componentsHtml, fileHtml } from './components.ts';
import { escapeHtml } from './html.ts';
import type { Sent } from './mailbox.ts';
import { markdownHtml } from './markdown.ts';

const PRIVATE = '<footer>Only you can see this</footer>';
const THINKING = '<p class="thinking">Footnote is thinking …</p>';

/** A message of the bot much as Discord shows it: what was asked, who answers, and the answer; `commands` can be used on it. */
export function messageHtml(sent: Sent, commands: readonly string[] = []): string {
  const { id, asked, content, components, flags, files } = sent;
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
  const above = asked === null ? '' : `<div class="asked"><b>you</b> used <span>${escapeHtml(asked)}</span></div>`;
  const uses = commands.map((name) => `<button data-use="${escapeHtml(name)}">${escapeHtml(name)}</button>`);
  const menu = uses.length > 0 ? `<nav>${uses.join('')}</nav>` : '';
  const author = '<div class="author"><b>Footnote</b><span class="app">APP</span></div>';
  return `<article class="message${is(MessageFlags.Ephemeral) ? ' private' : ''}" data-message="${escapeHtml(id)}">${menu}${above}<div class="face" aria-hidden="true">¹</div><div class="body">${author}${parts.join('')}</div></article>`;
}
