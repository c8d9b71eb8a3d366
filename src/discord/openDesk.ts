import { randomBytes } from 'node:crypto';
import type { Library } from '../library.ts';
import type { Log } from '../log/log.ts';
import { ClosedChannels } from './closed.ts';
import type { Command } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { Conversations } from './conversation.ts';
import type { Desk } from './desk.ts';
import { Once } from './once.ts';
import { Seal } from './press/seal.ts';
import { type RateLimits, Rates } from './rates.ts';
import { Speakers } from './speakers.ts';
import { Turns } from './turns.ts';

/** What of a desk can be settled; each has what is good for a start when it is left out. */
export interface DeskOptions {
  readonly commands?: readonly Command[];
  /** Signs the ids of buttons, which hold for as long as it is the same; for this once when not given. */
  readonly secret?: string;
  /** Keeps what people say of an answer; nobody is asked when not given. */
  readonly journal?: Desk['journal'];
  /** To standard error, as plain lines, when not given. */
  readonly log?: Log;
  /** Not when not given. */
  readonly logsQuestions?: boolean;
  /** Everybody may ask as often as they like when not given. */
  readonly rates?: RateLimits;
}

/** A desk at which nothing has been asked yet. */
export function openDesk(library: Library, options: DeskOptions = {}): Desk {
  return {
    library,
    commands: options.commands ?? COMMANDS,
    conversations: new Conversations(),
    turns: { commands: new Turns(), presses: new Turns() },
    rates: new Rates(options.rates ?? { person: null, server: null }),
    closed: new ClosedChannels(),
    seal: new Seal(options.secret ?? randomBytes(32).toString('hex')),
    once: new Once(),
    speakers: new Speakers(),
    journal: options.journal ?? null,
    log: options.log ?? ((line) => void process.stderr.write(`${line}\n`)),
    logsQuestions: options.logsQuestions ?? false,
  };
}
