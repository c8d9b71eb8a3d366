import { DATE } from '../../../text/dates.ts';
import type { Line } from '../../../text/lines.ts';
import { bylineRole } from '../../bylines.ts';
import type { Block, Metadata } from '../../document.ts';

const EMAIL = /\w[.+-]*@[\w-]+(?:\.[\w-]+)+\b/;
/** Groups of digits, or one that begins like no quantity does: "978 287 1752", "(030) 1234-56", "+4930123456". */
const PHONE = /(?:^|\s)(?=[+(0]|\d+[\s./-])\+?(?:\(?\d{2,5}\)?[\s./-]?){2,5}\d{2,}(?:\s|$)/;
const LABELLED_PHONE = /\b(?:tel|telephone|phone|mobile|fax)\b\W*\d{5}/i;
/** Groups of digits that are no telephone number: thousands ("12 345 678"), years ("2010-2012"), an address on a network. */
const OTHER_GROUPS =
  /(?:^|\s)(?:[1-9]\d{0,2}(?:[ .]\d{3}){1,10}|(?:(?:1[5-9]|20)\d{2}[ /-]?){2,10}|\d{1,3}(?:\.\d{1,3}){3})(?=\s|$)(?!\s\d)/;
const URL_ALONE = /^<?https?:\/\/\S+>?$/i;

/** "In reply to: …", "Posted by …": how forums, mailing lists and blogs introduce who wrote what when. */
const INTRODUCED =
  /^(?:by [\p{Lu}][\p{L}.'-]+(?: [\p{Lu}][\p{L}.'-]+){0,3}(?:, [\p{Lu}][\p{L} ]{1,40})?$|(?:posted|published|written|submitted|updated|last (?:updated|modified|edited|reviewed)|created|translated)\b.{0,60}(?:\d|\bby\b)|(?:in reply to|parent article|from|to|date|author|authors|source|sent|subject|posted by|written by|re|cc|published|updated)\s*:\s*\S)/iu;
/** "alice wrote:", "bob said...", "bob commented on 2 May 2008". */
const SAID =
  /^[\p{L}\p{N}_.-]+(?: [\p{Lu}][\p{L}.-]+)? (?:wrote|writes|said)\s*(?:on .{4,40})?(?::|\.\.\.$|…$)|^[\p{L}\p{N}_.-]+ (?:commented|replied|posted|asked|answered)(?: on| at)? .*\d{4}/u;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Characters of the longest byline; what opens a comment ("bob wrote:") is looked for in as many. */
const LONGEST = 300;
/** Longest line, in words, that can be a byline or a line of a postal or contact block. */
const MOST_WORDS = 16;

/** "Founded: 12 May 1998" states a fact of something; a label for the text's own date is among those that introduce one. */
const LABELLED = /^\p{L}[\p{L} ]*:\s/u;

/** Whether a line says who wrote something, when, or in reply to what, and nothing else. */
export function isByline(line: Line): boolean {
  const text = line.text.trim();
  if (SAID.test(text.slice(0, LONGEST))) return true;
  if (text.length > LONGEST || words(text) > MOST_WORDS) return false;
  if (URL_ALONE.test(text)) return true;
  if (INTRODUCED.test(text) && !/[.!?]$/.test(text)) return true;
  const date = LABELLED.test(text) ? null : DATE.exec(text);
  return date !== null && words(text.replace(date[0], '')) <= 5 && !/[.!?]$/.test(text);
}

/** Whether a line gives a way to reach somebody. */
export function isContact(line: Line): boolean {
  const text = line.text.trim();
  if (text.length > LONGEST || words(text) > 6 || DATE.test(text)) return false;
  const phone = LABELLED_PHONE.test(text) || (PHONE.test(text) && !OTHER_GROUPS.test(text));
  return phone || EMAIL.test(text);
}

/** Whether a line beside a contact line can belong to the same card: a name, a role, a place. */
export function isCardLine(line: Line): boolean {
  const text = line.text.trim();
  return text !== '' && words(text) <= 6 && !/[.!?:;]$/.test(text) && /^[\p{Lu}\p{N}+(]/u.test(text);
}

/** One name of a person, or several: "Ann Lee", "R. Holm and T. Vane". */
const NAME = "\\p{Lu}[\\p{L}'’-]*\\.?(?: \\p{Lu}[\\p{L}'’-]*\\.?){0,2} \\p{Lu}[\\p{L}'’-]+";
const NAMES = new RegExp(`^${NAME}(?:(?:, | and | & )${NAME})*$`, 'u');

/** Whether a line could name who wrote the text; a title can look the same. */
export function isNames(line: Line): boolean {
  return NAMES.test(line.text.trim());
}

/** Whether a byline is a date with little else. */
export function isDated(line: Line): boolean {
  return DATE.test(line.text) && isByline(line);
}

const AUTHOR = /(?:^|\s)(?:by|author:|from:)\s+([^\s,(<|][^,(<|\n]*)/i;
const DOES = '(?:is|was|has|writes|works|lives|teaches)\\b';
/** "About Ann Lee Ann Lee is …", where a heading and its text became one line. */
const ABOUT = new RegExp(`^[Aa]bout (${NAME}) \\1 ${DOES}`, 'u');
const ABOUT_THE_AUTHOR = /^about the authors?\W*$/i;
const OPENS_WITH_NAME = new RegExp(`^(?:[Aa]bout the author:? )?(${NAME}) ${DOES}`, 'u');

/** A block as bylines are looked for in it. */
export interface Told {
  readonly kind: Block['kind'];
  readonly text: string;
}

/** Who wrote the text, as a note below it tells; undefined where none does. */
function authorBelow(blocks: readonly Told[]): string | undefined {
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind !== 'paragraph') continue;
    const isHeaded = ABOUT_THE_AUTHOR.test(blocks[at - 1]?.text ?? '') || /^about the author/i.test(text);
    const name = ABOUT.exec(text)?.[1] ?? (isHeaded ? OPENS_WITH_NAME.exec(text)?.[1] : undefined);
    if (name !== undefined) return name;
  }
  return undefined;
}

/**
 * Author and date of a document, as its own bylines write them: those of remarks on it, and of what it answers, are not its
 * own. A note on the author below the text counts where no byline names one.
 */
export function metadataOf(blocks: readonly Told[]): Metadata {
  const own = blocks.filter(({ kind, text }) => kind === 'byline' && bylineRole(text) === 'own');
  // A date below a remark is the remark's.
  const remark = blocks.findIndex(({ kind, text }) => kind === 'byline' && bylineRole(text) === 'remark');
  const before = own.filter((block) => remark < 1 || blocks.indexOf(block) < remark);
  const date = before.map(({ text }) => DATE.exec(text)?.[0]).find((found) => found !== undefined);
  const author = before
    .map(
      ({ text }) =>
        AUTHOR.exec(text)?.[1]?.trim() ??
        text
          .split('\n')
          .map((line) => line.trim())
          .find((line) => NAMES.test(line)),
    )
    .find((found) => found !== undefined && found !== '');
  const name = author ?? authorBelow(blocks);
  return { ...(name ? { author: name } : {}), ...(date ? { date } : {}) };
}
