/** Words for how much, from nothing to the most; each line is one step. General English, of no particular kind of table. */
const STEPS = [
  'none no nothing zero never nil',
  'lowest least fewest smallest minimal slowest',
  'little low few small rare rarely weak slow',
  'medium moderate average middle mid normal',
  'high many much large great big often strong fast good',
  'highest most largest greatest maximal fastest best',
].map((words) => words.split(' '));
const NEGLIGIBLE = 1;
const TOP = STEPS.length - 1;
/** Words that say that there is something, and not how much. */
const SOME = /^(?:some|several|partly|partial|limited)\b/iu;
const VERY = /^very\s+/iu;
/** Half a step: "very high" is more than "high", and less than "highest". */
const HALF = 0.5;

/** How much of something words say that there is: any step from `least` to `most`. */
export interface Degree {
  readonly least: number;
  readonly most: number;
}

/** The words of a value up to a remark. */
function bare(value: string): string {
  return value
    .replace(/[([].*$/su, '')
    .replace(/(?<![\s.;:,])[\s.;:,]+$/u, '')
    .trim()
    .toLowerCase();
}

function stepOf(words: string): number | null {
  const plain = words.replace(VERY, '');
  const step = STEPS.findIndex((names) => names.includes(plain));
  if (step < 0) return null;
  if (plain === words) return step;
  return step < TOP / 2 ? step - HALF : step + HALF;
}

/** How much a value says that there is: "none", "very high", "low or medium (with virtio)"; null where it says something else. */
export function degreeOf(value: string): Degree | null {
  const words = bare(value);
  if (SOME.test(words)) return { least: NEGLIGIBLE, most: TOP - 1 };
  const steps = words.split(/(?<!\s)\s+(?:or|to)\s+|(?:(?<!\s)\s+)?[–/-]\s*/u).map(stepOf);
  const known = steps.filter((step) => step !== null);
  if (known.length === 0 || known.length < steps.length) return null;
  return { least: Math.min(...known), most: Math.max(...known) };
}

/** Whether a value itself says that it is the most (1), or the least (-1), of all: "Highest of the six modes." */
export function isUtmost(value: string, sign: 1 | -1): boolean {
  const [first = ''] = value
    .trim()
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return (sign > 0 ? STEPS[TOP] : STEPS[NEGLIGIBLE])?.includes(first) ?? false;
}
