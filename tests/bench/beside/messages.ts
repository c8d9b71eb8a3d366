import type { Building, Stage } from './engines/engine.ts';

/** What an engine's process is started for: to make an index, or to open one and to be asked. */
export interface Task {
  readonly engine: string;
  readonly phase: 'build' | 'answer';
  readonly stage: Stage;
  /** The file or folder that the engine writes to and opens. */
  readonly place: string;
}

/** What a process that made an index tells of it. */
export interface Built extends Building {
  /** What it wrote, in bytes. */
  readonly bytes: number;
  /** Its highest resident memory, in bytes. */
  readonly memory: number;
}

/** What a process that opened an index tells once it can be asked. */
export interface Opened {
  /** Since its start, in s. */
  readonly seconds: number;
}

/** Questions to be answered one after the other. */
export interface Batch {
  readonly questions: readonly string[];
}

/** What a process tells of a batch. */
export interface Answered {
  /** In ms, for each question. */
  readonly times: readonly number[];
  /** Time of the processor for all of them, in ms, collecting garbage included. */
  readonly processor: number;
  /** How many of the questions found anything. */
  readonly found: number;
  /** Its highest resident memory so far, in bytes. */
  readonly memory: number;
}
