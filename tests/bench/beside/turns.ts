import { join } from 'node:path';
import type { Stage } from './engines/engine.ts';
import type { Answered, Batch, Built, Opened } from './messages.ts';
import { type Bounds, GaveUp, Running } from './running.ts';

/** What was measured of an engine over one stage; what it did not come to is null. */
export interface Measured {
  readonly engine: string;
  readonly stage: Stage;
  readonly built: Built | null;
  readonly opened: Opened | null;
  /** Time of each question in ms, in the order asked; none of an engine that broke down, fewer of one whose time was up. */
  readonly times: readonly number[];
  /** Time of the processor for all of these questions, in ms; it depends less on what else the machine does. */
  readonly processor: number;
  /** How many of these questions found anything. */
  readonly found: number;
  /** Highest resident memory of the process that answered, in bytes. */
  readonly memory: number;
  /** Why it was measured no further; null when it came to the end. */
  readonly reason: string | null;
}

/** How the engines are asked. */
export interface Asking {
  readonly questions: readonly string[];
  /** Asked before the clock counts: a program that has run for a while is what is measured. */
  readonly warmUp: readonly string[];
  /** How often all questions are asked. */
  readonly rounds: number;
  /** An engine whose answers took so long together, in s, is asked no more; a tenth of it is for warming up. */
  readonly patience: number;
  readonly bounds: Bounds;
}

/** So many questions warm an engine up, the same ones again where there are fewer. */
export const WARM = 200;
/** The share of the time for answers that an engine may take to warm up. */
const WARMING = 0.1;
/** Questions that an engine answers before it is the next one's turn. */
const BATCH = 10;

/** An engine under measurement. */
interface Turn {
  measured: Measured;
  running: Running | null;
  /** What its answers have taken so far, in s. */
  spent: number;
}

/**
 * Measures engines over one stage: each makes its index alone; then all of them stay open, and are asked a batch at a time in turns, each
 * time another one first, so that a machine that drifts is fair to all. `tell` takes a line on how far it has come.
 */
export async function measure(
  engines: readonly string[],
  stage: Stage,
  scratch: string,
  asking: Asking,
  tell: (line: string) => void,
): Promise<Measured[]> {
  const turns: Turn[] = [];
  try {
    for (const engine of engines) {
      tell(`${engine} makes its index of ${stage.passages} passages`);
      turns.push(await prepared(engine, stage, join(scratch, engine.replaceAll(' ', '-')), asking.bounds));
    }
    const { questions, warmUp, rounds, patience } = asking;
    for (const { batch, order } of inTurns(warmUp, Math.ceil(WARM / Math.max(1, warmUp.length)), turns))
      for (const turn of order) if (turn.spent < WARMING * patience) await ask(turn, batch);
    for (const turn of turns) turn.spent = 0;
    tell(`${questions.length} questions to each of ${turns.length} engines`);
    for (const { batch, order } of inTurns(questions, rounds, turns))
      for (const turn of order) await askCounting(turn, batch, patience);
  } finally {
    for (const { running } of turns) await running?.stop();
  }
  return turns.map(({ measured }) => measured);
}

/** An engine that has made its index and opened it again, or has given up. */
async function prepared(engine: string, stage: Stage, place: string, bounds: Bounds): Promise<Turn> {
  const turn: Turn = {
    measured: { engine, stage, built: null, opened: null, times: [], processor: 0, found: 0, memory: 0, reason: null },
    running: null,
    spent: 0,
  };
  await unlessGivenUp(turn, async () => {
    turn.running = await Running.start({ engine, phase: 'build', stage, place }, bounds);
    turn.measured = { ...turn.measured, built: await turn.running.next<Built>() };
    await turn.running.stop();
    turn.running = await Running.start({ engine, phase: 'answer', stage, place }, bounds);
    turn.measured = { ...turn.measured, opened: await turn.running.next<Opened>() };
  });
  return turn;
}

/** The questions in batches, and for each the engines in their order: each time another one first. */
function* inTurns(
  questions: readonly string[],
  rounds: number,
  turns: readonly Turn[],
): Generator<{ readonly batch: Batch; readonly order: readonly Turn[] }> {
  let first = 0;
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < questions.length; at += BATCH) {
      const order = [...turns.slice(first), ...turns.slice(0, first)];
      yield { batch: { questions: questions.slice(at, at + BATCH) }, order };
      first = (first + 1) % turns.length;
    }
}

/** Asks an engine a batch; null when it is not there any more. */
async function ask(turn: Turn, batch: Batch): Promise<Answered | null> {
  const answered = (await unlessGivenUp(turn, async () => await turn.running?.ask(batch))) ?? null;
  for (const time of answered?.times ?? []) turn.spent += time / 1_000;
  return answered;
}

/** Asks an engine a batch that counts, unless its time is up; what it has answered by then counts. */
async function askCounting(turn: Turn, batch: Batch, patience: number): Promise<void> {
  const { measured } = turn;
  if (measured.reason !== null) return;
  if (turn.spent > patience) {
    turn.measured = {
      ...measured,
      reason: `asked only ${measured.times.length} questions, in ${turn.spent.toFixed(0)} s`,
    };
    return;
  }
  const answered = await ask(turn, batch);
  if (!answered) return;
  turn.measured = {
    ...measured,
    times: [...measured.times, ...answered.times],
    processor: measured.processor + answered.processor,
    found: measured.found + answered.found,
    memory: answered.memory,
  };
}

/** Does something with an engine; one that gives up is ended, and what it answered so far counts no more. */
async function unlessGivenUp<T>(turn: Turn, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    await turn.running?.stop();
    turn.running = null;
    turn.measured = { ...turn.measured, times: [], reason: error.message };
    return null;
  }
}
