import {
  type APIModalInteractionResponseCallbackData,
  type ClientOptions,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { Board, Sent, SentFile } from './board.ts';
import { freshId } from './ids.ts';

/** What the bot did about something. */
export interface Outcome {
  /** The messages that it sent or changed, in order. */
  readonly messages: readonly Sent[];
  readonly choices: readonly string[];
  /** The modal that it opened. */
  readonly form: APIModalInteractionResponseCallbackData | null;
}

/** What somebody did, and where. */
export interface Deed {
  /** That of the interaction; of a message, its id. */
  readonly token: string;
  readonly channelId: string;
  /** See `Sent`. */
  readonly asked: string | null;
  /** The message under which a button was pressed. */
  readonly pressed: string | null;
}

/** A deed that waits for what the bot says to it. */
interface Waiting extends Deed {
  /** The message that `@original` means. */
  original: string | null;
  readonly touched: Set<string>;
  choices: readonly string[];
  form: Outcome['form'];
}

type MakeRequest = NonNullable<NonNullable<ClientOptions['rest']>['makeRequest']>;
type Json = Readonly<Record<string, unknown>>;
/** A call as it came in. */
interface Call {
  readonly method: string;
  readonly json: Json;
  readonly files: readonly SentFile[];
}

const NOT_FOUND = { code: 10_008, message: 'Unknown Message' };

/** Takes the calls that the bot makes to Discord's REST interface, and puts the messages in them on the board. */
export class Mailbox {
  readonly #board: Board;
  readonly #waiting = new Map<string, Waiting>();
  /** Called with the id of each message on which a thread was opened. */
  readonly #onThread: (id: string) => void;

  constructor(board: Board, onThread: (id: string) => void) {
    this.#board = board;
    this.#onThread = onThread;
  }

  /** Waits for what the bot says to a deed while `act` runs. */
  async outcomeOf(deed: Deed, act: () => Promise<void>): Promise<Outcome> {
    const waiting: Waiting = { ...deed, original: null, touched: new Set(), choices: [], form: null };
    this.#waiting.set(deed.token, waiting);
    try {
      await act();
    } finally {
      this.#waiting.delete(deed.token);
    }
    const messages = [...waiting.touched].flatMap((id) => this.#board.message(id) ?? []);
    return { messages, choices: waiting.choices, form: waiting.form };
  }

  /** In place of the network: answers as Discord does. */
  readonly makeRequest: MakeRequest = async (url, { method = 'GET', body }) => {
    const path = decodeURIComponent(new URL(url).pathname);
    const call = { method, ...(await contentOf(body)) };
    const [, channelId, message = '', thread] =
      /\/channels\/(\d+)(?:\/messages(?:\/(\d+)(\/threads)?)?)?$/u.exec(path) ?? [];
    if (channelId !== undefined) return this.#inChannel(channelId, path, message, thread !== undefined, call);
    const [, token = '', rest = ''] = /\/(?:interactions|webhooks)\/\d+\/([^/]+)(?:\/(.*))?/u.exec(path) ?? [];
    const waiting = this.#waiting.get(token);
    return waiting
      ? this.#toInteraction(waiting, rest, call)
      : answered(404, { code: 10_062, message: 'Unknown interaction' });
  };

  #inChannel(
    channelId: string,
    path: string,
    messageId: string,
    isThread: boolean,
    { method, json, files }: Call,
  ): Response {
    const sent = this.#board.message(messageId);
    if (messageId !== '' && (!sent || (sent.flags & MessageFlags.Ephemeral) !== 0)) return answered(404, NOT_FOUND);
    if (sent && isThread) {
      if (sent.thread !== null) return answered(400, { code: 160_004, message: 'There is a thread already' });
      this.#board.keep({ ...sent, thread: String(json.name), flags: sent.flags | MessageFlags.HasThread });
      this.#touch(sent.id);
      this.#onThread(sent.id);
      return answered(201, this.#board.channelPayload(sent.id));
    }
    if (method === 'POST') {
      const id = freshId();
      const replyTo = objectOf(json.message_reference).message_id;
      this.#board.keep({
        ...fields(json, null),
        id,
        channelId,
        by: 'bot',
        asked: null,
        replyTo: replyTo === undefined ? null : String(replyTo),
        thread: null,
        files,
      });
      this.#touch(id);
      return answered(200, this.#board.payloadOf(this.#board.message(id) as Sent));
    }
    if (sent) return answered(200, this.#board.payloadOf(sent));
    if (!path.endsWith('/messages')) return answered(200, this.#board.channelPayload(channelId));
    const seen = this.#board.in(channelId).filter(({ flags }) => (flags & MessageFlags.Ephemeral) === 0);
    return Response.json(seen.map((one) => this.#board.payloadOf(one)));
  }

  /** Who acts sees what comes of it: there is one of them. */
  #touch(id: string): void {
    for (const waiting of this.#waiting.values()) waiting.touched.add(id);
  }

  #toInteraction(waiting: Waiting, rest: string, { method, json, files }: Call): Response {
    if (rest === 'callback') {
      const id = this.#callback(waiting, json, files);
      const sent = id === null ? null : this.#board.message(id);
      const message = sent ? this.#board.payloadOf(sent) : undefined;
      return answered(200, { interaction: { id: '0', type: 2 }, resource: { type: json.type, message } });
    }
    const named = /^messages\/([^/]+)$/u.exec(rest)?.[1];
    const id = named === '@original' ? waiting.original : (named ?? null);
    const before = id === null ? null : this.#board.message(id);
    if (named !== undefined && (!before || id === null)) return answered(404, NOT_FOUND);
    if (id !== null && method === 'DELETE') {
      this.#board.remove(id);
      return answered(204, null);
    }
    const sent = method === 'GET' && before ? before : this.#keep(waiting, before, json, files);
    return answered(200, this.#board.payloadOf(sent));
  }

  #callback(waiting: Waiting, { type, data }: Json, files: readonly SentFile[]): string | null {
    const body = objectOf(data);
    const pressed = waiting.pressed === null ? null : this.#board.message(waiting.pressed);
    switch (type) {
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        waiting.choices = listOf(body.choices).map((choice) => String(objectOf(choice).value));
        return null;
      case InteractionResponseType.Modal:
        waiting.form = data as Outcome['form'];
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
    const sent: Sent = {
      id: before?.id ?? freshId(),
      channelId: waiting.channelId,
      by: 'bot',
      asked: before ? before.asked : waiting.asked,
      replyTo: before ? before.replyTo : waiting.pressed,
      thread: before?.thread ?? null,
      ...fields(body, before),
      files: files.length > 0 ? files : (before?.files ?? []),
    };
    this.#board.keep(sent);
    waiting.touched.add(sent.id);
    return sent;
  }
}

/** What a body says of a message; what it does not name stays. */
function fields(
  { components, content, flags }: Json,
  before: Sent | null,
): Pick<Sent, 'components' | 'content' | 'flags'> {
  return {
    content: typeof content === 'string' ? content : (before?.content ?? ''),
    components: Array.isArray(components) ? components : (before?.components ?? []),
    flags: ((before?.flags ?? 0) | Number(flags ?? 0)) & (before ? ~MessageFlags.Loading : ~0),
  };
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
