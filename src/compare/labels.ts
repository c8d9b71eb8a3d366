import { type Span, slice, trimSpan } from '../text/span.ts';
import { isStopWord } from '../text/stopwords.ts';
import { fold, tokenize } from '../text/tokens.ts';

/**
 * What a name is to its label, strongest first. `label`: all of it. `same`: what the label itself declares to be the same
 * thing, an abbreviation in brackets and the words before it. `part`: one of several things that share the label. `short`:
 * the label without its bracket. `loose`: a half of it, its initials.
 */
export type Strength = 'label' | 'same' | 'part' | 'short' | 'loose';

/** A way to call what a label names. */
export interface Name {
  readonly text: string;
  readonly strength: Strength;
}

/** Fewest letters of a name made of initials; two letters are as likely a word of their own. */
const FEWEST_INITIALS = 3;
/** Words that an abbreviation in brackets has at most ("PV on HVM"). */
const LONGEST_ABBREVIATION = 4;

const EMPHASIS = /^(\*\*|__|\*|_|`)(?=\S)([\s\S]*\S)\1$/;
const LINK = /^!?\[([^\]]*)\]\([^)]*\)$/;

/** `span` inside Markdown emphasis, code marks or a link around all of it, and without white space at its ends. */
export function bareSpan(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span);
  const words = text.slice(start, end);
  const marked = EMPHASIS.exec(words);
  const [, mark = '', inner = ''] = marked ?? [];
  // `**a** and **b**` begins and ends with the same mark, but is not marked as a whole.
  if (marked && !inner.includes(mark))
    return bareSpan(text, { start: start + mark.length, end: start + mark.length + inner.length });
  const link = LINK.exec(words);
  if (link?.[1]) {
    const from = start + words.indexOf('[') + 1;
    return bareSpan(text, { start: from, end: from + link[1].length });
  }
  return { start, end };
}

/** A label as the source writes it: its words, without Markdown marks around it, on one line. */
export function labelAt(text: string, span: Span): string {
  return slice(text, bareSpan(text, span)).replace(/\s+/gu, ' ');
}

/** A footnote mark at the end of a label; a raised 2 or 3 after a unit of length is part of the unit. */
const FOOTNOTE =
  /(?:(?:(?<!\s)\s+)?(?:\[\w{1,2}\]|\((?:\d{1,2}|[a-z])\)|[*†‡§⁰¹⁴-⁹]|(?<!(?<!\p{L})(?:[kcmd]?m|ft|in|mi|yd|s))[²³])){1,30}\s*$/u;

/** A label without leading list marks and numbers, footnote marks, and the marks that end a question or a lead-in. */
export function plainLabel(label: string): string {
  const words = label
    .replace(/^[\s*•†‡§>#/–—-]+(?=\S)/u, '')
    .replace(/^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z][.)])\s+(?=\S)/iu, '')
    .replace(FOOTNOTE, '')
    .replace(/(?<![\s?:.,;–—-])[\s?:.,;–—-]+$/u, '')
    .trim();
  return words === '' ? label.trim() : words;
}

/** A label as it is told apart from others: folded, without the numbers and marks at its ends. */
export function labelKey(label: string): string {
  return fold(plainLabel(label));
}

/** Whether the words in a bracket are an abbreviation: short, and mostly capitals or digits ("FV", "PV on HVM", "dom0"). */
export function isAbbreviation(words: string): boolean {
  const pieces = words.split(/\s+/);
  if (pieces.length > LONGEST_ABBREVIATION || !/\p{L}/u.test(words)) return false;
  return pieces.some((piece) => /\p{Lu}.*[\p{Lu}\p{N}]|^\p{Ll}+\p{N}+$/u.test(piece)) && !/[,;=<>]/.test(words);
}

/** A word or two that begin like a name: with a capital or a digit. */
const NAME_LIKE = /^[\p{Lu}\p{Lo}\p{N}]\S*(?:\s\S+)?$/u;

/** Names in full where the parts of a label share a word: "Gas / Oil Boiler" has a "Gas Boiler", "Orion 200 / 360" an "Orion 360". */
function sharing(slashed: readonly string[]): string[] {
  const words = slashed.map((part) => part.trim().split(/\s+/u));
  const [first = [], ...later] = words;
  const last = later.at(-1) ?? [];
  const alone = (part: readonly string[]): boolean => part.length === 1;
  if (last.length > 1 && words.slice(0, -1).every(alone)) {
    const shared = last.slice(1).join(' ');
    return words.slice(0, -1).map(([part]) => `${part} ${shared}`);
  }
  if (first.length > 1 && later.every(alone)) return later.map(([part]) => `${first.slice(0, -1).join(' ')} ${part}`);
  return [];
}

/** The names that stand side by side in one label: "A / B / C", "A, B & C", "A and B". Fewer than two: none. */
function parts(label: string): Name[] {
  const named = (texts: readonly string[], strength: Strength): Name[] =>
    texts.length > 1 ? texts.map((text) => ({ text: text.trim(), strength })) : [];
  const slashed = label.split(/(?<!\s)\s+\/\s+|,\s+\/\s+/u);
  if (slashed.length > 1) return named([...slashed, ...sharing(slashed)], 'part');
  const listed = label.split(/,\s+(?:(?:and|or|&)\s+)?|(?<!\s)\s+(?:and|or|&)\s+/iu);
  // "Portland, Oregon" is one place and "Research and Development" one thing: only names in a list with a last "and" are several.
  const isList = /,/.test(label) && /\s(?:and|or|&)\s/i.test(label) && listed.every((part) => NAME_LIKE.test(part));
  if (listed.length > 1) return named(listed, isList ? 'part' : 'loose');
  const tight = label.split('/');
  if (tight.some((part) => part.trim().length < 2)) return [];
  return named(tight, tight.length > 2 && !/\s/.test(label) ? 'part' : 'loose');
}

function initials(label: string): string {
  const words = tokenize(label).filter((token) => !isStopWord(token));
  const letters = words.map((token) => token.word.charAt(0));
  return letters.length >= FEWEST_INITIALS && letters.every((letter) => /\p{L}/u.test(letter)) ? letters.join('') : '';
}

/** Every name of what `label` names, strongest first, each once. */
export function namesOf(label: string): readonly Name[] {
  const plain = plainLabel(label);
  const names: Name[] = [{ text: plain, strength: 'label' }];
  const halves = plain.split(/(?<!\s)\s+[–—-]+\s+|:\s+/u).map((half) => half.trim());
  const wholes = halves.length > 1 ? [plain, ...halves] : [plain];
  for (const [index, whole] of wholes.entries()) {
    const inBrackets = [...whole.matchAll(/[([]([^()[\]]+)[)\]]/gu)].map((found) => (found[1] ?? '').trim());
    const outside = plainLabel(whole.replace(/(?:(?<!\s)\s+)?[([][^()[\]]*[)\]]\s*/gu, ' '));
    const short = inBrackets.filter(isAbbreviation);
    // What follows a dash explains the label; an abbreviation there still names it, its words hardly do.
    const strength: Strength = index === 0 ? (short.length > 0 ? 'same' : 'short') : 'loose';
    for (const text of short) names.push({ text, strength: 'same' });
    if (outside !== '') names.push({ text: outside, strength }, ...parts(outside));
    if (index === 0) {
      for (const text of inBrackets) if (!short.includes(text)) names.push({ text, strength: 'loose' });
      const acronym = initials(outside);
      if (acronym !== '') names.push({ text: acronym, strength: 'loose' });
    }
  }
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const known = seen.has(text.toLowerCase()) || text === '';
    seen.add(text.toLowerCase());
    return !known;
  });
}
