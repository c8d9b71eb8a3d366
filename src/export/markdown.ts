import type { Language } from '../language/language.ts';
import { type Grid, type GridValue, plainLine } from './grid.ts';

/** What means something wherever it stands: marks, links, tables, HTML, entities. */
const ANYWHERE = /[\\`*_[\]<>|~&#]/gu;
/** An address that would become a link; a colon or an at sign that is escaped ends that. */
const ADDRESS = /:(?=\/\/)|@(?=\w)|(?<=\bwww)\./giu;
/** The beginning of a list, a heading or a quotation. */
const AT_START = /^(?:[-+>#=]|\d+(?=[.)]))/u;

/** A comparison as Markdown with a table (GFM), and a numbered list of the quotations that it rests on. All of it is inert. */
export function markdownOf({ subjects, rows, sources }: Grid, { answers }: Language): string {
  const { notStated } = answers.comparison;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = line(['', ...subjects.map(escaped)]) + line(['', ...subjects].map(() => '---'));
  const body = rows
    .map(({ aspect, cells }) => line([escaped(aspect), ...cells.map((cell) => valuesText(cell, notStated))]))
    .join('');
  const list = sources.map(
    ({ number, place, quote }) => `${number}. ${atStart(escaped(place))}\n\n   > ${atStart(escaped(quote.text))}\n\n`,
  );
  return `${head}${body}\n${list.join('')}`;
}

function valuesText(values: readonly GridValue[], notStated: string): string {
  if (values.length === 0) return `*${notStated}*`;
  return values
    .map(({ value, number, date }) => `${escaped(value)}${date === null ? '' : ` (${escaped(date)})`} \\[${number}\\]`)
    .join(' / ');
}

function escaped(text: string): string {
  return plainLine(text).replace(ANYWHERE, '\\$&').replace(ADDRESS, '\\$&');
}

function atStart(text: string): string {
  return text.replace(AT_START, (mark) => (/\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}
