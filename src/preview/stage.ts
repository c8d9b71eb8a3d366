import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  type Client,
  ClientUser,
  ComponentType,
  type Interaction,
  InteractionContextType,
  InteractionType,
  Locale,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { createClient } from '../discord/client.ts';
import type { SlashCommand } from '../discord/commands/command.ts';
import { type Desk, slashCommandsOf } from '../discord/desk.ts';
import { dispatch } from '../discord/dispatch.ts';
import { answerMention } from '../discord/mention.ts';
import { Board, type Sent } from './board.ts';
import { ASKER, BOT, freshId, IDS, PERMISSIONS } from './ids.ts';
import { type Deed, Mailbox, type Outcome } from './mailbox.ts';

/** Options of a command by name, as they were typed. */
export type Options = Readonly<Record<string, string>>;

/** A class of discord.js for what somebody does. */
type Kind =
  | typeof AutocompleteInteraction
  | typeof ButtonInteraction
  | typeof ChatInputCommandInteraction
  | typeof MessageContextMenuCommandInteraction
  | typeof ModalSubmitInteraction
  | typeof StringSelectMenuInteraction;

const NOTHING: Outcome = { messages: [], choices: [], form: null };

/**
 * The bot without Discord: what somebody does in a server of one channel is handed to the very code that answers Discord's events, and
 * what it sends stays here. Nothing goes over the network.
 */
export class Stage {
  readonly #desk: Desk;
  readonly #client: Client;
  readonly #board = new Board();
  readonly #mailbox: Mailbox;
  /** What the client of whoever does something is set to. */
  locale: Locale = Locale.EnglishUS;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#mailbox = new Mailbox(this.#board, (id) => this.#addChannel(id));
    this.#client = createClient({ restUrl: null, makeRequest: this.#mailbox.makeRequest });
    this.#client.user = Reflect.construct(ClientUser, [this.#client, BOT]);
    // No call leaves this computer, but none is made without a token.
    this.#client.rest.setToken('none');
    add(this.#client.guilds, { id: IDS.server, name: 'Preview', preferred_locale: 'en-US', features: [] });
    this.#addChannel(IDS.channel);
  }

