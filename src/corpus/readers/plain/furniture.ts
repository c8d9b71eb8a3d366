import type { Signal } from '../../document.ts';
import { LISTED_PAGES } from './phrases.ts';
import { isForeign } from './scripts.ts';
import type { Shape } from './shape.ts';
import { NO_WORDS, PICTURE, type Seen } from './signals.ts';

/**
 * Page furniture in plain text: what a saved or pasted web page carries besides its text. Each line gets a sum of named
 * signals: what it says and looks like, where it stands, beside what, and how often. From 1 on, it is furniture.
 */
export const FURNITURE = 1;

/** A line that is as likely as this to be furniture by what it says makes furniture of its neighbours likelier. */
const SUSPECT = 0.6;

/** Where a line stands, and what is known of its page. */
export interface Place {
  /** Index of the script that the page is written in, from `mainScript`, or -1. */
  readonly script: number;
  /** Outside the running text: before its first or after its last paragraph. */
  readonly edge: boolean;
  /** In the middle of a sentence that was broken over several lines: then it is text, whatever it says. */
  readonly midSentence?: boolean;
  /** The words of a frame that the running text uses itself, in lower case. */
  readonly spokenOf?: ReadonlySet<string>;
  /** Stands in many documents of the corpus. */
  readonly repeated?: boolean;
  /** Stands more than once on the page. */
  readonly recurs?: boolean;
  /** Between blank lines, and named nowhere else in the text. */
  readonly alone?: boolean;
  /** Among short lines that follow each other. */
  readonly stacked?: boolean;
  /** Directly over a sentence, as headings do. */
  readonly overText?: boolean;
}

/** What its place adds for a line. A line of the text that repeats or stands outside has nothing else that speaks against it. */
const FOREIGN: Signal = { name: 'another script than the page', weight: 1 };
const AT_THE_EDGE: Signal = { name: 'outside the running text', weight: 0.3 };
const REPEATED: Signal = { name: 'repeats in other documents', weight: 0.5 };
const RECURS: Signal = { name: 'recurs on the page', weight: 0.3 };
const ALONE: Signal = { name: 'stands alone, as pictures do', weight: 0.5 };
const STACKED: Signal = { name: 'among short lines in a row', weight: 0.4 };
const SPOKEN_OF: Signal = { name: 'the text speaks of it', weight: -0.4 };
const OVER_TEXT: Signal = { name: 'over a sentence, as a heading', weight: -0.4 };
/** What its neighbours add. */
const BESIDE: Signal = { name: 'beside furniture', weight: 0.2 };
const BETWEEN: Signal = { name: 'between furniture', weight: 0.4 };
/** Besides, where no blank line stands between the two. */
const ATTACHED: Signal = { name: 'attached to furniture', weight: 0.1 };
const ANNOUNCED: Signal = { name: 'among links to other pages', weight: 0.7 };

export function sumOf(signals: readonly Signal[]): number {
  // Weights are tenths; the sum of their binary fractions may miss 1 by a little.
  return Math.round(signals.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
}

/** The signals for and against a line's being furniture by itself and by its place, its neighbours aside. */
export function furnitureSignals({ text, shape, signs }: Seen, place: Place): Signal[] {
  if (isForeign(text, place.script)) return [FOREIGN];
  if (!shape || place.midSentence) return [];
  const signals = [...signs];
  if (place.edge) signals.push(AT_THE_EDGE);
  if (place.repeated) signals.push(REPEATED);
  if (place.recurs && shape.frame > 0) signals.push(RECURS);
  if (place.alone && signs.some(({ name }) => name === PICTURE)) signals.push(ALONE);
  if (place.stacked) signals.push(STACKED);
  if (place.overText) signals.push(OVER_TEXT);
  if (place.spokenOf && isSpokenOf(shape, place.spokenOf)) signals.push(SPOKEN_OF);
  return signals;
}

/** Whether most of what makes a line look like furniture is what the running text is about. */
function isSpokenOf({ words, frame }: Shape, spokenOf: ReadonlySet<string>): boolean {
  return frame > 0 && words.filter((word) => spokenOf.has(word)).length * 2 >= frame;
}

/** Whether signals make a line furniture. */
export function isFurniture(signals: readonly Signal[]): boolean {
  return sumOf(signals) >= FURNITURE;
}

/** Whether a line is likely to be furniture by what it says, wherever it stands. */
export function isSuspect({ signs }: Seen): boolean {
  return sumOf(signs) >= SUSPECT;
}

/** Whether anything but its place at the edge speaks for a line's being furniture: else there is nothing to tell of it. */
export function isTelling(signals: readonly Signal[]): boolean {
  return signals.some((signal) => signal.weight > 0 && signal !== AT_THE_EDGE);
}

const OF_PLACE: ReadonlySet<Signal> = new Set([AT_THE_EDGE, REPEATED, RECURS, STACKED, OVER_TEXT]);

/** A line with its signals. */
export interface Scored {
  readonly signals: readonly Signal[];
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** Whether neighbours count: not for running text. */
  readonly open: boolean;
}

/**
 * The signals of lines in order, with what their neighbours add: a line beside furniture is likelier to be furniture, and
 * so is the list of titles below a line that announces links to other pages.
 */
export function withNeighbours(lines: readonly Scored[]): (readonly Signal[])[] {
  // Strokes without words part texts as well.
  const suspected = lines.map(
    ({ signals }) =>
      !signals.some(({ name }) => name === NO_WORDS) &&
      (isFurniture(signals) || sumOf(signals.filter((signal) => !OF_PLACE.has(signal))) >= SUSPECT),
  );
  let announced = false;
  return lines.map(({ signals, apart, open }, at) => {
    const announces = signals.some(({ name }) => name === LISTED_PAGES);
    if (announces) announced = suspected[at] === true;
    else if (apart || !open || isFurniture(signals)) announced = false;
    if (!open) return signals;
    const beside = Number(suspected[at - 1] ?? false) + Number(suspected[at + 1] ?? false);
    const attached = (!apart && suspected[at - 1]) || (lines[at + 1]?.apart === false && suspected[at + 1]);
    const added = [
      ...(beside > 0 ? [beside > 1 ? BETWEEN : BESIDE] : []),
      ...(attached ? [ATTACHED] : []),
      ...(announced && !announces ? [ANNOUNCED] : []),
    ];
    const all = [...signals, ...added];
    // A line that is made furniture by what stands above it bears on the next.
    if (isFurniture(all)) suspected[at] = true;
    return all;
  });
}
