import { join } from 'node:path';
import type { Stage } from './engines/engine.ts';
import type { Built, Opened } from './messages.ts';
import { type Bounds, GaveUp, Running } from './running.ts';

/** What was measured of an engine over one stage; what it did not come to is null. */
export interface Measured {
  readonly engine: string;
  readonly stage: Stage;
  readonly built: Built | null;
  readonly opened: Opened | null;
  /** Time of each question in ms; none when it gave up before the end. */
  readonly times: readonly number[];
  /** Share of the questions that found anything. */
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
  readonly bounds: Bounds;
}

/** So many questions warm an engine up, the same ones again where there are fewer. */
const WARM = 100;
/** Questions that an engine answers before it is the next one's turn. */
const BATCH = 10;

/** An engine under measurement. */
interface Turn {
  measured: Measured;
  running: Running | null;
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
    await askAll(turns, asking.warmUp, Math.ceil(WARM / Math.max(1, asking.warmUp.length)), false);
    tell(`${asking.questions.length} questions to each of ${turns.length} engines`);
    await askAll(turns, asking.questions, asking.rounds, true);
  } finally {
    for (const { running } of turns) await running?.stop();
  }
  const asked = asking.questions.length * asking.rounds;
  return turns.map(({ measured }) => ({ ...measured, found: measured.found / asked }));
}

/** An engine that has made its index and opened it again, or has given up. */
async function prepared(engine: string, stage: Stage, place: string, bounds: Bounds): Promise<Turn> {
  const turn: Turn = {
    measured: { engine, stage, built: null, opened: null, times: [], found: 0, memory: 0, reason: null },
    running: null,
  };
  await unlessGivenUp(turn, async () => {
    turn.running = new Running({ engine, phase: 'build', stage, place }, bounds);
    turn.measured = { ...turn.measured, built: await turn.running.next<Built>() };
    await turn.running.stop();
    turn.running = new Running({ engine, phase: 'answer', stage, place }, bounds);
    turn.measured = { ...turn.measured, opened: await turn.running.next<Opened>() };
  });
  return turn;
}

async function askAll(
  turns: readonly Turn[],
  questions: readonly string[],
  rounds: number,
  counts: boolean,
): Promise<void> {
  let first = 0;
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < questions.length; at += BATCH) {
      const batch = { questions: questions.slice(at, at + BATCH) };
      for (const turn of [...turns.slice(first), ...turns.slice(0, first)])
        await unlessGivenUp(turn, async () => {
          const answered = await turn.running?.ask(batch);
          if (!answered || !counts) return;
          const { measured } = turn;
          turn.measured = {
            ...measured,
            times: [...measured.times, ...answered.times],
            found: measured.found + answered.found,
            memory: answered.memory,
          };
        });
      first = (first + 1) % turns.length;
    }
}

/** Does something with an engine; one that gives up is ended, and what it answered so far counts no more. */
async function unlessGivenUp(turn: Turn, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    await turn.running?.stop();
    turn.running = null;
    turn.measured = { ...turn.measured, times: [], reason: error.message };
  }
}
