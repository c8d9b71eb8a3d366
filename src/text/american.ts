/** British spellings, and how American English writes them: the words that the rule is meant for, then what is put in their place. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // "virtualise", "analyse"; shorter words that look alike ("wise", "rise") stay.
  [/s(?=(?:ed?|es|ers?|ing|ations?)$)(?<=^.{2,}[iy]s)/, 'z'],
  // "colour", "behavioural"; not "four", "tour", "hour", "flour".
  [/u(?=r(?:s|ed|ing|able|ful|less|ite|ites|al|ally)?$)(?<=^[a-z]{3,}ou)/, ''],
  [/re(?=[sd]?$)(?<=^(?:[a-z]*(?:cent|met|theat|fib|calib|lust|spect)|lit)re)/, 'er'],
  [/(?<=^(?:catal|dial|anal|monol|prol|epil)og)ue(?=[sd]?$)/, ''],
  [/(?<=^(?:licen|defen|offen|preten))c(?=e[sd]?$|ing$)/, 's'],
  [/(?<=^program)me(?=s?$)/, ''],
  [/(?<=^(?:judg|acknowledg|abridg))e(?=ments?$)/, ''],
];

/** The American spelling of a word in lower case, in letters without accents; most words have no other. */
export function american(word: string): string {
  for (const [british, instead] of RULES) {
    const changed = word.replace(british, instead);
    if (changed !== word) return changed;
  }
  return word;
}
