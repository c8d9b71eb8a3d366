import { fold } from '../text/tokens.ts';

/** A date as far as it is given: a year, a month of it, a day. */
export interface Day {
  readonly year: number;
  /** 1 to 12; null where only the year is given, or the order of the numbers cannot be told. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = /(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/u;
const ISO = /(?<!\d)(?<year>(?:1[5-9]|20|21)\d\d)[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?(?!\d)/u;
const NUMERIC = /(?<!\d)(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>(?:1[5-9]|20|21)\d\d)(?!\d)/u;
const WORDED =
  /(?:(?<before>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?:(?<after>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?!:),?\s*)?/u;
const LONGEST = 40;

/** The date that a text gives: "2014-05-12", "12 May 2014", "May 2014", "2014"; null where it gives none, or is about more. */
export function dayOf(text: string): Day | null {
  const words = fold(text).trim();
  if (words.length > LONGEST) return null;
  const iso = ISO.exec(words)?.groups;
  if (iso) return dated(iso.year, iso.month, iso.day);
  const numeric = NUMERIC.exec(words)?.groups;
  if (numeric) return inAnyOrder(numeric);
  const year = YEAR.exec(words)?.[0];
  if (year === undefined) return null;
  const worded = WORDED.exec(words.replace(year, ' '))?.groups;
  if (!worded) return dated(year);
  return dated(year, String(MONTHS.indexOf(worded.month ?? '') + 1), worded.before ?? worded.after);
}

/** 13/5 can only be a day and a month; of 3/5 nobody knows which is which, unless dots stand there, as after an ordinal. */
function inAnyOrder({ first, second, mark, year }: Record<string, string>): Day | null {
  if (Number(first) > MONTHS.length || mark === '.') return dated(year, second, first);
  if (Number(second) > MONTHS.length) return dated(year, first, second);
  return dated(year);
}

function dated(year?: string, month?: string, day?: string): Day | null {
  const inYear = month === undefined || Number(month) < 1 || Number(month) > MONTHS.length ? null : Number(month);
  return { year: Number(year), month: inYear, day: inYear === null || day === undefined ? null : Number(day) };
}

/** Whether two dates may be one and the same: as far as both are given, they are equal. */
export function isSameDay(a: Day, b: Day): boolean {
  const same = (one: number | null, other: number | null): boolean => one === null || other === null || one === other;
  return a.year === b.year && same(a.month, b.month) && same(a.day, b.day);
}

/** Orders dates newest first, those that are not known last; a date that is given less far counts as its beginning. */
export function newestFirst(a: Day | null, b: Day | null): number {
  const value = (day: Day | null): number => (day ? (day.year * 100 + (day.month ?? 0)) * 100 + (day.day ?? 0) : -1);
  return value(b) - value(a);
}
