import { termOf } from './tokens.ts';

/** English words of one kin that no rule of endings brings together: irregular verbs and plurals, and a few nouns of verbs. */
const KIN = `become became|begin began begun|beat beaten|bend bent|bind bound|bite bit bitten|blow blew blown|break broke broken|breed bred|
bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen choice|cling clung|come came|creep crept|
deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|
feel felt|fight fought|find found|flee fled|fly flew flown flight|forbid forbade forbidden|forget forgot forgotten|
freeze froze frozen|go went gone|grow grew grown growth|hang hung|hear heard|hide hid hidden|hold held|keep kept|
know knew known knowledge|lay laid|lead led|learn learnt|leave left|lend lent|light lit|lose lost loss|make made|mean meant|
meet met|pay paid payment|prove proven proof|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|
seek sought|sell sold sale|send sent|shake shook shaken|shine shone|shoot shot|shrink shrank shrunk|sing sang sung song|
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken speech|spend spent|spin spun|stand stood|steal stole stolen|
stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|
tell told|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|weave wove woven|win won|
wind wound|withdraw withdrew withdrawn|write wrote written|die died dead death|marry marriage|bear bore born birth|long length|
wide width|high height|deep depth|strong strength|child children|man men|woman women|foot feet|tooth teeth|mouse mice|
person people|life live lives|half halves|wife wives|leaf leaves`;

const kin = new Map<string, ReadonlySet<string>>();
for (const family of KIN.split('|')) {
  const terms = new Set(family.trim().split(/\s+/u).map(termOf));
  for (const term of terms) kin.set(term, new Set([...(kin.get(term) ?? []), ...terms]));
}

/** The other terms under which an irregular word is indexed: of "wrote" those of "write" and "written"; none for most. */
export function otherForms(term: string): readonly string[] {
  return [...(kin.get(term) ?? [])].filter((other) => other !== term);
}
