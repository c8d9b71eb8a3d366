import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WORDS =
  'harbour lamp ferry quay winter rope granite engine signal island sound horn crew chart tide pilot buoy deck sail mast'.split(
    ' ',
  );
const SECTIONS = 12;

/** Numbers as random as any, and the same each time (a linear congruential generator, with the constants of Numerical Recipes). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** Writes so many documents into `folder`; those of another `edition` state other numbers. */
export async function writeDocuments(folder: string, count: number, edition: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < count; at++) await writeFile(join(folder, `log-${at}.md`), textOf(at, edition));
}

function textOf(document: number, edition: number): string {
  const random = numbers(document * 7_919 + 1);
  const word = (): string => WORDS[random.next().value % WORDS.length] ?? '';
  const sentence = (): string => `The ${word()} of the ${word()} ${document} has ${word()} and ${word()}.`;
  const sections = Array.from({ length: SECTIONS }, (_, at) => {
    const heading = `## ${word()} ${word()} ${at}`;
    return `${heading}\n\n${sentence()} ${sentence()}\n\nThe ${word()} was painted ${edition + at} times.\n`;
  });
  const table = `| | Lamp ${document} | Horn ${document} |\n|---|---|---|\n| Price | ${edition} € | free |\n| Height | ${document} m | 2 m |\n`;
  return `# Log ${document}\n\n${sections.join('\n')}\n${table}`;
}

/** Questions about those documents: with an answer, without, and look-ups. */
export const QUESTIONS: readonly object[] = [
  { id: 1, kind: 'ask', question: 'How many times was the lamp painted?' },
  { id: 2, kind: 'ask', question: 'What has the ferry of the quay 3?' },
  { id: 3, kind: 'none', question: 'Who sells gin in Australia?' },
  { id: 4, kind: 'cell', subject: 'Lamp 1', aspect: 'price' },
  { id: 5, kind: 'compare', left: 'Lamp 0', right: 'Horn 0', aspect: null },
  { id: 6, kind: 'ask', question: 'lamp height' },
];
