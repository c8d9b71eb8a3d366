import { slice } from '../text/span.ts';
import type { Heading } from './document.ts';

/** The words of a heading, as a reader sees them. */
export function headingWords(text: string, { span, words }: Heading): string {
  return words ?? slice(text, span);
}
