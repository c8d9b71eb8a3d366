/** A question that puts names side by side, in its own words. */
export interface ComparisonAsked {
  /** Two to five names, as typed. */
  readonly names: readonly string[];
  /** In which respect, as typed; null when the question does not say. */
  readonly aspect: string | null;
}

/** A longer name is a clause, and the question asks something else. */
const LONGEST_NAME_WORDS = 6;
const MOST_NAMES = 5;

/** What leads over from the names to the respect. */
const RESPECT = String.raw`(?:\s*[,:]\s*|\s+)(?:in terms of|with (?:regard|respect) to|when it comes to|regarding|concerning|as to|on|in|for|by|about|at)\s+(?<aspect>\S.{0,300})`;
const LIST = String.raw`(?<list>\S.{0,300}?\s(?:and|with|to|against|vs\.?|versus|or|from)\s.{0,300}?\S)`;

const PATTERNS: readonly RegExp[] = [
  String.raw`(?:please\s+)?(?:compare|contrast)\s+${LIST}(?:${RESPECT})?`,
  String.raw`(?:what(?:'s| is| are)\s+)?(?:the\s+)?(?:main\s+|key\s+)?(?:differences?|comparison)\s+between\s+${LIST}(?:${RESPECT})?`,
  String.raw`how\s+(?:do|does|did)\s+${LIST}\s+(?:differ|compare)(?:${RESPECT})?`,
  String.raw`how\s+(?:do|does|did)\s+(?<left>\S(?:.{0,300}?\S)?)\s+(?:differ\s+from|compare\s+(?:to|with|against))\s+(?<right>\S(?:.{0,300}?\S)?)(?:${RESPECT})?`,
  String.raw`(?<left>\S(?:.{0,300}?\S)?)\s+(?:vs\.?|versus)\s+(?<right>\S(?:.{0,300}?\S)?)(?:\s*:\s*(?<after>\S.{0,300})|${RESPECT})?`,
  String.raw`(?:which|what|who)\s+(?:one\s+)?(?:is|are|has|have|does|do)\s+(?<aspect>[^,]{1,300}),\s*${LIST}`,
  String.raw`(?<left>\S+(?:\s+\S+)?)\s+or\s+(?<right>\S+(?:\s+\S+)?)`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

function trimmed(words: string): string {
  return words.trim().replace(/^(?:the|a|an|both|between)\s+/i, '');
}

/** The names of a list such as "A, B and C". */
function namesIn(list: string): string[] {
  return list
    .split(/(?:(?<!\s)\s+)?,\s*(?:(?:and|or)\s+)?|(?<!\s)\s+(?:and|with|to|against|vs\.?|versus|or|from)\s+/iu)
    .map(trimmed)
    .filter((name) => name !== '');
}

/** Reads "compare A and B", "how do A and B differ on C?", "A vs B: C" and the like; null for any other question. */
export function readComparison(question: string): ComparisonAsked | null {
  const asked = question.replace(/^\W+|(?<![\s?.!…])[\s?.!…]+$/gu, '');
  if (/^(?:why|why not|how|when|where|who):/iu.test(asked)) return null;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(asked)?.groups;
    if (!groups) continue;
    const { list, left, right, aspect, after } = groups;
    const names = list === undefined ? [left ?? '', right ?? ''].map(trimmed) : namesIn(list);
    const fit = names.every((name) => name !== '' && name.split(/\s+/).length <= LONGEST_NAME_WORDS);
    if (names.length < 2 || names.length > MOST_NAMES || !fit) continue;
    return { names, aspect: trimmed(aspect ?? after ?? '') || null };
  }
  return null;
}
