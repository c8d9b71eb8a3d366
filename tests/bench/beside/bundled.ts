import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleModules } from '../../../src/boot/bundle.mjs';
import { BUNDLES } from '../../../src/boot/load.mjs';

const PROGRAM = 'tests/bench/beside/program.ts';
let made: Promise<string> | null = null;

/**
 * The file of the program in which an engine runs: put together as Footnote's own program is, for all engines alike. Made once, and
 * gone when this process is.
 */
export function bundledProgram(): Promise<string> {
  made ??= bundled(join(BUNDLES, '..', `footnote-bench-${process.pid}`));
  return made;
}

async function bundled(folder: string): Promise<string> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundleModules({ program: PROGRAM }, folder);
  return join(folder, 'program.mjs');
}
