/** Longest name, term or question that we repeat inside a sentence of ours, in characters as a reader counts them. */
const REPEATED_LIMIT = 120;

/** Most names that one sentence lists before it counts the rest. */
const LISTED_LIMIT = 6;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `text` on one line and of at most `limit` characters; a cut is marked with an ellipsis. For what was typed, never for a quotation. */
export function shortened(text: string, limit = REPEATED_LIMIT): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  let kept = '';
  let count = 0;
  for (const { segment } of characters.segment(line)) {
    if (++count > limit) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return line;
}

/** A name or term inside one of our sentences: shortened, in quotation marks. */
export function named(name: string): string {
  return `“${shortened(name)}”`;
}

/** Names in quotation marks as a phrase, for example “A”, “B” or “C”; a long list ends with how many more there are. */
export function listed(names: readonly string[], joint: 'and' | 'or'): string {
  const shown = names.slice(0, LISTED_LIMIT).map(named);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(', ')} ${joint} ${left} more`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} ${joint} ${last}` : last;
}

/** A number with its noun, for example `1 line` and `2,400 lines`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A whole number with a comma between thousands. */
export function grouped(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
}

/** A number as people write it: with a true minus, and as many decimals as it needs, two at most. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}
