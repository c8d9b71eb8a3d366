import fc from 'fast-check';

/** A change to a file: what, and where, as shares of its length. */
type Change =
  | { readonly kind: 'cut' | 'repeat' | 'end' | 'join'; readonly from: number; readonly to: number }
  | { readonly kind: 'insert'; readonly from: number; readonly text: string; readonly times: number }
  | { readonly kind: 'splice'; readonly from: number; readonly to: number; readonly other: number };

/** The longest file that is made, in characters or bytes. */
const LONGEST = 60_000;
/** A piece is put in so many times at the most: that deep a file may nest, that long a line may get. */
const DEEPEST = 3_000;

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** A stretch is short most of the time. */
const stretch = fc.tuple(place, fc.oneof(place, fc.double({ min: 0, max: 0.02, noNaN: true })));

function changes(pieces: fc.Arbitrary<string>): fc.Arbitrary<Change[]> {
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc
      .tuple(fc.constantFrom('cut' as const, 'repeat' as const, 'join' as const), stretch)
      .map(([kind, [from, length]]) => ({ kind, from, to: Math.min(1, from + length) })),
    place.map((from) => ({ kind: 'end' as const, from, to: 1 })),
    fc.record({
      kind: fc.constant('insert' as const),
      from: place,
      text: pieces,
      times: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: DEEPEST })),
    }),
    fc
      .tuple(stretch, fc.nat())
      .map(([[from, length], other]) => ({ kind: 'splice' as const, from, to: Math.min(1, from + length), other })),
  );
  return fc.array(change, { minLength: 1, maxLength: 6 });
}

function changed(text: string, others: readonly string[], { from, ...change }: Change): string {
  const at = Math.floor(from * text.length);
  const to = 'to' in change ? Math.ceil(change.to * text.length) : at;
  const [before, inside, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (change.kind) {
    case 'cut':
      return before + after;
    case 'repeat':
      return before + inside + inside + after;
    case 'end':
      return before;
    case 'join':
      return before + inside.replaceAll('\n', ' ') + after;
    case 'insert':
      return before + change.text.repeat(change.times) + after;
    case 'splice': {
      const other = others[change.other % others.length] ?? '';
      return before + other.slice(Math.floor(from * other.length), Math.ceil(change.to * other.length)) + after;
    }
  }
}

/** Files as they are changed by accident and on purpose: cut off, spliced, nested deeply, all on one line, with pieces put in. */
export function changedTexts(files: readonly string[], pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...files), changes(pieces))
    .map(([file, all]) => all.reduce((text, change) => changed(text, files, change).slice(0, LONGEST), file));
}

/** The same with files of bytes. */
export function changedBytes(files: readonly Uint8Array[], pieces: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const latin = files.map((bytes) => Buffer.from(bytes).toString('latin1'));
  return changedTexts(latin, pieces).map((text) => new Uint8Array(Buffer.from(text, 'latin1')));
}
