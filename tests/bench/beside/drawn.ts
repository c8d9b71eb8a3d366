import { inHashOrder } from './sizes.ts';

/** Ways to ask for what a heading names. */
const FRAMES: readonly ((heading: string) => string)[] = [
  (heading) => `How does ${heading} work?`,
  (heading) => `What is ${heading} for?`,
  (heading) => `When should I use ${heading}?`,
  (heading) => `Where do I find out about ${heading}?`,
  (heading) => `What do I have to know about ${heading} before I start?`,
];

/** A heading that a question can be made of: two to eight words with letters, after its number. */
const NUMBER = /^(?:\d+\.)*\d*\.?\s+/u;
const WORDS = /^\p{L}[\p{L}\p{N}'_()/.+-]*(?: [\p{L}\p{N}(][\p{L}\p{N}'_()/.+-]*){1,7}$/u;

/**
 * At most `count` questions in plain words, made of headings; the same for the same headings, whatever their order. Who asks does not
 * write a capital where only the heading's beginning demands one.
 */
export function drawnQuestions(headings: Iterable<string>, count: number): string[] {
  const distinct = new Set<string>();
  for (const heading of headings) {
    const words = heading.replace(NUMBER, '').replace(/\s+/gu, ' ').trim();
    if (WORDS.test(words)) distinct.add(words);
  }
  return inHashOrder([...distinct], (heading) => heading)
    .slice(0, count)
    .map((heading, at) => (FRAMES[at % FRAMES.length] as (heading: string) => string)(asTyped(heading)));
}

/** "Memory hotplug" is asked for as "memory hotplug", "DMA buffers" and "Xen" inside a sentence as they are. */
function asTyped(heading: string): string {
  const [first = ''] = heading.split(' ', 1);
  return /^\p{Lu}\p{Ll}+$/u.test(first) ? first.toLowerCase() + heading.slice(first.length) : heading;
}
