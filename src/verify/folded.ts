/** A text as its words are compared. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, where in the original it stands. */
  readonly at: readonly number[];
}

/** White space; marks of bold, code and the like; what makes a link of words; any other character. */
const PIECE = /(\s+)|([*_`]+|~~|\|\|)|(\[(?=[^\][\n]{1,200}\]\()|\]\([^)\s]{1,500}\)|[\u00ad\u200b-\u200d\ufeff])|./gsu;

const SAME: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛ʼ]/u, "'"],
  [/[“”„‟«»]/u, '"'],
  [/[‐‑‒–—−]/u, '-'],
];

/** `text` with single blanks, quotation marks and dashes of one kind, and without markdown at the edges of words. Keeps letter case. */
export function folded(text: string): Folded {
  let shown = '';
  const at: number[] = [];
  const add = (characters: string, from: number): void => {
    shown += characters;
    for (let offset = 0; offset < characters.length; offset++) at.push(from + offset);
  };
  for (const { 0: piece, 1: blank, 2: marks, 3: silent, index } of text.matchAll(PIECE)) {
    if (silent !== undefined) continue;
    if (blank !== undefined) {
      if (!shown.endsWith(' ')) add(' ', index);
    } else if (marks === undefined) add(unified(piece), index);
    else if (!isAtEdge(text.charAt(index - 1), text.charAt(index + marks.length))) add(marks, index);
  }
  return { text: shown, at };
}

function unified(character: string): string {
  for (const [kind, sign] of SAME) if (kind.test(character)) return sign;
  return character;
}

/** Between words, as in “2 * 3”, and inside of one, as in “snake_case”, a mark is a sign like others. */
function isAtEdge(before: string, after: string): boolean {
  const isInside = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const isApart = before.trim() === '' && after.trim() === '';
  return !isInside && !isApart;
}
