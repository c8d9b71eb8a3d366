import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { engineOf } from './engines/engines.ts';
import type { Answered, Batch, Built, Opened, Task } from './messages.ts';

/*
 * One engine in a process of its own: makes its index and ends, or opens it and answers the batches that it is sent until nobody
 * listens any more. Times are taken in here, so that the way of the messages does not count.
 */
const { engine: name, phase, stage, place } = JSON.parse(process.argv[2] ?? '') as Task;
const engine = await engineOf(name);

if (phase === 'build') {
  const building = await engine.build(stage, place);
  tell({ ...building, bytes: await bytesAt(place), memory: highestMemory() });
} else {
  const search = await engine.open(stage, place);
  process.on('message', async ({ questions }: Batch) => {
    const times: number[] = [];
    let found = 0;
    const before = process.cpuUsage();
    for (const question of questions) {
      const begin = performance.now();
      const result = search(question);
      const count = typeof result === 'number' ? result : await result;
      times.push(performance.now() - begin);
      if (count > 0) found++;
    }
    const { user, system } = process.cpuUsage(before);
    tell({ times, found, processor: (user + system) / 1_000, memory: highestMemory() });
  });
  process.on('disconnect', () => process.exit());
  tell({ seconds: performance.now() / 1_000 });
}

function tell(reply: Built | Opened | Answered): void {
  process.send?.(reply);
}

/** In bytes. */
function highestMemory(): number {
  return process.resourceUsage().maxRSS * 1_024;
}

/** The size of a file, or of all files in a folder; an engine may have written more files of that name with an ending. */
async function bytesAt(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const sizes = await Promise.all((await readdir(path)).map((entry) => bytesAt(join(path, entry))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
