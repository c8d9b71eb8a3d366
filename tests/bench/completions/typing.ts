/** How somebody begins to type an option. */
export const WAYS = ['from its start', 'from a word inside', 'with a slip'] as const;
export type Way = (typeof WAYS)[number];

/** What was typed on the way to an option. */
export interface Typed {
  readonly way: Way;
  readonly letters: number;
  readonly text: string;
}

/** Letters that were typed when completions are asked for. */
export const LETTERS = [1, 2, 3, 4, 6, 8, 12, 16] as const;
/** Of fewer letters nobody can tell which one is wrong. */
const FEWEST_WITH_A_SLIP = 4;

/** Keys beside each other on a keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** What is typed on the way to an option; nothing that is the whole of it. */
export function typedFor(wish: string): Typed[] {
  const begun = (text: string, way: Way): Typed[] =>
    LETTERS.filter((letters) => letters < text.length).map((letters) => ({
      way,
      letters,
      text: text.slice(0, letters),
    }));
  const whole = begun(wish, 'from its start');
  const inside = fromAWordInside(wish);
  const slips = whole
    .filter(({ letters }) => letters >= FEWEST_WITH_A_SLIP)
    .map((typed): Typed => ({ ...typed, way: 'with a slip', text: withSlip(typed.text, typed.letters + wish.length) }));
  return [
    ...whole,
    ...(inside === null ? [] : begun(inside, 'from a word inside')),
    // Two equal letters swapped are no slip.
    ...slips.filter(({ text }) => !wish.startsWith(text)),
  ];
}

/** An option from the word in its middle on; null where it has but one. */
function fromAWordInside(wish: string): string | null {
  const starts = [...wish.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const start = starts[Math.floor(starts.length / 2)];
  return starts.length > 1 && start !== undefined ? wish.slice(start) : null;
}

/** What was typed with two letters swapped, one left out, doubled, or that of a key beside it; `seed` says which and where. */
export function withSlip(typed: string, seed: number): string {
  // The first letter is rarely wrong, and the last may still be on its way.
  const at = 1 + (seed % Math.max(1, typed.length - 2));
  const [before, letter, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
  switch (Math.floor(seed / 2) % 4) {
    case 0:
      return before + after.charAt(0) + letter + after.slice(1);
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + besideKey(letter) + after;
  }
}

function besideKey(letter: string): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  // There is none beside a space, a digit or a letter of another script that everybody has.
  if (row === undefined) return '';
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(at + 1) || row.charAt(at - 1);
}
