import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue.ts';

/** Characters of a fingerprint: 54 bits, of which two labels of a corpus of 100,000 share one with a chance of 1 in 3 million. */
export const FINGERPRINT_LENGTH = 9;

/** What a label can be known by where there is no room for it; the same for the same label, whenever and wherever. */
export function fingerprintOf(label: string): string {
  return createHash('sha256').update(label, 'utf8').digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** Finds labels of a catalogue by their fingerprints; the list is made when it is first asked for. */
export function labelFinder({ labels }: Catalogue): (fingerprint: string) => string | null {
  let known: Map<string, string> | null = null;
  return (fingerprint) => {
    known ??= new Map(labels.texts.map((text) => [fingerprintOf(text), text]));
    return known.get(fingerprint) ?? null;
  };
}
