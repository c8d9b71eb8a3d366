import type { Signal } from '../../document.ts';

/** What frames of pages say, each kind by the form that it has on pages of many makers. */
export interface Phrase extends Signal {
  /** Words of the longest line that says this and nothing else. */
  readonly most: number;
  readonly pattern: RegExp;
}

export const LISTED_PAGES = 'announces links to other pages';

/**
 * Weighed by hand: 1 for what is said on no other occasion; less for what a text can say as well, so that other signs have to
 * come to it.
 */
export const PHRASES: readonly Phrase[] = [
  {
    name: 'asks to log in or to register',
    weight: 1,
    most: 14,
    pattern:
      /^\W*(?:please |you (?:must|have to|need to) (?:be )?)?(?:(?:log(?:ged)?|sign(?:ed)?)[ -]?(?:in|up)|register|login)(?: (?:or|and) [\p{L} ]{2,20})? to (?:post|comment|reply|continue|view|read|vote|rate|follow|see|join)\b/iu,
  },
  {
    name: 'asks for a comment, a review or a like',
    weight: 1,
    most: 10,
    pattern:
      /^\W*(?:(?:post|leave|add|write|be the first to) (?:a|an|your|us a)? ?(?:comment|reply|review|feedback|answer)\b|(?:was|did you find) (?:this|the) \w+ (?:page |article )?(?:helpful|useful)|(?:did you )?(?:find|like) this (?:helpful|page|article|post)\b|submit a request\b)(?!.*[.:])/i,
  },
  {
    name: 'asks to share or to follow',
    weight: 1,
    most: 10,
    pattern:
      /^\W*(?:share (?:this|on|via)\b|follow us\b|(?:tweet|pin|like) (?:this|it)\W*$|(?:send|e-?mail) (?:this )?to a friend\W*$|(?:print|e-?mail|bookmark|edit|report) (?:this )?(?:page|article|post|ad|abuse)\b(?!.*[.:])(?! (?:on both|to|as|in) ))/i,
  },
  {
    name: 'asks to subscribe or to join',
    weight: 0.7,
    most: 16,
    pattern:
      /^\W*(?:subscribe (?:to|now|for)\b|sign up for\b|join (?:our|the) (?:newsletter|mailing|club|community)\b|become a member\b|to unsubscribe\b|unsubscribe\b|click (?:here )?to (?:add|subscribe|share|follow|register|unsubscribe)\b|support (?:local|our|us)\b|(?:get|receive) (?:our|the latest)\b)|\bsubscribe!?$/i,
  },
  {
    name: 'asks to buy',
    weight: 0.7,
    most: 5,
    pattern:
      /^\W*(?:add to (?:your )?(?:basket|cart|bag|wish ?list|favou?rites)|buy (?:it )?now|(?:in|out of) stock|check ?out)\W*$/i,
  },
  {
    name: 'speaks for the site',
    weight: 0.3,
    most: 16,
    pattern: /\b(?:our|us|this site)\b|\b(?:your|my) (?:\w+ )?(?:basket|cart|account|profile|order|photos|inbox)\b/i,
  },
  {
    name: 'advertising tone',
    weight: 0.4,
    most: 16,
    pattern: /!(?:\s|$)|\b\d+% off\b|\bfree (?:delivery|shipping|trial)\b|\bnever miss\b/i,
  },
  {
    name: 'advertisement',
    weight: 1,
    most: 5,
    pattern: /^\W*(?:advertisements?|sponsored(?: content| links?)?|(?:story|article) continues below.*(?!.))\W*$/i,
  },
  {
    name: 'counter or pager',
    weight: 1,
    most: 10,
    pattern:
      /^\W*(?:(?:no|\d[\d,.]*[km]?) (?:comments?|views?|replies|likes?|shares?|reads?|ratings?|reviews?|votes?|followers|downloads|answers|min(?:ute)?s? read)(?: yet)?\b\W*(?:\d+\W*)?$|[\d.,]{1,20} (?:out )?of [\d.,]{1,20} (?:stars|found this)\b|(?:[\p{L} ]{1,60}: )?page \d+ of \d+\W*$|(?:comments?|views?|likes?|replies|shares?) ?(?:\(\d+\)|:)\W*$|comments? (?:are|is) (?:closed|off|disabled)\W*$)|\b(?:page|article|topic) (?:has been|was) (?:viewed|read|accessed) [\d,.]+ times\b/iu,
  },
  {
    name: 'way through the site',
    weight: 1,
    most: 7,
    pattern:
      /^\W*(?:(?:skip|jump) to (?:\w+ )?(?:content|navigation|recipe|comments|search|main)\W*$|(?:back|return) to (?:the )?top\W*$|view (?:my )?complete profile\W*$|retrieved from\b)/i,
  },
  {
    name: 'leads to the next page',
    weight: 0.7,
    most: 8,
    pattern:
      /^\W*(?:previous|prev|next|older|newer) ?(?:post|posts|page|topic|article|story|entry)?(?:\s*[:|»›]|\W*$)/i,
  },
  {
    name: LISTED_PAGES,
    weight: 0.7,
    most: 9,
    pattern:
      /^\W*(?:related (?:articles|posts|stories|links|pages|topics|products|questions)|(?:you (?:may|might) also (?:like|enjoy)|(?:customers|others|people) also (?:bought|viewed|liked|ask))|more (?:from|in|on) .{2,40}|read (?:more|next|also)(?:: .*)?|(?:most|recently) (?:read|viewed|popular|shared)(?: \w+)?|(?:hot|popular|trending|latest) (?:questions|posts|articles|topics|now)|recent (?:posts|comments|changes)|recommended(?: for you)?|on this page|blog archive)\W*$/i,
  },
  {
    name: 'filed under',
    weight: 0.7,
    most: 16,
    pattern: /^\W*(?:(?:hidden )?categor(?:y|ies)|tags|labels|tagged|filed under|posted in)\s*:/i,
  },
  {
    name: 'asks to accept cookies',
    weight: 1,
    most: 25,
    pattern:
      /^(?=.*\b(?:we|our|this (?:web)?site|accept|manage)\b).*\bcookies\b|^\W*(?:accept|reject|manage) (?:all|cookies)\W*$/i,
  },
  {
    name: 'note of the site on the page',
    weight: 1,
    most: 14,
    pattern:
      /^\W*(?:this page was last (?:edited|modified|changed|updated)|last (?:updated|edited|modified) .*\bago|all times are\b|you must be\b|need help\?)/i,
  },
];