  /** The slash commands as Discord knows them. */
  get commands(): readonly SlashCommand[] {
    return slashCommandsOf(this.#desk);
  }

  /** The names of the commands on messages. */
  get messageCommands(): readonly string[] {
    return this.#desk.commands.flatMap(({ kind, data }) => (kind === 'message' ? [data.name] : []));
  }

  message(id: string): Sent | null {
    return this.#board.message(id);
  }

  /** Says something in the channel or in a thread; in answer to a message of the bot's, or with its name before it. */
  async say(words: string, channelId: string = IDS.channel, replyTo: string | null = null): Promise<Outcome> {
    const id = freshId();
    const answered = replyTo === null ? null : this.#board.message(replyTo);
    const content = answered?.by === 'bot' ? words : `<@${BOT.id}> ${words}`;
    const bare = { asked: null, thread: null, components: [], flags: 0, files: [] };
    const sent: Sent = { ...bare, id, channelId, by: 'you', replyTo: answered?.id ?? null, content };
    this.#board.keep(sent);
    const payload = { ...this.#board.payloadOf(sent), guild_id: IDS.server };
    this.#desk.speakers.hear(ASKER.id, this.locale);
    const deed = { token: id, channelId, asked: null, pressed: null };
    const { messages } = await this.#mailbox.outcomeOf(deed, () =>
      answerMention(Reflect.construct(Message, [this.#client, payload]), this.#desk),
    );
    return { ...NOTHING, messages: [sent, ...messages] };
  }

  /** Sends a slash command. Options that it does not have, or that are empty, are left out. */
  async slash(name: string, options: Options, channelId: string = IDS.channel): Promise<Outcome> {
    const data = { id: '1', name, type: ApplicationCommandType.ChatInput, options: this.#given(name, options, null) };
    const deed = { channelId, asked: `/${name}`, pressed: null };
    return await this.#send(ChatInputCommandInteraction, { type: InteractionType.ApplicationCommand, data }, deed);
  }

  /** What the bot offers while option `focused` is being typed. */
  async complete(name: string, options: Options, focused: string): Promise<readonly string[]> {
    const given = this.#given(name, options, focused);
    const data = { id: '1', name, type: ApplicationCommandType.ChatInput, options: given };
    const type = InteractionType.ApplicationCommandAutocomplete;
    const deed = { channelId: IDS.channel, asked: null, pressed: null };
    return (await this.#send(AutocompleteInteraction, { type, data }, deed)).choices;
  }

  /** Chooses from a select under a message. Nothing happens where there is no such message. */
  async choose(customId: string, value: string, messageId: string): Promise<Outcome> {
    const data = { custom_id: customId, component_type: ComponentType.StringSelect, values: [value] };
    return await this.#under(messageId, StringSelectMenuInteraction, InteractionType.MessageComponent, data);
  }

  /** Presses a button under a message. Nothing happens where there is no such message. */
  async press(customId: string, messageId: string): Promise<Outcome> {
    const data = { custom_id: customId, component_type: ComponentType.Button };
    return await this.#under(messageId, ButtonInteraction, InteractionType.MessageComponent, data);
  }

  /** Writes into the modal of this id, which was opened under a message, or on one that says nothing. */
  async fill(formId: string, text: string, messageId: string): Promise<Outcome> {
    const component = { type: ComponentType.TextInput, id: 2, custom_id: 'text', value: text };
    const data = { custom_id: formId, components: [{ type: ComponentType.Label, id: 1, component }] };
    return await this.#under(messageId, ModalSubmitInteraction, InteractionType.ModalSubmit, data);
  }

  /** Uses a message command. Nothing happens where there is no such message. */
  async use(name: string, messageId: string): Promise<Outcome> {
    const sent = this.#board.message(messageId);
    if (!sent) return NOTHING;
    const messages = { [messageId]: this.#board.payloadOf(sent) };
    const data = { id: '1', name, type: ApplicationCommandType.Message, target_id: messageId, resolved: { messages } };
    const payload = { type: InteractionType.ApplicationCommand, data };
    const deed = { channelId: sent.channelId, asked: name, pressed: null };
    return await this.#send(MessageContextMenuCommandInteraction, payload, deed);
  }

  async close(): Promise<void> {
    await this.#client.destroy();
  }

  async #under(messageId: string, kind: Kind, type: InteractionType, data: object): Promise<Outcome> {
    const sent = this.#board.message(messageId);
    if (!sent) return NOTHING;
    const message = this.#board.payloadOf(sent);
    const deed = { channelId: sent.channelId, asked: null, pressed: messageId };
    return await this.#send(kind, { type, data, message }, deed);
  }

  /** discord.js keeps its constructors to itself; all that they take is the client and what Discord sends. */
  async #send(kind: Kind, payload: object, deed: Omit<Deed, 'token'>): Promise<Outcome> {
    const id = freshId();
    const interaction: Interaction = Reflect.construct(kind, [
      this.#client,
      {
        id,
        token: id,
        application_id: IDS.application,
        version: 1,
        guild_id: IDS.server,
        guild_locale: 'en-US',
        channel_id: deed.channelId,
        channel: this.#board.channelPayload(deed.channelId),
        member: { user: ASKER, roles: [], permissions: PERMISSIONS, joined_at: new Date(0).toISOString(), flags: 0 },
        locale: this.locale,
        app_permissions: PERMISSIONS,
        entitlements: [],
        authorizing_integration_owners: { '0': IDS.server },
        context: InteractionContextType.Guild,
        attachment_size_limit: 10_485_760,
        ...payload,
      },
    ]);
    return await this.#mailbox.outcomeOf({ ...deed, token: id }, () => dispatch(interaction, this.#desk));
  }

  /** The client looks up where something comes from. */
  #addChannel(id: string): void {
    add(this.#client.channels, this.#board.channelPayload(id), this.#client.guilds.cache.get(IDS.server));
  }

  #given(name: string, options: Options, focused: string | null): object[] {
    const known = this.commands.find(({ data }) => data.name === name)?.data.options ?? [];
    return known.flatMap(({ name: option, type }) => {
      const value = options[option] ?? '';
      if (value === '' && option !== focused) return [];
      const isFlag = type === ApplicationCommandOptionType.Boolean;
      return [{ name: option, type, value: isFlag ? value === 'true' : value, focused: option === focused }];
    });
  }
}

/** Puts something into a cache of discord.js as an event of Discord's would. */
function add(manager: object, ...payload: readonly unknown[]): void {
  Reflect.apply(Reflect.get(manager, '_add'), manager, payload);
}
