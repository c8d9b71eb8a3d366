import { type Json, objectOf, objectsOf } from './json.ts';
import { messagePayload } from './payloads.ts';
import {
  attachmentProblems,
  choiceProblems,
  commandProblems,
  dataOf,
  formProblems,
  messageProblems,
  RULES,
} from './rules.ts';
import { snowflake } from './snowflake.ts';
import type { Interaction, World } from './world.ts';

/** A file that was sent with a message. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly query: URLSearchParams;
  /** By number, as the attachments of the body refer to them. */
  readonly files: ReadonlyMap<string, SentFile>;
  /** When it came in, as `Date.now()` has it: what this server does before it answers costs the client no time. */
  readonly at: number;
}

export interface Reply {
  readonly status: number;
  readonly body?: Json | readonly Json[];
}

/** One call of Discord's API: what it takes, what it refuses, what it does. */
export interface Route {
  readonly method: string;
  /** As the OpenAPI document writes it. */
  readonly path: string;
  /** Whether the bot's token is asked for; interactions carry a token of their own. */
  readonly authorized: boolean;
  /** Named rules that the body breaks. */
  readonly problems?: (world: World, request: Request) => string[];
  readonly handle: (world: World, request: Request) => Reply;
}

const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, form: 9 } as const;
/** The type of a message that answers another. */
const REPLY = 19;

/** An error as Discord words it. */
export function refusal(status: number, code: number, message: string): Reply {
  return { status, body: { code, message } };
}

const unknownInteraction = refusal(404, 10062, 'Unknown interaction');

/** Every route that the loopback Discord has. */
export const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/applications/{application_id}/commands',
    authorized: true,
    handle: (world) => ({ status: 200, body: world.commands }),
  },
  {
    method: 'PUT',
    path: '/applications/{application_id}/commands',
    authorized: true,
    problems: (_, { body }) => commandProblems(objectsOf(body)),
    handle: (world, { body }) => {
      world.commands = objectsOf(body).map((command) => registered(world, command));
      return { status: 200, body: world.commands };
    },
  },
  {
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    authorized: false,
    problems: (world, { body, files, params }) => [
      ...callbackProblems(objectOf(body) ?? {}, interactionOf(world, params)),
      ...attachmentProblems(dataOf(objectOf(body) ?? {}), files),
    ],
    handle: (world, { params, body, at }) => callback(world, interactionOf(world, params), objectOf(body) ?? {}, at),
  },
  {
    method: 'PATCH',
    path: '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
    authorized: false,
    problems: (world, { body, files, params }) => {
      const flags = Number(interactionOf(world, params)?.message?.flags ?? 0);
      const edit = objectOf(body) ?? {};
      return [...messageProblems(edit, flags | Number(edit.flags ?? 0)), ...attachmentProblems(edit, files)];
    },
    handle: (world, { params, body, files, at }) =>
      edit(world, interactionOf(world, params), withFiles(objectOf(body) ?? {}, files), at),
  },
  {
    method: 'DELETE',
    path: '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
    authorized: false,
    handle: (world, { params }) => {
      const interaction = interactionOf(world, params);
      if (!interaction?.message) return refusal(404, 10008, 'Unknown Message');
      interaction.message = null;
      interaction.state = 'answered';
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/webhooks/{webhook_id}/{webhook_token}',
    authorized: false,
    problems: (_, { body, files }) => [
      ...messageProblems(objectOf(body) ?? {}),
      ...attachmentProblems(objectOf(body) ?? {}, files),
    ],
    handle: (world, { params, body, files, at }) =>
      followUp(world, interactionOf(world, params), withFiles(objectOf(body) ?? {}, files), at),
  },
  {
    method: 'POST',
    path: '/channels/{channel_id}/messages',
    authorized: true,
    problems: (_, { body }) => messageProblems(objectOf(body) ?? {}),
    handle: (world, { params, body }) => post(world, String(params.channel_id), objectOf(body) ?? {}),
  },
];

function interactionOf(world: World, params: Request['params']): Interaction | null {
  return world.interactions.get(params.interaction_token ?? params.webhook_token ?? '') ?? null;
}

function callbackProblems(body: Json, interaction: Interaction | null): string[] {
  const data = dataOf(body);
  const answersTyping = body.type === CALLBACK.choices;
  if (interaction && answersTyping !== (interaction.kind === 'autocomplete'))
    return [`a callback of type ${body.type} to an interaction of kind ${interaction.kind}`];
  if (answersTyping) return choiceProblems(objectsOf(data.choices));
  if (body.type === CALLBACK.deferred)
    return Number(data.flags ?? 0) & ~RULES.ephemeral ? ['a deferred reply with flags beside EPHEMERAL'] : [];
  if (body.type === CALLBACK.deferredUpdate && interaction?.kind === 'component') return [];
  if (body.type === CALLBACK.update && interaction?.kind === 'component')
    return messageProblems(data, Number(interaction.pressed?.flags ?? 0) | Number(data.flags ?? 0));
  if (body.type === CALLBACK.form && interaction?.kind !== 'form') return formProblems(data);
  return body.type === CALLBACK.message ? messageProblems(data) : [`a callback of type ${body.type}`];
}

