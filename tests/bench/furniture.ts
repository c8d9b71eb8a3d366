import { Command } from 'commander';
import { judgedPages, type Label, measureOf } from '../support/labelledPages.ts';

const HALVES = ['tuning', 'heldout'] as const;
const LABELS: readonly Label[] = ['furniture', 'byline', 'text'];

/** `furniture`: how well the lines of labelled pages are told apart, on the half that weights were chosen on and on the other. */
export function furnitureCommand(): Command {
  return new Command('furniture')
    .description('precision and recall of page furniture in plain text, on labelled pages')
    .option('-v, --verbose', 'print each line that was taken for something else, of the first half only')
    .action(({ verbose = false }: { verbose?: boolean }) => {
      for (const half of HALVES) {
        const judged = judgedPages(new URL(`../fixtures/plain/furniture/${half}.txt`, import.meta.url));
        for (const label of LABELS) {
          const { found, right, there, precision, recall } = measureOf(judged, label);
          const shares = `precision ${precision.toFixed(3)} (${right}/${found}), recall ${recall.toFixed(3)} (${right}/${there})`;
          process.stdout.write(`${half.padEnd(8)} ${label.padEnd(10)} ${shares}\n`);
        }
        // Who looks at the other half's lines can no longer measure on it.
        if (!verbose || half !== 'tuning') continue;
        for (const { page, line, expected, found } of judged)
          if (expected !== found) process.stdout.write(`  ${page}: ${line} (${expected}, taken for ${found})\n`);
      }
    });
}
