import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Some tests wait, for a clock, a process or a network, and leave a processor to one more. */
const WAITING = 1;

/** What takes longest: the short forms of the long runs, and the program as a whole. At the end it would keep one processor alone. */
const FIRST = /\/tests\/(?:crash\/crash|fuzz\/fuzz|soak\/soak|store\/store|main)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isFirst = ({ moduleId }: TestSpecification): boolean => FIRST.test(moduleId);
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
  }
}

/** How `npm test` runs: every file holds in a process of its own as well, as `npx vitest run tests/text` has it. */
// biome-ignore lint/style/noDefaultExport: vitest reads no other.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    dir: 'tests',
    // What one file has loaded, and V8 has compiled, serves the next: loading all anew for each took longer than most tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    maxWorkers: availableParallelism() + WAITING,
    globalSetup: fileURLToPath(new URL('support/bundled.ts', import.meta.url)),
    // On a machine that has other work a test takes many times as long as alone.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
