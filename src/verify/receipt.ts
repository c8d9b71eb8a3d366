import { createHash } from 'node:crypto';
import type { Citation } from '../corpus/quote.ts';

/** What a quotation can be checked by for as long as anybody keeps it: where it stood, and the hash of its words. */
export interface Receipt {
  /** The fingerprint of the document's id (see `markOf`). */
  readonly document: string;
  /** In UTF-16 code units of the document's text, as `span` of a citation. */
  readonly start: number;
  readonly length: number;
  /** The SHA-256 of the words as UTF-8, in base64url, or the beginning of it. */
  readonly hash: string;
}

/** Characters of a fingerprint: 54 bits, of which two of 100,000 documents share one with a chance of 1 in 3 million. */
export const MARK_LENGTH = 9;

/** Characters of a whole hash in base64url. */
export const HASH_LENGTH = 43;

/** What a document's id is known by where there is no room for it. */
export function markOf(documentId: string): string {
  return hashOf(documentId).slice(0, MARK_LENGTH);
}

/** The SHA-256 of `text` as UTF-8, in base64url. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}

/** The receipt of a quotation, with its whole hash. */
export function receiptOf({ documentId, span, sha256 }: Citation): Receipt {
  const { start, end } = span;
  return {
    document: markOf(documentId),
    start,
    length: end - start,
    hash: Buffer.from(sha256, 'hex').toString('base64url'),
  };
}

/** Whether `words` are those of the receipt, as far as its hash goes. */
export function isOf({ hash, length }: Receipt, words: string): boolean {
  return words.length === length && hash !== '' && hashOf(words).startsWith(hash);
}
