const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** A calendar date as people write it: "Oct 27, 2012", "27 October 2012", "2012-10-27", "27/10/2012", "27.10.2012". */
export const DATE = new RegExp(
  `\\b(?:${MONTH} ${DAY},? \\d{4}|${DAY}\\.? (?:of )?${MONTH},? \\d{4}|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})\\b`,
  'i',
);
