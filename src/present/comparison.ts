import { counted } from './words.ts';

/** Over what is stated of one of the subjects alone. */
export const ONLY = 'Stated of one of them only:';

/** What was left out where only differences were asked for. */
export function alikeText(alike: number): string {
  return `${counted(alike, 'aspect')} in which they are alike ${alike === 1 ? 'is' : 'are'} left out.`;
}
