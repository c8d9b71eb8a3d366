#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { bundleFolder, load } from './load.mjs';

const folder = bundleFolder();
if (!existsSync(folder)) {
  // Where nothing may be written, or another start was faster, there is nothing to tell: the program runs all the same.
  await import('./bundle.mjs').then(({ bundle }) => bundle(folder)).catch(() => {});
}
await load('main');
