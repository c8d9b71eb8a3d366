import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway, INTENTS } from './gateway.ts';
import { type Json, objectOf, objectsOf } from './json.ts';
import {
  type Channel,
  channelPayload,
  guildPayload,
  memberPayload,
  messagePayload,
  type Person,
  userPayload,
} from './payloads.ts';
import { restListener } from './rest.ts';
import { RULES } from './rules.ts';
import { type Seen, seen } from './seen.ts';
import { snowflake } from './snowflake.ts';
import { type Interaction, World, type WorldOptions } from './world.ts';

/** Where and by whom something is done; the member in the server's channel when not said. */
export interface From {
  readonly channel?: Channel;
  readonly user?: Person;
  /** What the client of whoever does it is set to; English when not said. */
  readonly locale?: string;
}

const INTERACTION = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;
const OPTION_STRING = 3;
const OPTION_BOOLEAN = 5;
const MESSAGE_COMMAND = 3;
const BUTTON = 2;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;
/** The type of a message that answers another. */
const REPLY = 19;

/** A Discord on 127.0.0.1 that an unmodified discord.js client logs in to, with one server, one channel and one member. */
export class LoopbackDiscord extends World {
  readonly gateway: Gateway;
  readonly #server: Server;

  constructor(server: Server, options: WorldOptions & { heartbeatMs: number }) {
    super(options);
    this.#server = server;
    server.on(
      'request',
      restListener(this, () => `ws://127.0.0.1:${this.#port()}`),
    );
    this.gateway = new Gateway(server, {
      token: () => this.gatewayToken ?? this.token,
      heartbeatMs: options.heartbeatMs,
      ready: () => this.#ready(),
    });
    this.onPosted = (channel, message) => this.#tell(channel, message);
    this.onThread = (thread, payload) => {
      this.threads.push(thread);
      this.gateway.dispatch(INTENTS.guilds, 'THREAD_CREATE', { ...payload, newly_created: true });
    };
  }

  /** What a client is configured with in place of https://discord.com/api. */
  get restBase(): string {
    return `http://127.0.0.1:${this.#port()}/api`;
  }

  /** Sends a slash command as Discord's client would: it must be registered, and its options must be as registered. */
  slash(name: string, options: Readonly<Record<string, string>> = {}, from: From = {}): Asked {
    const command = this.#command(name, 1);
    const known = objectsOf(command.options);
    for (const option of known) {
      const value = options[String(option.name)];
      if (value === undefined && option.required === true) throw new Error(`/${name} needs ${option.name}`);
      if ((value ?? '').length > Number(option.max_length ?? Number.POSITIVE_INFINITY))
        throw new Error(`/${name} takes at most ${option.max_length} characters as ${option.name}`);
    }
    const data = { id: command.id, name, type: 1, options: given(known, options, null) };
    return this.#asked(this.#interact('command', { type: INTERACTION.command, data }, from));
  }

  /** The choices offered while `focused` is being typed. */
  async complete(
    name: string,
    options: Readonly<Record<string, string>>,
    focused: string,
    from: From = {},
  ): Promise<string[]> {
    const command = this.#command(name, 1);
    const known = objectsOf(command.options);
    if (known.find((option) => option.name === focused)?.autocomplete !== true)
      throw new Error(`/${name} completes no ${focused}`);
    const data = { id: command.id, name, type: 1, options: given(known, options, focused) };
    const interaction = this.#interact('autocomplete', { type: INTERACTION.autocomplete, data }, from);
    const choices = await this.until(`choices for ${focused} of /${name}`, () => interaction.choices);
    return choices.map((choice) => String(choice.value));
  }

  /** Uses a message command on `message`, which stands in `from.channel`. */
  use(name: string, message: Json, from: From = {}): Asked {
    const id = String(message.id);
    const data = {
      id: this.#command(name, MESSAGE_COMMAND).id,
      name,
      type: MESSAGE_COMMAND,
      target_id: id,
      resolved: { messages: { [id]: message } },
    };
    return this.#asked(this.#interact('command', { type: INTERACTION.command, data }, from));
  }

  /** Presses the button with `customId` under `message`. */
  press(customId: string, message: Json, from: From = {}): Asked {
    const data = { custom_id: customId, component_type: BUTTON };
    return this.#asked(this.#interact('component', { type: INTERACTION.component, data, message }, from));
  }

