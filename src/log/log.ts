import pino from 'pino';
import { readable } from './readable.ts';

/** How much a line matters; `info` where nothing is said. */
export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** What a line is about, for programs that read logs. Never what was asked, unless the owner wants that. */
export interface About {
  readonly level?: Level;
  readonly [field: string]: string | number | boolean | null | undefined;
}

/** Takes one line for the operator. */
export type Log = (line: string, about?: About) => void;

export interface LogSettings {
  /** Lines of a lower level are left out. */
  readonly level: Level;
  /** `json` for programs, an object a line; `text` for whoever sits before the terminal. */
  readonly format: 'json' | 'text';
  readonly colour: boolean;
  /** Takes a line with its end. */
  write(line: string): void;
}

/** Opens a log: each line has a time, a level, and what it is about. */
export function openLog({ level, format, colour, write }: LogSettings): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => write(format === 'json' ? line : readable(line, colour)) },
  );
  return (line, { level: at = 'info', ...about } = {}) => logger[at](about, line);
}
