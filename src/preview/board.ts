import type { APIMessageTopLevelComponent } from 'discord.js';
import { ASKER, BOT, IDS } from './ids.ts';

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A message, as it stands after its last edit. */
export interface Sent {
  readonly id: string;
  /** The channel, or the thread. */
  readonly channelId: string;
  readonly by: 'bot' | 'you';
  /** What somebody did to get it, as Discord shows it above a reply; null under a button. */
  readonly asked: string | null;
  /** The message that it answers. */
  readonly replyTo: string | null;
  /** The name of the thread that was opened on it. */
  readonly thread: string | null;
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly files: readonly SentFile[];
}

/** Messages kept, so that a page that is open for days does not fill the memory. */
const KEPT = 500;

const TYPE = { text: 0, thread: 11 } as const;
/** The types of a message, and of one that answers another. */
const MESSAGE = { own: 0, reply: 19 } as const;

/** What was said: in one channel, and in the threads on its messages. */
export class Board {
  readonly #messages = new Map<string, Sent>();

  message(id: string): Sent | null {
    return this.#messages.get(id) ?? null;
  }

  keep(sent: Sent): void {
    this.#messages.set(sent.id, sent);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > KEPT && oldest !== undefined) this.#messages.delete(oldest);
  }

  remove(id: string): void {
    this.#messages.delete(id);
  }

  /** The messages of a channel or a thread, the newest first. */
  in(channelId: string): Sent[] {
    return [...this.#messages.values()].filter((sent) => sent.channelId === channelId).reverse();
  }

  /** A channel as Discord's payloads have it: the one that there is, or the thread of a message. */
  channelPayload(channelId: string): object {
    const own = { id: channelId, guild_id: IDS.server, last_message_id: null };
    const thread = this.message(channelId)?.thread;
    if (channelId === IDS.channel || !thread)
      return { ...own, type: TYPE.text, name: 'preview', position: 0, permission_overwrites: [] };
    return { ...own, type: TYPE.thread, name: thread, parent_id: IDS.channel, owner_id: BOT.id };
  }

  /** A message as Discord's payloads have it, with the one that it answers. */
  payloadOf(sent: Sent): object {
    const answered = sent.replyTo === null ? null : this.message(sent.replyTo);
    const reference = { message_id: sent.replyTo, channel_id: sent.channelId };
    return {
      ...this.#payload(sent),
      ...(sent.replyTo === null ? {} : { type: MESSAGE.reply, message_reference: reference }),
      ...(answered ? { referenced_message: this.#payload(answered) } : {}),
    };
  }

  #payload({ id, channelId, by, content, components, flags, files }: Sent): object {
    return {
      id,
      type: MESSAGE.own,
      channel_id: channelId,
      author: by === 'bot' ? BOT : ASKER,
      content,
      components,
      flags,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      mention_everyone: false,
      mentions: content.includes(`<@${BOT.id}>`) ? [BOT] : [],
      mention_roles: [],
      embeds: [],
      attachments: files.map(({ name, bytes }, at) => ({
        id: String(at),
        filename: name,
        size: bytes.length,
        url: '',
        proxy_url: '',
      })),
    };
  }
}