  /** Chooses the option with `value` of the select with `customId` under `message`. */
  choose(customId: string, value: string, message: Json, from: From = {}): Asked {
    const data = { custom_id: customId, component_type: STRING_SELECT, values: [value] };
    return this.#asked(this.#interact('component', { type: INTERACTION.component, data, message }, from));
  }

  /** Writes `text` into the modal that an interaction opened, and sends it. */
  async fill(asked: Asked, text: string): Promise<Asked> {
    return (await this.filling(asked, text))();
  }

  /** Writes `text` into the modal that an interaction opened; what that gives sends it. */
  async filling(asked: Asked, text: string): Promise<() => Asked> {
    const { interaction } = asked;
    const form = await this.until('a form', () => interaction.form);
    const [label] = objectsOf(form.components);
    const input = objectOf(label?.component) ?? {};
    if (text.length < Number(input.min_length ?? 0) || text.length > Number(input.max_length ?? RULES.inputText))
      throw new Error(`the form takes no ${text.length} characters`);
    const component = { type: TEXT_INPUT, id: 2, custom_id: input.custom_id, value: text };
    const data = { custom_id: form.custom_id, components: [{ type: label?.type, id: 1, component }] };
    const message = interaction.pressed === null ? {} : { message: interaction.pressed };
    const { channel, user } = interaction;
    return () => this.#asked(this.#interact('form', { type: INTERACTION.form, data, ...message }, { channel, user }));
  }

  /** Adds the bot to a server with these channels, in this order; `extra` overrides its payload. Returns the payload. */
  join(channels: readonly Channel[], extra: Json = {}): Json {
    this.joined.push(...channels);
    const id = channels[0]?.guildId ?? snowflake();
    const server = {
      ...guildPayload(id, this.member, this.bot, channels),
      joined_at: new Date().toISOString(),
      ...extra,
    };
    this.gateway.dispatch(INTENTS.guilds, 'GUILD_CREATE', server);
    return server;
  }

  /** Delivers an interaction once more, as Discord may. */
  repeat({ interaction }: Asked): void {
    this.gateway.dispatch(0, 'INTERACTION_CREATE', interaction.event);
  }

  /** Posts a message; `extra` overrides its payload. Returns it. */
  say(content: string, from: From = {}, extra: Json = {}): Json {
    const channel = from.channel ?? this.channel;
    const author = from.user ?? this.member;
    const answered = this.messageOf(String(objectOf(extra.message_reference)?.message_id));
    const mentions =
      this.mentioned(content) || objectOf(answered?.author)?.id === this.bot.id ? [userPayload(this.bot)] : [];
    const type = extra.message_reference ? REPLY : 0;
    const message = messagePayload(author, channel, content, { type, mentions, ...extra });
    this.messages.set(String(message.id), message);
    if (this.#isAtHome(channel)) this.#tell(channel, message);
    return message;
  }

  /** Tells of a message once more, as Discord may. */
  sayAgain(message: Json): void {
    const channel = this.channelOf(String(message.channel_id));
    if (channel) this.#tell(channel, message);
  }

  /** The bot's message in answer to `message`. */
  async answerTo(message: Json): Promise<Seen> {
    const answers = (other: Json): boolean => objectOf(other.message_reference)?.message_id === message.id;
    return this.until('an answer to a message', () => {
      const found = this.posted().find(answers);
      return found ? seen(found) : null;
    });
  }

  /** Every message that the bot posted to a channel, in order. */
  posted(): Json[] {
    return [...this.messages.values()].filter((message) => objectOf(message.author)?.id === this.bot.id);
  }

  /** Forgets all but the last `kept` of each kind of what happened, so that a long run needs no more memory than a short one. */
  forget(kept: number): void {
    this.gateway.forget(kept);
    this.calls.splice(0, Math.max(0, this.calls.length - kept));
    for (const known of [this.messages, this.interactions])
      for (const oldest of known.keys()) {
        if (known.size <= kept) break;
        known.delete(oldest);
      }
  }

  /** Calls of `method` whose path matches. */
  called(method: string, path: RegExp): World['calls'] {
    return this.calls.filter((call) => call.method === method && path.test(call.path));
  }

  /** Closes everything; fails with all that Discord would have refused. */
  async stop(): Promise<void> {
    await this.gateway.close();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
    if (this.problems.length > 0) throw new Error(`Discord would have refused:\n  ${this.problems.join('\n  ')}`);
  }

  #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #ready(): ReturnType<ConstructorParameters<typeof Gateway>[1]['ready']> {
    return {
      ready: {
        v: 10,
        user: userPayload(this.bot),
        guilds: [{ id: this.guildId, unavailable: true }],
        resume_gateway_url: `ws://127.0.0.1:${this.#port()}`,
        application: { id: this.applicationId, flags: 0 },
      },
      after: [
        {
          intent: INTENTS.guilds,
          type: 'GUILD_CREATE',
          data: {
            ...guildPayload(this.guildId, this.member, this.bot, [this.channel]),
            preferred_locale: this.serverLocale,
            features: this.serverFeatures,
          },
        },
      ],
    };
  }

