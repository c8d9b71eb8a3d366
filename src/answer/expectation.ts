import { DATE } from '../text/dates.ts';
import { languageOf } from '../text/languages/languages.ts';
import { tokenize } from '../text/tokens.ts';
import { ASKING } from './asking.ts';

/** What kind of words a question asks for. */
export type Expectation =
  | 'person'
  | 'date'
  | 'number'
  | 'reason'
  | 'place'
  | 'contact'
  | 'step'
  | 'definition'
  | 'other';

const ASKED: readonly (readonly [Expectation, RegExp])[] = [
  [
    'contact',
    // A phone may be what a manual is about, and mail what a program sends: their number or address has to be asked for.
    /\b(?:(?:tele)?phone|fax|mobile) number\b|\be-?mail address\b|\bwhat(?:['’]s| is| are)\b.{0,200}\b(?:e-?mail|(?:tele)?phone|fax)(?:\W*$| of\b)|\baddress\b.{0,200}\b(?:write|reach|contact|mail)\b|\bhow (?:can|do|could) (?:i|we|one) (?:contact|reach)\b/i,
  ],
  [
    'date',
    // "When does it return?" asks for a condition; "when did", "when was" and a named unit of time ask for a date.
    /^\W*(?:since )?when:|^\W*(?:and |but |so )?(?:since )?when (?:did|was|were|had|will|(?:has|have|is|are) .*\b(?:been|published|released|due)\b)(?!.*\b(?:which|what|who)\b)|\b(?:what|which|on what|in which|in what) (?:date|day|month|year|century)\b|\bthe date of\b/i,
  ],
  [
    'number',
    /\bhow (?:many|much|large|big|long|old|tall|wide|deep|heavy)\b|\bwhat (?:number|percentage|share|fraction|factor)\b|\bby what factor\b/i,
  ],
  ['person', /\bwho(?:se|m)?\b/i],
  ['reason', /\bwhy\b|\bhow come\b|\bfor what reason\b|\bwhat (?:causes?|caused|is the reason)\b/i],
  ['place', /^\W*(?:and |but )?where\b|\b(?:in|at|to|from) (?:what|which) (?:place|city|country|town|state)\b/i],
];

/** Weaker signs than those above: words of the kind speak for an answer, but none is ruled out without them. */
const LIKELY: readonly (readonly [Expectation, RegExp])[] = [
  ['date', /\bwhen\b|\b(?:what|which) (?:date|day|month|year|century|decade|era|time|period)s?\b/i],
  [
    'number',
    /\bhow (?:far|fast|high|often|hot|cold|few)\b|\b(?:what|which) (?:amount|population|age|size|length|height|distance|rate|cost|price|percent)\b/i,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:place|city|country|town|state|county|region|continent|location|island|river|street)\b/i,
  ],
  ['reason', /\breasons?\b/i],
  [
    'step',
    /^\W*(?:and |but |so )?how (?:to\b|(?:do|can|could|should|would|must) (?:i|we|you|one)\b)|\b(?:what|which) (?:is|are) the (?:first |next |last )?steps?\b/i,
  ],
  [
    'definition',
    /\bwhat (?:is|are|was|were|does|do)\b.{0,200}\b(?:mean|stand for|definition|purpose|role|difference)\b|\bdefin|^\W*what(?:['’]s| is| are| was| were) (?:an? |the )?[\p{L}\p{N}_ -]+(?![\p{L}\p{N}_ -])\W*$/iu,
  ],
];

function firstOf(kinds: readonly (readonly [Expectation, RegExp])[], question: string): Expectation {
  return kinds.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}

/** What a question asks for, from its wording alone. */
export function expectationOf(question: string): Expectation {
  return firstOf(ASKED, question);
}

/** What a question most likely asks for: as `expectationOf` has it, else by weaker signs. */
export function likelyExpectation(question: string): Expectation {
  const expected = expectationOf(question);
  if (expected !== 'other') return expected;
  const language = languageOf(tokenize(question));
  return firstOf([...(language ? (ASKING[language.code] ?? []) : []), ...LIKELY], question);
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|double|none|no|once|single|several|few|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|seconds|minutes|hours|days|weeks|months|years|century|centuries|always|never)\b/i;
const MONTH = /\b(?:january|february|april|june|july|august|september|october|november|december)\b/i;
/** In lower case they are other words. */
const MARCH_OR_MAY = /\b(?:March|May)\b/;
const YEAR =
  /\b(?:1\d{3}|20\d{2})s?\b|\b\d{1,4} ?(?:ad|bc|bce|ce)\b|\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|\p{L}{1,20}teenth|twentieth|twenty-first) (?:century|centuries)\b|\bmid-\d{4}\b/iu;
const REASON =
  /\b(?:because|since|as|due to|owing to|so that|therefore|thus|hence|reasons?|caus(?:e|es|ed)|led to|leads? to|in order to|to (?:avoid|prevent|keep|allow|make|get)|means? that|result(?:s|ed)? (?:in|from)|thanks to|why)\b/i;
const CONTACT = /@[\w-]+\.\w|\+?\d[\d ()./-]{6,}\d/;
const PLACE = /\b(?:in|at|from|on|to|near|under|inside|within)\s+(?:the\s+)?\p{L}/iu;

/** Whether words hold what the question asks for; true wherever the wording cannot tell. */
export function meets(expectation: Expectation, words: string): boolean {
  switch (expectation) {
    case 'date':
      return DATE.test(words) || YEAR.test(words) || MONTH.test(words) || MARCH_OR_MAY.test(words);
    case 'number':
      return NUMBER.test(words);
    case 'contact':
      return CONTACT.test(words);
    case 'reason':
      return REASON.test(words);
    case 'place':
      return PLACE.test(words);
    default:
      return true;
  }
}
