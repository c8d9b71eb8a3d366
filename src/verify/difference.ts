/** A stretch of words that two texts share, or that one of them has alone. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Larger tables of words against words than this are not made: the two texts then share nothing. */
const MOST_PAIRS = 4_000_000;

/**
 * What has to be taken out of `before` and put in to make `after`, word by word, by their longest common subsequence. Words
 * are what stands between white space, of which the pieces have single blanks. Words of one `keyOf` are the same, and stand there as
 * in `after`.
 */
export function differenceBetween(
  before: string,
  after: string,
  keyOf: (word: string) => string = (word) => word,
): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length * now.length > MOST_PAIRS) return piecesOf([...old.map(gone), ...now.map(added)]);
  const [oldKeys, nowKeys] = [old.map(keyOf), now.map(keyOf)];
  const common = commonLengths(oldKeys, nowKeys);
  const width = now.length + 1;
  const marked: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [word, other] = [old[i], now[j]];
    if (word !== undefined && other !== undefined && oldKeys[i] === nowKeys[j]) {
      marked.push({ kind: 'same', text: other });
      i++;
      j++;
    } else if (
      word !== undefined &&
      (other === undefined || at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      marked.push(gone(word));
      i++;
    } else if (other !== undefined) {
      marked.push(added(other));
      j++;
    }
  }
  return piecesOf(marked);
}

/** The words of a text: what stands between white space. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function gone(text: string): Piece {
  return { kind: 'gone', text };
}

function added(text: string): Piece {
  return { kind: 'new', text };
}

/** For each pair of positions, how many words the texts have in common from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j]
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
  return lengths;
}

function at(lengths: Uint32Array, index: number): number {
  return lengths[index] ?? 0;
}

/** Neighbours of one kind as one; where words were replaced, what is gone stands before what is new. */
function piecesOf(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let changed: { gone: string[]; new: string[] } = { gone: [], new: [] };
  let same: string[] = [];
  const flush = (kind: Piece['kind'], texts: readonly string[]): void => {
    if (texts.length > 0) pieces.push({ kind, text: texts.join(' ') });
  };
  const close = (): void => {
    flush('gone', changed.gone);
    flush('new', changed.new);
    changed = { gone: [], new: [] };
  };
  for (const { kind, text } of words) {
    if (kind === 'same') {
      close();
      same.push(text);
    } else {
      flush('same', same);
      same = [];
      changed[kind].push(text);
    }
  }
  flush('same', same);
  close();
  return pieces;
}
