import type { Citation } from '../corpus/quote.ts';

/** What could end an address early where it is written between brackets, or would have to be escaped there. */
const UNSAFE = /[()[\]<>"`{}|\\^]/gu;

/**
 * The address at which a quotation can be opened, in plain ASCII without brackets or blanks; null where there is none that may
 * become a link. Addresses come from the documents: only a web address is one, and one that names a user only looks like another.
 */
export function linkOf({ url }: Citation): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password, origin, href } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null;
  return origin + href.slice(origin.length).replace(UNSAFE, percent);
}

/** One ASCII character as it is written in an address where it shall mean nothing; `encodeURIComponent` spares round brackets. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
