import { setTimeout as delay } from 'node:timers/promises';
import { healthyAccount } from './accountRoutes.ts';
import { Faults } from './faults.ts';
import { type Json, objectOf, objectsOf } from './json.ts';
import { type Channel, type Person, person } from './payloads.ts';
import { snowflake } from './snowflake.ts';

/** One REST call as it arrived, and what it was answered with. */
export interface Call {
  readonly method: string;
  /** Without the version prefix and the query. */
  readonly path: string;
  readonly body: unknown;
  /** 0 where the connection was cut. */
  readonly status: number;
}

/** An interaction that was sent to the bot, and how far the bot has got with it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: 'command' | 'autocomplete' | 'component' | 'form';
  readonly user: Person;
  readonly channel: Channel;
  readonly sentAt: number;
  state: 'waiting' | 'deferred' | 'answered';
  /** The reply, from the first callback on; a deferred one is empty until it is edited. */
  message: Json | null;
  /** What the bot sent after its first reply, in order. */
  readonly followUps: Json[];
  choices: readonly Json[] | null;
  /** The modal that was opened. */
  form: Json | null;
  /** The message under which a button was pressed, also where that opened the modal that is sent. */
  readonly pressed: Json | null;
  /** The event, to be delivered again. */
  readonly event: Json;
}

export interface WorldOptions {
  /** How long an interaction waits for its first answer, ms. Discord: 3,000. */
  readonly replyWithinMs: number;
  /** How long its token lives after that, ms. Discord: 15 min. */
  readonly tokenLifeMs: number;
  /** How long is waited for the bot before it is an error, ms. */
  readonly patienceMs: number;
}

/** Every permission that a member of a server may have. */
const EVERYTHING = '2248473465835073';

const LOOK_EVERY = 4;

/** Everything that the loopback Discord remembers. */
export class World {
  token = 'loopback.token.of-the-bot';
  /** What the gateway takes for the token, where that is not what REST takes. */
  gatewayToken: string | null = null;
  replyWithinMs: number;
  tokenLifeMs: number;
  readonly #patienceMs: number;
  readonly applicationId = snowflake();
  readonly bot: Person = person('footnote', true);
  readonly member: Person = person('ada');
  readonly guildId = snowflake();
  readonly channel: Channel = { id: snowflake(), guildId: this.guildId };
  /** What the server speaks, and whether it is a Community, in which somebody chose that. */
  serverLocale = 'en-US';
  serverFeatures: readonly string[] = [];
  /** A thread in `channel` that the client has not been told of. */
  readonly thread: Channel = { id: snowflake(), guildId: this.guildId, parentId: this.channel.id };
  /** The direct conversation between `member` and the bot. */
  readonly direct: Channel = { id: snowflake(), guildId: null };
  /** The channels of servers that the bot was added to later. */
  readonly joined: Channel[] = [];
  commands: readonly Json[] = [];
  readonly calls: Call[] = [];
  /** What the bot sent and Discord would have refused, one line each. */
  readonly problems: string[] = [];
  readonly faults = new Faults();
  readonly account = healthyAccount();
  readonly interactions = new Map<string, Interaction>();
  /** Ordinary messages in channels, by id; replies to interactions are not among them. */
  readonly messages = new Map<string, Json>();
  /** Replies to interactions that everybody sees, by id. */
  readonly replies = new Map<string, Json>();
  /** Threads that were opened on messages. */
  readonly threads: Channel[] = [];
  /** What the bot, and whoever uses it, may do in a channel, as an interaction tells it. */
  permissions = { bot: EVERYTHING, member: EVERYTHING };
  /** Called with each message that the bot posts to a channel. */
  onPosted: (channel: Channel, message: Json) => void = () => {};
  /** Called with each thread that the bot opens. */
  onThread: (thread: Channel, payload: Json) => void = () => {};

  constructor(options: WorldOptions) {
    this.replyWithinMs = options.replyWithinMs;
    this.tokenLifeMs = options.tokenLifeMs;
    this.#patienceMs = options.patienceMs;
  }

  /** The channel with this id; null where there is none. */
  channelOf(id: string): Channel | null {
    const all = [this.channel, this.thread, this.direct, ...this.threads, ...this.joined];
    return all.find((channel) => channel.id === id) ?? null;
  }

  /** The message of this id, if everybody sees it. */
  messageOf(id: string): Json | null {
    return this.messages.get(id) ?? this.replies.get(id) ?? null;
  }

  /**
   * A message as the bot is told of it. Without the MESSAGE_CONTENT intent it reads its own, what is said to it directly, what mentions
   * it, and what answers its ordinary messages. The message that it answers comes along.
   */
  told(message: Json): Json {
    const reference = objectOf(message.message_reference)?.message_id;
    if (reference === undefined) return this.#readable(message);
    const answered = this.messageOf(String(reference));
    return { ...this.#readable(message), referenced_message: answered && this.#readable(answered) };
  }

  #readable(message: Json): Json {
    const reference = String(objectOf(message.message_reference)?.message_id);
    const isOwn = objectOf(message.author)?.id === this.bot.id;
    const isDirect = this.channelOf(String(message.channel_id))?.guildId === null;
    const answers = this.messages.has(reference) && objectsOf(message.mentions).length > 0;
    if (isOwn || isDirect || answers || this.mentioned(String(message.content))) return message;
    return { ...message, content: '', components: [], embeds: [], attachments: [] };
  }

  /** Whether words mention the bot. */
  mentioned(content: string): boolean {
    return content.includes(`<@${this.bot.id}>`) || content.includes(`<@!${this.bot.id}>`);
  }

  /** What `find` finds, as soon as it finds it; after `ms`, an error that names `what`, every problem, and the last calls. */
  async until<T>(what: string, find: () => T | null | undefined | false, ms = this.#patienceMs): Promise<T> {
    for (const end = Date.now() + ms; Date.now() < end; await delay(LOOK_EVERY)) {
      const found = find();
      if (found !== null && found !== undefined && found !== false) return found;
    }
    throw new Error([`${what}: nothing within ${ms} ms`, ...this.problems, ...this.#lastCalls()].join('\n  '));
  }

  #lastCalls(): string[] {
    return this.calls.slice(-5).map((call) => `${call.method} ${call.path} -> ${call.status}`);
  }
}
