import { type BinarySource, unreadable } from '../reader.ts';

/** Refuses a file in a format of before 2007, which is another than that of its successor, and says what to do. */
export function refuseOld({ path }: BinarySource, successor: string): Promise<never> {
  return Promise.reject(unreadable(path, null, `is in the format of before 2007. Save it as ${successor}.`));
}
