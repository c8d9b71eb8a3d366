import {
  type APIUser,
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
  MessageContextMenuCommandInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { createClient } from '../discord/client.ts';
import type { SlashCommand } from '../discord/commands/command.ts';
import { type Desk, slashCommandsOf } from '../discord/desk.ts';
import { dispatch } from '../discord/dispatch.ts';
import { Mailbox, type Outcome, type Sent } from './mailbox.ts';

/** Options of a command by name, as they were typed. */
export type Options = Readonly<Record<string, string>>;

/** Ids as Discord's have to look; nobody is behind them. */
const IDS = { application: '100000000000000001', bot: '100000000000000002', channel: '100000000000000003' };
const ASKER: APIUser = user('100000000000000004', 'you');

/** Milliseconds since 1970 in the first bits of Discord's ids, counted from 2015. */
const EPOCH = 1_420_070_400_000;
const TIME_BITS = 22n;

/** A class of discord.js for what somebody does. */
type Kind =
  | typeof AutocompleteInteraction
  | typeof ButtonInteraction
  | typeof ChatInputCommandInteraction
  | typeof MessageContextMenuCommandInteraction
  | typeof StringSelectMenuInteraction;

const NOTHING: Outcome = { messages: [], choices: [] };

/**
 * The bot without Discord: interactions are handed to the very code that answers Discord's, and what it sends stays here. Nothing
 * goes over the network.
 */
export class Stage {
  readonly #desk: Desk;
  readonly #client: Client;
  readonly #mailbox: Mailbox;
  #count = 0n;

  constructor(desk: Desk) {
    const bot: APIUser = { ...user(IDS.bot, 'Footnote'), bot: true };
    this.#desk = desk;
    this.#mailbox = new Mailbox(IDS.channel, bot);
    this.#client = createClient({ restUrl: null, makeRequest: this.#mailbox.makeRequest });
    this.#client.user = Reflect.construct(ClientUser, [this.#client, bot]);
    // No call leaves this computer, but none is made without a token.
    this.#client.rest.setToken('none');
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
    return this.#mailbox.message(id);
  }

  /** Sends a slash command. Options that it does not have, or that are empty, are left out. */
  async slash(name: string, options: Options): Promise<Outcome> {
    const data = { id: '1', name, type: ApplicationCommandType.ChatInput, options: this.#given(name, options, null) };
    const asked = `/${name}`;
    return await this.#send(ChatInputCommandInteraction, { type: InteractionType.ApplicationCommand, data }, asked);
  }

  /** What the bot offers while option `focused` is being typed. */
  async complete(name: string, options: Options, focused: string): Promise<readonly string[]> {
    const given = this.#given(name, options, focused);
    const data = { id: '1', name, type: ApplicationCommandType.ChatInput, options: given };
    const type = InteractionType.ApplicationCommandAutocomplete;
    return (await this.#send(AutocompleteInteraction, { type, data }, null)).choices;
  }

  /** Chooses from a select under a message. Nothing happens where there is no such message. */
  async choose(customId: string, value: string, messageId: string): Promise<Outcome> {
    const data = { custom_id: customId, component_type: ComponentType.StringSelect, values: [value] };
    return await this.#component(StringSelectMenuInteraction, data, messageId);
  }

  /** Uses a message command. Nothing happens where there is no such message. */
  async use(name: string, messageId: string): Promise<Outcome> {
    const sent = this.#mailbox.message(messageId);
    if (!sent) return NOTHING;
    const messages = { [messageId]: this.#mailbox.payloadOf(sent) };
    const data = { id: '1', name, type: ApplicationCommandType.Message, target_id: messageId, resolved: { messages } };
    return await this.#send(
      MessageContextMenuCommandInteraction,
      { type: InteractionType.ApplicationCommand, data },
      name,
    );
  }

  /** Presses a button under a message. Nothing happens where there is no such message. */
  async press(customId: string, messageId: string): Promise<Outcome> {
    return await this.#component(
      ButtonInteraction,
      { custom_id: customId, component_type: ComponentType.Button },
      messageId,
    );
  }

  async #component(kind: Kind, data: object, messageId: string): Promise<Outcome> {
    const sent = this.#mailbox.message(messageId);
    if (!sent) return NOTHING;
    const message = this.#mailbox.payloadOf(sent);
    return await this.#send(kind, { type: InteractionType.MessageComponent, data, message }, null, messageId);
  }

  async close(): Promise<void> {
    await this.#client.destroy();
  }

  /** discord.js keeps its constructors to itself; all that they take is the client and what Discord sends. */
  async #send(kind: Kind, payload: object, asked: string | null, pressed: string | null = null): Promise<Outcome> {
    const id = String((BigInt(Date.now() - EPOCH) << TIME_BITS) | (this.#count++ % (1n << TIME_BITS)));
    const interaction: Interaction = Reflect.construct(kind, [
      this.#client,
      {
        id,
        token: id,
        application_id: IDS.application,
        version: 1,
        channel_id: IDS.channel,
        channel: { id: IDS.channel, type: 1, last_message_id: null, recipients: [ASKER] },
        user: ASKER,
        locale: 'en-US',
        app_permissions: '0',
        entitlements: [],
        authorizing_integration_owners: {},
        context: InteractionContextType.BotDM,
        attachment_size_limit: 10_485_760,
        ...payload,
      },
    ]);
    return await this.#mailbox.outcomeOf(id, asked, pressed, () => dispatch(interaction, this.#desk));
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

function user(id: string, username: string): APIUser {
  return { id, username, discriminator: '0', global_name: null, avatar: null };
}
