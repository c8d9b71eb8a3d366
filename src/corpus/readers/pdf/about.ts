import type { Metadata } from '../../document.ts';

/** Titles that programs write instead of their authors: names of files and of the program, and what stands for nothing. */
const NOT_WRITTEN =
  /^(?:microsoft (?:word|powerpoint|excel) - .*|untitled.*|document\d*|slide \d+|presentation\d*|.*\.\w{2,5}|(?:\/|[a-z]:\\|file:).*)$/i;
/** Accounts under which programs run. */
const NOBODY = /^(?:root|admin|administrator|user|owner|unknown|anonymous|author)$/i;
const LONGEST = 200;

/** What a PDF's information dictionary (ISO 32000, 14.3.3) says that a person may have written. The date is as `2026-11-21`. */
export function describe(entries: object): Metadata {
  const title = written(entries, 'Title', NOT_WRITTEN);
  const author = written(entries, 'Author', NOBODY);
  const date = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(entry(entries, 'CreationDate'))?.slice(1).join('-');
  return { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(date ? { date } : {}) };
}

function written(entries: object, name: string, otherwise: RegExp): string | null {
  const text = entry(entries, name);
  return /\p{L}/u.test(text) && text.length <= LONGEST && !otherwise.test(text) ? text : null;
}

function entry(entries: object, name: string): string {
  const value: unknown = Reflect.get(entries, name);
  return typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
}