  #command(name: string, type: number): Json {
    const command = this.commands.find((known) => known.name === name && known.type === type);
    if (!command) throw new Error(`no command ${name} is registered`);
    return command;
  }

  #interact(kind: Interaction['kind'], payload: Json, from: From): Interaction {
    const channel = from.channel ?? this.channel;
    const user = from.user ?? this.member;
    const [id, token] = [snowflake(), `interaction-${snowflake()}`];
    const inServer = channel.guildId !== null;
    const event = {
      id,
      application_id: this.applicationId,
      token,
      version: 1,
      channel_id: channel.id,
      channel: channelPayload(channel, user),
      ...(inServer
        ? {
            guild_id: channel.guildId,
            guild: { id: channel.guildId, locale: this.serverLocale, features: this.serverFeatures },
            guild_locale: this.serverLocale,
            member: { ...memberPayload(user), permissions: this.permissions.member },
          }
        : { user: userPayload(user) }),
      locale: from.locale ?? 'en-US',
      app_permissions: this.permissions.bot,
      entitlements: [],
      authorizing_integration_owners: this.#isAtHome(channel) ? { '0': channel.guildId ?? '0' } : { '1': user.id },
      context: inServer ? 0 : channel.isGroup ? 2 : 1,
      attachment_size_limit: 10_485_760,
      ...payload,
    };
    const interaction: Interaction = {
      id,
      token,
      kind,
      user,
      channel,
      sentAt: Date.now(),
      state: 'waiting',
      message: null,
      followUps: [],
      choices: null,
      form: null,
      pressed: objectOf(payload.message),
      event,
    };
    this.interactions.set(token, interaction);
    this.gateway.dispatch(0, 'INTERACTION_CREATE', event);
    return interaction;
  }

  /** Whether the bot itself is there; elsewhere it is brought along by the one who uses it. */
  #isAtHome({ guildId, isGroup }: Channel): boolean {
    return guildId === null ? !isGroup : [this.channel, ...this.joined].some((known) => known.guildId === guildId);
  }

  #asked(interaction: Interaction): Asked {
    return {
      interaction,
      answer: async () => {
        const { message } = await this.until('an answer to an interaction', () =>
          interaction.state === 'answered' ? interaction : null,
        );
        return seen(message ?? {});
      },
    };
  }

  #tell(channel: Channel, message: Json): void {
    const intent = channel.guildId === null ? INTENTS.directMessages : INTENTS.guildMessages;
    this.gateway.dispatch(intent, 'MESSAGE_CREATE', this.told(message));
  }
}

/** An interaction under way. */
export interface Asked {
  readonly interaction: Interaction;
  /** The reply once it shows more than "thinking". */
  answer(): Promise<Seen>;
}

function given(known: readonly Json[], options: Readonly<Record<string, string>>, focused: string | null): Json[] {
  return Object.entries(options).map(([name, value]) => {
    const option = known.find((one) => one.name === name);
    if (!option) throw new Error(`there is no option ${name}`);
    if (option.type === OPTION_BOOLEAN) return { name, value: value === 'true', type: OPTION_BOOLEAN };
    return { name, value, type: OPTION_STRING, ...(name === focused ? { focused: true } : {}) };
  });
}

/** What somebody waits for comes at once; on a machine that has much other work, within this, in ms. */
const PATIENCE = 15_000;

/** Starts a loopback Discord on a free port. */
export async function startDiscord(
  options: Partial<WorldOptions> & { heartbeatMs?: number } = {},
): Promise<LoopbackDiscord> {
  const server = createServer();
  const discord = new LoopbackDiscord(server, {
    replyWithinMs: 3_000,
    tokenLifeMs: 900_000,
    heartbeatMs: 41_250,
    patienceMs: PATIENCE,
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return discord;
}
