import { createHmac, timingSafeEqual } from 'node:crypto';
import { LIMITS } from '../limits.ts';

/** What pressing something under a message asks for, each by its letter in the id. */
const LETTERS = {
  place: 'p',
  more: 'm',
  share: 's',
  right: 'r',
  wrong: 'w',
  choose: 'c',
  table: 't',
  list: 'l',
  ask: 'q',
  on: 'o',
  anew: 'd',
  thread: 'h',
  said: 'i',
  words: 'y',
  missed: 'n',
} as const;

export type Action = keyof typeof LETTERS;

/** An id that this bot gave out: what is asked for, and all that is needed to answer it. */
export interface Sealed {
  readonly action: Action;
  readonly body: string;
}

/** The form of the ids. Those of another are out of date. */
const VERSION = '1';
/** Characters of a signature: 72 bits. */
const SIGNATURE = 12;
/** Characters of the mark of a text: 54 bits. */
const MARK = 9;

/** Characters that an id has for what it says. */
export const BODY_ROOM = LIMITS.customId - VERSION.length - 1 - SIGNATURE;

/**
 * Signs the ids of buttons and choices, and reads them back. The key comes of a secret that is the same at the next start, so that
 * an id holds for as long as the secret does, and one that somebody made up does not.
 */
export class Seal {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = createHmac('sha256', secret).update('footnote: the key of ids').digest();
  }

  /** The id that asks for `action`; null where `body` is too long for one. */
  idOf(action: Action, body: string): string | null {
    const said = VERSION + LETTERS[action] + body;
    return body.length <= BODY_ROOM ? said + this.#signatureOf(said) : null;
  }

  /** What an id asks for; null for one of another form, and for one that was not signed with this key. */
  open(id: string): Sealed | null {
    const said = id.slice(0, -SIGNATURE);
    const signature = Buffer.from(id.slice(-SIGNATURE));
    const own = Buffer.from(this.#signatureOf(said));
    if (!said.startsWith(VERSION) || signature.length !== own.length || !timingSafeEqual(signature, own)) return null;
    const letter = said.charAt(VERSION.length);
    const action = (Object.keys(LETTERS) as Action[]).find((name) => LETTERS[name] === letter);
    return action ? { action, body: said.slice(VERSION.length + 1) } : null;
  }

  /** What a text is known by to whoever has the key: the same for the same text, and nothing that it could be guessed from without. */
  markOf(text: string): string {
    return createHmac('sha256', this.#key).update(`text ${text}`).digest('base64url').slice(0, MARK);
  }

  #signatureOf(said: string): string {
    return createHmac('sha256', this.#key).update(`id ${said}`).digest('base64url').slice(0, SIGNATURE);
  }
}
