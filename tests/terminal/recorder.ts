import type { Output } from '../../src/terminal/output.ts';

/** An output that keeps what it is given. */
export interface Recorder extends Output {
  readonly written: string[];
  readonly complaints: string[];
}

/** An output of 80 columns without colour that keeps what it is given. */
export function recorder(): Recorder {
  const written: string[] = [];
  const complaints: string[] = [];
  return {
    written,
    complaints,
    colour: false,
    columns: () => 80,
    write: async (text) => void written.push(text),
    complain: async (text) => void complaints.push(text),
  };
}
