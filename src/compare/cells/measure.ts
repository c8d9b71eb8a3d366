/** What a cell measures: a number that cells of one column can be put in order by. */
export interface Measure {
  /** In the unit of the cell: years with their fraction for a date, seconds for a time. */
  readonly value: number;
  readonly kind: 'number' | 'percent' | 'money' | 'date' | 'year' | 'time' | 'rank';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const DAY_MONTH = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+${MONTH}(?:[\s,-]+(\d{4}))?`, 'i');
const MONTH_DAY = new RegExp(String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:[\s,]+(\d{4}))?`, 'i');
const MONTH_YEAR = new RegExp(String.raw`^\W*${MONTH}[\s,]+(\d{4})\b`, 'i');
const ISO = /^\W*(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const SLASHED = /^\W*(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/;
const YEAR = /^\W*(1[0-9]\d\d|20\d\d)(?:\s*(?:[-–—/]\s*(?:\d{2,4}|\p{L}+)?)|s)?(?![\d,.%]|\s*\p{L}{1,2}\b)/u;
const SEASON = /^\W*(\d\d)\/\d\d$/;
const CLOCK = /^\W*(?:(\d+):)?(\d+):(\d\d(?:\.\d+)?)/;
const TIME =
  /^\W*(?:(\d+)\s*(?:h|hrs?|hours?)\b[\s,]*)?(?:(\d+)\s*(?:m|min|mins|minutes?)\b[\s,]*)?(?:(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?)\b)?/i;
const RANK = /^\W*(?:t-?)?(\d+)(?:st|nd|rd|th|=|\.)(?=\s|$|\b[^\d])/i;
const NUMBER = /^([^\p{L}\d]*)(\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?|\d*\.?\d+)\s*(%|percent)?/u;
/** Months and days as fractions of a year; only their order counts. */
const MONTHS_OF_YEAR = 12;
const DAYS_OF_YEAR = 372;

function date(year: number, month: number, day: number): Measure {
  return { kind: 'date', value: year + (month - 1) / MONTHS_OF_YEAR + day / DAYS_OF_YEAR };
}

function dateIn(text: string): Measure | null {
  const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const iso = ISO.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(text);
  if (slashed) return date(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  const first = MONTH_DAY.exec(text);
  if (first) return date(Number(first[3] ?? 0), month(first[1] ?? ''), Number(first[2]));
  const second = DAY_MONTH.exec(text);
  if (second) return date(Number(second[3] ?? 0), month(second[2] ?? ''), Number(second[1]));
  const third = MONTH_YEAR.exec(text);
  return third ? date(Number(third[2]), month(third[1] ?? ''), 0) : null;
}

function timeIn(text: string): Measure | null {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [, hours = 0, minutes, seconds] = clock;
    return { kind: 'time', value: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  }
  const [whole = '', hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (!/\d/.test(whole)) return null;
  return { kind: 'time', value: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) };
}

/** What the text of a cell measures; null for words. A number in brackets is negative, as accounts write it. */
export function measureOf(text: string): Measure | null {
  if (!/\d/.test(text)) return null;
  const dated = dateIn(text);
  if (dated) return dated;
  const year = YEAR.exec(text) ?? SEASON.exec(text);
  if (year) return { kind: 'year', value: Number(year[1]) };
  const timed = timeIn(text);
  if (timed) return timed;
  const rank = RANK.exec(text);
  if (rank) return { kind: 'rank', value: Number(rank[1]) };
  const number = NUMBER.exec(text);
  if (!number) return null;
  const [, before = '', digits = '', percent] = number;
  const negative = /^\s*[(−–-]|[(−–-]$/u.test(before.replace(/[$€£¥]/gu, '').trim()) || /^\(.*\)/.test(text.trim());
  const size = Number(digits.replace(/[,\s]/gu, ''));
  if (!Number.isFinite(size)) return null;
  const kind = percent || /%\s*$/.test(text) ? 'percent' : /[$€£¥¢]/u.test(text) ? 'money' : 'number';
  return { kind, value: negative ? -size : size };
}
