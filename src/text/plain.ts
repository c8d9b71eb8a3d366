/** What the characters of ASCII are to words: nothing, a letter, or a digit. */
const NONE = 0;
const LETTER = 1;
const DIGIT = 2;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/i.test(character) ? LETTER : /\d/.test(character) ? DIGIT : NONE;
});

const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const STOP = 0x2e;
const SLASH = 0x2f;

/** Whether a character of ASCII is neither a letter nor a digit. */
export function isApart(code: number): boolean {
  return code < CLASSES.length && CLASSES[code] === NONE;
}

/**
 * The end of the run of ASCII letters and digits that begins at `start`, where it is a word by itself; -1 where what follows may belong
 * to it: an apostrophe, a sign between single letters or within a number, a character beyond ASCII. Nothing from `limit` on counts.
 */
export function plainEnd(text: string, start: number, limit: number): number {
  let end = start;
  let code = 0;
  for (; end < limit; end++) {
    code = text.charCodeAt(end);
    if (code >= CLASSES.length) return -1;
    if (CLASSES[code] === NONE) break;
  }
  if (end === start) return -1;
  if (end === limit) return end;
  if (code === APOSTROPHE) return -1;
  const isNumber = CLASSES[text.charCodeAt(start)] === DIGIT;
  if (code === COMMA || code === STOP) return isNumber || (code === STOP && end === start + 1) ? -1 : end;
  if (code === SLASH || code === AMPERSAND) return !isNumber && end === start + 1 ? -1 : end;
  return end;
}

/** A run, and what was made of it. */
interface Entry<T> {
  readonly run: string;
  readonly hash: number;
  readonly made: T;
}

/** Slots that a memory begins with; more are taken as it fills. */
const FIRST_SLOTS = 1024;

/**
 * What was made of runs of characters, found again by the characters themselves: most words of a text come again and again, and are
 * not cut out of it to be looked up. Open addressing with linear probing; where the memory is full it starts anew.
 */
export class RunMemory<T> {
  readonly #make: (run: string) => T;
  readonly #most: number;
  #slots = new Int32Array(FIRST_SLOTS);
  #entries: Entry<T>[] = [];

  constructor(make: (run: string) => T, most: number) {
    this.#make = make;
    this.#most = most;
  }

  /** What `make` makes of the characters from `start` up to `end`. */
  of(text: string, start: number, end: number): T {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[slot] ?? 0; number > 0; number = this.#slots[slot] ?? 0) {
      const entry = this.#entries[number - 1] as Entry<T>;
      if (entry.hash === hash && isThere(entry.run, text, start, end)) return entry.made;
      slot = (slot + 1) & mask;
    }
    const run = text.slice(start, end);
    const entry: Entry<T> = { run, hash, made: this.#make(run) };
    this.#add(entry);
    return entry.made;
  }

  #add(entry: Entry<T>): void {
    if (this.#entries.length >= this.#most) {
      this.#entries = [];
      this.#slots = new Int32Array(FIRST_SLOTS);
    }
    this.#entries.push(entry);
    // At most half of the slots are taken, so that few have to be looked at.
    if (this.#entries.length * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (const [at, { hash }] of this.#entries.entries()) this.#place(hash, at + 1);
    } else this.#place(entry.hash, this.#entries.length);
  }

  #place(hash: number, number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }
}

function isThere(run: string, text: string, start: number, end: number): boolean {
  if (run.length !== end - start) return false;
  for (let at = 0; at < run.length; at++) if (run.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
