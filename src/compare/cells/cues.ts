import { termOf } from '../../text/tokens.ts';

function termsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(termOf));
}

/** Words by which a question asks for the row with the most, or the least, of something. */
const most =
  termsOf(`most highest largest biggest greatest longest tallest heaviest maximum max fastest deepest widest best richest
  newest youngest strongest furthest farthest oldest top latest majority hottest busiest more higher larger bigger greater longer taller heavier
  faster deeper wider better older newer later farther further above exceeds`);
const least =
  termsOf(`least fewest lowest smallest shortest lightest minimum min slowest narrowest worst poorest earliest shallowest
  cheapest closest nearest less fewer lower smaller shorter lighter slower worse earlier younger cheaper sooner coldest youngest`);
/** Words after which the greater number is the later one: over dates they ask for the end of the time, over others for its size. */
const late = termsOf('latest newest youngest later newer younger last');
const early = termsOf('earliest oldest earlier older first sooner');
/** Of ages, not of dates, they ask for the least. */
const young = termsOf('youngest younger newest newer');
/** The less the better: words for speed over a time, words for success over a rank. */
const quick = termsOf('fastest quickest faster quicker fast quick');
const good = termsOf('best top better highest higher high');
const bad = termsOf('worst bottom worse lowest lower low');

const first = termsOf('first initial initially');
const last = termsOf('last final finally lastly');
const atTop = termsOf('top');
const atBottom = termsOf('bottom');
const next = termsOf(
  'after next following follow follows followed below under succeeded subsequent succeeding subsequently behind',
);
const previous = termsOf(
  'before previous prior preceding preceded precede previously above ahead preceeding proceeding',
);
const counting = termsOf('many number amount times count');

/** Which words of a question are asked of a table in which way. Terms are stems. */
export const CUES = {
  young,
  most,
  least,
  late,
  early,
  quick,
  good,
  bad,
  first,
  last,
  atTop,
  atBottom,
  next,
  previous,
  counting,
};

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number that a word is, from "one" to "twelve"; null for another. */
export function numberWord(word: string): number | null {
  const at = NUMBERS.indexOf(word);
  return at < 0 ? null : at + 1;
}

/** The position that an ordinal names: "third", "3rd", "Q3"; null for another word. */
export function ordinalOf(word: string): number | null {
  const digits = /^(?:(\d+)(?:st|nd|rd|th)|q([1-4]))$/.exec(word);
  if (digits) return Number(digits[1] ?? digits[2]);
  const at = ORDINALS.indexOf(word);
  return at < 0 ? null : at + 1;
}
