import { KOREAN } from './languages/korean.ts';
import { BY_SCRIPT, languageOf } from './languages/languages.ts';
import { type Token, termOf } from './tokens.ts';

/** English function words and the words that only phrase a question; they say how something is asked, not what about. */
const STOP_WORDS = new Set(
  `a about above actually after again all also am an and any anybody anyone anything are as at be because been before being below
  between both but by can cannot could did do does doing done down during each either else ever every few for from further get
  gets getting give given gives go goes got had has have having he her here hers herself him himself his how however i if in
  into is it its itself just let like many may me might mine more most much must my myself neither no nor not of off on once
  one only onto or other others our ours out over own per please same shall she should so some somebody someone something such
  than that the their theirs them themselves then there these they thing things this those though through thus to too under
  until up upon us versus very via vs was we were what whatever when where whether which while who whom whose why will with within
  without would yet you your yours yourself tell know don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't
  wouldn't shouldn't haven't hasn't hadn't it's that's there's what's who's i'm i've i'd you're you've
  dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt whats whos thats im ive`
    .split(/\s+/)
    // No English word is written in the scripts of these.
    .concat(BY_SCRIPT.flatMap(({ functionWords }) => [...functionWords])),
);

/** Korean function words take particles and endings as others do. */
const KOREAN_TERMS = new Set([...KOREAN.functionWords].map(termOf));
/** All of these begin behind it. */
const HANGUL = 0x1100;

const STOP_TERMS = new Set([...STOP_WORDS].map(termOf));

/** Whether a term is that of a function word. */
export function isStopTerm(term: string): boolean {
  return STOP_TERMS.has(term);
}

/** Whether a token is a function word. */
export function isStopWord(token: Token): boolean {
  return STOP_WORDS.has(token.word) || (token.term.charCodeAt(0) >= HANGUL && KOREAN_TERMS.has(token.term));
}

/** The tokens that carry meaning; all of them when every one is a function word, so that a question is never empty. */
export function contentTokens(tokens: readonly Token[]): readonly Token[] {
  const own = languageOf(tokens)?.functionWords;
  const content = tokens.filter((token) => !isStopWord(token) && !own?.has(token.word));
  return content.length > 0 ? content : tokens;
}
