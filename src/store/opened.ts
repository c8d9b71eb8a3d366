import type { Document } from '../corpus/document.ts';

/** Characters of opened documents that are kept; about twice as many bytes. */
const MOST_CHARACTERS = 16_000_000;

/** Opens documents by their ids and keeps those that were used last. */
export class OpenedDocuments {
  readonly #open: (id: string) => Document | null;
  /** The one used last stands last. */
  readonly #kept = new Map<string, Document>();
  #characters = 0;

  constructor(open: (id: string) => Document | null) {
    this.#open = open;
  }

  get(id: string): Document | null {
    const kept = this.#kept.get(id);
    const document = kept ?? this.#open(id);
    if (!document) return null;
    this.#kept.delete(id);
    this.#kept.set(id, document);
    if (!kept) this.#characters += document.text.length;
    for (const [oldest, { text }] of this.#kept) {
      if (this.#characters <= MOST_CHARACTERS || oldest === id) break;
      this.#kept.delete(oldest);
      this.#characters -= text.length;
    }
    return document;
  }
}
