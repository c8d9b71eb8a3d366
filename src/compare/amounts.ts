import { measureOf } from './cells/measure.ts';
import { dayOf } from './day.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { valueKind } from './values.ts';

/** Something that values can be put in order by; two are comparable where they are of the same thing (`of`). */
export type Amount = Pick<Quantity, 'amount' | 'of'>;

/** What years and dates, and places in a ranking, are amounts of. */
export const DATE = 'date';
export const RANK = 'rank';

/** Days and months as fractions of a year; only their order counts. */
const MONTHS = 12;
const DAYS = 372;

/** What a label says that its values are measured in: "Length (m)", "Price [EUR]", "Weight, kg"; empty for nothing. */
export function unitIn(label: string): string {
  const unit = /[([]\s*(?:in\s+)?([^()[\]\s]{1,12})\s*[)\]][\s*†‡§]*$|,\s*([^\s,]{1,6})$/u.exec(label);
  return unit?.[1] ?? unit?.[2] ?? '';
}

/** A value without footnote marks, a remark in brackets behind it, and a word that says that it is not exact. */
function bare(value: string): string {
  return value
    .trim()
    .replace(/(?<=\S)\s*(?:\[\w{1,3}\]|[*†‡§]|\([^()]*\)){1,20}$/u, '')
    .replace(/^(?:about|approx\.?|approximately|ca\.?|circa|around)\s+/iu, '')
    .replace(/(?<![.;,])[.;,]+$/u, '');
}

/** "100 per minute", "20 requests per hour": a number of what the words behind it say. */
function counted(words: string): Amount | null {
  const { number, of } =
    /^(?<number>\d\S*)\s+(?<of>(?:\p{L}+\s){0,2}(?:per|an?|each|every)\s\p{L}+)$/u.exec(words)?.groups ?? {};
  const quantity = number === undefined ? null : quantityOf(number);
  return quantity?.of === '' && of !== undefined ? { amount: quantity.amount, of: of.toLowerCase() } : null;
}

/** The quantity that is written there, in the unit that the label names where the value has none. */
function quantityUnder(value: string, label: string): Amount | null {
  const words = bare(value);
  const quantity = quantityOf(words) ?? counted(words);
  return quantity?.of === '' ? (quantityOf(`${words} ${unitIn(label)}`) ?? quantity) : quantity;
}

function dateIn(value: string): Amount | null {
  const words = bare(value);
  const day = /^(?:date|year)$/u.test(valueKind(words)) ? dayOf(words) : null;
  return day && { amount: day.year + ((day.month ?? 1) - 1) / MONTHS + ((day.day ?? 1) - 1) / DAYS, of: DATE };
}

function rankOrTime(value: string): Amount | null {
  const words = bare(value);
  const measure = /^\d[\d:.\s]*(?![\d:.\s])(?:st(?!h)|nd|rd|th|h|min|s|m|[\s:\d])*$/iu.test(words)
    ? measureOf(words)
    : null;
  return measure?.kind === RANK || measure?.kind === 'time' ? { amount: measure.value, of: measure.kind } : null;
}

/** The amounts that values under one label state; null where one is no amount, or an amount of something else. */
export function amountsOf(values: readonly string[], label: string): readonly Amount[] | null {
  if (values.every((value) => valueKind(bare(value)) === 'year')) return values.flatMap((value) => dateIn(value) ?? []);
  for (const read of [quantityUnder, dateIn, rankOrTime]) {
    const amounts = values.flatMap((value) => read(value, label) ?? []);
    if (amounts.length === values.length && amounts.every(({ of }) => of === amounts[0]?.of)) return amounts;
  }
  return null;
}
