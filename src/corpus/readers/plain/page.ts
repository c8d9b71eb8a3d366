import type { Line } from '../../../text/lines.ts';
import type { Signal } from '../../document.ts';
import { isFrameWord } from './frameWords.ts';
import { furnitureSignals, isFurniture, isSuspect, type Scored, withNeighbours } from './furniture.ts';
import { isMidSentence, joinLines } from './paragraphs.ts';
import { mainScript } from './scripts.ts';
import { type Seen, see } from './signals.ts';

/** Words from which on a paragraph is running text; what stands before the first or after the last of them is at the edge. */
const RUNNING_TEXT = 20;
/** Short lines in a row: how many, and of how many words at most. */
const STACK = 4;
const STACKED_WORDS = 4;
const LIKE_A_LINK = /^[\p{Lu}\p{Lo}][\p{L}\p{N}\p{M}&'’() -]*$/u;

/** What is known of a page as a whole before its lines are told apart. */
export interface Page {
  readonly text: string;
  /** The signals of each line of text, by its number; lines of tables and drawings have none. */
  readonly signals: ReadonlyMap<number, readonly Signal[]>;
  /** Number of the first line that is no furniture: the title, most often. */
  readonly firstLine: number;
  /** Numbers of the first and last line of running text; 0 and infinity where there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** Lines that stand at least twice in the text, trimmed: labels recur under each of several headings. */
  readonly recurring: ReadonlySet<string>;
}

/** Whether a paragraph is running text: by one long line, or by wrapped lines of which most have no sign of furniture. */
function isRunning(paragraph: readonly Line[], suspects: ReadonlySet<Line>): boolean {
  const words = paragraph.map((line) => line.text.trim().split(/\s+/).length);
  if (words.some((count) => count >= RUNNING_TEXT)) return true;
  const total = words.reduce((sum, count) => sum + count, 0);
  return total >= RUNNING_TEXT && paragraph.filter((line) => suspects.has(line)).length * 2 < paragraph.length;
}

function recurringIn(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const line of lines) {
    const words = line.text.trim();
    if (seen.has(words)) recurring.add(words);
    seen.add(words);
  }
  return recurring;
}

/** The words of a page's frame that the running text uses itself: what it speaks of is not only its frame. */
function frameWordsOf(prose: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of prose)
    for (const [word] of text.matchAll(/\p{L}+/gu)) if (isFrameWord(word.toLowerCase())) words.add(word.toLowerCase());
  return words;
}

/** Numbers of the lines that stand among at least `STACK` short ones without the end of a sentence. */
function stackedIn(group: readonly Line[]): number[] {
  const stacked: number[] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.length >= STACK) for (const number of open) stacked.push(number);
    open = [];
  };
  for (const { text, number } of group) {
    const words = text.trim();
    if (words.split(/\s+/).length <= STACKED_WORDS && LIKE_A_LINK.test(words)) open.push(number);
    else close();
  }
  close();
  return stacked;
}

/** Whether a line is a sentence, or the beginning of one that goes on below. */
function isSentence(line: Line | undefined): boolean {
  const words = line?.text.trim() ?? '';
  const count = words.split(/\s+/).length;
  return count >= RUNNING_TEXT / 2 || (count > 2 && words.endsWith('.'));
}

/** Looks over the lines of text of a page. `texts` are its stretches of neighbouring lines without tables and drawings. */
export function look(text: string, texts: readonly (readonly Line[])[], repeated: ReadonlySet<string>): Page {
  const seen = new Map(texts.flat().map((line): [Line, Seen] => [line, see(line.text)]));
  const suspects = new Set([...seen].flatMap(([line, looks]) => (isSuspect(looks) ? [line] : [])));
  const prose = texts
    .flatMap((lines) => joinLines(lines).filter((paragraph) => isRunning(paragraph, suspects)))
    .flat()
    .filter((line) => !suspects.has(line));
  const running = new Set(prose);
  const firstProse = prose[0]?.number ?? 0;
  const lastProse = prose.at(-1)?.number ?? Number.POSITIVE_INFINITY;
  const script = mainScript(text);
  const spokenOf = frameWordsOf(prose);
  const recurring = recurringIn(texts.flat());
  const stacked = new Set(texts.flatMap(stackedIn));
  const all = texts.flatMap((lines) => {
    let before: Line | undefined;
    return lines.map((line, at): Scored & { readonly line: Line } => {
      const { number } = line;
      const words = line.text.trim();
      const next = lines[at + 1];
      const midSentence = isMidSentence(before, line);
      const signals = furnitureSignals(seen.get(line) ?? see(line.text), {
        script,
        edge: number < firstProse || number > lastProse,
        midSentence,
        spokenOf,
        repeated: repeated.has(words.replace(/\s+/gu, ' ')),
        recurs: recurring.has(words),
        alone: lines.length === 1 && text.indexOf(words) === text.lastIndexOf(words),
        stacked: stacked.has(number),
        overText: !isSentence(line) && isSentence(next) && !(next && suspects.has(next)),
      });
      before = isFurniture(signals) ? undefined : line;
      return { line, signals, apart: at === 0, open: !midSentence && !running.has(line) };
    });
  });
  const signals = new Map(withNeighbours(all).map((found, at) => [all[at]?.line.number ?? 0, found]));
  const firstLine = [...signals].find(([, found]) => !isFurniture(found))?.[0] ?? 0;
  return { text, signals, firstLine, firstProse, lastProse, recurring };
}
