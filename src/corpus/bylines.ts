import { DATE } from '../text/dates.ts';

/** What a byline is about: the document itself, a remark on it, the text that it answers, or how to reach somebody. */
export type BylineRole = 'own' | 'remark' | 'answered' | 'contact';

const ANSWERED = /^\W*(?:in reply to|parent (?:article|post|message)|re)\s*:/iu;
/** "bob commented on …", "bob wrote:", "Heikki said...": what somebody else put below a text. */
const REMARK =
  /^[\p{L}\p{N}_.-]+(?: [\p{Lu}][\p{L}.'-]+){0,2} (?:commented|replied|answered|wrote|writes|said|says)\b|^\W*(?:answered|commented|replied)\b/iu;
const CONTACT = /[\w.+-]@[\w-]+\.\w|\d[\d ()./-]{6,40}\d\s*$/u;
const HEADER = /^\W*(?:from|author|by|date|posted|published|written|updated)\b/iu;

/** The role of a byline, by how it opens. */
export function bylineRole(text: string): BylineRole {
  if (ANSWERED.test(text)) return 'answered';
  if (REMARK.test(text)) return 'remark';
  return CONTACT.test(text) && !HEADER.test(text) && !DATE.test(text) ? 'contact' : 'own';
}
