import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Locale } from 'discord.js';
import { LOCALES } from '../discord/languages.ts';
import type { Sent } from './board.ts';
import type { Outcome } from './mailbox.ts';
import { messageHtml, threadHtml } from './message.ts';
import { pageHtml, type View } from './page.ts';
import { play, type Script } from './script.ts';
import type { Options, Stage } from './stage.ts';

/** The address that only this computer reaches. */
const LOOPBACK = '127.0.0.1';

/** Characters of a request's body: a question of Discord's longest, and what stands around it. */
const LONGEST_BODY = 50_000;

/** The page may load what is here, and nothing else from anywhere. */
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Files of the page, by what they are. */
const ASSETS = new Map([
  ['/page.css', 'text/css'],
  ['/message.css', 'text/css'],
  ['/controls.css', 'text/css'],
  ['/markdown.css', 'text/css'],
  ['/talk.css', 'text/css'],
  ['/page.js', 'text/javascript'],
  ['/talk.js', 'text/javascript'],
]);

/** What somebody did in the page. */
interface Done {
  readonly command?: string;
  readonly options?: Options;
  /** The option that is being typed. */
  readonly focused?: string;
  readonly customId?: string;
  readonly value?: string;
  /** The id of the message that it was done under, or in reply to. */
  readonly message?: string;
  /** The id of the thread in which it was done; the channel's when not given. */
  readonly channel?: string;
}

/** The page, being served. */
export interface Preview {
  readonly url: string;
  stop(): Promise<void>;
}

/** The page cannot be served, most often because the port is taken: one line. */
export class PreviewError extends Error {
  readonly problems: readonly string[];

  constructor(port: number, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const problem = `The preview cannot be served on port ${port} (${why}); --port takes another.`;
    super(problem, { cause });
    this.name = 'PreviewError';
    this.problems = [problem];
  }
}

/** Serves the page on this computer; `port` 0 is any that is free. `script` is what a page shows that asks for nothing else. */
export async function servePreview(stage: Stage, script: Script, port = 0): Promise<Preview> {
  const server = createServer((request, response) => {
    answer(stage, script, request, response).catch((error: unknown) => {
      process.stderr.write(`preview: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain', 'Something went wrong; the terminal says what.');
    });
  });
  server.listen(port, LOOPBACK);
  await once(server, 'listening').catch((error: unknown) => {
    throw new PreviewError(port, error);
  });
  const url = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await stage.close();
    },
  };
}

async function answer(stage: Stage, script: Script, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers } = request;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://preview');
  if (!isOurs(headers)) return send(response, 403, 'text/plain', 'This page is for this computer only.');
  if (method === 'POST') return await act(stage, pathname, JSON.parse(await bodyOf(request)), response);
  if (pathname === '/') {
    const asked = searchParams.getAll('do');
    const view = viewOf(searchParams);
    stage.locale = view.locale;
    const sent = await play(stage, asked.length > 0 ? asked : script);
    const page = pageHtml(talkHtml(sent, stage), stage.commands, view);
    return send(response, 200, 'text/html; charset=utf-8', page);
  }
  const asset = ASSETS.get(pathname);
  if (asset !== undefined)
    return send(response, 200, asset, await readFile(new URL(`page${pathname}`, import.meta.url)));
  const [, id = '', name = ''] = /^\/files\/([^/]+)\/([^/]+)$/u.exec(pathname) ?? [];
  const file = stage.message(id)?.files.find((sent) => sent.name === decodeURIComponent(name));
  if (!file) return send(response, 404, 'text/plain', 'There is nothing here.');
  // Only a picture is shown; whatever else a file holds, it runs nowhere.
  const isPicture = file.type === 'image/png' || file.name.endsWith('.png');
  send(response, 200, isPicture ? 'image/png' : 'application/octet-stream', file.bytes);
}

/** Does what somebody did in the page, and answers with what came of it. */
async function act(stage: Stage, path: string, body: Done, response: ServerResponse): Promise<void> {
  const { command = '', options = {}, focused = '', customId = '', value = '', message = '', channel } = body;
  if (path === '/complete') {
    const choices = await stage.complete(command, options, focused);
    return send(response, 200, 'application/json', JSON.stringify({ choices }));
  }
  const acts: Readonly<Record<string, () => Promise<Outcome>>> = {
    '/say': () => stage.say(value, channel, message === '' ? null : message),
    '/slash': () => stage.slash(command, options, channel),
    '/press': () => stage.press(customId, message),
    '/choose': () => stage.choose(customId, value, message),
    '/fill': () => stage.fill(customId, value, message),
    '/use': () => stage.use(command, message),
  };
  const outcome = await acts[path]?.();
  if (!outcome) return send(response, 404, 'text/plain', 'There is nothing here.');
  const shown = outcome.messages.map((sent) => ({
    id: sent.id,
    channel: sent.channelId,
    html: messageHtml(sent, stage.messageCommands),
    thread: sent.thread === null ? null : threadHtml(sent),
  }));
  send(response, 200, 'application/json', JSON.stringify({ messages: shown, form: outcome.form }));
}

/** Messages as the page shows them at first, those of a thread below the one that it was opened on. */
function talkHtml(sent: readonly Sent[], { messageCommands }: Stage): readonly string[] {
  const ids = new Set(sent.filter(({ thread }) => thread !== null).map(({ id }) => id));
  return sent
    .filter(({ channelId }) => !ids.has(channelId))
    .flatMap((message) => {
      const inside = sent.filter(({ channelId }) => channelId === message.id);
      const html = inside.map((one) => messageHtml(one, messageCommands));
      return [messageHtml(message, messageCommands), ...(message.thread === null ? [] : [threadHtml(message, html)])];
    });
}

/** Whether a request comes from the page itself: no other site may speak to it, under whatever name it found this computer. */
function isOurs({ host = '', origin }: IncomingMessage['headers']): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host) && (origin === undefined || origin === `http://${host}`);
}

function viewOf(parameters: URLSearchParams): View {
  return {
    theme: parameters.get('theme') === 'light' ? 'light' : 'dark',
    width: parameters.get('width') === 'phone' ? 'phone' : 'wide',
    isBare: parameters.has('bare'),
    locale: [...LOCALES.keys()].find((locale) => locale === parameters.get('locale')) ?? Locale.EnglishUS,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) {
    body += piece;
    if (body.length > LONGEST_BODY) throw new Error('a request is too long');
  }
  return body;
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(content);
}
