import { ApplicationCommandOptionType, type Locale } from 'discord.js';
import type { SlashCommand } from '../discord/commands/command.ts';
import { LOCALES } from '../discord/languages.ts';
import { escapeHtml } from './html.ts';

/** How the page is shown at first. */
export interface View {
  readonly theme: 'dark' | 'light';
  readonly width: 'wide' | 'phone';
  /** Without anything around the messages: for pictures. */
  readonly isBare: boolean;
  /** What the client of whoever looks at it is set to. */
  readonly locale: Locale;
}

/** What is no command: a message that mentions the bot, or replies to it. */
const MESSAGE = {
  name: '@',
  options: [
    { name: 'message', description: 'What you say to the bot', required: true, isFlag: false, completes: false },
  ],
};

/** The page: messages that are there already, and a form for every command. */
export function pageHtml(messages: readonly string[], commands: readonly SlashCommand[], view: View): string {
  const { theme, width, isBare, locale } = view;
  const names = [
    ...commands.map(({ data }) => {
      const shown = data.name_localizations?.[locale] ?? data.name;
      return `<option value="${escapeHtml(data.name)}">/${escapeHtml(shown)}</option>`;
    }),
    `<option value="${escapeHtml(MESSAGE.name)}">@Footnote</option>`,
  ];
  const locales = [...LOCALES.keys()].map(
    (one) => `<option${one === locale ? ' selected' : ''}>${escapeHtml(one)}</option>`,
  );
  // Inside a script no tag may begin.
  const described = JSON.stringify([...commands.map(describe), MESSAGE]).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en" data-theme="${theme}" data-width="${width}"${isBare ? ' data-bare' : ''}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Footnote: preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="message.css">
<link rel="stylesheet" href="controls.css">
<link rel="stylesheet" href="markdown.css">
<link rel="stylesheet" href="talk.css">
<body>
<header><b># preview</b><small>What the bot sends, much as Discord shows it. Nothing leaves this computer.</small>
<select id="locale" aria-label="language">${locales.join('')}</select>
<button type="button" data-turn="theme">theme</button><button type="button" data-turn="width">width</button></header>
<main>${messages.join('\n')}</main>
<p id="place" hidden><span></span> <button type="button" aria-label="not here">✕</button></p>
<form><select name="command" aria-label="command">${names.join('')}</select><div id="fields"></div><button class="button primary">Send</button></form>
<script type="application/json" id="commands">${described}</script>
<dialog id="modal"><form method="dialog"><h2></h2><label><b></b><small></small><textarea></textarea></label><footer><button type="button" class="button" value="">Cancel</button><button class="button primary" value="send">Submit</button></footer></form></dialog>
<script type="module" src="page.js"></script>
</body>
</html>
`;
}

/** What the form needs to know of a command. */
function describe({ data: { name, options = [] } }: SlashCommand): object {
  return {
    name,
    options: options.map(({ name, description, type, required = false, ...more }) => ({
      name,
      description,
      required,
      isFlag: type === ApplicationCommandOptionType.Boolean,
      completes: 'autocomplete' in more && more.autocomplete === true,
    })),
  };
}
