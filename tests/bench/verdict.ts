import { flat, isLabel, isValue, LONGEST_FIGURE, LONGEST_QUOTE, occurrences } from './matching.ts';
import { mustDecline, type Place, type Question, type Sides } from './question-file.ts';
import type { Sheet } from './sheet.ts';
import { type ShownAnswer, type ShownQuote, type ShownRow, type ShownValue, shownQuotes } from './shown.ts';

/** How many quotations of an answer count for the top three. */
const TOP = 3;

/** Whether an answer holds what was asked for, its cleanness aside. `top3` is left out where there is no ranking. */
export interface Verdict {
  readonly right: boolean;
  readonly top3?: boolean;
  readonly why: string;
}

const wrong = (why: string): Verdict => ({ right: false, why });

/** Judges the answer to one question by the rules for its kind. */
export function judge(question: Question, answer: ShownAnswer, sheet: Sheet): Verdict {
  if (mustDecline(question)) {
    if (!answer.declined) return wrong('answered what is not there');
    const shown = shownQuotes(answer).length > 0;
    return shown ? wrong('declined, but showed a quotation') : { right: true, why: '' };
  }
  if (answer.declined) return wrong('declined');
  switch (question.kind) {
    case 'cell':
      return judgeCell(question, answer, sheet);
    case 'compare':
      return judgeComparison(question, answer);
    default:
      return judgeQuotes(question, answer, sheet);
  }
}

function judgeQuotes(question: Question, answer: ShownAnswer, sheet: Sheet): Verdict {
  const quotes = answer.quotes.length > 0 ? answer.quotes : answer.cell ? [answer.cell.quote] : [];
  const [first] = quotes;
  if (!first) return wrong('no quotation');
  const neighbour = (question.wrong_first ?? []).some((mark) => flat(first.text).includes(mark));
  return {
    right: !neighbour && holdsAnswer(question, [first], sheet),
    top3: holdsAnswer(question, quotes.slice(0, TOP), sheet),
    why: `wrong quotation: ${flat(first.text).slice(0, 80)}`,
  };
}

function holdsAnswer(question: Question, quotes: readonly ShownQuote[], sheet: Sheet): boolean {
  const longest = question.figure ? LONGEST_FIGURE : LONGEST_QUOTE;
  const holds = (source: string, words: string): boolean =>
    quotes.some((quote) => {
      const text = flat(quote.text);
      const fits = quote.source === source && text.length <= longest && text.includes(words);
      return fits && isInSection(question.section, quote, words, sheet);
    });
  return placesOf(question).some(({ source, must_quote }) => {
    const found = must_quote.map((words) => holds(source, words));
    return found.length > 0 && (question.all_of ? found.every(Boolean) : found.some(Boolean));
  });
}

function placesOf({ source, must_quote, also = [] }: Question): Place[] {
  const further = also.filter((place): place is Place => 'must_quote' in place);
  return [{ source: source ?? '', must_quote: must_quote ?? [] }, ...further];
}

/** Whether words that occur more than once were quoted from under the right heading. */
function isInSection(section: string | undefined, quote: ShownQuote, words: string, sheet: Sheet): boolean {
  const text = sheet.texts.get(quote.source) ?? '';
  if (section === undefined || occurrences(text, words) === 1) return true;
  const escaped = words.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const found = new RegExp(escaped.join('\\s+'), 'u').exec(text.slice(quote.start));
  return found !== null && sectionAt(text, quote.start + found.index, sheet.sections.get(quote.source)) === section;
}

/** The last of `sections` that begins at or before `offset`. */
function sectionAt(text: string, offset: number, sections: readonly string[] = []): string | null {
  let last: { start: number; section: string } | null = null;
  for (const section of sections) {
    const start = text.indexOf(section);
    if (start >= 0 && start <= offset && start > (last?.start ?? -1)) last = { start, section };
  }
  return last?.section ?? null;
}

function judgeCell(question: Question, { cell }: ShownAnswer, sheet: Sheet): Verdict {
  if (!cell) return wrong('no cell');
  const { value, quote, subject, aspect } = cell;
  if (quote.source !== question.source) return wrong(`wrong document: ${quote.source}`);
  if ((question.wrong_first ?? []).some((mark) => flat(value).includes(mark))) return wrong(`a neighbour: ${value}`);
  const hit = (question.expect ?? []).find((expected) => isValue(expected, value, question.col === undefined));
  if (hit === undefined) return wrong(`wrong value: ${flat(value).slice(0, 80)}`);
  if (flat(quote.text).length > LONGEST_QUOTE) return wrong('the quotation is too long');
  // A value such as "none" is right by accident unless it was looked up under the right labels.
  if (question.col !== undefined && occurrences(sheet.texts.get(quote.source) ?? '', hit) > 1) {
    if (!isLabel(subject, question.col)) return wrong(`wrong subject: ${subject}`);
    if (question.row !== undefined && !isLabel(aspect, question.row)) return wrong(`wrong aspect: ${aspect}`);
  }
  return { right: true, why: '' };
}

interface StatedRow {
  readonly aspect: string;
  readonly left: ShownValue;
  readonly right: ShownValue;
}

function judgeComparison(question: Question, answer: ShownAnswer): Verdict {
  const rows = (answer.compare?.rows ?? []).flatMap(bothSides);
  const fewest = Math.max(1, question.rows ?? 1);
  if (rows.length < fewest) return wrong(`${rows.length} rows of ${fewest}`);
  if (question.pairs) {
    const missing = question.pairs.filter((pair) => !rows.some((row) => isPair(question, pair, row)));
    const why = `rows wrong or missing: ${missing.map(([aspect]) => aspect).join(', ')}`;
    return { right: missing.length === 0, why };
  }
  const prose = question.left_col === undefined;
  const says = ({ value, quote }: ShownValue, source: string, expected: readonly string[]): boolean =>
    quote.source === source && expected.some((words) => isValue(words, value, prose));
  const sides = sidesOf(question);
  // Where an aspect was asked for, the first row is the answer.
  const right = (question.aspect == null ? rows : rows.slice(0, 1)).some((row) => {
    const left = sides.map(({ source, expect_left }) => says(row.left, source, expect_left));
    const other = sides.map(({ source, expect_right }) => says(row.right, source, expect_right));
    return question.any_of
      ? left.some(Boolean) && other.some(Boolean)
      : left.some((fits, index) => fits && other[index]);
  });
  const shown = rows
    .slice(0, 1)
    .map((row) => `${flat(row.left.value).slice(0, 40)} | ${flat(row.right.value).slice(0, 40)}`);
  return { right, why: `wrong sides: ${shown.join()}` };
}

function bothSides({ aspect, cells: [left, right] }: ShownRow): StatedRow[] {
  return left?.value && right?.value ? [{ aspect, left, right }] : [];
}

function isPair(
  { source }: Question,
  [label, lefts, rights]: readonly [string, readonly string[], readonly string[]],
  { aspect, left, right }: StatedRow,
): boolean {
  const says = ({ value, quote }: ShownValue, expected: readonly string[]): boolean =>
    quote.source === source && expected.some((words) => isValue(words, value, false));
  return isLabel(aspect, label) && says(left, lefts) && says(right, rights);
}

function sidesOf({ source, expect_left = [], expect_right = [], also = [] }: Question): Sides[] {
  const further = also.filter((place): place is Sides => 'expect_left' in place);
  return [{ source: source ?? '', expect_left, expect_right }, ...further];
}
