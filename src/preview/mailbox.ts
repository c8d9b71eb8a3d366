import {
  type APIMessageTopLevelComponent,
  type APIUser,
  type ClientOptions,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A message that the bot sent, as it stands after its last edit. */
export interface Sent {
  readonly id: string;
  /** What somebody did to get it, as Discord shows it above a reply; null under a button. */
  readonly asked: string | null;
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly files: readonly SentFile[];
}

/** What the bot did about one interaction. */
export interface Outcome {
  /** The messages that it sent or changed, in order. */
  readonly messages: readonly Sent[];
  readonly choices: readonly string[];
}

/** An interaction that waits for what the bot says to it. */
interface Waiting {
  readonly asked: string | null;
  /** The message under which a button was pressed. */
  readonly pressed: string | null;
  /** The message that `@original` means. */
  original: string | null;
  readonly touched: Set<string>;
  choices: readonly string[];
}

type MakeRequest = NonNullable<NonNullable<ClientOptions['rest']>['makeRequest']>;
type Json = Readonly<Record<string, unknown>>;

/** Messages kept, so that a page that is open for days does not fill the memory. */
const KEPT = 500;

/** Takes the calls that the bot makes to Discord's REST interface in answer to interactions, and keeps the messages in them. */
export class Mailbox {
  readonly #channelId: string;
  readonly #bot: APIUser;
  readonly #waiting = new Map<string, Waiting>();
  readonly #messages = new Map<string, Sent>();
  #lastId = 0;

  constructor(channelId: string, bot: APIUser) {
    this.#channelId = channelId;
    this.#bot = bot;
  }

  message(id: string): Sent | null {
    return this.#messages.get(id) ?? null;
  }

  /** A message as Discord's payloads have it. */
  payloadOf(sent: Sent): object {
    return {
      id: sent.id,
      type: 0,
      channel_id: this.#channelId,
      author: this.#bot,
      content: sent.content,
      components: sent.components,
      flags: sent.flags,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      embeds: [],
      attachments: sent.files.map(({ name, bytes }, at) => ({
        id: String(at),
        filename: name,
        size: bytes.length,
        url: '',
        proxy_url: '',
      })),
    };
  }

  /** Waits for what the bot says to the interaction of this token while `act` runs. */
  async outcomeOf(
    token: string,
    asked: string | null,
    pressed: string | null,
    act: () => Promise<void>,
  ): Promise<Outcome> {
    const waiting: Waiting = { asked, pressed, original: null, touched: new Set(), choices: [] };
    this.#waiting.set(token, waiting);
    try {
      await act();
    } finally {
      this.#waiting.delete(token);
    }
    const messages = [...waiting.touched].flatMap((id) => this.#messages.get(id) ?? []);
    return { messages, choices: waiting.choices };
  }

  /** In place of the network: answers as Discord does. */
  readonly makeRequest: MakeRequest = async (url, { method, body }) => {
    const path = decodeURIComponent(new URL(url).pathname);
    const [, token = '', rest = ''] = /\/(?:interactions|webhooks)\/\d+\/([^/]+)\/?(.*)$/u.exec(path) ?? [];
    const waiting = this.#waiting.get(token);
    if (!waiting) return answered(404, { code: 10_062, message: 'Unknown interaction' });
    const { json, files } = await contentOf(body);
    if (rest === 'callback') {
      const id = this.#callback(waiting, json, files);
      const sent = id === null ? null : this.message(id);
      const message = sent ? this.payloadOf(sent) : undefined;
      return answered(200, { interaction: { id: '0', type: 2 }, resource: { type: json.type, message } });
    }
    const named = /^messages\/([^/]+)$/u.exec(rest)?.[1];
    const id = named === '@original' ? waiting.original : (named ?? null);
    const before = id === null ? null : this.message(id);
    if (named !== undefined && (!before || id === null))
      return answered(404, { code: 10_008, message: 'Unknown Message' });
    if (id !== null && method === 'DELETE') {
      this.#messages.delete(id);
      return answered(204, null);
    }
    const sent = method === 'GET' && before ? before : this.#keep(waiting, before, json, files);
    return answered(200, this.payloadOf(sent));
  };

  #callback(waiting: Waiting, { type, data }: Json, files: readonly SentFile[]): string | null {
    const body = objectOf(data);
    const pressed = waiting.pressed === null ? null : this.message(waiting.pressed);
    switch (type) {
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        waiting.choices = listOf(body.choices).map((choice) => String(objectOf(choice).value));
        return null;
      case InteractionResponseType.DeferredMessageUpdate:
        waiting.original = waiting.pressed;
        return waiting.pressed;
      case InteractionResponseType.UpdateMessage:
        waiting.original = waiting.pressed;
        return this.#keep(waiting, pressed, body, files).id;
      case InteractionResponseType.DeferredChannelMessageWithSource:
      case InteractionResponseType.ChannelMessageWithSource: {
        const isThinking = type === InteractionResponseType.DeferredChannelMessageWithSource;
        const flags = Number(body.flags ?? 0) | (isThinking ? MessageFlags.Loading : 0);
        waiting.original = this.#keep(waiting, null, { ...body, flags }, files).id;
        return waiting.original;
      }
      default:
        return null;
    }
  }

  /** A new message, or the changes to one; what a change does not name stays. */
  #keep(waiting: Waiting, before: Sent | null, body: Json, files: readonly SentFile[]): Sent {
    const { components, content, flags } = body;
    const id = before?.id ?? String(++this.#lastId);
    const sent: Sent = {
      id,
      asked: before ? before.asked : waiting.asked,
      content: typeof content === 'string' ? content : (before?.content ?? ''),
      components: Array.isArray(components) ? components : (before?.components ?? []),
      flags: ((before?.flags ?? 0) | Number(flags ?? 0)) & (before ? ~MessageFlags.Loading : ~0),
      files: files.length > 0 ? files : (before?.files ?? []),
    };
    this.#messages.set(id, sent);
    waiting.touched.add(id);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > KEPT && oldest !== undefined) this.#messages.delete(oldest);
    return sent;
  }
}

async function contentOf(body: unknown): Promise<{ json: Json; files: SentFile[] }> {
  if (typeof body === 'string') return { json: objectOf(JSON.parse(body)), files: [] };
  if (!(body instanceof FormData)) return { json: {}, files: [] };
  const files: SentFile[] = [];
  for (const [, value] of body)
    if (typeof value !== 'string')
      files.push({ name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  return { json: objectOf(JSON.parse(String(body.get('payload_json') ?? '{}'))), files };
}

function answered(status: number, body: object | null): Response {
  return body === null ? new Response(null, { status }) : Response.json(body, { status });
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
