import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Json, objectOf } from './json.ts';
import { snowflake } from './snowflake.ts';

/** Bits of the gateway's intents that events are filtered by. */
export const INTENTS = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;
/** GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT need Discord's permission, which this application does not have. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 } as const;
const CLOSE = {
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  rateLimited: 4008,
  disallowedIntents: 4014,
} as const;
/** Sends that a connection may make in a minute. */
const SEND_LIMIT = 120;

interface Session {
  readonly id: string;
  readonly intents: number;
  /** The last events of the session, so that a resumed one can be told what it missed. */
  readonly events: Json[];
  /** Events before those; sequence numbers start at 1. */
  forgotten: number;
  socket: WebSocket | null;
}

export interface GatewayOptions {
  readonly token: () => string;
  readonly heartbeatMs: number;
  /** The payload of READY beside the session's own fields, and the events that follow it. */
  readonly ready: () => { ready: Json; after: { intent: number; type: string; data: Json }[] };
}

/** The WebSocket half: sessions, heartbeats, resuming, and events filtered by intents. */
export class Gateway {
  /** What each IDENTIFY said. */
  readonly identified: Json[] = [];
  heartbeats = 0;
  resumed = 0;
  readonly #sessions: Session[] = [];
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  /** Whether a client is connected and identified at present. */
  get connected(): boolean {
    return this.#sessions.some((session) => session.socket !== null);
  }

  /** Sends an event to every session that asked for `intent` (0: everybody); kept for those that are away. */
  dispatch(intent: number, type: string, data: Json): void {
    for (const session of this.#sessions) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      const event = eventOf(session, type, data);
      session.socket?.send(JSON.stringify(event));
    }
  }

  /** Forgets all but the last `kept` events of each session. */
  forget(kept: number): void {
    for (const session of this.#sessions)
      session.forgotten += session.events.splice(0, Math.max(0, session.events.length - kept)).length;
  }

  /** Cuts every connection; without a close code as a broken network does. */
  drop(code?: number): void {
    for (const socket of this.#sockets.clients) code === undefined ? socket.terminate() : socket.close(code);
  }

  /** Asks every client to reconnect, or tells it that its session is gone. */
  ask(what: 'reconnect' | 'invalid'): void {
    if (what === 'invalid') this.#sessions.length = 0;
    for (const socket of this.#sockets.clients)
      socket.send(JSON.stringify({ op: OP[what], d: what === 'invalid' ? false : null }));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    await new Promise((done) => this.#sockets.close(done));
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null;
    let sends = 0;
    socket.on('message', (raw) => {
      if (++sends > SEND_LIMIT) return socket.close(CLOSE.rateLimited);
      const message = objectOf(JSON.parse(String(raw))) ?? {};
      const data = objectOf(message.d) ?? {};
      if (message.op === OP.heartbeat) {
        this.heartbeats++;
        socket.send(JSON.stringify({ op: OP.ack }));
      } else if (message.op === OP.identify) session = this.#identify(socket, data);
      else if (message.op === OP.resume) session = this.#resume(socket, data);
      else if (session === null) socket.close(CLOSE.notAuthenticated);
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.#options.heartbeatMs } }));
  }

  #identify(socket: WebSocket, data: Json): Session | null {
    this.identified.push(data);
    const intents = Number(data.intents);
    const refused =
      data.token !== this.#options.token()
        ? CLOSE.authenticationFailed
        : intents & PRIVILEGED
          ? CLOSE.disallowedIntents
          : null;
    if (refused !== null) {
      socket.close(refused);
      return null;
    }
    const session: Session = { id: snowflake(), intents, events: [], forgotten: 0, socket };
    this.#sessions.push(session);
    const { ready, after } = this.#options.ready();
    const events = [{ intent: 0, type: 'READY', data: { ...ready, session_id: session.id } }, ...after];
    for (const event of events)
      if (event.intent === 0 || intents & event.intent) {
        socket.send(JSON.stringify(eventOf(session, event.type, event.data)));
      }
    return session;
  }

  #resume(socket: WebSocket, data: Json): Session | null {
    const session = this.#sessions.find(
      (known) => known.id === data.session_id && data.token === this.#options.token(),
    );
    if (!session) {
      socket.send(JSON.stringify({ op: OP.invalid, d: false }));
      return null;
    }
    this.resumed++;
    session.socket = socket;
    for (const event of session.events.slice(Math.max(0, Number(data.seq) - session.forgotten)))
      socket.send(JSON.stringify(event));
    this.dispatch(0, 'RESUMED', {});
    return session;
  }
}

/** The next event of a session, which keeps it. */
function eventOf({ events, forgotten }: Session, type: string, data: Json): Json {
  const event = { op: OP.dispatch, t: type, s: forgotten + events.length + 1, d: data };
  events.push(event);
  return event;
}
