/** A dash, or dots, alone in a cell: nobody states anything there. */
const BLANK = /^(?:[-–—−‒]+|\.{2,}|…)?$/u;
const FLAG = /^(?:yes|no|true|false|none|✓|✔|✗|✘|x|partial|partly|limited|optional|n\/a)(?![\p{L}\p{N}])/iu;
/** A flag may carry a remark ("no (planned)"); a longer cell is a sentence that happens to begin like one. */
const LONGEST_FLAG = 40;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const NUMERIC_DATE = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;
const LONGEST_DATE = 30;
/** A cell with more words is a sentence. */
const FEW_WORDS = 6;
/** The mark before a number, the number, and the unit after it. */
const NUMBER = /^[^\p{L}\p{N}]*[\d.,]+\s*(%|[\p{L}/°µ]*)/u;
/** "GB" and "MB" measure the same thing. */
const PREFIX = /^[kmgtp](?=i?b)/;

/** Words in the place of a value that say that there is none to be told. */
const UNKNOWN =
  /^(?:\W*(?:n\/?[ad]|tb[acd]|unknown|not (?:available|known|stated|applicable|reported))|[^\w?]*\?)\W*$/iu;

/** Whether a cell says that its value is not known. */
export function isUnknown(value: string): boolean {
  return UNKNOWN.test(value);
}

/** Whether a cell states nothing. */
export function isBlank(value: string): boolean {
  return BLANK.test(value.trim());
}

/**
 * What kind of value a cell holds: `flag`, `date`, `words`, `sentence`, `year`, or `number` and its unit. The values of one
 * respect are mostly of one kind, and those of one thing of several.
 */
export function valueKind(value: string): string {
  const words = value.trim().toLowerCase();
  if (FLAG.test(words) && words.length < LONGEST_FLAG) return 'flag';
  if (/^(?:1[5-9]|20)\d\d$/.test(words)) return 'year';
  const isDate = NUMERIC_DATE.test(words) || (MONTH.test(words) && /\d/.test(words));
  if (isDate && words.length < LONGEST_DATE) return 'date';
  const number = NUMBER.exec(words);
  if (!number) return words.split(/\s+/u).length > FEW_WORDS ? 'sentence' : 'words';
  const unit = (number[1] ?? '').replace(PREFIX, '');
  return `number ${/[$€£¥%]/u.exec(words)?.[0] ?? unit}`.trim();
}
