import type { Description } from '../../document.ts';
import { isUnseen } from './lines.ts';
import type { Page } from './page.ts';

const ENTRY = /^:(?<name>!?[\p{L}\p{N}_][\p{L}\p{N}_-]*!?):(?:[ \t]+(?![ \t])(?<value>.*))?$/u;
/** Attributes at the head of a document that say who wrote it and when. */
const FIELDS: Readonly<Record<string, keyof Description>> = {
  author: 'author',
  authors: 'author',
  revdate: 'date',
  date: 'date',
  organization: 'publisher',
  orgname: 'publisher',
};
const ADDRESS = /(?:(?<!\s)\s+)?<[^<>]*>/gu;
const AUTHORS = /^[^\s<>;,:.!?][^<>;:!?]*(?:<[^<>]+>)?(?:;[^<>;:!?]+(?:<[^<>]+>)?)*;?$/u;
/** Words of the longest name. */
const MOST_NAMES = 4;
/** A version, a date, or both, and a remark. */
const REVISION = /^[ \t]*(?:v?\d[^\s,:]*)(?:[,:].*)?$/iu;

/** Whether a line sets an attribute of the document. */
export function isEntry(line: string): boolean {
  return ENTRY.test(line);
}

/** Reads the attribute that line `at` sets, and the lines that its value goes on over; gives the line behind it. */
export function readEntry(page: Page, at: number): number {
  const { name = '', value = '' } = ENTRY.exec(page.lines[at]?.text ?? '')?.groups ?? {};
  const parts = [value];
  let end = at + 1;
  while (/[ \t][\\+]$/u.test(parts.at(-1) ?? '') && end < page.lines.length)
    parts.push(page.lines[end++]?.text.trim() ?? '');
  const words = parts.map((part) => part.replace(/[ \t][\\+]$/u, '')).join(' ');
  const bare = name.replaceAll('!', '');
  if (bare !== name) page.settings.set(`!${bare}`, '');
  else page.settings.set(bare, words);
  const field = page.isFront && Object.hasOwn(FIELDS, bare) ? FIELDS[bare] : undefined;
  if (field) page.describe(field, words);
  return end;
}

/** Reads the lines of authors and revision right below the document's title; gives the line behind them. */
export function readBylines(page: Page, from: number): number {
  const next = (at: number): number => {
    let line = page.lines[at];
    let end = at;
    for (; line && (isUnseen(line) || isEntry(line.text)); line = page.lines[end])
      end = isEntry(line.text) ? readEntry(page, end) : end + 1;
    return end;
  };
  let at = next(from);
  const authors = page.lines[at];
  if (!authors || !isAuthors(authors.text)) return at;
  page.describe(
    'author',
    authors.text
      .replace(ADDRESS, '')
      .split(/(?:(?<!\s)\s+)?;\s*/u)
      .filter(Boolean)
      .join(', '),
  );
  page.add('byline', authors);
  at = next(at + 1);
  const revision = page.lines[at];
  if (!revision || !REVISION.test(revision.text)) return at;
  const [said = ''] = revision.text.split(':', 1);
  const comma = said.indexOf(',');
  // Without a comma, a line that begins with a v is the version alone.
  if (comma >= 0 || !/^\s*v/iu.test(said)) page.describe('date', said.slice(comma + 1));
  page.add('byline', revision);
  return next(at + 1);
}

function isAuthors(line: string): boolean {
  if (!AUTHORS.test(line) || !/\p{L}/u.test(line) || /^(?:[[=*.|-]|\/\/)/u.test(line)) return false;
  return line.split(';').every((person) => person.replace(ADDRESS, '').trim().split(/\s+/u).length <= MOST_NAMES);
}