function callback(world: World, interaction: Interaction | null, body: Json, at: number): Reply {
  if (!interaction) return unknownInteraction;
  if (interaction.state !== 'waiting') return refusal(400, 40060, 'Interaction has already been acknowledged.');
  if (at - interaction.sentAt > world.replyWithinMs) return unknownInteraction;
  const data = dataOf(body);
  interaction.state = body.type === CALLBACK.deferred ? 'deferred' : 'answered';
  if (body.type === CALLBACK.choices) interaction.choices = objectsOf(data.choices);
  else if (body.type === CALLBACK.form) interaction.form = data;
  else if (body.type === CALLBACK.update || body.type === CALLBACK.deferredUpdate)
    // An edit leaves a message as private as it was.
    interaction.message = { ...interaction.pressed, ...data, flags: withFlags(interaction.pressed, data) };
  else {
    interaction.message = messagePayload(world.bot, interaction.channel, '', {
      application_id: world.applicationId,
      ...answering(interaction),
      ...data,
    });
    keepReply(world, interaction.message);
  }
  return { status: 204 };
}

function edit(world: World, interaction: Interaction | null, body: Json, at: number): Reply {
  if (!interaction?.message) return refusal(404, 10015, 'Unknown Webhook');
  if (at - interaction.sentAt > world.tokenLifeMs) return refusal(401, 50027, 'Invalid Webhook Token');
  interaction.message = { ...interaction.message, ...body, flags: withFlags(interaction.message, body) };
  interaction.state = 'answered';
  keepReply(world, interaction.message);
  return { status: 200, body: interaction.message };
}

/** What is said to somebody who pressed something answers the message that it stands under. */
function answering({ pressed }: Interaction): Json {
  if (!pressed) return {};
  return { type: REPLY, message_reference: { message_id: pressed.id, channel_id: pressed.channel_id } };
}

/** What only one person sees cannot be read again. */
function keepReply(world: World, message: Json): void {
  if ((Number(message.flags ?? 0) & RULES.ephemeral) === 0) world.replies.set(String(message.id), message);
}

/** The flags of a message after an edit. */
function withFlags(message: Json | null, body: Json): number {
  return Number(message?.flags ?? 0) | Number(body.flags ?? 0);
}

/** A message after the first reply. What follows an announcement takes its place, and is as public as it was. */
function followUp(world: World, interaction: Interaction | null, body: Json, at: number): Reply {
  if (!interaction || interaction.state === 'waiting') return refusal(404, 10015, 'Unknown Webhook');
  if (interaction.state === 'deferred') return edit(world, interaction, { ...body, flags: RULES.componentsV2 }, at);
  if (at - interaction.sentAt > world.tokenLifeMs) return refusal(401, 50027, 'Invalid Webhook Token');
  const isAtHome = objectOf(interaction.event.authorizing_integration_owners)?.['0'] !== undefined;
  if (!isAtHome && interaction.followUps.length >= RULES.followUpsElsewhere)
    return refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages');
  const message = messagePayload(world.bot, interaction.channel, '', { application_id: world.applicationId, ...body });
  interaction.followUps.push(message);
  keepReply(world, message);
  return { status: 200, body: message };
}

/** A message body with its attachments as Discord gives them back; the bytes are kept for a test to look at. */
function withFiles(body: Json, files: Request['files']): Json {
  if (files.size === 0) return body;
  const described = new Map(objectsOf(body.attachments).map((one) => [String(one.id), one]));
  const attachments = [...files].map(([id, { name, bytes }]) => ({
    ...described.get(id),
    id,
    filename: name,
    size: bytes.length,
    bytes,
  }));
  return { ...body, attachments };
}

function post(world: World, channelId: string, body: Json): Reply {
  const channel = world.channelOf(channelId);
  if (!channel) return refusal(404, 10003, 'Unknown Channel');
  const sent = [...world.messages.values()].find(({ nonce }) => nonce !== undefined && nonce === body.nonce);
  if (sent && body.enforce_nonce === true) return { status: 200, body: sent };
  const reference = objectOf(body.message_reference);
  const known = reference !== null && world.messages.has(String(reference.message_id));
  if (reference && !known && reference.fail_if_not_exists !== false) return refusal(400, 50035, 'Unknown message');
  const message = messagePayload(world.bot, channel, '', {
    ...body,
    ...(known ? {} : { message_reference: undefined }),
  });
  world.messages.set(String(message.id), message);
  world.onPosted(channel, message);
  return { status: 200, body: message };
}

/** A command as Discord gives it back: with an id, its defaults spelt out, and what is false left out of the options. */
function registered(world: World, command: Json): Json {
  const before = world.commands.find((known) => known.name === command.name);
  return {
    id: before?.id ?? snowflake(),
    application_id: world.applicationId,
    version: snowflake(),
    type: 1,
    description: '',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...command,
    ...(Array.isArray(command.options)
      ? {
          options: objectsOf(command.options).map((option) =>
            Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
          ),
        }
      : {}),
  };
}
