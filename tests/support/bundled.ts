import { existsSync } from 'node:fs';
import { bundle } from '../../src/boot/bundle.mjs';
import { bundleFolder } from '../../src/boot/load.mjs';

/** Puts the program together before the first test: every program and thread that a test starts is there sooner. */
export async function setup(): Promise<void> {
  const folder = bundleFolder();
  // Where it cannot be, they run as they are, which is tried on its own.
  if (!existsSync(folder)) await bundle(folder).catch(() => {});
}
