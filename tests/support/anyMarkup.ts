import fc from 'fast-check';

/** Any text, and texts put together of pieces that mean something in a format. */
export function anyMarkup(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );
}
