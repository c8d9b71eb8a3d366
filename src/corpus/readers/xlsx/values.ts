import { dateFromSerial, format, getFormatFromId, isDateFormat, isTextFormat } from 'numfmt';
import type { Archive } from '../archive/open.ts';
import { type Element, eachElement, elementsIn } from '../archive/xml.ts';

/** Shows the number of a cell of the style with this index. */
export type Shown = (value: number, style: number) => string;

/** Digits that Excel keeps of a number. */
const DIGITS = 15;
/** Days between the two dates that spreadsheets count from, 1899-12-31 and 1904-01-01. */
const DAYS_TO_1904 = 1462;
/** The last day that Excel knows, 9999-12-31. */
const LAST_DAY = 2_958_465;
const SECONDS_OF_DAY = 86_400;
/** Longer patterns are written by nobody. */
const LONGEST_PATTERN = 255;
const GENERAL = 'General';

/** How numbers are shown by the styles in `part`: dates as `2026-11-21`, the rest by its format, in English. */
export async function shownBy(archive: Archive, part: string | null, from1904: boolean): Promise<Shown> {
  const patterns = part === null ? [] : await patternsOf(archive, part);
  const kinds = patterns.map((pattern) => ({ pattern, isDate: isDate(pattern) }));
  return (value, style) => {
    const { pattern, isDate: dated } = kinds[style] ?? { pattern: GENERAL, isDate: false };
    const day = value + (from1904 ? DAYS_TO_1904 : 0);
    if (dated && day >= 0 && day < LAST_DAY + 1) return dateOf(day, pattern);
    if (pattern === GENERAL || dated || isTextFormat(pattern)) return plain(value);
    return (
      format(pattern, value, { throws: false, locale: 'en', invalid: plain(value), nbsp: false }).trim() || plain(value)
    );
  };
}

/** The pattern of each cell style, by its index. */
async function patternsOf(archive: Archive, part: string): Promise<string[]> {
  const own = new Map<number, string>();
  let styles: Element[] = [];
  await eachElement(archive, part, new Set(['numFmts', 'cellXfs']), (element) => {
    if (element.name === 'cellXfs') styles = elementsIn(element);
    else
      for (const { attributes } of elementsIn(element))
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
  });
  return styles.map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    const pattern = own.get(id) ?? getFormatFromId(id) ?? GENERAL;
    return pattern === '' || pattern.length > LONGEST_PATTERN ? GENERAL : pattern;
  });
}

/** Hours beyond a day (`[h]:mm`) are a length of time, and no date. */
function isDate(pattern: string): boolean {
  return isDateFormat(pattern) && !/\[[hms]+\]/i.test(pattern);
}

function dateOf(day: number, pattern: string): string {
  const [year, month, date, hour, minute, second] = dateFromSerial(Math.round(day * SECONDS_OF_DAY) / SECONDS_OF_DAY);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(hour)}:${two(minute)}${second > 0 ? `:${two(second)}` : ''}`;
  const written = pattern.replace(/"[^"]*"|\\.|\[[^\]]{0,255}\]/g, '');
  if (!/[yd]/i.test(written) && !/m{3}/i.test(written) && /[hs]/i.test(written)) return time;
  const whole = `${year}-${two(month)}-${two(date)}`;
  return /h/i.test(written) ? `${whole} ${time}` : whole;
}

/** A number without the noise of its last binary digits. */
function plain(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
